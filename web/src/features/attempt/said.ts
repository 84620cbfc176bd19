/** What is said to the server about an attempt in progress: what waits, and what stands in a body. */
import type { Input, Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { type Progress, prediction, stepsWith } from './progress.ts'

type Save = Contract['PUT /attempts/:attemptId/answers']
type Submission = Contract['PUT /attempts/:attemptId/submission']
export type SaveBody = Input<Save>['body']
export type SaveReply = Reply<Save>
export type SubmissionBody = Input<Submission>['body']
export type SubmissionReply = Reply<Submission>

/** Everything that waits, as one save; undefined if nothing does. */
export function waitingIn(state: Progress): SaveBody | undefined {
  const waiting = stepsWith(state, 'waiting').slice(0, mostPerRequest)
  const body: SaveBody = { answers: [] }
  for (const position of waiting) {
    const entry = state.entries[position]
    if (!entry) continue
    const { content, seq, chosenAt } = entry
    if (typeof content === 'number') body.prediction = { seq, value: content }
    else body.answers.push({ position, seq, optionIds: [...content], ...(chosenAt ? { clientAt: chosenAt } : {}) })
  }
  return waiting.length ? body : undefined
}

/** The position and number of every event in a body. */
export const eventsIn = ({ answers = [], prediction: guess }: SubmissionBody): { position: number; seq: number }[] => [
  ...answers,
  ...(guess ? [{ position: prediction, seq: guess.seq }] : [])
]

const mostPerRequest = 60
