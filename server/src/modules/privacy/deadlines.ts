/** Until when a request is answered and carried out (Decree 356/2025/NĐ-CP). The day on which it comes does not count; the last day counts whole. */
import { dayOf, daysAfter, endOfDay } from '../../lib/day.ts'
import { type EnteredDays, workingDaysAfter } from './working-days.ts'

const answerWorkingDays = 2
const doneDays = 15
/** When others, who hold the data for us, have to act too. */
const doneDaysWithThirdParties = 20
const extensionDays = 15

export interface Clocks {
  receivedAt: Date
  hasThirdParties: boolean
  isExtended: boolean
}

export function deadlinesOf(
  { receivedAt, hasThirdParties, isExtended }: Clocks,
  entered: EnteredDays
): { answerDueAt: Date; doneDueAt: Date } {
  const day = dayOf(receivedAt)
  const days = (hasThirdParties ? doneDaysWithThirdParties : doneDays) + (isExtended ? extensionDays : 0)
  return { answerDueAt: endOfDay(workingDaysAfter(day, answerWorkingDays, entered)), doneDueAt: endOfDay(daysAfter(day, days)) }
}

export interface Due {
  answerDueAt: Date
  doneDueAt: Date
  answeredAt: Date | null
  closedAt: Date | null
}

/** What comes next; null once it is closed. */
export function nextDue({ answerDueAt, doneDueAt, answeredAt, closedAt }: Due): Date | null {
  if (closedAt) return null
  return answeredAt ? doneDueAt : answerDueAt
}

export function isOverdue(request: Due, now: Date): boolean {
  const due = nextDue(request)
  return due !== null && now > due
}
