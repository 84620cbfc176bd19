/** The last hour, minute by minute. */

import type { DutyMinute } from '@hoi-thi/shared/duty'
import { minuteMs } from '../round-control/gaps.ts'

const minutesShown = 60

export const minuteOf = (at: Date): Date => new Date(Math.floor(at.getTime() / minuteMs) * minuteMs)

/** The beginning of the first minute that is shown. */
export const firstMinute = (now: Date): Date => new Date(minuteOf(now).getTime() - (minutesShown - 1) * minuteMs)

export interface Counted {
  atMs: number
  count: number
}

/** `lastMs`: when the last of them came. */
export interface CountedSaves extends Counted {
  lastMs: number
}

export type Series = Record<Exclude<keyof DutyMinute, 'at'>, readonly Counted[]>

/** Minutes of which nothing was counted are there too. */
export function minutesOf(now: Date, series: Series): DutyMinute[] {
  const first = firstMinute(now).getTime()
  const at = (counted: readonly Counted[]) => {
    const byMinute = new Map(counted.map(({ atMs, count }) => [atMs, count]))
    return (atMs: number) => byMinute.get(atMs) ?? 0
  }
  const [starts, saves, submissions, refused] = [at(series.starts), at(series.saves), at(series.submissions), at(series.refused)]
  return Array.from({ length: minutesShown }, (_, index) => {
    const atMs = first + index * minuteMs
    return {
      at: new Date(atMs).toISOString(),
      starts: starts(atMs),
      saves: saves(atMs),
      submissions: submissions(atMs),
      refused: refused(atMs)
    }
  })
}

/** What was received in a minute has been written a minute after it at the latest: such minutes are counted once, and kept. */
export interface Settled {
  until: Date
  saves: CountedSaves[]
}

/** What of the last hour has been counted for good. */
export function known(settled: Settled | undefined, now: Date): Settled {
  const first = firstMinute(now)
  if (!settled || settled.until > now || settled.until < first) return { until: first, saves: [] }
  return { until: settled.until, saves: settled.saves.filter(({ atMs }) => atMs >= first.getTime()) }
}

/** The minutes that are not known yet, oldest first; what of them is over for good comes first and may be kept. */
export function unknownMinutes({ until }: Settled, now: Date): { from: Date; to: Date; isSettled: boolean }[] {
  const settledMs = minuteOf(now).getTime() - minuteMs
  const count = Math.floor((now.getTime() - until.getTime()) / minuteMs) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const from = until.getTime() + index * minuteMs
    return { from: new Date(from), to: new Date(from + minuteMs), isSettled: from < settledMs }
  })
}
