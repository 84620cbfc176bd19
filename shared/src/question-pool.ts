/** What is said about a round's pool of questions: whether it feeds the blueprint, and what the answers said of each question after the close. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Id, Instant, oneOf } from './api.ts'
import { levels } from './round-rules.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const RoundParams = Type.Object({ contest: Type.String({ minLength: 1, maxLength: 100 }), roundId: Id })

const PoolRow = Type.Object({
  topic: Type.String(),
  topicName: Type.String(),
  level: oneOf(...levels),
  division: orNull(Type.String()),
  /** What one paper draws. */
  wanted: Type.Integer(),
  inPool: Type.Integer(),
  /** Approved, in force and not retired, whether in the pool or not. */
  inBank: Type.Integer(),
  /** Pool to paper; below five, people beside each other see the same questions. */
  timesPaper: Type.Number(),
  /** Of a hundred people who enter, how many see any one question of this row. */
  seenByPercent: Type.Number(),
  verdict: oneOf('enough', 'thin', 'short')
})

const Pool = Type.Object({
  roundId: Id,
  isOpenOrClosed: Type.Boolean(),
  filledAt: orNull(Instant),
  questions: Type.Integer(),
  paper: Type.Integer(),
  rows: Type.Array(PoolRow),
  verdict: oneOf('enough', 'thin', 'short'),
  /** Questions of the pool that a newer version, a retirement or a change of the law has overtaken. */
  overtaken: Type.Integer(),
  /** How often each letter is the key as the questions are stored, A first. */
  keyLetters: Type.Array(Type.Integer())
})
export type Pool = Static<typeof Pool>

export const suspicions = ['key-likely-wrong', 'too-easy', 'too-hard', 'does-not-tell-apart', 'distractor-unused'] as const
const ItemStatistics = Type.Object({
  questionId: Id,
  code: Type.String(),
  version: Type.Integer(),
  text: Type.String(),
  /** How many papers that count held it, and how many of those answered it. */
  papers: Type.Integer(),
  answered: Type.Integer(),
  /** Share of papers that held it and answered it right; null below 5 papers, as are the others. */
  facility: orNull(Type.Number()),
  /** Correlation of being right on it with the score on the rest of the paper, from -1 to 1. */
  discrimination: orNull(Type.Number()),
  /** Of the upper and of the lower 27 % by score: the share that was right. */
  upper: orNull(Type.Number()),
  lower: orNull(Type.Number()),
  /** In the order in which they are stored. */
  options: Type.Array(
    Type.Object({
      text: Type.String(),
      isRight: Type.Boolean(),
      chosen: orNull(Type.Integer()),
      upper: orNull(Type.Number()),
      lower: orNull(Type.Number())
    })
  ),
  /** From the answer before, or from the start, to the last change of this one; the middle of all. */
  medianSeconds: orNull(Type.Number()),
  suspicions: Type.Array(oneOf(...suspicions))
})
export type ItemStatistics = Static<typeof ItemStatistics>

export const questionPoolApi = {
  'GET /contests/:contest/rounds/:roundId/pool': {
    summary: 'Whether the pool feeds the blueprint, row by row, and how often each question will be seen',
    access: 'contest.manage',
    params: RoundParams,
    reply: Pool,
    refuses: ['contest.not-found', 'round.not-found']
  },
  'PUT /contests/:contest/rounds/:roundId/pool': {
    summary: 'Fill the pool of a round that has not opened from the bank as it is now',
    access: 'contest.manage',
    params: RoundParams,
    reply: Pool,
    refuses: ['contest.not-found', 'round.not-found', 'round.already-open', 'round.pool-short']
  },
  'GET /contests/:contest/rounds/:roundId/item-statistics': {
    summary: 'After the close: how each question did, with those first whose key is likely wrong',
    access: 'contest.manage',
    params: RoundParams,
    reply: Type.Object({
      /** Null: the papers are still being counted. */
      asOf: orNull(Instant),
      papers: Type.Integer(),
      items: Type.Array(ItemStatistics)
    }),
    refuses: ['contest.not-found', 'round.not-found', 'round.not-closed']
  },
  'GET /questions/:questionId/statistics': {
    summary: 'How a question did, over rounds and contests that have closed, newest first',
    access: 'questions.write',
    params: Type.Object({ questionId: Id }),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({ roundId: Id, round: Type.String(), contest: Type.String(), closedAt: Instant, ...ItemStatistics.properties })
      )
    }),
    refuses: ['question.not-found']
  }
} as const satisfies Api
