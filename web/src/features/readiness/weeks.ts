/** Where rounds lie on a line of weeks, day by day, in Vietnam. Pure. */
import { dayOf, typedInstant } from '../../vietnam-time.ts'

interface Window {
  id: string
  opensAt: string
  closesAt: string
}

export interface WeekLine {
  /** Whole weeks, each from a Monday. */
  days: number
  /** The Mondays. */
  weeks: string[]
  /** From the first column to before the second, the first being 1. */
  bars: { id: string; from: number; to: number }[]
  /** The column of the day; null outside the line. */
  today: number | null
}

const dayMs = 86_400_000

export function weekLine(rounds: readonly Window[], now: number): WeekLine {
  const spans = rounds.map(({ id, opensAt, closesAt }) => ({ id, first: numberOf(opensAt), last: lastDay(opensAt, closesAt) }))
  const monday = mondayOf(Math.min(...spans.map(({ first }) => first)))
  const days = mondayOf(Math.max(...spans.map(({ last }) => last))) + 7 - monday
  const today = numberOf(new Date(now).toISOString()) - monday + 1
  return {
    days,
    weeks: Array.from({ length: days / 7 }, (_, week) => instantOf(monday + 7 * week)),
    bars: spans.map(({ id, first, last }) => ({ id, from: first - monday + 1, to: last - monday + 2 })),
    today: today >= 1 && today <= days ? today : null
  }
}

/** To the next that opens: negative where both are open for a while; null for the last. */
export function gapAfter(round: Window, rounds: readonly Window[]): number | null {
  const later = rounds.filter(({ id, opensAt }) => id !== round.id && opensAt >= round.opensAt).map(({ opensAt }) => Date.parse(opensAt))
  return later.length === 0 ? null : Math.round((Math.min(...later) - Date.parse(round.closesAt)) / 1000)
}

export const inOrder = <R extends Window>(rounds: readonly R[]): R[] =>
  [...rounds].sort((one, other) => Date.parse(one.opensAt) - Date.parse(other.opensAt))

/** Of the day of an instant. */
const numberOf = (at: string) => Date.parse(dayOf(at)) / dayMs
/** What closes at midnight takes nothing of the new day. */
const lastDay = (opensAt: string, closesAt: string) =>
  Math.max(numberOf(opensAt), numberOf(new Date(Date.parse(closesAt) - 1).toISOString()))
/** Day 0 was a Thursday. */
const mondayOf = (day: number) => day - ((day + 3) % 7)
const instantOf = (day: number) => typedInstant(new Date(day * dayMs).toISOString().slice(0, 16))
