/** What is said about a round beside its rules: its seal, extra time, pauses, time given back after an outage, and what anyone may read of these. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, closed, Id, Instant, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: noControls })
const RoundParams = Type.Object({ ...ContestParams.properties, roundId: Id })
/** The name of an organizer, which other organizers read. */
const Organizer = Type.String()

const Seal = Type.Object({
  state: oneOf('none', 'proposed', 'sealed'),
  proposedBy: orNull(Organizer),
  proposedAt: orNull(Instant),
  /** Whoever asks has proposed it: another one is needed. */
  isOwn: Type.Boolean(),
  sealedBy: orNull(Organizer),
  sealedAt: orNull(Instant),
  /** SHA-256 of the seed that was drawn at the sealing. */
  commitment: orNull(Type.String()),
  /** From when nobody can answer any more. */
  seed: orNull(Type.String()),
  feedsBlueprint: Type.Boolean()
})
export type Seal = Static<typeof Seal>

const Extension = Type.Object({
  id: Id,
  fullName: orNull(Type.String()),
  unitName: orNull(Type.String()),
  seconds: Type.Integer(),
  reason: orNull(Type.String()),
  grantedBy: Organizer,
  grantedAt: Instant,
  takenBackAt: orNull(Instant)
})
export type Extension = Static<typeof Extension>

const Pause = Type.Object({
  id: Id,
  reason: Type.String(),
  pausedBy: Organizer,
  pausedAt: Instant,
  /** Null with an end: it ended by itself after a day. */
  resumedBy: orNull(Organizer),
  resumedAt: orNull(Instant)
})
export type Pause = Static<typeof Pause>

/** What giving back an interval would do now. */
const Effect = Type.Object({
  seconds: Type.Integer(),
  /** Attempts that were open at some time within it, and of how many people. */
  attempts: Type.Integer(),
  people: Type.Integer(),
  /** Of these, those that are still open and get the time; the others have ended and are not opened again. */
  open: Type.Integer(),
  ended: Type.Integer(),
  /** The interval touched the last hour of the round, and so the round closes later by its length. */
  movesClose: Type.Boolean(),
  /** Minutes within it in which many requests were refused for want of room: how many, of the whole site, and how many answers and starts of the round were kept. */
  refused: Type.Array(Type.Object({ at: Instant, refused: Type.Integer(), kept: Type.Integer() }))
})

const Gap = Type.Object({ from: Instant, to: Instant, ...Effect.properties })
export type Gap = Static<typeof Gap>

const Compensation = Type.Object({
  id: Id,
  from: Instant,
  to: Instant,
  reason: Type.String(),
  proposedBy: Organizer,
  proposedAt: Instant,
  isOwn: Type.Boolean(),
  decision: orNull(oneOf('approved', 'declined')),
  decidedBy: orNull(Organizer),
  decidedAt: orNull(Instant),
  /** Before the decision: what it would do now. Afterwards: what it did. */
  ...Effect.properties
})
export type Compensation = Static<typeof Compensation>

const Control = Type.Object({
  roundId: Id,
  name: Type.String(),
  phase: oneOf('draft', 'sealed', 'open', 'closed'),
  opensAt: Instant,
  closesAt: Instant,
  /** The last deadline of anybody; nothing that opens at the close opens before. */
  answersUntil: Instant,
  serverNow: Instant,
  /** Nobody can answer any more: nothing changes here. */
  isOver: Type.Boolean(),
  attempts: Type.Object({ open: Type.Integer(), over: Type.Integer() }),
  seal: Seal,
  pausedAt: orNull(Instant),
  pauses: Type.Array(Pause),
  extensions: Type.Array(Extension),
  compensations: Type.Array(Compensation)
})
export type Control = Static<typeof Control>

const PublicNotice = Type.Object({ id: Id, roundId: Id, at: Instant, text: Type.String() })
export type PublicNotice = Static<typeof PublicNotice>

const found = ['contest.not-found', 'round.not-found'] as const

