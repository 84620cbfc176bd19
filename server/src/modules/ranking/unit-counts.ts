/** When counts of units are published while a round runs. Pure. */

const day = 86_400_000
/** Vietnam has kept UTC+7 without summer time since 1975. */
const offset = 7 * 3_600_000

/** `at`: the time of the day (08:00), or null: always. Due when that time has passed since the last publication. */
export function isPublicationTime(at: string | null, latest: Date | null, now: Date): boolean {
  if (at === null) return true
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const midnight = Math.floor((now.getTime() + offset) / day) * day - offset
  const today = midnight + (hours * 60 + minutes) * 60_000
  const due = today <= now.getTime() ? today : today - day
  return latest === null ? today <= now.getTime() : latest.getTime() < due
}
