/** Orders and ranks. Real ties share a rank; nothing that is not declared (an id, a row's place) ever separates peers. Pure, for the server and for examples. */
import type { OrderKey } from './rules.ts'

export interface Paper {
  points: number
  correct: number
  questions: number
  /** prediction − actual; null for a paper without a prediction, which comes last. */
  predictionError: number | null
  durationMs: number
  finishedAtMs: number
  /** What a part that breaks ties gave; null for who was not in it, who comes last. */
  tieBreak: number | null
}

export type Compare<T> = (one: T, other: T) => number

/** With `notAbove` a guess above the real count stands behind every one that is not. */
export function predictionDistance({ predictionError }: Pick<Paper, 'predictionError'>, notAbove: boolean): number {
  if (predictionError === null) return Number.MAX_SAFE_INTEGER
  return Math.abs(predictionError) + (notAbove && predictionError > 0 ? 1e12 : 0)
}

const isFull = ({ correct, questions }: Paper) => Number(questions > 0 && correct === questions)

const compareBy = (notAbove: boolean): Record<OrderKey, Compare<Paper>> => ({
  points: (one, other) => other.points - one.points,
  correct: (one, other) => other.correct - one.correct,
  'full-marks': (one, other) => isFull(other) - isFull(one),
  'prediction-difference': (one, other) => predictionDistance(one, notAbove) - predictionDistance(other, notAbove),
  duration: (one, other) => one.durationMs - other.durationMs,
  finish: (one, other) => one.finishedAtMs - other.finishedAtMs,
  'tie-break': (one, other) => (other.tieBreak ?? -1) - (one.tieBreak ?? -1)
})

/** The chain of keys that the rules declare. */
export function comparePapers(order: readonly OrderKey[], notAbove = false): Compare<Paper> {
  const by = compareBy(notAbove)
  return firstDecided(order.map((key) => by[key]))
}

export function firstDecided<T>(keys: readonly Compare<T>[]): Compare<T> {
  return (one, other) => {
    for (const compare of keys) {
      const decided = compare(one, other)
      if (decided !== 0) return decided
    }
    return 0
  }
}

export interface Ranked<T> {
  item: T
  rank: number
  isShared: boolean
}

/** 1, 2, 2, 4: peers share the better rank. `tidy` only makes the listing of peers stable; it never decides a rank. */
export function ranked<T>(items: readonly T[], compare: Compare<T>, tidy: Compare<T>): Ranked<T>[] {
  const sorted = [...items].sort((one, other) => compare(one, other) || tidy(one, other))
  const rows = sorted.map((item) => ({ item, rank: 0, isShared: false }))
  rows.forEach((row, index) => {
    const above = rows[index - 1]
    row.rank = above && compare(above.item, row.item) === 0 ? above.rank : index + 1
  })
  rows.forEach((row, index) => {
    row.isShared = rows[index - 1]?.rank === row.rank || rows[index + 1]?.rank === row.rank
  })
  return rows
}
