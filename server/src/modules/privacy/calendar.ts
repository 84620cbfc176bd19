/** The calendar as it is shown: what differs from the weekdays, from a month ago on, and where each day comes from. */
import type { Calendar } from '@hoi-thi/shared/privacy'
import { dayOf, daysAfter } from '../../lib/day.ts'
import { listedDays } from './working-days.ts'

/** Long enough for the deadlines that may still be open. */
const daysShownBefore = 30

interface EnteredDay {
  day: string
  isWorked: boolean
  source: string
}

/** What was entered stands over what the program lists for the same day. */
export function shownCalendar(entered: readonly EnteredDay[], now: Date): Calendar {
  const first = daysAfter(dayOf(now), -daysShownBefore)
  const days = new Map<string, Calendar['items'][number]>()
  for (const { day, isWorked } of listedDays()) days.set(day, { day, isWorked, source: null })
  for (const { day, isWorked, source } of entered) days.set(day, { day, isWorked, source })
  const items = [...days.values()].filter(({ day }) => day >= first)
  return { items: items.sort((one, other) => (one.day < other.day ? -1 : 1)) }
}
