/** When an attempt is over, and in which state it is. Knows nothing of rows or requests. */
import type { AttemptState } from '@hoi-thi/shared/attempt'

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
