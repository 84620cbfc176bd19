/** Counted hours as lines that begin where their round opened, so that rounds can be laid over each other. Pure. */
import type { ParticipationInsight, WatchedRound } from '@hoi-thi/shared/insight'

/** Hours since the round opened, and people (or a share of them) so far. */
export type Point = readonly [hours: number, value: number]

const hourMs = 3_600_000
export const dayHours = 24

type Hours = WatchedRound['hours']
type Opened = Pick<WatchedRound, 'opensAt' | 'closesAt' | 'hours'>

export const hoursSince = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / hourMs

export const lengthOf = ({ opensAt, closesAt }: Opened): number => hoursSince(opensAt, closesAt)

/** Those who count for a unit. */
export const ofUnits = (hours: Hours): Hours => hours.filter(({ bloc }) => bloc !== null)

/** From nobody at the opening; an hour's people are there at its end, but not after `until`. */
export function addedUp({ opensAt, closesAt, hours }: Opened, until: string, per = 1): Point[] {
  const end = Math.min(Date.parse(until), Date.parse(closesAt))
  const byHour = new Map<number, number>()
  for (const { at, people } of hours) byHour.set(Date.parse(at), (byHour.get(Date.parse(at)) ?? 0) + people)
  let sum = 0
  const points: Point[] = [[0, 0]]
  for (const [at, people] of [...byHour].sort(([one], [other]) => one - other)) {
    sum += people
    points.push([(Math.min(at + hourMs, end) - Date.parse(opensAt)) / hourMs, sum / per])
  }
  const last = (end - Date.parse(opensAt)) / hourMs
  return last > (points[points.length - 1]?.[0] ?? 0) ? [...points, [last, sum / per]] : points
}

/** How many there were by then. */
export function countAt(points: readonly Point[], hours: number): number {
  return points.reduce((found, [at, value]) => (at <= hours ? value : found), 0)
}

export const peakOf = (points: readonly Point[]): number => points[points.length - 1]?.[1] ?? 0

/** By the end of each day since the opening; null: that is still to come. */
export function byDay(round: Opened, until: string): (number | null)[] {
  const points = addedUp(round, until)
  const so = Math.min(hoursSince(round.opensAt, until), lengthOf(round))
  const days = Math.ceil(lengthOf(round) / dayHours)
  return Array.from({ length: days }, (_, day) => (day * dayHours < so ? countAt(points, (day + 1) * dayHours) : null))
}

/** From what is there now to where it leads. */
export function planOf(round: Opened, now: Point, projection: ParticipationInsight['projection']): Point[] {
  return projection ? [now, [lengthOf(round), projection.expected]] : []
}

export interface Line {
  name: string
  /** `now` is the one that it is all about; `before` another to hold it against; `plan` is not yet. */
  role: 'now' | 'before' | 'plan' | 'other'
  points: readonly Point[]
}

/** As a chart takes them: all moments once, and of each line what it has there. */
export function aligned(lines: readonly Line[]): [number[], ...(number | null)[][]] {
  const moments = [...new Set(lines.flatMap(({ points }) => points.map(([at]) => at)))].sort((one, other) => one - other)
  const values = lines.map(({ points }) => {
    const known = new Map(points)
    return moments.map((at) => known.get(at) ?? null)
  })
  return [moments, ...values]
}
