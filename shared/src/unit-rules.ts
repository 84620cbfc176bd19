/** The rules about units, clips and prizes as data. */
import { type Static, Type } from 'typebox'
import { Instant, oneOf } from './api.ts'

const Name = Type.String({ minLength: 1, maxLength: 200 })
const Code = Type.String({ pattern: '^[a-z0-9-]{1,60}$' })
const Share = Type.Number({ minimum: 0, maximum: 100 })

/** What is known of a unit. Rates and shares are percentages, so that a weight says how many points a whole hundred is worth. */
export const unitMetrics = ['rate', 'people', 'attempts', 'right-share', 'full-marks-share', 'clips', 'winners'] as const
const UnitMetric = oneOf(...unitMetrics)
export type UnitMetric = Static<typeof UnitMetric>

export const gateKinds = ['rate', 'people', 'clip', 'winner'] as const

/** What a unit must have reached to be ranked at all. */
const Gate = Type.Union([
  /** So many percent of the staff: the first row whose `under` is above the headcount decides; null: all others. `orPeople`: or so many people. */
  Type.Object({
    kind: Type.Literal('rate'),
    tiers: Type.Array(
      Type.Object({
        under: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
        percent: Share,
        orPeople: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()])
      }),
      { minItems: 1, maxItems: 10 }
    )
  }),
  Type.Object({ kind: Type.Literal('people'), atLeast: Type.Integer({ minimum: 1 }) }),
  Type.Object({ kind: Type.Literal('clip') }),
  Type.Object({ kind: Type.Literal('winner') })
])
export type Gate = Static<typeof Gate>

export const UnitRules = Type.Object({
  /** Only people of these divisions count for their unit. */
  divisions: Type.Array(Type.String({ maxLength: 50 }), { maxItems: 20 }),
  /** The score is the sum of each metric times its weight. */
  formula: Type.Array(Type.Object({ metric: UnitMetric, weight: Type.Number({ minimum: 0, maximum: 1000 }) }), {
    minItems: 1,
    maxItems: 10
  }),
  /** No rate counts for more than 100 %, however many come. */
  capsRate: Type.Boolean(),
  /** A unit with fewer people is reckoned as if it had so many, so that one person of two is no 50 %. Null: as they are. */
  smallestHeadcount: Type.Union([Type.Integer({ minimum: 2 }), Type.Null()]),
  gates: Type.Array(Gate, { maxItems: 10 }),
  /** What units under another do counts for that one too. */
  rollsUp: Type.Boolean()
})
export type UnitRules = Static<typeof UnitRules>

export const unitBlocs = ['commune-level', 'administrative', 'service', 'association'] as const
/** Units that are ranked among each other, by what kind of body they are. */
export const BlocRules = Type.Object({ id: Code, name: Name, of: Type.Array(oneOf(...unitBlocs), { minItems: 1, maxItems: 4 }) })
export type BlocRules = Static<typeof BlocRules>

export const senders = ['unit', 'group', 'person'] as const
export const entryKinds = ['report', 'play', 'model'] as const
export const guardianConsents = ['paper', 'declaration'] as const
export const markSteps = [0.25, 0.5, 1] as const

const Criterion = Type.Object({
  id: Code,
  name: Name,
  maximum: Type.Integer({ minimum: 1, maximum: 1000 }),
  /** Marks are multiples of it. */
  step: Type.Unsafe<(typeof markSteps)[number]>({ type: 'number', enum: [...markSteps] }),
  /** What a mark means, from so many points on. */
  anchors: Type.Array(Type.Object({ atLeast: Type.Number({ minimum: 0, maximum: 1000 }), text: Name }), { maxItems: 6 }),
  /** A judge who gives less says why; null: nobody need. */
  remarkBelow: Type.Union([Type.Number({ minimum: 0, maximum: 1000 }), Type.Null()])
})

/** `trimmed`: of four sheets or more, without the highest and the lowest. `normalized`: with how severe each judge is taken out. */
export const aggregates = ['mean', 'trimmed', 'normalized'] as const

/** The vote of visitors on published entries. Its part of the result is apart from the jury's, and never the larger one. */
const VoteRules = Type.Object({
  opensAt: Instant,
  closesAt: Instant,
  /** For so many entries each account may vote, at most once for each. */
  each: Type.Integer({ minimum: 1, maximum: 20 }),
  /** How many percent of the result the votes make; 0: they are counted, and change no result. */
  percent: Type.Integer({ minimum: 0, maximum: 50 })
})
export type VoteRules = Static<typeof VoteRules>

export const ClipRules = Type.Object({
  senders: Type.Array(oneOf(...senders), { minItems: 1, maxItems: 3 }),
  /** Of one sender; null: as many as they like. */
  entriesEach: Type.Union([Type.Integer({ minimum: 1, maximum: 1000 }), Type.Null()]),
  longestSeconds: Type.Integer({ minimum: 10, maximum: 7200 }),
  /** The year in which it was made; null: any. */
  madeIn: Type.Union([Type.Integer({ minimum: 2000, maximum: 2100 }), Type.Null()]),
  closesAt: Instant,
  kinds: Type.Array(oneOf(...entryKinds), { minItems: 1, maxItems: 3 }),
  /** Written initiatives (.docx, .pdf) beside clips. */
  takesDocuments: Type.Boolean(),
  /** Of one file; a megabyte is a million bytes. */
  largestMegabytes: Type.Integer({ minimum: 1, maximum: 5000 }),
  /** Of an entry that shows minors: their guardians' signed consent is attached, or the sender declares to hold it. */
  guardianConsent: oneOf(...guardianConsents),
  criteria: Type.Array(Criterion, { minItems: 1, maxItems: 20 }),
  judges: Type.Integer({ minimum: 1, maximum: 50 }),
  /** Judges do not see who sent an entry. */
  isBlind: Type.Boolean(),
  aggregate: oneOf(...aggregates),
  /** While fewer have signed than `judges`: the entry has no points, or the mean of those who have, two at least. */
  missingJudges: oneOf('wait', 'mean-of-signed'),
  /** Entries of units in one ranking, those of groups and persons in another. */
  ranksApart: Type.Boolean(),
  /** Null: there is no vote. */
  vote: Type.Union([VoteRules, Type.Null()])
})
export type ClipRules = Static<typeof ClipRules>

export const prizeScopes = ['round', 'period', 'contest'] as const
export const prizeKinds = ['money', 'certificate', 'flag'] as const
/** One line of the prize plan. A round's or period's line is given once in each. */
export const PrizeRules = Type.Object({
  name: Name,
  to: oneOf('people', 'units', 'clips'),
  scope: oneOf(...prizeScopes),
  /** A division of people or a bloc of units; null: of all together. */
  within: Type.Union([Type.String({ maxLength: 60 }), Type.Null()]),
  count: Type.Integer({ minimum: 1, maximum: 1000 }),
  valueDong: Type.Integer({ minimum: 0, maximum: 10_000_000_000 }),
  kind: oneOf(...prizeKinds),
  /** Only for who had everything right. */
  fullMarksOnly: Type.Boolean()
})
export type PrizeRules = Static<typeof PrizeRules>
