/** When counts of units are published while a round runs. Pure. */
import { dayMs, dayOf, midnightOf } from '../../lib/day.ts'

/** `at`: the time of the day (08:00), or null: always. Due when that time has passed since the last publication. */
export function isPublicationTime(at: string | null, latest: Date | null, now: Date): boolean {
  if (at === null) return true
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const today = midnightOf(dayOf(now)).getTime() + (hours * 60 + minutes) * 60_000
  const due = today <= now.getTime() ? today : today - dayMs
  return latest === null ? today <= now.getTime() : latest.getTime() < due
}
