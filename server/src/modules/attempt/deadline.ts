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

/** A pause pushes the deadlines of open attempts so far out, and its end takes back what is too much: a save need not know of pauses. It ends by itself then. */
export const longestPauseMs = 86_400_000

/** Whether the attempt's clock stands in this pause: attempts that were over before do not move. */
export const standsStill = ({ deadlineAt, graceSeconds, submittedAt }: Timed, pausedAt: Date): boolean =>
  submittedAt === null && deadlineAt.getTime() + graceSeconds * 1000 >= pausedAt.getTime() + longestPauseMs

/** The deadline as it would be if the pause ended now. */
export const deadlineIfResumed = (deadlineAt: Date, pausedAt: Date, now: Date): Date =>
  new Date(deadlineAt.getTime() - longestPauseMs + Math.max(0, now.getTime() - pausedAt.getTime()))

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
