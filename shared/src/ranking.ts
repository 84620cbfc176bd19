/** What is said about boards and participation. A board is always a stored snapshot. */
import { type Static, Type } from 'typebox'
import { type Api, Id, Instant, NextCursor, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'

export const BoardStatus = oneOf('live', 'frozen', 'provisional', 'verified', 'final', 'announced')
export type BoardStatus = Static<typeof BoardStatus>

const UnitView = oneOf('then', 'now')
export type UnitView = Static<typeof UnitView>

/** One standing. What the rules hide, or what a board does not have, is absent. */
export const Standing = Type.Object({
  id: Type.String(),
  rank: Type.Integer(),
  /** Whether others have the same rank. */
  isShared: Type.Boolean(),
  /** People appear masked. */
  name: Type.String(),
  bloc: Type.Optional(Type.String()),
  division: Type.Optional(Type.String()),
  unitName: Type.Optional(Type.String()),
  people: Type.Optional(Type.Integer()),
  /** Those of them whom the unit has not confirmed as its own; absent when there are none. */
  unconfirmed: Type.Optional(Type.Integer()),
  attempts: Type.Optional(Type.Integer()),
  validPapers: Type.Optional(Type.Integer()),
  headcount: Type.Optional(Type.Integer()),
  /** Of a unit that was split, or made of several: those of whom nobody has said which other unit is theirs. */
  isUndecided: Type.Optional(Type.Boolean()),
  /** Former units that it stands for as well. */
  madeOf: Type.Optional(Type.Array(Type.Object({ id: Id, name: Type.String() }))),
  /** people / headcount; above 1 when more people take part than the headcount says. */
  rate: Type.Optional(Type.Number()),
  points: Type.Optional(Type.Number()),
  correct: Type.Optional(Type.Integer()),
  /** Gates of the rules that a unit does not pass: it stands behind all that do, and has no prize. */
  failedGates: Type.Optional(Type.Array(oneOf('rate', 'people', 'clip', 'winner'))),
  questions: Type.Optional(Type.Integer()),
  /** On a standing over several rounds: how many of them this person has papers in that count, of how many. */
  rounds: Type.Optional(Type.Integer()),
  roundsInAll: Type.Optional(Type.Integer()),
  predictionDifference: Type.Optional(Type.Integer()),
  durationSeconds: Type.Optional(Type.Number())
})
export type Standing = Static<typeof Standing>

const Board = Type.Object({
  snapshotId: Id,
  status: BoardStatus,
  asOf: Instant,
  total: Type.Integer(),
  /** Of the whole board before any filter by name: the yardstick beside each rate. */
  people: Type.Optional(Type.Integer()),
  headcount: Type.Optional(Type.Integer()),
  /** With a prediction, once the round has closed: the number that was guessed at. */
  predictionTarget: Type.Optional(Type.Integer()),
  /** Whether units of the contest have become others: then there are two views with the same totals. */
  hasViews: Type.Optional(Type.Boolean()),
  items: Type.Array(Standing),
  nextCursor: NextCursor
})
export type Board = Static<typeof Board>

const Participation = Type.Object({
  asOf: Instant,
  people: Type.Integer(),
  attempts: Type.Integer(),
  divisions: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), people: Type.Integer(), headcount: Type.Optional(Type.Integer()) })
  ),
  /** Per round that has closed; while a round is open its valid papers are not counted. */
  validPapers: Type.Array(Type.Object({ roundId: Id, count: Type.Integer() }))
})
export type Participation = Static<typeof Participation>

export const rankingApi = {
  'GET /contests/:contest/boards/:board': {
    summary: 'A page of a board: individuals or units',
    access: 'anyone',
    isPublic: true,
    params: Type.Object({ ...ContestParams.properties, board: Type.String({ maxLength: 40 }) }),
    query: Type.Object({
      /** A round's code or id; absent for the whole contest; `period-1`, `period-2` … where the rules have periods. */
      round: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,100}$' })),
      division: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,50}$' })),
      bloc: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,50}$' })),
      /** Units as they were before they became others (unless said otherwise), or counted for those that followed. */
      view: Type.Optional(UnitView),
      /** The snapshot and the last place that was read. */
      cursor: Type.Optional(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9]{1,9}$' }))
    }),
    reply: Board,
    refuses: ['contest.not-found', 'round.not-found', 'board.not-found', 'board.not-open']
  },
  'GET /contests/:contest/participation': {
    summary: 'How many people, attempts and valid papers so far',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    reply: Participation,
    refuses: ['contest.not-found', 'board.not-open']
  }
} as const satisfies Api
