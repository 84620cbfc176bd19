/** What time decides about rounds and contests is derived from time. Knows nothing of rows or requests. */
import type { ContestPhase, RoundPhase } from '@hoi-thi/shared/contest'

export interface RoundTimes {
  opensAt: Date
  closesAt: Date
  sealedAt: Date | null
  /** Somebody has more time, up to then. */
  answersUntil?: Date | null
  /** Its clocks stand: it closes later than it says. */
  pausedAt?: Date | null
}

export function phaseOfRound(round: RoundTimes, now: Date): RoundPhase {
  if (!round.sealedAt) return 'draft'
  if (now < round.opensAt) return 'sealed'
  return round.pausedAt || now < round.closesAt ? 'open' : 'closed'
}

/** The last deadline of the round, whoever's: what opens at the close opens after it. */
export const lastDeadline = ({ closesAt, answersUntil }: Pick<RoundTimes, 'closesAt' | 'answersUntil'>): Date =>
  answersUntil && answersUntil > closesAt ? answersUntil : closesAt

export function phaseOfContest(rounds: RoundTimes[], now: Date): ContestPhase {
  const sealed = rounds.filter(({ sealedAt }) => sealedAt)
  if (sealed.every((round) => now < round.opensAt)) return 'upcoming'
  return sealed.every((round) => phaseOfRound(round, now) === 'closed') ? 'over' : 'running'
}
