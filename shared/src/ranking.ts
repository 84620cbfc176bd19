/** What is said about boards and participation. A board is always a stored snapshot. */
import { type Static, Type } from 'typebox'
import { type Api, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
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

const Gap = Type.Object({ by: oneOf('points', 'people', 'correct', 'prediction', 'duration'), value: Type.Number() })
/** To the rank above: so many points, people, right answers, steps nearer to the number guessed at, or seconds. */
export type Gap = Static<typeof Gap>

const BoardRow = Type.Object({
  ...Standing.properties,
  /** Absent at the top, and where no figure tells what separates the two. */
  gap: Type.Optional(Gap),
  /** At the end of the day that `since` names; absent for who was not on the board then. */
  rankBefore: Type.Optional(Type.Integer())
})
export type BoardRow = Static<typeof BoardRow>

const Board = Type.Object({
  /** By which name its events come. */
  board: Type.String(),
  /** The event that brought what is shown; grows with each. */
  version: Type.Integer(),
  snapshotId: Id,
  status: BoardStatus,
  asOf: Instant,
  /** The boards of the contest stand still: what is shown is the last from before. */
  freeze: Type.Optional(Type.Object({ from: Instant, until: Instant, reason: Type.String() })),
  total: Type.Integer(),
  /** Of a search: how many rows match. At most 50 of them are sent. */
  found: Type.Optional(Type.Integer()),
  /** The last day before this snapshot's of which there is one: `2026-12-01`. */
  since: Type.Optional(Type.String()),
  /** Of the whole board before any filter by name: the yardstick beside each rate. */
  people: Type.Optional(Type.Integer()),
  headcount: Type.Optional(Type.Integer()),
  /** With a prediction, once the round has closed: the number that was guessed at. */
  predictionTarget: Type.Optional(Type.Integer()),
  /** Whether units of the contest have become others: then there are two views with the same totals. */
  hasViews: Type.Optional(Type.Boolean()),
  items: Type.Array(BoardRow),
  nextCursor: NextCursor,
  previousCursor: NextCursor
})
export type Board = Static<typeof Board>

const BoardHistory = Type.Object({
  snapshotId: Id,
  /** The last snapshot of each day, the latest first; of large boards fewer days. */
  items: Type.Array(Type.Object({ day: Type.String(), ...Standing.properties }))
})
export type BoardHistory = Static<typeof BoardHistory>

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

const Freeze = Type.Object({
  id: Id,
  from: Instant,
  until: Instant,
  reason: Type.String(),
  /** Names of organizers. */
  frozenBy: Type.String(),
  frozenAt: Instant,
  endedBy: Type.Union([Type.String(), Type.Null()]),
  endedAt: Type.Union([Instant, Type.Null()]),
  isOver: Type.Boolean()
})
export type Freeze = Static<typeof Freeze>

/** The latest first. */
const Freezes = Type.Object({ items: Type.Array(Freeze) })

const BoardParams = Type.Object({ ...ContestParams.properties, board: Type.String({ maxLength: 40 }) })
const BoardChoice = Type.Object({
  /** A round's code or id; absent for the whole contest; `period-1`, `period-2` … where the rules have periods. */
  round: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,100}$' })),
  division: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,50}$' })),
  bloc: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,50}$' })),
  /** Units as they were before they became others (unless said otherwise), or counted for those that followed. */
  view: Type.Optional(UnitView)
})
const refusals = ['contest.not-found', 'round.not-found', 'board.not-found', 'board.not-open'] as const

export const rankingApi = {
  'GET /contests/:contest/boards/:board': {
    summary: 'A page of a board: individuals or units; the page that holds somebody, or what a search finds',
    access: 'anyone',
    isPublic: true,
    isHeld: true,
    params: BoardParams,
    query: Type.Object({
      ...BoardChoice.properties,
      /** A unit or a participant: the page that holds it. */
      at: Type.Optional(Id),
      /** Words of a name, or of a unit's, without accents if need be. */
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: noControls })),
      /** The snapshot and the last place that was read. */
      cursor: Type.Optional(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9]{1,9}$' }))
    }),
    reply: Board,
    refuses: [...refusals, 'board.not-on-it']
  },
  'GET /contests/:contest/boards/:board/history': {
    summary: 'The rank and figures of a unit or a participant, day by day',
    access: 'anyone',
    isPublic: true,
    isHeld: true,
    params: BoardParams,
    query: Type.Object({ ...BoardChoice.properties, id: Id }),
    reply: BoardHistory,
    refuses: [...refusals, 'board.not-on-it']
  },
  'GET /contests/:contest/boards/:board/workbook': {
    summary: 'A whole board as a workbook',
    access: 'anyone',
    isPublic: true,
    isHeld: true,
    params: BoardParams,
    query: BoardChoice,
    reply: null,
    sendsFile: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    refuses: refusals
  },
  'GET /contests/:contest/boards-bundle': {
    summary: 'All boards of a contest for another site to unpack: pages that stand alone, JSON and a workbook',
    access: 'anyone',
    isPublic: true,
    isHeld: true,
    params: ContestParams,
    reply: null,
    sendsFile: ['application/zip'],
    refuses: ['contest.not-found', 'board.not-open']
  },
  'GET /contests/:contest/participation': {
    summary: 'How many people, attempts and valid papers so far',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    reply: Participation,
    refuses: ['contest.not-found', 'board.not-open']
  },
  'GET /contests/:contest/freezes': {
    summary: 'When the boards of a contest stand or stood still, and why',
    access: 'contest.manage',
    params: ContestParams,
    reply: Freezes,
    refuses: ['contest.not-found']
  },
  'POST /contests/:contest/freezes': {
    summary: 'Have the boards stand still: everywhere the last snapshot from before; the reason is public',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object(
      {
        /** Absent: now. */
        from: Type.Optional(Instant),
        until: Instant,
        reason: Type.String({ minLength: 1, maxLength: 500, pattern: noControls })
      },
      closed
    ),
    reply: Freezes,
    status: [201],
    refuses: ['contest.not-found', 'board.frozen', 'board.freeze-times']
  },
  'DELETE /contests/:contest/freezes/:freezeId': {
    summary: 'End a freeze before its time, or take back one that lies ahead',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, freezeId: Id }),
    reply: Freezes,
    refuses: ['contest.not-found', 'board.not-frozen']
  }
} as const satisfies Api
