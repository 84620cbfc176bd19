/** What is said of naming winners by the prize plan of a result that people have verified: proposals, ties, totals, and the list to sign. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, closed, Id, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { Hash, Occasion, ResultState } from './result.ts'
import { Day } from './unit.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
/** Whole đồng. */
const Dong = Type.Integer({ minimum: 0 })

/** Why nobody can be named yet. */
const NamingObstacle = oneOf('result-provisional', 'boards-frozen', 'take-back-first')
export type NamingObstacle = Static<typeof NamingObstacle>

const Candidate = Type.Object({
  id: Type.String(),
  name: Type.String(),
  unitName: Type.Optional(Type.String()),
  rank: Type.Integer(),
  /** Shares the last rank that gets a prize with more than there are prizes. */
  isTied: Type.Boolean(),
  /** Who declined, or lost, the prize in whose place it comes; null: the plan's first choice. */
  insteadOf: orNull(Type.String())
})
export type Candidate = Static<typeof Candidate>

const Line = Type.Object({
  /** The place of the line in the plan, from 0. */
  line: Type.Integer(),
  /** As the award will be called. */
  title: Type.String(),
  to: oneOf('people', 'units', 'clips'),
  kind: oneOf('money', 'certificate', 'flag'),
  valueDong: Dong,
  /** How many prizes it has, and how many awards of it stand. */
  count: Type.Integer(),
  given: Type.Integer(),
  candidates: Type.Array(Candidate),
  /** For how many of the tied there are prizes; 0: nothing is to be decided. */
  toChoose: Type.Integer()
})
export type PlanLine = Static<typeof Line>

const Awarding = Type.Object({
  occasion: Occasion,
  name: Type.String(),
  state: ResultState,
  version: Type.Integer(),
  hash: Hash,
  /** Null: the winners can be named. */
  obstacle: orNull(NamingObstacle),
  lines: Type.Array(Line),
  /** Over what is proposed: nothing else is named. */
  proposalsHash: Hash
})
export type Awarding = Static<typeof Awarding>

const TieDecision = Type.Union([
  Type.Object({ line: Type.Integer({ minimum: 0 }), decision: Type.Literal('all') }, closed),
  Type.Object(
    {
      line: Type.Integer({ minimum: 0 }),
      decision: Type.Literal('some'),
      ids: Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true }),
      reason: Type.String({ minLength: 1, maxLength: 500, pattern: noControls })
    },
    closed
  )
])
export type TieDecision = Static<typeof TieDecision>

const Total = { awards: Type.Integer(), valueDong: Dong }
const AwardTotals = Type.Object({
  /** What stands, by occasion in the order of time; those that were named freely last, without an occasion. */
  occasions: Type.Array(
    Type.Object({
      occasion: orNull(Occasion),
      name: orNull(Type.String()),
      ...Total,
      prizes: Type.Array(Type.Object({ title: Type.String(), ...Total }))
    })
  ),
  ...Total
})
export type AwardTotals = Static<typeof AwardTotals>

const OccasionParams = Type.Object({ ...ContestParams.properties, occasion: Occasion })
const noResult = ['contest.not-found', 'result.not-found'] as const

export const awardingApi = {
  'GET /contests/:contest/results/:occasion/awards': {
    summary: 'Whom the prize plan proposes and who is not named yet; substitutes too, and where somebody has to decide between equals',
    access: 'contest.manage',
    params: OccasionParams,
    reply: Awarding,
    refuses: noResult
  },
  'POST /contests/:contest/results/:occasion/awards': {
    summary: 'Name everybody who is proposed and not named yet; each is told, and asked for an answer. Idempotent',
    access: 'contest.manage',
    params: OccasionParams,
    body: Type.Object({ proposalsHash: Hash, answerBy: Day, ties: Type.Array(TieDecision, { maxItems: 100 }) }, closed),
    reply: Type.Object({ named: Type.Integer(), awarding: Awarding }),
    refuses: [
      ...noResult,
      'award.answer-day-passed',
      'award.result-provisional',
      'award.boards-frozen',
      'award.take-back-first',
      'award.tie-undecided',
      'award.proposals-changed',
      'award.own'
    ]
  },
  'GET /contests/:contest/award-totals': {
    summary: 'How many awards stand, and what they are worth: by prize, by occasion, and in all',
    access: 'contest.manage',
    params: ContestParams,
    reply: AwardTotals,
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/results/:occasion/hand-over-list': {
    summary: 'The list to sign when prizes of a result are handed over, with its version and hash; told to the audit log',
    access: 'contest.manage',
    params: OccasionParams,
    query: Type.Object({ format: oneOf('docx', 'pdf') }),
    reply: null,
    sendsFile: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'],
    refuses: [...noResult, 'award.result-provisional', 'award.none-waiting']
  }
} as const satisfies Api
