/** Where a round leads if the time that is left goes like the same hours of the days so far. Pure. */
import type { ParticipationInsight } from '@hoi-thi/shared/insight'
import { dayMs } from '../../lib/day.ts'

export type Projection = NonNullable<ParticipationInsight['projection']>

export interface Course {
  opensAt: Date
  closesAt: Date
  now: Date
  /** People who came newly, by the hour in which they did. */
  hours: readonly { at: Date; people: number }[]
  /** More than these cannot come; null: not known. */
  most: number | null
}

const hourMs = 3_600_000
/** One day alone says nothing of how days differ. */
const leastDays = 2
/** Of fewer people chance says more than rhythm. */
const leastPeople = 30

/** Null: nothing is left to come, or too little has been seen. */
export function projectEnd({ opensAt, closesAt, now, hours, most }: Course): Projection | null {
  const people = hours.reduce((sum, hour) => sum + hour.people, 0)
  const days = Math.floor((now.getTime() - opensAt.getTime()) / dayMs)
  if (now >= closesAt || days < leastDays || people < leastPeople) return null
  const counted = new Map(hours.map(({ at, people }) => [at.getTime(), people]))
  const passed = hoursBetween(opensAt, new Date(Math.floor(now.getTime() / hourMs) * hourMs)).map((hour) => ({
    ...hour,
    people: counted.get(hour.atMs) ?? 0
  }))
  const expectedIn = rhythmOf(passed)
  const left = sum(hoursBetween(now, closesAt), ({ atMs, share }) => expectedIn(atMs) * share)
  const factors = wholeDays(passed, days).flatMap((day) => {
    const usual = sum(day, ({ atMs, share }) => expectedIn(atMs) * share)
    return usual > 0 ? [sum(day, (hour) => hour.people) / usual] : []
  })
  const end = (factor: number) => Math.max(people, Math.min(most ?? Number.POSITIVE_INFINITY, Math.round(people + left * factor)))
  return { expected: end(1), low: end(Math.min(1, ...factors)), high: end(Math.max(1, ...factors)), days }
}

interface Hour {
  atMs: number
  /** How much of it lies between. */
  share: number
}

function hoursBetween(from: Date, to: Date): Hour[] {
  const first = Math.floor(from.getTime() / hourMs) * hourMs
  const count = Math.max(0, Math.ceil((to.getTime() - first) / hourMs))
  return Array.from({ length: count }, (_, index) => {
    const atMs = first + index * hourMs
    return { atMs, share: (Math.min(atMs + hourMs, to.getTime()) - Math.max(atMs, from.getTime())) / hourMs }
  })
}

/** The mean of the same hour on days of the same kind (working days, weekends); where there was none yet, of all days. */
function rhythmOf(passed: readonly (Hour & { people: number })[]): (atMs: number) => number {
  const sums = new Map<string, { people: number; share: number }>()
  for (const { atMs, share, people } of passed)
    for (const key of [keyOf(atMs), String(hourOfDay(atMs))]) {
      const before = sums.get(key) ?? { people: 0, share: 0 }
      sums.set(key, { people: before.people + people, share: before.share + share })
    }
  return (atMs) => {
    const found = sums.get(keyOf(atMs)) ?? sums.get(String(hourOfDay(atMs)))
    return found && found.share > 0 ? found.people / found.share : 0
  }
}

const vietnamMs = 7 * hourMs
const hourOfDay = (atMs: number) => Math.floor((atMs + vietnamMs) / hourMs) % 24
const isWeekend = (atMs: number) => [0, 6].includes(new Date(atMs + vietnamMs).getUTCDay())
const keyOf = (atMs: number) => `${hourOfDay(atMs)} ${isWeekend(atMs) ? 'weekend' : 'working'}`

/** The last whole days that have passed, each of 24 hours. */
const wholeDays = <T>(passed: readonly T[], days: number): T[][] =>
  Array.from({ length: days }, (_, index) => passed.slice(passed.length - (index + 1) * 24, passed.length - index * 24)).filter(
    (day) => day.length === 24
  )

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)
