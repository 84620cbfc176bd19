/** When the rounds of the demonstration lie: one is past, one is open whenever it is first started, the others lie ahead. */
import { dayMs, dayOf, daysAfter, midnightOf } from '../../lib/day.ts'

const hour = 3_600_000

export interface Window {
  opensAt: Date
  closesAt: Date
}

/** Weekly rounds from 10:00, Vietnam time, to 09:00 a week later; the second opened two days before `now`. */
export function demonstrationCalendar(now: Date, rounds: number): Window[] {
  const secondOpens = midnightOf(daysAfter(dayOf(now), -2)).getTime() + 10 * hour
  return Array.from({ length: rounds }, (_, index) => {
    const opens = secondOpens + (index - 1) * 7 * dayMs
    return { opensAt: new Date(opens), closesAt: new Date(opens + 7 * dayMs - hour) }
  })
}
