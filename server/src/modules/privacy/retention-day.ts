/** The first day on which a contest may stop naming people: never one before its results have become certain. */
import { lastDayToDispute } from '../contest/appeals.ts'

/** After the last round has closed, and from today, there is time to appeal. */
export const earliestRetention = (closings: readonly Date[], appealDays: number, now: Date): string =>
  lastDayToDispute({ closesAt: new Date(Math.max(now.getTime(), ...closings.map((closing) => closing.getTime()))), appealDays })
