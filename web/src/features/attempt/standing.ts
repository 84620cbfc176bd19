/** How a person stands toward a round: may start, is in the middle of it, is done, or came too early or too late. */
import type { AttemptSummary } from '@hoi-thi/shared/attempt'
import type { Round } from '@hoi-thi/shared/contest'

export type Standing =
  | { is: 'ready' }
  | { is: 'open'; attemptId: string; secondsLeft: number }
  | { is: 'done'; attemptId: string }
  | { is: 'early'; secondsUntil: number }
  | { is: 'late' }

type Own = Pick<AttemptSummary, 'id' | 'state' | 'deadlineAt'>

export function standingOf(
  round: Pick<Round, 'phase' | 'opensAt'>,
  own: readonly Own[],
  attemptsAllowed: number,
  serverNow: string
): Standing {
  const now = Date.parse(serverNow)
  const open = own.find(({ state, deadlineAt }) => state === 'open' && Date.parse(deadlineAt) > now)
  if (open) return { is: 'open', attemptId: open.id, secondsLeft: (Date.parse(open.deadlineAt) - now) / 1000 }
  const last = own[own.length - 1]
  if (last && (own.length >= attemptsAllowed || round.phase !== 'open')) return { is: 'done', attemptId: last.id }
  if (round.phase === 'open') return { is: 'ready' }
  return round.phase === 'closed' ? { is: 'late' } : { is: 'early', secondsUntil: Math.max(0, (Date.parse(round.opensAt) - now) / 1000) }
}
