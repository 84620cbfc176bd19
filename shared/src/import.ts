/** What is said about files that staff bring in: how far one has come, and what becomes of each row. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, Id, Instant, NextCursor, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'

const RowStatus = oneOf('ok', 'same', 'changed', 'duplicate', 'error')
export type RowStatus = Static<typeof RowStatus>

const nullable = <S extends ReturnType<typeof Type.String>>(schema: S) => Type.Union([schema, Type.Null()])
export const Import = Type.Object({
  id: Id,
  kind: oneOf('roster', 'units', 'scores'),
  fileName: nullable(Type.String()),
  /** SHA-256 of the file, in hex. */
  fileHash: Type.String(),
  state: oneOf('previewed', 'running', 'confirmed', 'undone', 'failed'),
  total: Type.Integer(),
  /** How many rows a confirmation has gone through. */
  done: Type.Integer(),
  counts: Type.Object({
    ok: Type.Integer(),
    same: Type.Integer(),
    changed: Type.Integer(),
    duplicate: Type.Integer(),
    error: Type.Integer()
  }),
  createdAt: Instant,
  confirmedAt: nullable(Instant),
  undoneAt: nullable(Instant),
  /** Of a roster with minors: the unit has declared that it holds their parents' or guardians' written consents. */
  isGuardianDeclared: Type.Boolean()
})
export type Import = Static<typeof Import>

const ImportRow = Type.Object({
  /** As the spreadsheet program numbers it. */
  line: Type.Integer(),
  cells: Type.Record(Type.String(), Type.String()),
  status: RowStatus,
  reason: nullable(Type.String()),
  accountId: nullable(Id),
  /** In a list of units: the one that the row means, or has made. */
  unit: Type.Union([Type.Object({ id: Id, name: Type.String() }), Type.Null()])
})
export type ImportRow = Static<typeof ImportRow>

export const UnitParams = Type.Object({ unitId: Id })
export const UnitImportParams = Type.Object({ unitId: Id, importId: Id })
export const ContestImportParams = Type.Object({ ...ContestParams.properties, importId: Id })

export const rowsQuery = Type.Object({ status: Type.Optional(RowStatus), cursor: Cursor })
export const rowsReply = Type.Object({ ...Import.properties, items: Type.Array(ImportRow), nextCursor: NextCursor })
export const importsReply = Type.Object({ items: Type.Array(Import), nextCursor: NextCursor })

export const importApi = {
  'GET /units/:unitId/imports': {
    summary: 'The files brought in for a unit, newest first',
    access: 'members.manage',
    params: UnitParams,
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: importsReply,
    refuses: ['unit.not-found']
  },
  'GET /contests/:contest/imports': {
    summary: 'The files brought in for a contest, newest first',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: importsReply,
    refuses: ['contest.not-found']
  },
  'GET /units/:unitId/imports/:importId': {
    summary: 'How far a unit’s file has come, and what becomes of each row',
    access: 'members.manage',
    params: UnitImportParams,
    query: rowsQuery,
    reply: rowsReply,
    refuses: ['unit.not-found', 'import.not-found']
  },
  'GET /contests/:contest/imports/:importId': {
    summary: 'How far a contest’s file has come, and what becomes of each row',
    access: 'contest.manage',
    params: ContestImportParams,
    query: rowsQuery,
    reply: rowsReply,
    refuses: ['contest.not-found', 'import.not-found']
  }
} as const satisfies Api
