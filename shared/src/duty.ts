/** What is said at the duty desk: how a round that runs is doing, who needs help, and a code to go on with on another device. Never an answer. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { ContestParams, RoundPhase } from './contest.ts'

const DutyParams = Type.Object({ ...ContestParams.properties, roundId: Id })
const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Count = Type.Integer({ minimum: 0 })

const SignalKind = oneOf('saves-stopped', 'saves-fell', 'room-refused', 'database-slow', 'clocks-differ', 'starts-stopped')
export type SignalKind = Static<typeof SignalKind>

const Signal = Type.Object({
  kind: SignalKind,
  level: oneOf('look', 'stop'),
  /** How long something has not happened, how slow the database answers, or how far the clocks are apart; null where none of this is meant. */
  seconds: orNull(Type.Number()),
  /** How many have an attempt open, how many saves there were in a minute, or how many requests were refused; null as above. */
  count: orNull(Count)
})
export type Signal = Static<typeof Signal>

const DutyMinute = Type.Object({ at: Instant, starts: Count, saves: Count, submissions: Count, refused: Count })
export type DutyMinute = Static<typeof DutyMinute>

const DutyUnit = Type.Object({
  /** Null: people of no unit. */
  unitId: orNull(Id),
  name: orNull(Type.String()),
  people: Count,
  /** Of them with an attempt open. */
  open: Count,
  /** Of them who have ended an attempt, or whose time is over. */
  done: Count,
  headcount: orNull(Count)
})
export type DutyUnit = Static<typeof DutyUnit>

const Duty = Type.Object({
  asOf: Instant,
  phase: RoundPhase,
  opensAt: Instant,
  closesAt: Instant,
  people: Count,
  attempts: Type.Object({ open: Count, submitted: Count, expired: Count }),
  /** Within the last hour; null: none. */
  lastSaveAt: orNull(Instant),
  lastStartAt: orNull(Instant),
  /** The last 60, oldest first; the last of them has only begun. */
  minutes: Type.Array(DutyMinute),
  /** What is wrong, the worst first; none: all is well. */
  signals: Type.Array(Signal),
  units: Type.Array(DutyUnit)
})
export type Duty = Static<typeof Duty>

const Need = oneOf('no-answer', 'late-answers', 'several-sign-ins', 'little-time')
export type Need = Static<typeof Need>

const DutyPerson = Type.Object({
  participantId: Id,
  fullName: Type.String(),
  unitName: orNull(Type.String()),
  ordinal: Count,
  isOpen: Type.Boolean(),
  startedAt: Instant,
  deadlineAt: Instant,
  /** How many questions have an answer; never which. */
  answered: Count,
  questions: Count,
  lastSaveAt: orNull(Instant),
  /** Since the attempt was started. */
  signIns: Count,
  needs: Type.Array(Need)
})
export type DutyPerson = Static<typeof DutyPerson>

export const dutyApi = {
  'GET /contests/:contest/rounds/:roundId/duty': {
    summary:
      'How a round is doing: attempts by state, each minute of the last hour, units, and what is wrong. Counted at most every five seconds',
    access: 'contest.manage',
    params: DutyParams,
    reply: Duty,
    refuses: ['contest.not-found', 'round.not-found', 'server.busy']
  },
  'GET /contests/:contest/rounds/:roundId/duty/people': {
    summary:
      'People who may need help (stuck), whose attempt is open (open), or whose answers came too late (late), the soonest deadline first; the audit log is told once a look',
    access: 'contest.manage',
    params: DutyParams,
    query: Type.Object({
      state: Type.Optional(oneOf('stuck', 'open', 'late')),
      /** Part of a name, without accents. */
      q: Type.Optional(Type.String({ maxLength: 100, pattern: noControls })),
      cursor: Cursor
    }),
    reply: Type.Object({
      asOf: Instant,
      /** Of those who were looked through. */
      total: Count,
      /** There are more than are looked through: a name finds them. */
      hasMore: Type.Boolean(),
      items: Type.Array(DutyPerson),
      nextCursor: NextCursor
    }),
    refuses: ['contest.not-found', 'round.not-found', 'server.busy']
  },
  'POST /contests/:contest/rounds/:roundId/duty/resume-codes': {
    summary:
      'A code with which a person whose attempt is open signs in on another device, once, within 30 minutes. Said this once; the person is told',
    access: 'contest.manage',
    params: DutyParams,
    body: Type.Object({ participantId: Id }, closed),
    reply: Type.Object({ code: Type.String(), fullName: Type.String(), expiresAt: Instant }),
    status: [201],
    refuses: ['contest.not-found', 'round.not-found', 'participant.not-found', 'code.not-needed', 'account.protected', 'server.busy']
  }
} as const satisfies Api
