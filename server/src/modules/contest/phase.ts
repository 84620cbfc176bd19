/** What time decides about rounds and contests is derived from time. Knows nothing of rows or requests. */
import type { ContestPhase, RoundPhase } from '@hoi-thi/shared/contest'

export interface RoundTimes {
  opensAt: Date
  closesAt: Date
  sealedAt: Date | null
}

export function phaseOfRound(round: RoundTimes, now: Date): RoundPhase {
  if (!round.sealedAt) return 'draft'
  if (now < round.opensAt) return 'sealed'
  return now < round.closesAt ? 'open' : 'closed'
}

export function phaseOfContest(rounds: RoundTimes[], now: Date): ContestPhase {
  const sealed = rounds.filter(({ sealedAt }) => sealedAt)
  if (sealed.every((round) => now < round.opensAt)) return 'upcoming'
  return sealed.every((round) => now >= round.closesAt) ? 'over' : 'running'
}
