/** Until when the rules keep names. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import { dayOf, endOfDay, monthsAfter } from '../../../lib/day.ts'
import { lastDayToDispute } from '../appeals.ts'

/** To the end of the day that lies so many months after the last round, and never before appeals are over; null: the rules do not say. */
export function retentionUntil({
  rounds,
  retentionMonths,
  appealDays
}: Pick<Rules, 'rounds' | 'retentionMonths' | 'appealDays'>): Date | null {
  if (retentionMonths === null) return null
  const closesAt = new Date(Math.max(...rounds.map(({ closesAt }) => Date.parse(closesAt))))
  const day = monthsAfter(dayOf(closesAt), retentionMonths)
  const disputable = lastDayToDispute({ closesAt, appealDays })
  return endOfDay(day > disputable ? day : disputable)
}
