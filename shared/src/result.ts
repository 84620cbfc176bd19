/** What is said of results once a round has closed: versions, steps that take two people, corrections, and appeals. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, closed, Id, Instant, noControls, oneOf } from './api.ts'
import { ResultChange } from './change-set.ts'
import { ContestParams } from './contest.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: noControls })
/** Several lines, without other control characters. */
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$' })
export const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** The name of an organizer, which other organizers read. */
const Organizer = Type.String()

export const ResultState = oneOf('provisional', 'verified', 'final', 'announced')
export type ResultState = Static<typeof ResultState>

/** A round's code, `period-1`, `clips`, or `contest`. */
export const Occasion = Type.String({ pattern: '^[A-Za-z0-9-]{1,100}$' })

const Figures = Type.Object({
  people: Type.Integer(),
  attempts: Type.Integer(),
  validPapers: Type.Integer(),
  incomplete: Type.Integer(),
  voided: Type.Integer()
})

/** What anybody may know. */
const Result = Type.Object({
  occasion: Occasion,
  name: Type.String(),
  state: ResultState,
  version: Type.Integer(),
  /** SHA-256 over what the boards say, without names. */
  hash: Hash,
  madeAt: Instant,
  figures: Figures,
  /** When it became what it is now, step by step. */
  steps: Type.Array(Type.Object({ state: ResultState, at: Instant })),
  /** By when the rules promise it; null: nothing is promised. */
  dueBy: orNull(Instant),
  /** Until when it may be appealed against; null: not yet, or the rules take no appeals. */
  appealsUntil: orNull(Instant)
})
export type Result = Static<typeof Result>

/** The division by whose board a prize of people goes, where the contest has several, or the bloc of units; by name. */
const Within = orNull(Type.String())

const Proposal = Type.Object({
  prize: Type.String(),
  to: oneOf('people', 'units', 'clips'),
  within: Within,
  kind: oneOf('money', 'certificate', 'flag'),
  valueDong: Type.Integer(),
  rank: Type.Integer(),
  id: Type.String(),
  /** As the board shows it. */
  name: Type.String(),
  unitName: Type.Optional(Type.String()),
  /** More share the last rank than there are prizes: people decide. */
  isOverCount: Type.Boolean()
})
export type Proposal = Static<typeof Proposal>

/** Why the next step cannot be taken yet. */
const Obstacle = oneOf(
  'target-unknown',
  'unchecked',
  'check-differs',
  'appeal-time',
  'open-appeals',
  'open-change-set',
  'parts-provisional'
)
export type Obstacle = Static<typeof Obstacle>

/** How a result goes on. */
const Onwards = {
  /** A check of it is asked for, and not done yet. */
  isChecking: Type.Boolean(),
  /** Null: it is announced. */
  next: orNull(Type.Object({ state: ResultState, obstacles: Type.Array(Obstacle) })),
  openStep: orNull(Type.Object({ id: Id, state: ResultState, proposedBy: Organizer, proposedAt: Instant, isOwn: Type.Boolean() }))
}

const ResultDetail = Type.Object({
  ...Result.properties,
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      hash: Hash,
      madeAt: Instant,
      madeBy: orNull(Organizer),
      reason: orNull(Type.String()),
      /** Numbers of the change sets that hold in it. */
      changeSets: Type.Array(Type.Integer())
    })
  ),
  /** Every paper marked again from its events; null: not yet. */
  check: orNull(Type.Object({ at: Instant, hash: Hash, differing: Type.Integer() })),
  ...Onwards,
  prizes: Type.Array(Proposal)
})
export type ResultDetail = Static<typeof ResultDetail>

/** In whole đồng; null: the plan sets no amount. */
const PrizeSum = Type.Object({ prizes: Type.Integer(), dong: orNull(Type.Integer()) })
/** Of the prizes that somebody gains or loses, by line of the plan, and in total. */
const Money = Type.Object({
  lines: Type.Array(
    Type.Object({
      occasion: Occasion,
      /** Of the occasion. */
      name: Type.String(),
      prize: Type.String(),
      within: Within,
      kind: oneOf('money', 'certificate', 'flag'),
      before: PrizeSum,
      after: PrizeSum,
      differenceDong: orNull(Type.Integer()),
      /** More share a rank than there are prizes; reckoned as if each of them had the whole prize. */
      isOverCount: Type.Boolean()
    })
  ),
  beforeDong: Type.Integer(),
  afterDong: Type.Integer(),
  differenceDong: Type.Integer()
})

