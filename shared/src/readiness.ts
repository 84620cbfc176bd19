/** What is said about whether a round may open: check by check, what blocks, what to look at, what is passed. */
import { Type } from 'typebox'
import { type Api, Id, Instant, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'

/** Every check, in the order in which it is shown, and the numbers that its sentences may say. */
export const checkFacts = {
  /** `opensInSeconds` is negative once the round has opened. */
  window: ['opensInSeconds', 'lengthSeconds', 'durationSeconds'],
  /** Rounds that are open at the same time; of these, those that the rules do not say. */
  overlap: ['rounds', 'unsaid'],
  /** To the next round; -1 when none comes after. */
  gap: ['gapSeconds', 'leastSeconds'],
  pool: ['questions', 'paper', 'shortRows', 'missing', 'thinRows'],
  overtaken: ['overtaken', 'questions'],
  approved: ['unapproved', 'uncited', 'questions'],
  units: ['units', 'needed'],
  headcounts: ['without', 'units'],
  'ended-units': ['ended', 'people'],
  consents: ['waiting', 'people'],
  seal: ['sealed', 'opensInSeconds'],
  'second-organizer': ['organizers', 'sealed'],
  clocks: ['offsetSeconds'],
  /** -1 where it is not known. */
  disk: ['dataBytes', 'databaseBytes'],
  /** 1 when what keeps clips answers. */
  files: ['reachable'],
  mail: ['configured'],
  'earlier-rounds': ['rounds', 'unmarkedRounds', 'unmarked']
} as const

export type CheckId = keyof typeof checkFacts
export type Facts<K extends CheckId = CheckId> = Record<(typeof checkFacts)[K][number], number>

export const checkLevels = ['blocked', 'look', 'passed'] as const
export type CheckLevel = (typeof checkLevels)[number]

/** The page on which it can be put right; null where no page can. */
export const readinessPages = ['calendar', 'pool', 'round', 'people', 'roster', 'headcounts'] as const
export type ReadinessPage = (typeof readinessPages)[number]

export type Finding = { [K in CheckId]: { id: K; level: CheckLevel; facts: Facts<K>; goTo: ReadinessPage | null } }[CheckId]

const checkIds = Object.keys(checkFacts) as CheckId[]
const factNames = [...new Set(Object.values(checkFacts).flat())]

const FindingReply = Type.Unsafe<Finding>(
  Type.Object({
    id: oneOf(...checkIds),
    level: oneOf(...checkLevels),
    facts: Type.Object(Object.fromEntries(factNames.map((name) => [name, Type.Optional(Type.Number())]))),
    goTo: Type.Union([oneOf(...readinessPages), Type.Null()])
  })
)

export const verdicts = ['ready', 'look', 'blocked'] as const
export type Verdict = (typeof verdicts)[number]

export const readinessApi = {
  'GET /contests/:contest/rounds/:roundId/readiness': {
    summary: 'Whether a round may open: every check, with what it counted and the page on which it is put right',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, roundId: Id }),
    reply: Type.Object({ asOf: Instant, verdict: oneOf(...verdicts), checks: Type.Array(FindingReply) }),
    refuses: ['contest.not-found', 'round.not-found']
  }
} as const satisfies Api
