/** What is said about people's data: what they agree to, their own copy of it, their requests, and the officer who answers these. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, oneOf } from './api.ts'
import { ContestParams, relations } from './contest.ts'
import { Day } from './unit.ts'

/** What can be agreed to or not, each by itself; refusing these still allows taking part. */
export const choices = ['winner-name', 'clip-image', 'mail'] as const
/** What having an account, and taking part, rest on: withdrawn by a request, not by a switch. */
export const foundations = ['account', 'participation', 'guardian'] as const

/** Asked for only where there is an occasion, and answered there. */
const occasional = ['id-number', 'gender'] as const

const Choice = oneOf(...choices)
export type Choice = Static<typeof Choice>
/** What has a text of its own to agree to. */
export type Agreement = Choice | (typeof occasional)[number]
const Purpose = oneOf(...foundations, ...choices, ...occasional)
export type Purpose = Static<typeof Purpose>

const RequestKind = oneOf('withdrawal', 'erasure', 'restriction', 'objection', 'access', 'correction')
export type RequestKind = Static<typeof RequestKind>
const RequestState = oneOf('received', 'answered', 'extended', 'done', 'refused')
export type RequestState = Static<typeof RequestState>

const orNull = <const S extends ReturnType<typeof Type.String>>(schema: S) => Type.Union([schema, Type.Null()])
/** Letters, marks, line feeds and tabs. */
const Words = Type.String({ maxLength: 2000, pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$' })

const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$' })

const Consents = Type.Object({
  /** What can be chosen, with the text as it is now. What was never said is not given. */
  choices: Type.Array(
    Type.Object({
      purpose: Choice,
      version: Type.Integer(),
      text: Type.String(),
      textHash: Type.String(),
      given: Type.Boolean(),
      at: orNull(Instant)
    })
  ),
  /** Every change, newest first. */
  history: Type.Array(
    Type.Object({
      purpose: Purpose,
      contestId: orNull(Id),
      version: Type.Integer(),
      textHash: Type.String(),
      given: Type.Boolean(),
      at: Instant,
      channel: oneOf('registration', 'code', 'joining', 'settings', 'request', 'openid', 'roster'),
      /** Who agreed for a minor; null for what the person said. */
      guardian: Type.Union([Type.Object({ fullName: Type.String(), relation: oneOf(...relations, 'unit') }), Type.Null()])
    })
  )
})
export type Consents = Static<typeof Consents>

const requestFields = {
  id: Id,
  kind: RequestKind,
  text: orNull(Type.String()),
  state: RequestState,
  receivedAt: Instant,
  answerDueAt: Instant,
  doneDueAt: Instant,
  answer: orNull(Type.String()),
  answeredAt: orNull(Instant),
  extensionReason: orNull(Type.String()),
  closedAt: orNull(Instant),
  closingReason: orNull(Type.String())
}
const OwnRequest = Type.Object(requestFields)
export type OwnRequest = Static<typeof OwnRequest>

const HandledRequest = Type.Object({
  ...requestFields,
  person: Type.Object({ id: Id, fullName: Type.String() }),
  hasThirdParties: Type.Boolean(),
  /** What comes next: the answer, or the end; null once it is closed. */
  dueAt: orNull(Instant),
  isOverdue: Type.Boolean()
})
export type HandledRequest = Static<typeof HandledRequest>

/** A row as it is stored, column by column. */
const Row = Type.Record(Type.String(), Type.Unknown())

const Part = Type.Object({ table: Type.String(), holds: Type.String() })
const ErasurePlan = Type.Object({
  /** Why it cannot be done yet; null when nothing stands against it. */
  obstacle: orNull(Type.String()),
  /** Rows that go, or the columns of rows that stay. */
  erased: Type.Array(Type.Object({ ...Part.properties, columns: Type.Union([Type.Array(Type.String()), Type.Null()]) })),
  kept: Type.Array(Type.Object({ ...Part.properties, why: Type.String() }))
})
export type ErasurePlan = Static<typeof ErasurePlan>

const Inventory = Type.Object({
  tables: Type.Array(
    Type.Object({
      ...Part.properties,
      columns: Type.Array(
        Type.Object({
          column: Type.String(),
          holds: Type.String(),
          personal: oneOf('none', 'basic', 'sensitive'),
          purpose: Type.String(),
          basis: Type.String(),
          retention: Type.String(),
          seenBy: Type.String()
        })
      )
    })
  )
})
export type Inventory = Static<typeof Inventory>

const Retention = Type.Object({
  /** The last day on which the contest names people; null: not said yet, and then it keeps them. */
  until: orNull(Day),
  reason: orNull(Type.String()),
  /** The first day that may be chosen: results can be appealed against until then. */
  earliest: Day,
  /** Who said so, and when; null where it was laid with the contest. */
  setBy: orNull(Type.String()),
  setAt: orNull(Instant),
  /** Those who take part. */
  participants: Type.Integer(),
  /** Of them, whom the end makes anonymous, as things are now: they take part in nothing longer, hold no role and have no open request. */
  erased: Type.Integer(),
  /** Of them, who keep their names for something else. */
  kept: Type.Integer(),
  /** What stays, without names. */
  attempts: Type.Integer()
})
export type Retention = Static<typeof Retention>

const Calendar = Type.Object({
  /** Days that differ from their weekday, from a month ago on. */
  items: Type.Array(
    Type.Object({
      day: Day,
      isWorked: Type.Boolean(),
      /** The document, for what the officer has entered; null for what the program brings. */
      source: orNull(Type.String())
    })
  )
})
export type Calendar = Static<typeof Calendar>

const RequestParams = Type.Object({ requestId: Id })

export const privacyApi = {
  'GET /me/consents': {
    summary: 'What this account has agreed to, and what it may choose',
    access: 'account',
    reply: Consents,
    refuses: []
  },
  'PUT /me/consents/:purpose': {
    summary: 'Give or withdraw one consent, to the text of this version',
    access: 'account',
    params: Type.Object({ purpose: Choice }),
    body: Type.Object({ version: Type.Integer(), given: Type.Boolean() }, closed),
    reply: Consents,
    refuses: ['privacy.consent-outdated']
  },
  'GET /me/data': {
    summary: 'All that is stored of this person, as data',
    access: 'account',
    reply: Type.Object({
      madeAt: Instant,
      account: Id,
      /** Said instead of a value that is not shown. */
      withheld: Type.Array(Type.Object({ mark: Type.String(), because: Type.String() })),
      /** `columns` says in words what each column holds. */
      tables: Type.Array(Type.Object({ ...Part.properties, columns: Type.Record(Type.String(), Type.String()), rows: Type.Array(Row) }))
    }),
    limit: 'privacy',
    refuses: ['request.too-many', 'server.busy']
  },
  'GET /me/erasure': {
    summary: 'What erasing this account would erase, what it would keep and why, and what stands against it for now',
    access: 'account',
    reply: ErasurePlan,
    refuses: []
  },
  'POST /me/requests': {
    summary: 'Ask that something be done with one’s data; the clocks begin',
    access: 'account',
    body: Type.Object({ kind: RequestKind, text: Type.Optional(Words) }, closed),
    reply: OwnRequest,
    status: [201],
    limit: 'privacy',
    refuses: ['request.too-many']
  },
  'GET /me/requests': {
    summary: 'One’s own requests and what became of them, newest first',
    access: 'account',
    reply: Type.Object({ items: Type.Array(OwnRequest) }),
    refuses: []
  },
  'GET /privacy/requests': {
    summary: 'Requests by what is due next; the audit log is told who looks',
    access: 'privacy.handle',
    query: Type.Object({ state: Type.Optional(oneOf('open', 'closed')), cursor: Cursor }),
    reply: Type.Object({ items: Type.Array(HandledRequest), nextCursor: NextCursor }),
    refuses: []
  },
  'PUT /privacy/requests/:requestId': {
    summary: 'Answer, extend once, carry out or refuse a request; an erasure that is done is carried out here',
    access: 'privacy.handle',
    params: RequestParams,
    body: Type.Object(
      {
        state: oneOf('answered', 'extended', 'done', 'refused'),
        answer: Type.Optional(Words),
        reason: Type.Optional(Words),
        hasThirdParties: Type.Optional(Type.Boolean())
      },
      closed
    ),
    reply: HandledRequest,
    refuses: [
      'privacy.request-not-found',
      'privacy.request-own',
      'privacy.request-closed',
      'privacy.extended-already',
      'privacy.reason-required',
      'privacy.role-held',
      'privacy.round-running',
      'privacy.appeal-open'
    ]
  },
  'GET /privacy/requests/:requestId/erasure': {
    summary: 'What erasing this person would erase, what it would keep and why',
    access: 'privacy.handle',
    params: RequestParams,
    reply: ErasurePlan,
    refuses: ['privacy.request-not-found']
  },
  'GET /privacy/retention': {
    summary: 'Whom the end of each contest’s retention makes, or would make, anonymous',
    access: 'privacy.handle',
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          contestId: Id,
          title: Type.String(),
          retentionUntil: orNull(Instant),
          isPassed: Type.Boolean(),
          participants: Type.Integer(),
          /** Accounts that take part in nothing whose time is not over by then, hold no role and have no open request. */
          accounts: Type.Integer()
        })
      )
    }),
    refuses: []
  },
  'GET /contests/:contest/retention': {
    summary: 'Until when the contest names people, and from which day on that may end',
    access: 'contest.manage',
    params: ContestParams,
    reply: Retention,
    refuses: ['contest.not-found']
  },
  'PUT /contests/:contest/retention': {
    summary: 'Say until when the contest names people, and why; the rules show it',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ until: Day, reason: Reason }, closed),
    reply: Retention,
    refuses: ['contest.not-found', 'privacy.retention-too-short']
  },
  'GET /privacy/calendar': {
    summary: 'The days off and the worked Saturdays by which requests are answered',
    access: 'privacy.handle',
    reply: Calendar,
    refuses: []
  },
  'PUT /privacy/calendar/:day': {
    summary: 'Enter a day off, or a day that is worked, by a document; deadlines of open requests are reckoned again',
    access: 'privacy.handle',
    params: Type.Object({ day: Day }),
    body: Type.Object({ isWorked: Type.Boolean(), source: Reason }, closed),
    reply: Calendar,
    refuses: ['privacy.day-listed']
  },
  'DELETE /privacy/calendar/:day': {
    summary: 'Remove what was entered for a day; deadlines of open requests are reckoned again',
    access: 'privacy.handle',
    params: Type.Object({ day: Day }),
    reply: Calendar,
    refuses: ['privacy.day-not-found']
  },
  'GET /privacy/inventory': {
    summary: 'Every column of the database: what it holds of people, why, and for how long',
    access: 'privacy.handle',
    reply: Inventory,
    refuses: []
  }
} as const satisfies Api
