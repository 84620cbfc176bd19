/** Until when no clip is made, since many hand in their papers: the last minutes of each round. Pure. */
import { phaseOfRound, type RoundTimes } from '../../contest/phase.ts'

const minuteMs = 60_000

/** Null: it is not so now. While the clocks of a round stand nobody knows when it closes: then it is looked at again in a minute. */
export function quietUntil(rounds: readonly RoundTimes[], now: Date, minutes: number): Date | null {
  const ends = rounds
    .filter((round) => phaseOfRound(round, now) === 'open' && leftOf(round, now) <= minutes * minuteMs)
    .map(({ closesAt }) => closesAt.getTime())
  return ends.length > 0 && minutes > 0 ? new Date(Math.max(...ends, now.getTime() + minuteMs)) : null
}

const leftOf = ({ closesAt, pausedAt }: RoundTimes, now: Date): number => closesAt.getTime() - (pausedAt ?? now).getTime()
