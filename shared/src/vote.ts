/** What is said about the vote of visitors: one's own votes, what of all votes looks odd, and which are voided. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, closed, Id, Instant, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })
const EntryNumber = Type.Integer({ minimum: 1, maximum: 999_999 })

export const VotePhase = oneOf('coming', 'open', 'over')
export type VotePhase = Static<typeof VotePhase>

/** What anybody knows of a contest's vote. */
export const PublicVote = Type.Object({
  phase: VotePhase,
  opensAt: Instant,
  closesAt: Instant,
  /** For so many entries each account may vote. */
  each: Type.Integer(),
  /** Of the result; 0: votes are counted apart. */
  percent: Type.Integer()
})
export type PublicVote = Static<typeof PublicVote>

const OwnVotes = Type.Object({
  /** Whether a unit or a provider says who this is; without it no vote is taken. */
  isVerified: Type.Boolean(),
  each: Type.Integer(),
  /** The oldest first. A title is null while the entry is not shown. */
  given: Type.Array(Type.Object({ number: Type.Integer(), title: orNull(Type.String()), votedAt: Instant }))
})
export type OwnVotes = Static<typeof OwnVotes>

const Tally = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  title: Type.String(),
  /** Whether it is in the gallery now. */
  isShown: Type.Boolean(),
  /** All that were given; those that count are the others' and the own unit's. */
  given: Type.Integer(),
  voided: Type.Integer(),
  ownUnit: Type.Integer(),
  others: Type.Integer()
})
export type Tally = Static<typeof Tally>

export const voteSignalKinds = ['burst', 'one-device', 'new-accounts', 'only-voted', 'one-unit'] as const
const VoteSignalKind = oneOf(...voteSignalKinds)
export type VoteSignalKind = Static<typeof VoteSignalKind>

const VoteSignal = Type.Object({
  /** Names the same votes whenever it is asked, once the vote is over. */
  id: Type.String(),
  kind: VoteSignalKind,
  entryId: Id,
  number: Type.Integer(),
  title: Type.String(),
  /** How many votes show it, of how many of the entry. */
  votes: Type.Integer(),
  ofEntry: Type.Integer(),
  /** The same among the votes for all other entries, in percent; null: nothing to compare with. */
  othersPercent: orNull(Type.Number()),
  firstAt: Instant,
  lastAt: Instant,
  /** Of votes from one unit: which. */
  unitName: orNull(Type.String()),
  /** How many of them are voided, or proposed to be. */
  voided: Type.Integer()
})
export type VoteSignal = Static<typeof VoteSignal>

const Voiding = Type.Object({
  id: Id,
  number: Type.Integer(),
  title: Type.String(),
  kind: VoteSignalKind,
  votes: Type.Integer(),
  reason: Type.String(),
  proposedBy: Type.String(),
  proposedAt: Instant,
  /** Whoever asks has proposed it: somebody else approves. */
  isOwn: Type.Boolean(),
  approvedBy: orNull(Type.String()),
  /** Since then its votes do not count. */
  approvedAt: orNull(Instant),
  endedBy: orNull(Type.String()),
  /** Since then they count again. */
  endedAt: orNull(Instant),
  endReason: orNull(Type.String())
})
export type Voiding = Static<typeof Voiding>

const VoteReview = Type.Object({
  vote: PublicVote,
  tallies: Type.Array(Tally),
  signals: Type.Array(VoteSignal),
  voidings: Type.Array(Voiding)
})
export type VoteReview = Static<typeof VoteReview>

const VoteParams = Type.Object({ ...ContestParams.properties, number: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) })
const VoidingParams = Type.Object({ ...ContestParams.properties, voidingId: Id })
const notThere = ['contest.not-found', 'vote.not-held'] as const

export const voteApi = {
  'GET /contests/:contest/votes': {
    summary: 'One’s own votes, and whether one may vote',
    access: 'account',
    params: ContestParams,
    reply: OwnVotes,
    refuses: notThere
  },
  'PUT /contests/:contest/votes/:number': {
    summary: 'Vote for a published entry, in place of another where one is named; idempotent',
    access: 'account',
    params: VoteParams,
    body: Type.Object({ insteadOf: orNull(EntryNumber) }, closed),
    reply: OwnVotes,
    isFromDevice: true,
    limit: 'vote',
    refuses: [...notThere, 'entry.not-found', 'vote.not-open', 'vote.over', 'vote.unverified', 'vote.own-entry', 'vote.none-left']
  },
  'DELETE /contests/:contest/votes/:number': {
    summary: 'Take a vote back, also from an entry that is no longer shown; idempotent',
    access: 'account',
    params: VoteParams,
    reply: OwnVotes,
    limit: 'vote',
    refuses: [...notThere, 'vote.not-open', 'vote.over']
  },
  'GET /contests/:contest/vote-review': {
    summary: 'How the votes stand, what of them looks odd, and which are voided; the audit log is told. Nobody learns who voted for what',
    access: 'contest.manage',
    params: ContestParams,
    reply: VoteReview,
    refuses: notThere
  },
  'POST /contests/:contest/vote-voidings': {
    summary: 'Once the vote is over, propose to void the votes that a signal shows; they count until somebody else approves',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ signal: Type.String({ maxLength: 200 }), votes: Type.Integer({ minimum: 1 }), reason: Reason }, closed),
    reply: VoteReview,
    status: [201],
    refuses: [...notThere, 'vote.not-over', 'vote.signal-changed', 'vote.voided-already']
  },
  'PUT /contests/:contest/vote-voidings/:voidingId/approval': {
    summary: 'As a second person, approve that votes are voided',
    access: 'contest.manage',
    params: VoidingParams,
    reply: VoteReview,
    refuses: [...notThere, 'vote.voiding-not-found', 'vote.needs-second-person']
  },
  'PUT /contests/:contest/vote-voidings/:voidingId/ending': {
    summary: 'Decline what was proposed, or have voided votes count again',
    access: 'contest.manage',
    params: VoidingParams,
    body: Type.Object({ reason: Reason }, closed),
    reply: VoteReview,
    refuses: [...notThere, 'vote.voiding-not-found']
  }
} as const satisfies Api
