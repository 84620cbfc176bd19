/** What is said about headcounts: new numbers, those that counted for a round, and units that dispute theirs. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { Day } from './unit.ts'

const People = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: noControls })
/** Several lines, without other control characters. */
const Reason = Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$' })

/** What the number stands in. */
const Document = { documentNumber: Type.Optional(Line(100)), documentDate: Type.Optional(Day) }

const Decision = oneOf('accepted', 'refused')
const Dispute = Type.Object({
  id: Id,
  contest: Type.Object({ id: Id, title: Type.String() }),
  unit: Type.Object({ id: Id, name: Type.String() }),
  people: Type.Integer(),
  /** What the contest reckons with now. */
  present: Type.Union([Type.Integer(), Type.Null()]),
  reason: Type.String(),
  documentNumber: Type.Union([Type.String(), Type.Null()]),
  documentDate: Type.Union([Day, Type.Null()]),
  filedAt: Instant,
  decision: Type.Union([Decision, Type.Null()]),
  answer: Type.Union([Type.String(), Type.Null()]),
  decidedAt: Type.Union([Instant, Type.Null()])
})
export type Dispute = Static<typeof Dispute>

export const headcountApi = {
  'POST /contests/:contest/headcounts': {
    summary: 'Add a unit’s headcount for this contest; it counts from its day on, and earlier ones are kept',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object(
      {
        unitId: Id,
        countedOn: Day,
        people: People,
        source: Line(200),
        ...Document
      },
      closed
    ),
    reply: Type.Object({
      id: Id,
      /** What the contest reckons with now: another number, if that has been counted later. */
      present: Type.Integer()
    }),
    status: [201],
    refuses: ['contest.not-found', 'unit.not-found', 'headcount.in-future']
  },
  'PUT /contests/:contest/rounds/:roundId/headcounts': {
    summary: 'Keep the headcounts that count for a round that has closed; idempotent, and done by itself soon after the close',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, roundId: Id }),
    reply: Type.Object({ units: Type.Integer(), people: Type.Integer() }),
    refuses: ['contest.not-found', 'round.not-found', 'round.not-closed']
  },
  'POST /units/:unitId/headcount-disputes': {
    summary: 'Say that the unit’s headcount is another, and why',
    access: 'members.manage',
    params: Type.Object({ unitId: Id }),
    body: Type.Object({ contest: ContestParams.properties.contest, people: People, reason: Reason, ...Document }, closed),
    reply: Type.Object({ id: Id }),
    status: [201],
    refuses: ['unit.not-found', 'contest.not-found', 'participant.unit-not-found', 'dispute.open-already']
  },
  'GET /units/:unitId/headcount-disputes': {
    summary: 'What the unit has disputed, and what was answered',
    access: 'members.manage',
    params: Type.Object({ unitId: Id }),
    reply: Type.Object({ items: Type.Array(Dispute) }),
    refuses: ['unit.not-found']
  },
  'GET /contests/:contest/headcount-disputes': {
    summary: 'Disputed headcounts: the open ones first, then by time',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ cursor: Cursor }),
    reply: Type.Object({ items: Type.Array(Dispute), nextCursor: NextCursor }),
    refuses: ['contest.not-found']
  },
  'PUT /contests/:contest/headcount-disputes/:disputeId': {
    summary: 'Decide a dispute; accepted, its number counts from today on',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, disputeId: Id }),
    body: Type.Object({ decision: Decision, answer: Reason }, closed),
    reply: Dispute,
    refuses: ['contest.not-found', 'dispute.not-found', 'dispute.decided', 'dispute.own']
  }
} as const satisfies Api
