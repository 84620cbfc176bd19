/** What leaders are told: sums, and never a person's answers. Of fewer than five people nothing is told, neither by itself nor by subtraction. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Id, Instant, oneOf } from './api.ts'
import { Bloc, ContestParams, genders, RoundPhase } from './contest.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Count = Type.Integer({ minimum: 0 })
/** `headcount`: of the units whose headcount is known, as the others count for no share. */
const Share = { people: Count, headcount: Count, units: Count }

/** People who began their first attempt at the round within this hour, for units of this bloc; null: beside the units that are ranked. */
const InsightHour = Type.Object({ at: Instant, bloc: orNull(Bloc), people: Count })
export type InsightHour = Static<typeof InsightHour>

const WatchedUnit = Type.Object({
  unitId: Id,
  /** As it was laid, or the id itself: what the tiles of a map know it by. */
  key: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  bloc: Bloc,
  people: Count,
  headcount: orNull(Count)
})
export type WatchedUnit = Static<typeof WatchedUnit>

const Call = Type.Object({
  unitId: Id,
  name: Type.String(),
  people: Count,
  headcount: Count,
  /** How many people more would bring it to what all units together have reached. */
  short: Count,
  officers: Type.Array(
    Type.Object({
      fullName: Type.String(),
      /** If that is what they sign in with. */
      phone: orNull(Type.String())
    })
  )
})
export type Call = Static<typeof Call>

const Projection = Type.Object({
  expected: Count,
  /** If the time that is left went like the quietest day so far, and like the busiest. */
  low: Count,
  high: Count,
  /** Whole days that it rests on. */
  days: Count
})
export type Projection = Static<typeof Projection>

const Day = Type.Object({ on: Type.String({ format: 'date' }), people: Count })

const WatchedRound = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  phase: RoundPhase,
  opensAt: Instant,
  closesAt: Instant,
  people: Count,
  headcount: Count,
  /** At their end, or so far: units with a known headcount of whose people three quarters take part. */
  unitsFarAlong: Count,
  hours: Type.Array(InsightHour)
})
export type WatchedRound = Static<typeof WatchedRound>

const ParticipationInsight = Type.Object({
  /** When it was counted; null: not yet. */
  asOf: orNull(Instant),
  /** The round that all below is about; null: none has opened. */
  roundId: orNull(Id),
  /** A prediction is being made at how many take part: whoever reads this must not tell it. */
  isSecret: Type.Boolean(),
  /** People of units against their headcount, and people beside them. */
  people: Count,
  headcount: Count,
  others: Count,
  /** Of all rounds together, each person once. */
  whole: Type.Object({ people: Count, others: Count }),
  blocs: Type.Array(Type.Object({ bloc: Bloc, ...Share })),
  kinds: Type.Array(Type.Object({ kind: Type.String(), bloc: Bloc, ...Share })),
  units: Type.Array(WatchedUnit),
  calls: Type.Array(Call),
  /** Null: too little has been counted to say, or the round is over. */
  projection: orNull(Projection),
  records: Type.Object({
    today: orNull(Day),
    best: orNull(Day),
    bestHour: orNull(Type.Object({ at: Instant, people: Count }))
  }),
  /** All that have opened, oldest first. */
  rounds: Type.Array(WatchedRound)
})
export type ParticipationInsight = Static<typeof ParticipationInsight>

/** Null: too few people, or few enough to be told by subtraction from others. */
const Answered = orNull(
  Type.Object({
    people: Count,
    /** Questions put to them. */
    asked: Count,
    wrong: Count
  })
)
export type Answered = Static<typeof Answered>

/** A place in a document, without clauses: article, or section where there are none. */
const Place = Type.Object({
  document: Type.String(),
  title: Type.String(),
  article: Type.Optional(Type.Integer()),
  section: Type.Optional(Type.String())
})
export type Place = Static<typeof Place>

const TopicInsight = Type.Object({
  topic: Type.String(),
  name: Type.String(),
  whole: Answered,
  blocs: Type.Array(Type.Object({ bloc: orNull(Bloc), answered: Answered })),
  places: Type.Array(Type.Object({ place: Place, answered: Answered }))
})
export type TopicInsight = Static<typeof TopicInsight>

const Said = oneOf(...genders, 'unsaid')
export type Said = Static<typeof Said>

const GenderInsight = Type.Object({
  said: Said,
  whole: Answered,
  blocs: Type.Array(Type.Object({ bloc: orNull(Bloc), answered: Answered }))
})
export type GenderInsight = Static<typeof GenderInsight>

const RoundKnowledge = Type.Object({
  roundId: Id,
  name: Type.String(),
  /** First papers, one of each person. */
  papers: Count,
  countedAt: Instant,
  topics: Type.Array(TopicInsight),
  genders: Type.Array(GenderInsight)
})
export type RoundKnowledge = Static<typeof RoundKnowledge>

const RoundQuery = Type.Object({
  /** A round's code; without one, the round that opened last. */
  round: Type.Optional(Type.String({ maxLength: 50 }))
})

export const insightApi = {
  'GET /contests/:contest/insight/participation': {
    summary: 'Who takes part in a round, hour by hour and unit by unit, which units to call, and where it leads. From stored counts',
    access: 'contest.watch',
    params: ContestParams,
    query: RoundQuery,
    reply: ParticipationInsight,
    refuses: ['contest.not-found', 'round.not-found']
  },
  'GET /contests/:contest/insight/knowledge': {
    summary:
      'What was answered wrong in rounds that are over, by topic, place in the law and bloc; and by gender, where people chose to say',
    access: 'contest.watch',
    params: ContestParams,
    reply: Type.Object({ rounds: Type.Array(RoundKnowledge) }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/insight/workbook': {
    summary: 'All of it as a workbook, a sheet for each table',
    access: 'contest.watch',
    params: ContestParams,
    query: RoundQuery,
    reply: null,
    sendsFile: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    refuses: ['contest.not-found', 'round.not-found']
  }
} as const satisfies Api
