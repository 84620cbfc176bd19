/** What is said about versions of rules: the draft of one, what it would change and for whom, how it is published, and what earlier versions changed. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, closed, Id, Instant, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { Rules } from './rules.ts'
import { rulesFaultCodes } from './rules-faults.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Reason = Type.String({ minLength: 3, maxLength: 2000, pattern: noControls })

const Change = Type.Object({
  section: Type.String(),
  title: Type.String(),
  before: orNull(Type.String()),
  after: orNull(Type.String())
})
export type Change = Static<typeof Change>

/** Why a draft needs a second person, or may not be published. */
export const effectReasons = [
  /** What a round that runs is marked, ranked or drawn by. */
  'running-round-changed',
  /** What a round that is over was. */
  'past-round-changed',
  'begun-round-removed',
  /** Earlier, or to a moment that is past. */
  'running-round-shortened',
  /** The only thing of a running round that may change. */
  'running-round-extended',
  'amended-while-running',
  'division-with-people-removed'
] as const

const Effect = Type.Object({
  verdict: oneOf('one-person', 'two-people', 'refused'),
  reasons: Type.Array(Type.Object({ code: oneOf(...effectReasons), rounds: Type.Array(Type.String()) })),
  /** People who have joined: each of them is told. */
  people: Type.Integer(),
  /** Of rounds that run: attempts under way and finished stay with the version that they were started under. */
  openAttempts: Type.Integer(),
  finishedAttempts: Type.Integer(),
  /** Sealed rounds that have to be sealed again. */
  unseals: Type.Array(Type.String())
})
export type Effect = Static<typeof Effect>

const Draft = Type.Object({
  rules: Rules,
  /** Sent along with each change: who saves over somebody else's work is told. */
  revision: Type.Integer(),
  /** The version that holds; 0: none is published yet. */
  basedOn: Type.Integer(),
  savedAt: Instant,
  savedBy: Type.String(),
  faults: Type.Array(Type.Object({ path: Type.String(), code: oneOf(...rulesFaultCodes) })),
  changes: Type.Array(Change),
  effect: Effect,
  /** Somebody has proposed it, and another person is waited for. */
  proposal: orNull(Type.Object({ reason: Type.String(), by: Type.String(), at: Instant, isOwn: Type.Boolean() }))
})
export type Draft = Static<typeof Draft>

export const templateIds = ['weekly', 'month', 'school', 'unit-gates'] as const
export const TemplateId = oneOf(...templateIds)
export type TemplateId = Static<typeof TemplateId>

const NewContest = {
  title: Type.String({ minLength: 3, maxLength: 300, pattern: noControls }),
  slug: Type.String({ pattern: '^[a-z0-9](-?[a-z0-9])*$', maxLength: 60 }),
  /** When the first round opens; the others follow at their distances. */
  firstOpensAt: Instant
}

const NewId = Type.Object({ id: Id, slug: Type.String() })

export const rulesVersionApi = {
  'POST /contests': {
    summary: 'A new contest with a draft of rules made from a template; nobody but staff sees it until its rules are published',
    access: 'contests.create',
    body: Type.Object({ ...NewContest, template: TemplateId }, closed),
    reply: NewId,
    status: [201],
    refuses: ['contest.slug-taken']
  },
  'POST /contests/:contest/copies': {
    summary: 'A new contest like this one, or from a template; whoever makes it organizes it',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ ...NewContest, template: orNull(TemplateId) }, closed),
    reply: NewId,
    status: [201],
    refuses: ['contest.not-found', 'contest.slug-taken']
  },
  'GET /contests/:contest/rules/versions': {
    summary: 'The versions of the rules, newest first: what each changed, and why',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    reply: Type.Object({
      items: Type.Array(
        Type.Object({ version: Type.Integer(), publishedAt: Instant, reason: orNull(Type.String()), changes: Type.Array(Change) })
      )
    }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/rules/draft': {
    summary: 'The draft of the next version; the rules that hold where nobody has begun one',
    access: 'contest.manage',
    params: ContestParams,
    reply: Draft,
    refuses: ['contest.not-found']
  },
  'PUT /contests/:contest/rules/draft': {
    summary: 'Save the draft; a proposal that was waiting for a second person is gone then',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ rules: Rules, revision: Type.Integer({ minimum: 0 }) }, closed),
    reply: Draft,
    refuses: ['contest.not-found', 'rules.draft-changed']
  },
  'DELETE /contests/:contest/rules/draft': {
    summary: 'Give the draft up',
    access: 'contest.manage',
    params: ContestParams,
    reply: null,
    refuses: ['contest.not-found', 'rules.no-draft']
  },
  'PUT /contests/:contest/rules/draft/publication': {
    summary: 'Publish the draft, or propose it where it takes two people',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ revision: Type.Integer(), reason: Reason }, closed),
    reply: Type.Object({ published: orNull(Type.Integer()) }),
    refuses: [
      'contest.not-found',
      'rules.no-draft',
      'rules.draft-changed',
      'rules.faulty',
      'rules.touches-running-round',
      'rules.unchanged'
    ]
  },
  'PUT /contests/:contest/rules/draft/approval': {
    summary: 'As a second person, publish what somebody else has proposed',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ revision: Type.Integer() }, closed),
    reply: Type.Object({ published: Type.Integer() }),
    refuses: [
      'contest.not-found',
      'rules.no-draft',
      'rules.not-proposed',
      'rules.draft-changed',
      'rules.needs-second-person',
      'rules.faulty',
      'rules.touches-running-round',
      'round.paused'
    ]
  }
} as const satisfies Api
