/**
 * Vietnam's working days: Monday to Friday without the public holidays. Days are written `2026-12-02`, as the calendar in Vietnam shows them.
 *
 * What the Labour Code 2019 fixes (article 112): 1 January; five days of Tết; the tenth of the third lunar month (26 April 2026, 16 April 2027); 30 April;
 * 1 May; 2 September and one day beside it. One that falls on a day of rest is made up on the next working day (article 111, paragraph 3).
 * What is decided anew each year, and is entered by the data-protection officer when it is announced, over this list (`calendar/`): which five days around the first of Tết (17 February 2026,
 * 6 February 2027), which day beside 2 September, and Saturdays worked for a day between holidays.
 *
 * For 2026 the new year follows 12729/VPCP-KGVX of 25 December 2025 and Tết what the press reported; 31 August to 2 September was only seen as a proposal.
 * 2027 holds what is off whatever is decided: of Tết 5, 8 and 9 February, since its days on the weekend are made up. A day that is missing here makes a clock
 * run out early, never late.
 */

import { daysAfter } from '../../lib/day.ts'

const holidays = new Set([
  // 2026: new year; Tết Bính Ngọ; the Hùng kings (a Sunday, made up on Monday); 30 April and 1 May; National Day.
  ...['2026-01-01', '2026-01-02'],
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  ...['2026-04-27', '2026-04-30', '2026-05-01'],
  ...['2026-08-31', '2026-09-01', '2026-09-02'],
  // 2027: new year; the first days of Tết Đinh Mùi (6 February is the first of the lunar year); the Hùng kings; 30 April; 1 May (a Saturday); 2 September.
  '2027-01-01',
  ...['2027-02-05', '2027-02-08', '2027-02-09'],
  ...['2027-04-16', '2027-04-30', '2027-05-03'],
  '2027-09-02'
])

/** Saturdays that were worked instead of a Friday or Monday between holidays. */
const workedSaturdays = new Set(['2026-01-10', '2026-08-22'])

/** What has been entered over the list of the program, by day: whether it is worked. */
export type EnteredDays = ReadonlyMap<string, boolean>

/** Over the weekends and the list of the program. */
export function isWorkingDay(day: string, entered: EnteredDays): boolean {
  return entered.get(day) ?? isListedAsWorked(day)
}

/** Every day on which the list of the program differs from its weekday. */
export const listedDays = (): { day: string; isWorked: boolean }[] => [
  ...[...holidays].map((day) => ({ day, isWorked: false })),
  ...[...workedSaturdays].map((day) => ({ day, isWorked: true }))
]

export function isListedAsWorked(day: string): boolean {
  if (workedSaturdays.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5 && !holidays.has(day)
}

/** The day itself does not count. */
export function workingDaysAfter(day: string, days: number, entered: EnteredDays): string {
  let [reached, left] = [day, days]
  while (left > 0) {
    reached = daysAfter(reached, 1)
    if (isWorkingDay(reached, entered)) left--
  }
  return reached
}
