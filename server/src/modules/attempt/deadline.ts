/** When an attempt is over, and in which state it is. Knows nothing of rows or requests. */
import type { AttemptState } from '@hoi-thi/shared/attempt'
import type { ProblemCode } from '@hoi-thi/shared/problem'

export interface Timed {
  deadlineAt: Date
  graceSeconds: number
  submittedAt: Date | null
}

/** The last instant at which an answer received still counts. */
export const lastInstant = (attempt: Timed) => new Date(attempt.deadlineAt.getTime() + attempt.graceSeconds * 1000)

export function stateOf(attempt: Timed, now: Date): AttemptState {
  if (attempt.submittedAt) return 'submitted'
  return now > lastInstant(attempt) ? 'expired' : 'open'
}

export interface QuestionTimed extends Timed {
  secondsPerQuestion: number | null
  openPosition: number | null
  positionOpenedAt: Date | null
}

/** When the question that is open closes; never after the attempt itself. Null for a paper that is open as a whole. */
export function questionClosesAt(attempt: QuestionTimed): Date | null {
  if (attempt.secondsPerQuestion === null || attempt.positionOpenedAt === null) return null
  return new Date(Math.min(attempt.positionOpenedAt.getTime() + attempt.secondsPerQuestion * 1000, attempt.deadlineAt.getTime()))
}

/** Why this question was not opened; null if it is open already, was before, or the paper is open as a whole: asking again changes nothing. */
export function whyNotOpened(attempt: QuestionTimed, position: number, now: Date): ProblemCode | null {
  if (attempt.openPosition === null || position <= attempt.openPosition) return null
  const state = stateOf(attempt, now)
  if (state === 'open') return 'attempt.position-not-next'
  return state === 'submitted' ? 'attempt.submitted' : 'attempt.deadline-passed'
}
