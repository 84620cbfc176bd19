/** What is said about who belongs to a unit: the officer's desk, join links, wishes to change unit, and pairs that may be one person. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { UnitParams } from './import.ts'

const Membership = oneOf('unconfirmed', 'confirmed', 'disputed')
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: noControls })
const Nullable = <S extends ReturnType<typeof Type.String>>(schema: S) => Type.Union([schema, Type.Null()])
const Named = Type.Object({ id: Id, name: Type.String() })

const Member = Type.Object({
  participantId: Id,
  accountId: Id,
  fullName: Type.String(),
  signInName: Type.String(),
  membership: Membership,
  membershipReason: Nullable(Type.String()),
  /** False: enrolled, and has not come in yet. */
  hasPassword: Type.Boolean(),
  /** Whether they have begun an attempt, never how it went. */
  rounds: Type.Array(Type.Object({ id: Id, code: Type.String(), hasEntered: Type.Boolean() }))
})
export type Member = Static<typeof Member>

const UnitChange = Type.Object({
  id: Id,
  participantId: Id,
  fullName: Type.String(),
  fromUnit: Type.Union([Named, Type.Null()]),
  toUnit: Named,
  reason: Type.String(),
  state: oneOf('open', 'accepted', 'refused'),
  filedAt: Instant
})
const changeDecision = Type.Object({ decision: oneOf('accepted', 'refused'), reason: Type.Optional(Reason) }, closed)
const changesReply = Type.Object({ items: Type.Array(UnitChange), nextCursor: NextCursor })
const changeRefusals = ['participant.change-not-found', 'participant.own-membership'] as const

const Person = Type.Object({
  accountId: Id,
  fullName: Type.String(),
  signInName: Type.String(),
  unitName: Nullable(Type.String()),
  membership: Type.Union([Membership, Type.Null()])
})
const JoinLink = Type.Object({
  id: Id,
  contest: Type.Object({ id: Id, slug: Type.String(), title: Type.String() }),
  createdAt: Instant,
  expiresAt: Nullable(Instant),
  limit: Type.Union([Type.Integer(), Type.Null()]),
  used: Type.Integer(),
  state: oneOf('works', 'ended', 'expired', 'full')
})
export type JoinLink = Static<typeof JoinLink>

const ReviewState = oneOf('open', 'same-person', 'different')

