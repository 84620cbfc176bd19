/** What is said about units that merge, split or take another name: one deed, which can be taken back until a new unit is used. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, oneOf } from './api.ts'
import { Bloc } from './contest.ts'
import { Day, UnitCode, UnitKind, UnitName } from './unit.ts'

const SuccessionKind = oneOf('merge', 'split', 'rename')
export type SuccessionKind = Static<typeof SuccessionKind>

/** A unit that is made; or one that exists and takes the others in. */
const Successor = Type.Union([
  Type.Object({ unitId: Id }, closed),
  Type.Object({ name: UnitName, kind: UnitKind, bloc: Bloc, code: Type.Optional(UnitCode), parentId: Type.Optional(Id) }, closed)
])
export type Successor = Static<typeof Successor>

const Side = Type.Array(Type.Object({ id: Id, name: Type.String() }))
const Succession = Type.Object({
  id: Id,
  kind: SuccessionKind,
  on: Day,
  from: Side,
  to: Side,
  madeAt: Instant,
  undoneAt: Type.Union([Instant, Type.Null()])
})

export const successionApi = {
  'GET /units/successions': {
    summary: 'Merges, splits and renames, newest first',
    access: 'units.manage',
    query: Type.Object({ cursor: Cursor }),
    reply: Type.Object({ items: Type.Array(Succession), nextCursor: NextCursor }),
    refuses: []
  },
  'POST /units/successions': {
    summary: 'Merge, split or rename units from a day on; the old ones end and stay in what they took part in',
    access: 'units.manage',
    body: Type.Object(
      {
        kind: SuccessionKind,
        from: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
        to: Type.Array(Successor, { minItems: 1, maxItems: 50 }),
        on: Day
      },
      closed
    ),
    reply: Type.Object({ id: Id, to: Side }),
    status: [201],
    refuses: ['unit.not-found', 'unit.not-there', 'unit.code-taken', 'unit.parent-not-found', 'unit.circle', 'succession.wrong-number']
  },
  'DELETE /units/successions/:successionId': {
    summary: 'Take a merge, split or rename back, as long as nothing uses the new units',
    access: 'units.manage',
    params: Type.Object({ successionId: Id }),
    reply: null,
    refuses: ['succession.not-found', 'succession.in-use']
  }
} as const satisfies Api
