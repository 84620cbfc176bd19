/** When the rounds of the demonstration lie: one is past, one is open whenever it is first started, the others lie ahead. */

const day = 86_400_000
const hour = 3_600_000
/** Vietnam has kept UTC+7 without summer time since 1975. */
const offset = 7 * hour

export interface Window {
  opensAt: Date
  closesAt: Date
}

/** Weekly rounds from 10:00, Vietnam time, to 09:00 a week later; the second opened two days before `now`. */
export function demonstrationCalendar(now: Date, rounds: number): Window[] {
  const midnight = Math.floor((now.getTime() + offset) / day) * day - offset
  const secondOpens = midnight - 2 * day + 10 * hour
  return Array.from({ length: rounds }, (_, index) => {
    const opens = secondOpens + (index - 1) * 7 * day
    return { opensAt: new Date(opens), closesAt: new Date(opens + 7 * day - hour) }
  })
}