const Place = Type.Object({ rank: Type.Integer(), points: orNull(Type.Number()) })
const Effect = Type.Object({
  hash: Hash,
  closes: Type.Array(Type.Object({ occasion: Occasion, name: Type.String(), before: orNull(Hash), after: Hash })),
  /** The first of those who move, and how many do. */
  moves: Type.Array(
    Type.Object({ board: Type.String(), id: Type.String(), name: Type.String(), before: orNull(Place), after: orNull(Place) })
  ),
  moved: Type.Integer(),
  prizes: Type.Array(
    Type.Object({
      occasion: Occasion,
      prize: Type.String(),
      to: oneOf('people', 'units', 'clips'),
      within: Within,
      id: Type.String(),
      name: Type.String(),
      kind: oneOf('gained', 'lost')
    })
  ),
  /** Absent of an effect that was reckoned before money was told. */
  money: Type.Optional(Money)
})
export type Effect = Static<typeof Effect>

const ChangeSetState = oneOf('draft', 'proposed', 'applied', 'reversal-proposed', 'reverted', 'dropped')
export type ChangeSetState = Static<typeof ChangeSetState>

const ChangeSet = Type.Object({
  id: Id,
  number: Type.Integer(),
  title: Type.String(),
  reason: Type.String(),
  state: ChangeSetState,
  changes: Type.Array(ResultChange),
  createdBy: Organizer,
  createdAt: Instant,
  proposedBy: orNull(Organizer),
  proposedAt: orNull(Instant),
  /** Whoever asks has proposed what waits for a second person. */
  isOwn: Type.Boolean(),
  appliedBy: orNull(Organizer),
  appliedAt: orNull(Instant),
  reversalReason: orNull(Type.String()),
  reversalProposedBy: orNull(Organizer),
  reversalProposedAt: orNull(Instant),
  revertedAt: orNull(Instant),
  /** Of applying it. */
  effect: orNull(Effect),
  /** Of taking it back; null: it has not been reckoned. */
  reversalEffect: orNull(Effect)
})
export type ChangeSet = Static<typeof ChangeSet>

const Appeal = Type.Object({
  id: Id,
  occasion: Occasion,
  occasionName: Type.String(),
  text: Type.String(),
  filedAt: Instant,
  outcome: orNull(oneOf('granted', 'refused')),
  answer: orNull(Type.String()),
  decidedAt: orNull(Instant)
})
export type Appeal = Static<typeof Appeal>

const AppealCase = Type.Object({
  ...Appeal.properties,
  fullName: Type.String(),
  unitName: orNull(Type.String()),
  participantId: Id,
  /** The correction that it became. */
  changeSet: orNull(Type.Object({ id: Id, number: Type.Integer() })),
  /** Of the round that it is about: each paper, and what happened with it in order. */
  attempts: Type.Array(
    Type.Object({
      id: Id,
      ordinal: Type.Integer(),
      points: orNull(Type.Number()),
      correct: orNull(Type.Integer()),
      questions: Type.Integer(),
      isValid: Type.Boolean(),
      receipt: orNull(Type.String()),
      timeline: Type.Array(
        Type.Object({
          at: Instant,
          kind: oneOf('started', 'saved', 'late', 'submitted', 'deadline', 'marked', 'standstill'),
          /** Of an answer; 0 is the prediction. */
          position: Type.Optional(Type.Integer()),
          seq: Type.Optional(Type.Integer()),
          /** What the sender's clock said: evidence only. */
          clientAt: Type.Optional(Instant)
        })
      )
    })
  )
})
export type AppealCase = Static<typeof AppealCase>

const OccasionParams = Type.Object({ ...ContestParams.properties, occasion: Occasion })
const ChangeSetParams = Type.Object({ ...ContestParams.properties, changeSetId: Id })
const AppealParams = Type.Object({ ...ContestParams.properties, appealId: Id })
const ChangeSetBody = Type.Object(
  { title: Line(200), reason: Text(2000), changes: Type.Array(ResultChange, { minItems: 0, maxItems: 500 }) },
  closed
)

