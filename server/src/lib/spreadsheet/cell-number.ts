/** Numbers of cells as people wrote them. */
import { dayMs } from '../day.ts'
import type { CellFormat } from './cell-format.ts'

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

export function numberText(stored: string, format: CellFormat, is1904: boolean): string {
  if (!number.test(stored)) return stored
  const value = Number(stored)
  return momentText(value, format, is1904) ?? plainText(value).padStart(format.digits, '0')
}

/** Without exponent; fractions to the 15 digits that spreadsheet programs show: 0.30000000000000004 was written as 0.3. */
function plainText(value: number): string {
  const shown = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))
  const text = String(shown)
  return text.includes('e') ? shown.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text
}

const lastDay = 2_958_465

/** Days since the end of 1899, or since 1904. Undefined where the number is no moment that the calendar knows. */
function momentText(value: number, { hasDate, hasTime }: CellFormat, is1904: boolean): string | undefined {
  if (value < 0 || value > lastDay || !(hasDate || hasTime)) return undefined
  const [day = '', time = ''] = new Date(Math.round((value * dayMs) / 1000) * 1000 + epochMs(value, is1904)).toISOString().split(/[T.]/)
  if (!hasDate) return value < 1 ? time : undefined
  // 29 February 1900 has the number 60 and never was.
  if (!is1904 && (value < 1 || Math.floor(value) === 60)) return undefined
  return hasTime && time !== '00:00:00' ? `${day}T${time}` : day
}

/** Lotus took 1900 for a leap year, and everybody after it: up to 28 February 1900 the days count from one day later. */
function epochMs(value: number, is1904: boolean): number {
  if (is1904) return Date.UTC(1904, 0, 1)
  return Date.UTC(1899, 11, value < 60 ? 31 : 30)
}
