/** Moves all that rules say of time so that the first round opens at a given instant, and nothing changes its distance from it. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'

export function placeRounds(rules: Rules, firstOpensAt: string): Rules {
  const first = Math.min(...rules.rounds.map(({ opensAt }) => Date.parse(opensAt)))
  const target = Date.parse(firstOpensAt)
  const instant = (at: string) => new Date(Date.parse(at) + target - first).toISOString()
  const days = dayNumber(target) - dayNumber(first)
  return {
    ...rules,
    rounds: rules.rounds.map((round) => ({ ...round, opensAt: instant(round.opensAt), closesAt: instant(round.closesAt) })),
    divisions: rules.divisions.map((division) => ({
      ...division,
      age: division.age && { ...division.age, on: movedDay(division.age.on, days) }
    })),
    clips: rules.clips && {
      ...rules.clips,
      closesAt: instant(rules.clips.closesAt),
      // Last year's contest asked for clips of last year.
      madeIn: rules.clips.madeIn === null ? null : rules.clips.madeIn + yearOf(target) - yearOf(first)
    }
  }
}

const day = 86_400_000
/** Vietnam has kept one time all year round since 1975. */
const vietnam = 7 * 3_600_000

/** Of the day on which it is this instant in Vietnam. */
const dayNumber = (ms: number) => Math.floor((ms + vietnam) / day)

const yearOf = (ms: number) => new Date(ms + vietnam).getUTCFullYear()

const movedDay = (on: string, days: number) => new Date(Date.parse(on) + days * day).toISOString().slice(0, 10)