export const membershipApi = {
  'GET /me/units': {
    summary: 'The units that this account is an officer of, those below them too, and the contests in which they take part',
    access: 'account',
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          contests: Type.Array(Type.Object({ id: Id, slug: Type.String(), title: Type.String() }))
        })
      )
    }),
    refuses: []
  },
  'GET /units/:unitId/members': {
    summary: 'The people of a unit, and who has entered which round',
    access: 'members.manage',
    params: UnitParams,
    query: Type.Object({
      ...ContestParams.properties,
      q: Type.Optional(Type.String({ maxLength: 100, pattern: noControls })),
      state: Type.Optional(Membership),
      /** In the round that is named, else in any. */
      entry: Type.Optional(oneOf('entered', 'not-entered')),
      roundId: Type.Optional(Id),
      /** Enrolled, and has not come in yet. */
      withoutPassword: Type.Optional(Type.Literal(true)),
      cursor: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 }))
    }),
    reply: Type.Object({ items: Type.Array(Member), total: Type.Integer(), nextCursor: NextCursor }),
    refuses: ['unit.not-found', 'contest.not-found']
  },
  'PUT /units/:unitId/members/:participantId': {
    summary: 'Confirm or dispute that somebody belongs to the unit, or take that back; nobody does so for themselves',
    access: 'members.manage',
    params: Type.Object({ unitId: Id, participantId: Id }),
    body: Type.Object({ membership: Membership, reason: Type.Optional(Reason) }, closed),
    reply: null,
    refuses: ['unit.not-found', 'participant.not-found', 'participant.own-membership']
  },
  'GET /units/:unitId/summary': {
    summary: 'How many people of a unit are confirmed, unconfirmed, disputed, and have entered each round; and what the last day changed',
    access: 'members.manage',
    params: UnitParams,
    query: ContestParams,
    reply: Type.Object({
      confirmed: Type.Integer(),
      unconfirmed: Type.Integer(),
      disputed: Type.Integer(),
      /** Of all of them: enrolled, and not come in yet. */
      withoutPassword: Type.Integer(),
      /** Joined or enrolled within the last 24 hours. */
      joinedLastDay: Type.Integer(),
      headcount: Type.Union([Type.Integer(), Type.Null()]),
      rounds: Type.Array(
        Type.Object({
          id: Id,
          code: Type.String(),
          entered: Type.Integer(),
          enteredConfirmed: Type.Integer(),
          /** Whose first attempt began within the last 24 hours. */
          enteredLastDay: Type.Integer()
        })
      )
    }),
    refuses: ['unit.not-found', 'contest.not-found']
  },
  'POST /units/:unitId/join-links': {
    summary: 'A link through which people join for the unit, confirmed. Said this once',
    access: 'members.manage',
    params: UnitParams,
    body: Type.Object(
      {
        ...ContestParams.properties,
        expiresAt: Type.Optional(Instant),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }))
      },
      closed
    ),
    reply: Type.Object({ id: Id, token: Type.String(), url: Type.String() }),
    status: [201],
    refuses: ['unit.not-found', 'contest.not-found', 'participant.unit-not-found', 'participant.unit-ended']
  },
  'GET /units/:unitId/join-links': {
    summary: 'The join links of a unit, newest first; what is in them is not said again',
    access: 'members.manage',
    params: UnitParams,
    reply: Type.Object({ items: Type.Array(JoinLink) }),
    refuses: ['unit.not-found']
  },
  'DELETE /units/:unitId/join-links/:linkId': {
    summary: 'End a join link',
    access: 'members.manage',
    params: Type.Object({ unitId: Id, linkId: Id }),
    reply: null,
    refuses: ['unit.not-found', 'link.unknown']
  },
  'GET /join-links/:token': {
    summary: 'Which contest and unit a join link leads to',
    access: 'anyone',
    params: Type.Object({ token: Type.String({ maxLength: 100 }) }),
    reply: Type.Object({ contest: Type.Object({ id: Id, slug: Type.String(), title: Type.String() }), unit: Named }),
    refuses: ['link.unknown']
  },
  'POST /contests/:contest/unit-changes': {
    summary: 'Ask to be counted for another unit; finished attempts stay where they are',
    access: 'account',
    params: ContestParams,
    body: Type.Object({ unitId: Id, reason: Reason }, closed),
    reply: Type.Object({ id: Id }),
    status: [201],
    refuses: [
      'contest.not-found',
      'participant.not-found',
      'participant.unit-not-found',
      'participant.unit-ended',
      'participant.same-unit',
      'participant.change-open'
    ]
  },
  'GET /units/:unitId/unit-changes': {
    summary: 'Who asks to be counted for this unit',
    access: 'members.manage',
    params: UnitParams,
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: changesReply,
    refuses: ['unit.not-found']
  },
  'GET /contests/:contest/unit-changes': {
    summary: 'Who asks to be counted for another unit',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: changesReply,
    refuses: ['contest.not-found']
  },
  'PUT /units/:unitId/unit-changes/:changeId': {
    summary: 'The new unit accepts or refuses',
    access: 'members.manage',
    params: Type.Object({ unitId: Id, changeId: Id }),
    body: changeDecision,
    reply: null,
    refuses: ['unit.not-found', ...changeRefusals]
  },
  'PUT /contests/:contest/unit-changes/:changeId': {
    summary: 'The organizer accepts or refuses a change of unit',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, changeId: Id }),
    body: changeDecision,
    reply: null,
    refuses: ['contest.not-found', ...changeRefusals]
  },
  'GET /contests/:contest/duplicate-reviews': {
    summary: 'Pairs of accounts that may be one person',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ state: Type.Optional(ReviewState), cursor: Cursor }),
    reply: Type.Object({
      items: Type.Array(Type.Object({ id: Id, why: Type.String(), state: ReviewState, foundAt: Instant, first: Person, second: Person })),
      nextCursor: NextCursor
    }),
    refuses: ['contest.not-found']
  },
  'PUT /contests/:contest/duplicate-reviews/:reviewId': {
    summary: 'Decide on a pair. One person: who joined later is disputed; no account is deleted',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, reviewId: Id }),
    body: Type.Object({ decision: oneOf('same-person', 'different') }, closed),
    reply: null,
    refuses: ['contest.not-found', 'review.not-found']
  }
} as const satisfies Api
