/** Until when a contest may name people: a day that counts whole, and never one before its results have become certain. */
import { dayOf } from '../../lib/day.ts'
import { appealDays } from './erasure-plan.ts'
import { daysAfter } from './working-days.ts'

/** The first day on which retention may end: after the last round has closed, and from today, there is time to appeal. */
export const earliestRetention = (closings: readonly Date[], now: Date): string =>
  daysAfter(dayOf(new Date(Math.max(now.getTime(), ...closings.map((closing) => closing.getTime())))), appealDays)

export const endOfDay = (day: string) => new Date(`${day}T23:59:59+07:00`)
