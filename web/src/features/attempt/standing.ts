/** How a person stands toward a round: may start, is in the middle of it, is done, came too early or too late, or there is nothing to take here. */
import type { AttemptSummary } from '@hoi-thi/shared/attempt'
import type { Round } from '@hoi-thi/shared/contest'

export type Standing =
  | { is: 'ready' }
  | { is: 'open'; attemptId: string; secondsLeft: number }
  | { is: 'done'; attemptId: string }
  | { is: 'early'; secondsUntil: number }
  | { is: 'late' }
  | { is: 'elsewhere' }
  /** It is for those who were let in from an earlier round. */
  | { is: 'not-admitted' }

type Own = Pick<AttemptSummary, 'id' | 'state' | 'deadlineAt'>

export function standingOf(
  round: Pick<Round, 'kind' | 'phase' | 'opensAt'>,
  own: readonly Own[],
  /** Null: any number. */
  attemptsAllowed: number | null,
  serverNow: string,
  mayEnter: boolean
): Standing {
  if (round.kind === 'outside') return { is: 'elsewhere' }
  const now = Date.parse(serverNow)
  const open = own.find(({ state, deadlineAt }) => state === 'open' && Date.parse(deadlineAt) > now)
  if (open) return { is: 'open', attemptId: open.id, secondsLeft: (Date.parse(open.deadlineAt) - now) / 1000 }
  const last = own[own.length - 1]
  if (last && ((attemptsAllowed !== null && own.length >= attemptsAllowed) || round.phase !== 'open'))
    return { is: 'done', attemptId: last.id }
  if (round.phase === 'open') return { is: mayEnter ? 'ready' : 'not-admitted' }
  return round.phase === 'closed' ? { is: 'late' } : { is: 'early', secondsUntil: Math.max(0, (Date.parse(round.opensAt) - now) / 1000) }
}
