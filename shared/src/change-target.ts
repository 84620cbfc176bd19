/** What a correction may be about, as organizers find and read it: papers of a person, questions that were asked, units. */
import { type Static, Type } from 'typebox'
import { type Api, Id, Instant, noControls } from './api.ts'
import { ContestParams } from './contest.ts'

/** A finished paper of a result that is closed, as it was marked. */
const FoundPaper = Type.Object({
  id: Id,
  fullName: Type.String(),
  unitName: Type.Union([Type.String(), Type.Null()]),
  roundName: Type.String(),
  ordinal: Type.Integer(),
  startedAt: Instant,
  points: Type.Union([Type.Number(), Type.Null()]),
  correct: Type.Union([Type.Integer(), Type.Null()]),
  questions: Type.Integer(),
  receipt: Type.Union([Type.String(), Type.Null()]),
  /** By the rules. */
  isValid: Type.Boolean(),
  /** By a correction that holds. */
  isVoided: Type.Boolean()
})
export type FoundPaper = Static<typeof FoundPaper>

/** Of the pool of a round whose result is closed, with its key. */
const AskedQuestion = Type.Object({
  versionId: Id,
  code: Type.String(),
  text: Type.String(),
  /** In the order in which they were written, which is how a correction counts them. */
  options: Type.Array(Type.Object({ text: Type.String(), isRight: Type.Boolean() })),
  roundNames: Type.Array(Type.String())
})
export type AskedQuestion = Static<typeof AskedQuestion>

const ChangedUnit = Type.Object({
  id: Id,
  name: Type.String(),
  /** The number of people that it is reckoned with without corrections; null: none is known. */
  headcount: Type.Union([Type.Integer(), Type.Null()])
})

const ChangeTargets = Type.Object({
  papers: Type.Array(FoundPaper),
  questions: Type.Array(AskedQuestion),
  units: Type.Array(ChangedUnit)
})
export type ChangeTargets = Static<typeof ChangeTargets>

const Search = Type.Object({ q: Type.String({ minLength: 1, maxLength: 100, pattern: noControls }) })
/** There are more: a longer search finds fewer. */
const hasMore = Type.Boolean()

export const changeTargetApi = {
  'GET /contests/:contest/papers': {
    summary: 'Papers of closed rounds, found by name without accents or by receipt; the audit log is told',
    access: 'contest.manage',
    params: ContestParams,
    query: Search,
    reply: Type.Object({ items: Type.Array(FoundPaper), hasMore }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/asked-questions': {
    summary: 'Questions of the pools of closed rounds, found by code and words without accents, with their keys',
    access: 'contest.manage',
    params: ContestParams,
    query: Search,
    reply: Type.Object({ items: Type.Array(AskedQuestion), hasMore }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/change-sets/:changeSetId/targets': {
    summary: 'The papers, questions and units that a correction names; the audit log is told',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, changeSetId: Id }),
    reply: ChangeTargets,
    refuses: ['contest.not-found', 'change.not-found']
  }
} as const satisfies Api
