/** Moves all that rules say of time so that the first round that counts opens at a given instant, and nothing changes its distance from it. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import { dayOf, daysAfter, daysBetween } from '../../../lib/day.ts'

export function placeRounds(rules: Rules, firstOpensAt: string): Rules {
  const first = Math.min(...rules.rounds.flatMap(({ kind, opensAt }) => (kind === 'practice' ? [] : [Date.parse(opensAt)])))
  const target = Date.parse(firstOpensAt)
  const instant = (at: string) => new Date(Date.parse(at) + target - first).toISOString()
  const [from, to] = [dayOf(new Date(first)), dayOf(new Date(target))]
  return {
    ...rules,
    rounds: rules.rounds.map((round) => ({ ...round, opensAt: instant(round.opensAt), closesAt: instant(round.closesAt) })),
    divisions: rules.divisions.map((division) => ({
      ...division,
      age: division.age && { ...division.age, on: daysAfter(division.age.on, daysBetween(from, to)) }
    })),
    clips: rules.clips && {
      ...rules.clips,
      closesAt: instant(rules.clips.closesAt),
      // Last year's contest asked for clips of last year.
      madeIn: rules.clips.madeIn === null ? null : rules.clips.madeIn + yearOf(to) - yearOf(from)
    }
  }
}

const yearOf = (day: string) => Number(day.slice(0, 4))
