/** What looks like a leak in a round that is settled. Evidence for people to weigh; nothing follows from it by itself. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Id, Instant, oneOf } from './api.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Count = Type.Integer({ minimum: 0 })

export const leakKinds = ['pace', 'likeness', 'perfect', 'exposure'] as const

const LeakSignal = Type.Object({
  kind: oneOf(...leakKinds),
  /** Null for a signal about a question. */
  unitId: orNull(Id),
  /** Null for a signal about a unit. */
  versionId: orNull(Id),
  /** The day of a jump. */
  day: orNull(Type.String({ format: 'date' })),
  /** First papers that it was looked for in. */
  papers: Count,
  /** Those in which it was found. */
  striking: Count,
  /** How many were to be expected at most. */
  expected: Type.Number({ minimum: 0 }),
  /** In how many honest rounds out of one a signal of this kind and strength comes up, all units or questions of the round together. */
  odds: Type.Number({ minimum: 0 }),
  /** Attempts in which it was found, the first thirty; no names. */
  attempts: Type.Array(Id)
})
export type LeakSignal = Static<typeof LeakSignal>

const Half = Type.Object({ papers: Count, right: Count })

const Exposure = Type.Object({
  versionId: Id,
  /** That drew it. */
  papers: Count,
  /** Of the papers begun in the first half of all, and in the second. */
  early: Half,
  late: Half
})
export type Exposure = Static<typeof Exposure>

const named = { unitName: orNull(Type.String()), questionCode: orNull(Type.String()) }
const Seen = Type.Object({ ...LeakSignal.properties, ...named })
export type SeenLeakSignal = Static<typeof Seen>

/** Of honest units that were drawn by chance; `docs/decisions/0036` says how. */
const FalseAlarms = Type.Object({ units: Count, flagged: Count })

export const leakSignalsApi = {
  'GET /contests/:contest/rounds/:roundId/leak-signals': {
    summary:
      'What looks like a leak in a round that is settled, strongest first, with how often honest units look like it. Who reads it is told in the audit log',
    access: 'contest.manage',
    params: Type.Object({ contest: Type.String({ minLength: 1, maxLength: 100 }), roundId: Id }),
    reply: Type.Object({
      /** Null: the papers are not all marked and counted yet. */
      asOf: orNull(Instant),
      papers: Count,
      falseAlarms: FalseAlarms,
      signals: Type.Array(Seen),
      exposures: Type.Array(Type.Object({ ...Exposure.properties, questionCode: orNull(Type.String()) }))
    }),
    refuses: ['contest.not-found', 'round.not-found', 'round.not-closed']
  }
} as const satisfies Api
