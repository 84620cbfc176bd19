/** The rules of a contest as data: one versioned object makes the public text, the engine's behaviour and the boards. */
import { type Static, type TSchema, Type } from 'typebox'
import { oneOf } from './api.ts'
import { RoundRules } from './round-rules.ts'
import { BlocRules, ClipRules, PrizeRules, UnitRules } from './unit-rules.ts'

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Day = Type.String({ format: 'date' })
const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

const Division = Type.Object({
  id: Type.String({ pattern: '^[a-z0-9-]{1,50}$' }),
  name: Text(100),
  /** Who belongs to it, as the rules print it. */
  who: Text(500),
  needsUnit: Type.Boolean(),
  /** Its people are minors: a parent or guardian agrees as well before anybody of it takes part. */
  minors: Type.Boolean(),
  /** How old they are on a day; asked when they join, compared, and not kept. */
  age: orNull(
    Type.Object({ from: Type.Integer({ minimum: 1, maximum: 120 }), to: orNull(Type.Integer({ minimum: 1, maximum: 120 })), on: Day })
  ),
  /** Where they live, as the rules print it; they say so when they join. Null: anywhere. */
  residence: orNull(Text(200)),
  /** Only units of these kinds (ward, commune, school …); empty: any that takes part. */
  unitKinds: Type.Array(Text(60), { maxItems: 30 })
})
export type Division = Static<typeof Division>

/** Who has a hand in the contest and does not take part: by their role, by being named, or by their unit. Looked at on joining and again for prizes. */
const Exclusion = Type.Object({
  who: Text(500),
  roles: Type.Array(oneOf('organizer', 'question-setter', 'question-reviewer', 'administrator'), { maxItems: 4 }),
  unitIds: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 100 })
})

export const countedAttempts = ['only', 'first', 'last', 'best', 'best-then-earliest', 'best-then-fastest'] as const
const Attempts = Type.Object({
  /** At most so many; null: as many as one likes. */
  perRound: orNull(Type.Integer({ minimum: 1, maximum: 1000 })),
  perDay: orNull(Type.Integer({ minimum: 1, maximum: 1000 })),
  perContest: orNull(Type.Integer({ minimum: 1, maximum: 1000 })),
  /** Which of a person's valid papers in a round counts. `best` is by the order of the boards. */
  counts: oneOf(...countedAttempts)
})

export const Scoring = Type.Object({
  /** What a right answer brings, by the question's level. */
  points: Type.Object({
    recognition: Type.Integer({ minimum: 1, maximum: 1000 }),
    comprehension: Type.Integer({ minimum: 1, maximum: 1000 }),
    application: Type.Integer({ minimum: 1, maximum: 1000 })
  }),
  /** With several right options: all of them and no other, or a share of the points for each. */
  several: oneOf('all-or-nothing', 'partial'),
  /** What a wrong answer costs; 0: nothing. A paper never has less than 0. */
  wrongCosts: Type.Integer({ minimum: 0, maximum: 1000 })
})
export type Scoring = Static<typeof Scoring>

export const completeness = ['any', 'all-questions', 'all-and-prediction'] as const
export type Completeness = (typeof completeness)[number]

const Prediction = Type.Object({
  metric: oneOf('right-on-all', 'taking-part'),
  scope: oneOf('round', 'contest'),
  among: oneOf('division', 'everyone'),
  counts: oneOf('people', 'attempts'),
  validOnly: Type.Boolean(),
  /** A guess above the real count stands behind all that are not. */
  notAbove: Type.Boolean(),
  asked: oneOf('before', 'after'),
  maximum: Type.Integer({ minimum: 1, maximum: 100_000_000 })
})
export type Prediction = Static<typeof Prediction>

/** The keys that order people, in order of weight. */
export const orderKeys = ['points', 'correct', 'full-marks', 'prediction-difference', 'duration', 'finish', 'tie-break'] as const
const OrderKey = oneOf(...orderKeys)
export type OrderKey = Static<typeof OrderKey>

export const Rules = Type.Object({
  title: Text(300),
  organizer: Text(300),
  purpose: Text(3000),
  legalBases: Type.Array(Text(500), { maxItems: 30 }),
  divisions: Type.Array(Division, { minItems: 1, maxItems: 20 }),
  excluded: Type.Array(Exclusion, { maxItems: 20 }),
  rounds: Type.Array(RoundRules, { minItems: 1, maxItems: 100 }),
  attempts: Attempts,
  /** What of a paper must be answered for it to be valid. */
  complete: oneOf(...completeness),
  scoring: Scoring,
  /** Published: an answer received up to so long after the deadline still counts. */
  graceSeconds: Type.Integer({ minimum: 0, maximum: 600 }),
  prediction: orNull(Prediction),
  order: Type.Array(OrderKey, { minItems: 1, maxItems: 7 }),
  /** What becomes of those whom no key separates: they share the rank, or a recorded lot is drawn that anyone can check. */
  ties: oneOf('shared', 'lot'),
  /** The standing over all rounds: the sum of the points of all, of the best so many, or rounds won (among the best so many). Null: each round stands for itself. */
  overall: orNull(Type.Object({ by: oneOf('sum', 'best-rounds', 'wins'), rounds: orNull(Type.Integer({ minimum: 1, maximum: 100 })) })),
  show: Type.Object({
    score: oneOf('at-submission', 'after-close'),
    key: oneOf('after-close', 'after-contest', 'never'),
    /** With the key: why it is right, and by which article. */
    explanation: Type.Boolean(),
    /** The board of individuals, of rounds without a prediction: while the round runs, or once it has closed. */
    board: oneOf('live', 'after-close')
  }),
  units: UnitRules,
  blocs: Type.Array(BlocRules, { maxItems: 20 }),
  clips: orNull(ClipRules),
  prizes: Type.Array(PrizeRules, { maxItems: 200 }),
  /** So many prizes one person or unit may have, at most; null: any number. */
  prizesEach: orNull(Type.Integer({ minimum: 1, maximum: 100 })),
  /** For so many days after the results are published; 0: none. */
  appealDays: Type.Integer({ minimum: 0, maximum: 60 }),
  publication: Type.Object({
    /** Results are published at most so many days after a round has closed; null: nothing is promised. */
    withinDays: orNull(Type.Integer({ minimum: 1, maximum: 120 })),
    /** At which time of the day the counts of units are published while a round is open (08:00); null: as they come in. */
    unitCountsAt: orNull(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }))
  }),
  /** So many months after the last round names are kept; then only counts are. Null: not said yet. */
  retentionMonths: orNull(Type.Integer({ minimum: 1, maximum: 120 })),
  consent: Type.Object({ version: Type.Integer({ minimum: 1 }), text: Text(5000) })
})
export type Rules = Static<typeof Rules>
