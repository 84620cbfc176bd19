/** Until when a contest may name people: a day that counts whole, and never one before its results have become certain. */
import { dayOf } from '../../lib/day.ts'
import { appealDays } from './erasure-plan.ts'
import { daysAfter } from './working-days.ts'

/** The first day on which retention may end: after the last round has closed, and from today, there is time to appeal. */
export const earliestRetention = (closings: readonly Date[], now: Date): string =>
  daysAfter(dayOf(new Date(Math.max(now.getTime(), ...closings.map((closing) => closing.getTime())))), appealDays)

export const endOfDay = (day: string) => new Date(`${day}T23:59:59+07:00`)

/** So many months after the day of the last close, or the last day of a month that is too short for it; null: the rules do not say. */
export function retentionEnd(closings: readonly Date[], months: number | null): string | null {
  if (months === null || closings.length === 0) return null
  const last = dayOf(new Date(Math.max(...closings.map((closing) => closing.getTime()))))
  const [year = 0, month = 0, day = 0] = last.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth.getUTCDate())))
  return end.toISOString().slice(0, 10)
}
