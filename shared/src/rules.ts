/** The rules of a contest as data: one versioned object makes the public text, the engine's behaviour and the boards. */
import { type Static, Type } from 'typebox'
import { Instant, oneOf } from './api.ts'

export const levels = ['recognition', 'comprehension', 'application'] as const
const Level = oneOf(...levels)
export type Level = Static<typeof Level>

/** How many questions of which topic and level a paper draws. */
const BlueprintRow = Type.Object({ topic: Type.String(), level: Level, count: Type.Integer({ minimum: 1 }) })
const Blueprint = Type.Array(BlueprintRow)
export type Blueprint = Static<typeof Blueprint>

const Division = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** Who belongs to it, as the rules print it. */
  who: Type.String(),
  needsUnit: Type.Boolean(),
  /** Its people are minors: a parent or guardian agrees as well before anybody of it takes part. */
  minors: Type.Optional(Type.Boolean())
})

/** The keys that order people, in order of weight. The first three of a peer decide before the last. */
const orderKeys = ['correct', 'prediction-difference', 'duration', 'finish'] as const
const OrderKey = oneOf(...orderKeys)
export type OrderKey = Static<typeof OrderKey>

const RoundRules = Type.Object({
  /** Stands in addresses and in the keys of boards. */
  code: Type.String({ pattern: '^[a-z0-9-]+$' }),
  name: Type.String(),
  subject: Type.String(),
  opensAt: Instant,
  closesAt: Instant,
  blueprint: Blueprint
})
export type RoundRules = Static<typeof RoundRules>

export const Rules = Type.Object({
  title: Type.String(),
  organizer: Type.String(),
  purpose: Type.String(),
  legalBases: Type.Array(Type.String()),
  divisions: Type.Array(Division),
  excluded: Type.Array(Type.String()),
  rounds: Type.Array(RoundRules),
  durationSeconds: Type.Integer({ minimum: 1 }),
  /** For papers that open one question at a time: how long each stays open. Null for a paper that is open as a whole. */
  secondsPerQuestion: Type.Union([Type.Integer({ minimum: 5 }), Type.Null()]),
  /** Published: an answer received up to so long after the deadline still counts. */
  graceSeconds: Type.Integer({ minimum: 0 }),
  attemptsPerRound: Type.Integer({ minimum: 1 }),
  /** What is guessed at; null for a contest without a prediction. */
  prediction: Type.Union([
    Type.Object({ metric: Type.Literal('people-right-on-all'), scope: Type.Literal('division'), maximum: Type.Integer() }),
    Type.Null()
  ]),
  show: Type.Object({
    score: oneOf('at-submission', 'after-close'),
    key: oneOf('after-close', 'never')
  }),
  order: Type.Array(OrderKey),
  /** Only people of these divisions count for their unit's rate. */
  unitDivisions: Type.Array(Type.String()),
  consent: Type.Object({ version: Type.Integer(), text: Type.String() })
})
export type Rules = Static<typeof Rules>
