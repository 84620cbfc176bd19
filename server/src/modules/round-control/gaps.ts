/** In which intervals the site kept nothing or refused many, and which interval may be given back. Knows nothing of rows or requests. */

export interface Interval {
  from: Date
  to: Date
}

/** Beats come every few seconds; a chore rests for 15 s at most. */
export const longestSilenceMs = 30_000
/** What is longer is no outage to make up for, but a round to be run again. */
const longestMs = 4 * 3_600_000
const lastHourMs = 3_600_000

/** Between stretches of beats of any process, in order. Before the first and after the last nothing is known. */
export function gapsBetween(stretches: readonly Interval[]): Interval[] {
  const gaps: Interval[] = []
  let reached: Date | null = null
  for (const { from, to } of [...stretches].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    if (reached && from.getTime() - reached.getTime() > longestSilenceMs) gaps.push({ from: reached, to: from })
    if (!reached || to > reached) reached = to
  }
  return gaps
}

/** Of a minute that begins `at`: requests that the site refused, and answers and starts of the round that it kept. */
export interface RefusedMinute {
  at: Date
  refused: number
  kept: number
}

export const minuteMs = 60_000
/** A page asks again after two seconds and more: of fewer, hardly one can have lost anything that a second try did not bring. */
export const fewestRefused = 20
/** Where every fourth is refused, one in sixty still is after three tries, and whoever answers four times a minute waits in each of them. */
const refusedShare = 1 / 4

/** Whether so many were refused in the minute that those who were at it may have lost it. */
export const wasRefusedMuch = ({ refused, kept }: RefusedMinute): boolean =>
  refused >= fewestRefused && refused >= refusedShare * (refused + kept)

/** Those that overlap or follow on each other are one; in order. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const whole: Interval[] = []
  for (const { from, to } of [...intervals].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    const last = whole.at(-1)
    if (!last || from > last.to) whole.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return whole
}

export const overlap = (one: Interval, other: Interval): boolean => one.from < other.to && one.to > other.from

/** Whether it lies where time can have been lost: after the opening, before now, and not too long. */
export function isWithin({ from, to }: Interval, round: { opensAt: Date }, now: Date): boolean {
  return round.opensAt <= from && from < to && to <= now && lengthOf({ from, to }) <= longestMs
}

export const lengthOf = ({ from, to }: Interval): number => to.getTime() - from.getTime()

/** Who lost the last hour cannot come another time: the round closes later. One that has closed is not opened again. */
export const movesClose = ({ to }: Interval, { closesAt }: { closesAt: Date }, now: Date): boolean =>
  now < closesAt && to.getTime() > closesAt.getTime() - lastHourMs
