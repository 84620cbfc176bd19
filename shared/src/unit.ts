/** What is said about units by who looks after them: their names, codes, place in the tree, and time. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { Bloc } from './contest.ts'

export const unitKinds = [
  'ward',
  'commune',
  'department',
  'party-body',
  'central-body',
  'zone-board',
  'association',
  'service-unit',
  'hospital',
  'school',
  'university'
] as const
export const UnitKind = oneOf(...unitKinds)
export type UnitKind = Static<typeof UnitKind>

/** A calendar day in Vietnam: `2025-07-01`. */
export const Day = Type.String({ format: 'date' })
const Nullable = <T extends ReturnType<typeof Type.String>>(type: T) => Type.Union([type, Type.Null()])

export const UnitName = Type.String({ minLength: 1, maxLength: 200, pattern: noControls })
export const UnitCode = Type.String({ pattern: '^[A-Za-z0-9.-]{1,20}$' })
const Aliases = Type.Array(UnitName, { maxItems: 30 })

const UnitLink = Type.Object({ id: Id, name: Type.String(), validFrom: Day, validTo: Nullable(Day) })

const UnitRow = Type.Object({
  id: Id,
  key: Type.String(),
  code: Nullable(Type.String()),
  name: Type.String(),
  kind: Type.String(),
  bloc: Bloc,
  parentId: Nullable(Id),
  validFrom: Day,
  /** Exclusive; null while the unit exists. */
  validTo: Nullable(Day)
})
export type UnitRow = Static<typeof UnitRow>

/** How many people a unit has, from a day on, and who says so. */
export const Headcount = Type.Object({
  id: Id,
  countedOn: Day,
  people: Type.Integer(),
  source: Type.String(),
  documentNumber: Nullable(Type.String()),
  documentDate: Nullable(Day),
  enteredAt: Nullable(Instant),
  isInvented: Type.Boolean()
})

const UnitDetail = Type.Object({
  ...UnitRow.properties,
  aliases: Type.Array(Type.String()),
  formerNames: Type.Array(Type.String()),
  parent: Type.Union([UnitLink, Type.Null()]),
  children: Type.Array(UnitLink),
  predecessors: Type.Array(UnitLink),
  successors: Type.Array(UnitLink),
  /** Those that count everywhere, newest first. */
  headcounts: Type.Array(Headcount)
})
export type UnitDetail = Static<typeof UnitDetail>

const UnitParams = Type.Object({ unitId: Id })
const changeable = { name: UnitName, aliases: Aliases, code: Nullable(UnitCode), kind: UnitKind, bloc: Bloc, parentId: Nullable(Id) }

export const unitApi = {
  'GET /units': {
    summary: 'The units that exist on a day, found without accents, by abbreviations and former names',
    access: 'units.manage',
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      /** Today, unless named. */
      on: Type.Optional(Day),
      kind: Type.Optional(UnitKind),
      bloc: Type.Optional(Bloc),
      cursor: Cursor
    }),
    reply: Type.Object({ items: Type.Array(UnitRow), nextCursor: NextCursor, total: Type.Integer() }),
    refuses: []
  },
  'POST /units': {
    summary: 'Add a unit',
    access: 'units.manage',
    body: Type.Object({ ...changeable, aliases: Type.Optional(Aliases), validFrom: Day }, closed),
    reply: UnitDetail,
    status: [201],
    refuses: ['unit.code-taken', 'unit.parent-not-found']
  },
  'GET /units/:unitId': {
    summary: 'A unit with its children, its lineage and its headcounts',
    access: 'units.manage',
    params: UnitParams,
    reply: UnitDetail,
    refuses: ['unit.not-found']
  },
  'PUT /units/:unitId': {
    summary: 'Change a unit; its old name is still found',
    access: 'units.manage',
    params: UnitParams,
    body: Type.Object(changeable, closed),
    reply: UnitDetail,
    refuses: ['unit.not-found', 'unit.code-taken', 'unit.parent-not-found', 'unit.circle']
  },
  'PUT /units/:unitId/end': {
    summary: 'Say from which day on a unit does not exist any more; it stays in what it took part in',
    access: 'units.manage',
    params: UnitParams,
    body: Type.Object({ validTo: Day }, closed),
    reply: UnitDetail,
    refuses: ['unit.not-found', 'unit.not-there']
  }
} as const satisfies Api
