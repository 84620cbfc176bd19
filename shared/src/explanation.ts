/** Why somebody has the rank that a board gives them: what was counted, what it adds up to, and which key separates them from the ranks beside. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Id, Instant, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { BoardStatus, Standing } from './ranking.ts'
import { levels } from './round-rules.ts'
import { orderKeys } from './rules.ts'
import { gateKinds, unitMetrics } from './unit-rules.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

/** Of people: the keys of the rules, rounds won, and a lot. Of units: who passes the gates, the score, and how many people take part. */
const DecidingKey = oneOf(...orderKeys, 'wins', 'lot', 'gates', 'score', 'people')
export type DecidingKey = Static<typeof DecidingKey>

/** The nearest row of another rank, as the board shows it. */
const Beside = Type.Object({
  row: Standing,
  /** The first key in which the two differ; null: what the board was made of is not there any more. */
  by: orNull(DecidingKey),
  /** What each has of it; null: the board does not show it. Durations in seconds. */
  own: orNull(Type.Number()),
  theirs: orNull(Type.Number())
})
export type Beside = Static<typeof Beside>

const common = {
  snapshotId: Id,
  status: BoardStatus,
  asOf: Instant,
  /** A round's code, `period-1`, or `contest`. */
  occasion: Type.String(),
  /** As the rules call it; null: the whole contest. */
  name: orNull(Type.String()),
  total: Type.Integer(),
  row: Standing,
  /** How many others have the same rank. */
  peers: Type.Integer(),
  above: orNull(Beside),
  below: orNull(Beside)
}

/** Whether a paper counts, or why it does not. */
const PaperOutcome = oneOf('counts', 'incomplete', 'voided', 'several', 'earlier-counts', 'later-counts', 'better-counts')
export type PaperOutcome = Static<typeof PaperOutcome>

const ExplainedPaper = Type.Object({
  /** Null: it was marked outside. */
  attemptId: orNull(Id),
  startedAt: orNull(Instant),
  finishedAt: orNull(Instant),
  points: Type.Number(),
  correct: Type.Integer(),
  questions: Type.Integer(),
  prediction: orNull(Type.Integer()),
  durationSeconds: Type.Number(),
  outcome: PaperOutcome
})
export type ExplainedPaper = Static<typeof ExplainedPaper>

/** The points of all groups and what the floor gives back are the paper's points. */
const PaperPoints = Type.Object({
  groups: Type.Array(Type.Object({ level: oneOf(...levels), questions: Type.Integer(), right: Type.Integer(), points: Type.Number() })),
  /** Questions that a correction took out of the paper. */
  annulled: Type.Integer(),
  /** No paper has less than 0 points. */
  floor: Type.Number()
})
export type PaperPoints = Static<typeof PaperPoints>

const ExplainedRound = Type.Object({
  code: Type.String(),
  name: Type.String(),
  rank: Type.Integer(),
  points: Type.Number(),
  durationSeconds: Type.Number(),
  /** By the rules the best so many count. */
  isCounted: Type.Boolean()
})
export type ExplainedRound = Static<typeof ExplainedRound>

const PersonExplanation = Type.Object({
  ...common,
  /** Whether what is reckoned here is what the board says; false: there is news since the board was made. */
  isCurrent: Type.Boolean(),
  /** By which keys the board is ordered, in order of weight. */
  order: Type.Array(DecidingKey),
  /** Those whom no key separates: draw lots, or share their rank. */
  hasLots: Type.Boolean(),
  /** What was guessed at. */
  target: orNull(Type.Integer()),
  /** The guess was above it, and the rules put such guesses behind all others. */
  isOverGuess: Type.Boolean(),
  /** Of a round: the own papers in it. */
  papers: Type.Optional(Type.Array(ExplainedPaper)),
  /** Of the paper that counts, once the round is closed. */
  points: Type.Optional(PaperPoints),
  /** Of a standing over several rounds. */
  rounds: Type.Optional(Type.Array(ExplainedRound)),
  /** What is taken of each round: its points, or whether it was won. */
  roundsBy: Type.Optional(oneOf('points', 'wins'))
})
export type PersonExplanation = Static<typeof PersonExplanation>

const Gate = Type.Object({
  kind: oneOf(...gateKinds),
  isPassed: Type.Boolean(),
  has: orNull(Type.Number()),
  needs: orNull(Type.Number()),
  orPeople: orNull(Type.Integer()),
  under: orNull(Type.Integer())
})

/** What a unit's score is made of, as it was reckoned when the board was made. */
const UnitParts = Type.Object({
  /** A round was open: units are ordered by who takes part alone. */
  isByParticipation: Type.Boolean(),
  /** Points are to the hundredth; a value that is not known is null. */
  terms: Type.Array(
    Type.Object({ metric: oneOf(...unitMetrics), value: orNull(Type.Number()), weight: Type.Number(), points: Type.Number() })
  ),
  /** What the points of the terms lack to the points of the whole, since each is rounded for itself. */
  rounding: Type.Number(),
  /** Null: the formula needs a headcount, and there is none. */
  points: orNull(Type.Number()),
  /** Unrounded: what ranks go by. */
  exact: orNull(Type.Number()),
  gates: Type.Array(Gate),
  people: Type.Integer(),
  headcount: orNull(Type.Integer()),
  /** The rules reckon a small unit as if it had so many people; absent: as it is. */
  reckonedAs: Type.Optional(Type.Integer()),
  /** The rate would be so many percent, and the rules count no more than 100; absent: it is not. */
  uncapped: Type.Optional(Type.Number()),
  /** Papers of its people that are counted, their shares of right answers added up, those with everything right. */
  papers: Type.Integer(),
  rightShares: Type.Number(),
  fullMarks: Type.Integer(),
  /** Where units under it count for it: itself and each of them. */
  units: Type.Array(Type.Object({ id: Id, name: Type.String(), people: Type.Integer(), headcount: orNull(Type.Integer()) }))
})
export type UnitParts = Static<typeof UnitParts>

/** Who said how many people the unit itself has. */
const HeadcountSource = Type.Object({
  source: Type.String(),
  countedOn: Type.String(),
  documentNumber: orNull(Type.String()),
  isInvented: Type.Boolean()
})

const UnitExplanation = Type.Object({
  ...common,
  parts: UnitParts,
  /** Null: it has none of its own, or it was put together from others. */
  headcountSource: orNull(HeadcountSource),
  /** The correction that said another headcount; null: none did. */
  headcountChange: orNull(Type.Integer())
})
export type UnitExplanation = Static<typeof UnitExplanation>

const SnapshotParams = Type.Object({ ...ContestParams.properties, snapshotId: Id })
const refusals = ['contest.not-found', 'board.not-found', 'board.not-on-it'] as const

export const explanationApi = {
  'GET /contests/:contest/snapshots/:snapshotId/own-explanation': {
    summary: 'Why one has the rank that a board of people gives: papers, points, and what separates it from the ranks beside',
    access: 'account',
    params: SnapshotParams,
    reply: PersonExplanation,
    refuses: [...refusals, 'participant.not-found']
  },
  'GET /contests/:contest/snapshots/:snapshotId/units/:unitId/explanation': {
    summary:
      'Why a unit has the rank that a board of units gives: each term of the formula, the gates, and what separates it from the ranks beside',
    access: 'anyone',
    isPublic: true,
    params: Type.Object({ ...SnapshotParams.properties, unitId: Id }),
    reply: UnitExplanation,
    refuses: refusals
  }
} as const satisfies Api
