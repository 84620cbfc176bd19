/** Until when results of a round, and what was decided of an entry, may be disputed. Pure. */
import { leastAppealDays } from '@hoi-thi/shared/rules-text-ranking'
import { dayOf, daysAfter, endOfDay } from '../../lib/day.ts'

export interface Closing {
  closesAt: Date
  /** Of the rules that hold for it. */
  appealDays: number
}

/** It counts whole. Until then it is known whose results they are. */
export const lastDayToDispute = ({ closesAt, appealDays }: Closing): string => lastDayAfter(closesAt, appealDays)

/** The last moment to appeal against what was decided of an entry. */
export const appealsUntil = (decidedAt: Date, appealDays: number): Date => endOfDay(lastDayAfter(decidedAt, appealDays))

const lastDayAfter = (moment: Date, days: number): string => daysAfter(dayOf(moment), Math.max(leastAppealDays, days))
