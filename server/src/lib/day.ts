/** Calendar days in Vietnam, as `2026-12-02`: which one it is, when it begins and ends, and which lies so much later. */

/** Also of a span that begins at any time of a day. */
export const dayMs = 86_400_000

/** Vietnam has kept UTC+7 without summer time since 1975. */
const offset = { ms: 7 * 3_600_000, written: '+07:00' }

export const dayOf = (instant: Date): string => new Date(instant.getTime() + offset.ms).toISOString().slice(0, 10)

export const midnightOf = (day: string): Date => new Date(`${day}T00:00:00${offset.written}`)

/** The last second, which is still that day wherever it is shown. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59${offset.written}`)

export const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** The last day of a month that is too short for it. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, inMonth = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(inMonth, lastOfMonth))).toISOString().slice(0, 10)
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs

/** Whether it is written like one, and there is one. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
