/** Until when results of a round may be disputed, which needs to know whose they are. Pure. */
import { dayOf, daysAfter } from '../../lib/day.ts'

/** So long in any case: rules that take no appeals still make mistakes. */
const leastDays = 3

export interface Closing {
  closesAt: Date
  /** Of the rules that hold for it. */
  appealDays: number
}

/** It counts whole. */
export const lastDayToDispute = ({ closesAt, appealDays }: Closing): string => daysAfter(dayOf(closesAt), Math.max(leastDays, appealDays))