export const roundControlApi = {
  'GET /contests/:contest/notices': {
    summary: 'What was done to the rounds of a contest: a dated sentence for each, the newest first',
    access: 'anyone',
    params: ContestParams,
    reply: Type.Object({ items: Type.Array(PublicNotice) }),
    isPublic: true,
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/rounds/:roundId/control': {
    summary: 'How a round stands: its seal, clocks, extra time, and time given back',
    access: 'contest.manage',
    params: RoundParams,
    reply: Control,
    refuses: found
  },
  'PUT /contests/:contest/rounds/:roundId/seal': {
    summary: 'Propose to seal a round; asked by another organizer, seal it',
    access: 'contest.manage',
    params: RoundParams,
    reply: Control,
    refuses: [...found, 'round.begun', 'round.pool-short', 'round.needs-second-person']
  },
  'DELETE /contests/:contest/rounds/:roundId/seal': {
    summary: 'Take the proposal back; of a round that is sealed and has not opened, take the seal off, with a reason that anyone may read',
    access: 'contest.manage',
    params: RoundParams,
    query: Type.Object({ reason: Type.Optional(Reason) }),
    reply: Control,
    refuses: [...found, 'round.begun', 'round.reason-missing']
  },
  'POST /contests/:contest/rounds/:roundId/extensions': {
    summary: 'Give a participant or a unit more time: at once for attempts that are open, and for those that start later in this round',
    access: 'contest.manage',
    params: RoundParams,
    body: Type.Object(
      {
        participantId: Type.Optional(Id),
        unitId: Type.Optional(Id),
        seconds: Type.Integer({ minimum: 60, maximum: 7200 }),
        reason: Reason
      },
      closed
    ),
    reply: Type.Object({ ...Extension.properties, /** Open attempts that got the time. */ moved: Type.Integer() }),
    status: [201],
    refuses: [...found, 'extension.for-one', 'participant.not-found', 'participant.unit-not-found', 'round.over']
  },
  'DELETE /contests/:contest/rounds/:roundId/extensions/:extensionId': {
    summary: 'Take extra time back that nobody has used yet',
    access: 'contest.manage',
    params: Type.Object({ ...RoundParams.properties, extensionId: Id }),
    reply: Control,
    refuses: [...found, 'extension.not-found', 'extension.used', 'round.paused', 'round.over']
  },
  'PUT /contests/:contest/rounds/:roundId/pause': {
    summary: 'Pause a round that is open: its clocks stand, nothing starts, answers are still taken; the reason is public',
    access: 'contest.manage',
    params: RoundParams,
    body: Type.Object({ reason: Reason }, closed),
    reply: Control,
    refuses: [...found, 'round.not-open', 'round.paused']
  },
  'DELETE /contests/:contest/rounds/:roundId/pause': {
    summary: 'Resume the round: deadlines and the close move by exactly as long as it stood',
    access: 'contest.manage',
    params: RoundParams,
    reply: Control,
    refuses: [...found, 'round.not-paused']
  },
  'GET /contests/:contest/rounds/:roundId/gaps': {
    summary:
      'Intervals of more than 30 s in which the site kept nothing, and minutes in which it refused many, with what giving them back would do; or the same for one interval',
    access: 'contest.manage',
    params: RoundParams,
    query: Type.Object({ from: Type.Optional(Instant), to: Type.Optional(Instant) }),
    reply: Type.Object({ items: Type.Array(Gap) }),
    refuses: [...found, 'compensation.outside']
  },
  'POST /contests/:contest/rounds/:roundId/compensations': {
    summary: 'Propose to give an interval back to those whose attempts were open in it',
    access: 'contest.manage',
    params: RoundParams,
    body: Type.Object({ from: Instant, to: Instant, reason: Reason }, closed),
    reply: Compensation,
    status: [201],
    refuses: [...found, 'compensation.outside', 'compensation.overlaps', 'round.over']
  },
  'PUT /contests/:contest/rounds/:roundId/compensations/:compensationId/approval': {
    summary: 'Approve it, as another organizer, and it is done; or decline it',
    access: 'contest.manage',
    params: Type.Object({ ...RoundParams.properties, compensationId: Id }),
    body: Type.Object({ decision: oneOf('approved', 'declined') }, closed),
    reply: Compensation,
    refuses: [...found, 'compensation.not-found', 'compensation.decided', 'round.needs-second-person', 'round.over']
  }
} as const satisfies Api
