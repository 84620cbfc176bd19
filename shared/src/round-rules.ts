/** The rules of one round as data: when it is, what its papers are drawn from, and how long a paper is open. */
import { type Static, Type } from 'typebox'
import { Instant, oneOf } from './api.ts'

export const levels = ['recognition', 'comprehension', 'application'] as const
export const Level = oneOf(...levels)
export type Level = Static<typeof Level>

/** How many questions of which topic and level a paper draws; `division`: only the papers of that division. */
const BlueprintRow = Type.Object({
  topic: Type.String({ maxLength: 60 }),
  level: Level,
  count: Type.Integer({ minimum: 1, maximum: 200 }),
  division: Type.Optional(Type.String({ maxLength: 50 }))
})
const Blueprint = Type.Array(BlueprintRow, { maxItems: 100 })
export type Blueprint = Static<typeof Blueprint>

/** Who of an earlier round comes into this one. Who shares the last rank that comes in comes in as well. */
const Admission = Type.Object({
  from: Type.String({ maxLength: 60 }),
  by: oneOf('rank', 'points', 'choice'),
  /** The last rank in a division, or the least points; null where the jury chooses. */
  limit: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()])
})
export type Admission = Static<typeof Admission>

export const roundKinds = ['quiz', 'practice', 'outside'] as const

export const RoundRules = Type.Object({
  /** Stands in addresses and in the keys of boards. */
  code: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  name: Type.String({ minLength: 1, maxLength: 100 }),
  subject: Type.String({ maxLength: 200 }),
  /** A practice round counts for nothing and draws from open questions alone; what is marked outside (essay, stage, buzzer) has no papers here. */
  kind: oneOf(...roundKinds),
  /** Rounds of one period (a month, a quarter) have a standing together; null: of none. */
  period: Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]),
  opensAt: Instant,
  closesAt: Instant,
  blueprint: Blueprint,
  /** Each paper its own questions, or all papers the same. */
  draw: oneOf('each', 'same'),
  /** All questions in any order, in the order of the blueprint with each row shuffled, or as they are drawn. */
  questionOrder: oneOf('any', 'by-row', 'as-drawn'),
  shufflesOptions: Type.Boolean(),
  durationSeconds: Type.Integer({ minimum: 10, maximum: 21_600 }),
  /** For papers that open one question at a time: how long each stays open. Null for a paper that is open as a whole. */
  secondsPerQuestion: Type.Union([Type.Integer({ minimum: 5, maximum: 3600 }), Type.Null()]),
  admits: Type.Union([Admission, Type.Null()]),
  /** Of a part that is marked outside: the most that can be given. Null for rounds with papers. */
  maximum: Type.Union([Type.Integer({ minimum: 1, maximum: 10_000 }), Type.Null()]),
  /** Of a part that is marked outside: the round whose ties it breaks; it gives no points of its own then. */
  breaksTiesOf: Type.Union([Type.String({ maxLength: 60 }), Type.Null()])
})
export type RoundRules = Static<typeof RoundRules>