const noContest = ['contest.not-found'] as const
const noResult = ['contest.not-found', 'result.not-found'] as const
const noChangeSet = ['contest.not-found', 'change.not-found'] as const

export const resultApi = {
  'GET /contests/:contest/results': {
    summary: 'How far the results of each round, period and of the contest are, with the hash of each; and corrections that hold',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    reply: Type.Object({
      items: Type.Array(Result),
      changeSets: Type.Array(
        Type.Object({
          number: Type.Integer(),
          title: Type.String(),
          reason: Type.String(),
          appliedAt: Instant,
          revertedAt: orNull(Instant)
        })
      )
    }),
    refuses: noContest
  },
  'GET /contests/:contest/results/:occasion': {
    summary: 'A result as organizers see it: versions, check, next step and what stands in its way, prizes that the plan proposes',
    access: 'contest.manage',
    params: OccasionParams,
    reply: ResultDetail,
    refuses: noResult
  },
  'GET /contests/:contest/result-steps': {
    summary: 'What comes next for each result, what stands in its way, and who has proposed it',
    access: 'contest.manage',
    params: ContestParams,
    reply: Type.Object({ items: Type.Array(Type.Object({ occasion: Occasion, ...Onwards })) }),
    refuses: noContest
  },
  'POST /contests/:contest/results/:occasion/closes': {
    summary: 'Close again from the facts as they are now, while nobody has verified the result; of clips, close for the first time',
    access: 'contest.manage',
    params: OccasionParams,
    body: Type.Object({ reason: Line(500) }, closed),
    reply: ResultDetail,
    status: [201],
    refuses: [...noResult, 'result.decided']
  },
  'POST /contests/:contest/results/:occasion/checks': {
    summary: 'Mark every paper again from its events and reckon the boards again; done by a job',
    access: 'contest.manage',
    params: OccasionParams,
    reply: null,
    refuses: noResult
  },
  'POST /contests/:contest/results/:occasion/steps': {
    summary: 'Propose the next step for what was seen: verified, final, announced',
    access: 'contest.manage',
    params: OccasionParams,
    body: Type.Object({ state: ResultState, hash: Hash }, closed),
    reply: ResultDetail,
    status: [201],
    refuses: [...noResult, 'result.changed', 'result.step-blocked', 'result.step-open']
  },
  'PUT /contests/:contest/results/:occasion/steps/:stepId': {
    summary: 'Another person takes the step, or anyone declines it',
    access: 'contest.manage',
    params: Type.Object({ ...OccasionParams.properties, stepId: Id }),
    body: Type.Object({ decision: oneOf('taken', 'declined') }, closed),
    reply: ResultDetail,
    refuses: [...noResult, 'result.step-not-found', 'result.step-blocked', 'result.changed', 'result.needs-second-person']
  },
  'GET /contests/:contest/change-sets': {
    summary: 'Corrections of results, the newest first',
    access: 'contest.manage',
    params: ContestParams,
    reply: Type.Object({ items: Type.Array(ChangeSet) }),
    refuses: noContest
  },
  'POST /contests/:contest/change-sets': {
    summary:
      'Begin a correction: papers voided, second keys, questions annulled, headcounts. Without a change it reckons anew from the facts as they are',
    access: 'contest.manage',
    params: ContestParams,
    body: ChangeSetBody,
    reply: ChangeSet,
    status: [201],
    refuses: [...noContest, 'change.unknown-target']
  },
  'GET /contests/:contest/change-sets/:changeSetId': {
    summary: 'A correction',
    access: 'contest.manage',
    params: ChangeSetParams,
    reply: ChangeSet,
    refuses: noChangeSet
  },
  'PUT /contests/:contest/change-sets/:changeSetId': {
    summary: 'Change a correction that has not been applied; a proposal of it ends',
    access: 'contest.manage',
    params: ChangeSetParams,
    body: ChangeSetBody,
    reply: ChangeSet,
    refuses: [...noChangeSet, 'change.unknown-target', 'change.decided']
  },
  'DELETE /contests/:contest/change-sets/:changeSetId': {
    summary: 'Give up a correction that has not been applied',
    access: 'contest.manage',
    params: ChangeSetParams,
    reply: null,
    refuses: [...noChangeSet, 'change.decided']
  },
  'POST /contests/:contest/change-sets/:changeSetId/effect': {
    summary:
      'Reckon what it would do now, or taking it back once it is applied: every rank and every prize that moves. A proposal of it ends',
    access: 'contest.manage',
    params: ChangeSetParams,
    reply: ChangeSet,
    refuses: [...noChangeSet, 'change.decided']
  },
  'POST /contests/:contest/change-sets/:changeSetId/proposal': {
    summary: 'Propose the correction with the effect that was seen',
    access: 'contest.manage',
    params: ChangeSetParams,
    body: Type.Object({ effectHash: Hash }, closed),
    reply: ChangeSet,
    refuses: [...noChangeSet, 'change.decided', 'change.changed']
  },
  'PUT /contests/:contest/change-sets/:changeSetId/approval': {
    summary: 'Another person approves it, with exactly the effect that was seen; then it is applied',
    access: 'contest.manage',
    params: ChangeSetParams,
    body: Type.Object({ effectHash: Hash }, closed),
    reply: ChangeSet,
    refuses: [...noChangeSet, 'change.decided', 'change.not-proposed', 'change.changed', 'change.needs-second-person']
  },
  'POST /contests/:contest/change-sets/:changeSetId/reversal': {
    summary: 'Propose to take an applied correction back, with the effect that was seen',
    access: 'contest.manage',
    params: ChangeSetParams,
    body: Type.Object({ reason: Text(2000), effectHash: Hash }, closed),
    reply: ChangeSet,
    refuses: [...noChangeSet, 'change.not-applied', 'change.changed']
  },
  'PUT /contests/:contest/change-sets/:changeSetId/reversal': {
    summary: 'Another person takes it back, with exactly the effect that was seen; results are reckoned without it',
    access: 'contest.manage',
    params: ChangeSetParams,
    body: Type.Object({ effectHash: Hash }, closed),
    reply: ChangeSet,
    refuses: [...noChangeSet, 'change.not-proposed', 'change.changed', 'change.needs-second-person']
  },
  'DELETE /contests/:contest/change-sets/:changeSetId/reversal': {
    summary: 'Give up taking it back: it goes on to hold',
    access: 'contest.manage',
    params: ChangeSetParams,
    reply: ChangeSet,
    refuses: [...noChangeSet, 'change.not-proposed']
  },
  'POST /contests/:contest/appeals': {
    summary: 'Say that a result is wrong, while the rules take appeals',
    access: 'account',
    params: ContestParams,
    body: Type.Object({ occasion: Occasion, text: Text(3000) }, closed),
    reply: Appeal,
    status: [201],
    refuses: [...noResult, 'participant.not-found', 'appeal.closed', 'appeal.open-already']
  },
  'GET /contests/:contest/own-appeals': {
    summary: 'One’s own appeals and their answers',
    access: 'account',
    params: ContestParams,
    reply: Type.Object({ items: Type.Array(Appeal) }),
    refuses: noContest
  },
  'GET /contests/:contest/appeals': {
    summary: 'Appeals, those that wait first',
    access: 'contest.manage',
    params: ContestParams,
    reply: Type.Object({
      items: Type.Array(Type.Object({ ...Appeal.properties, fullName: Type.String(), unitName: orNull(Type.String()) }))
    }),
    refuses: noContest
  },
  'GET /contests/:contest/appeals/:appealId': {
    summary: 'An appeal with the evidence: each paper, and what happened with it in order',
    access: 'contest.manage',
    params: AppealParams,
    reply: AppealCase,
    refuses: [...noContest, 'appeal.not-found']
  },
  'PUT /contests/:contest/appeals/:appealId': {
    summary: 'Answer an appeal; a granted one may name the correction that it became',
    access: 'contest.manage',
    params: AppealParams,
    body: Type.Object({ outcome: oneOf('granted', 'refused'), answer: Text(3000), changeSetId: Type.Optional(Id) }, closed),
    reply: AppealCase,
    refuses: [...noContest, 'appeal.not-found', 'appeal.decided', 'appeal.own', 'change.not-found']
  }
} as const satisfies Api
