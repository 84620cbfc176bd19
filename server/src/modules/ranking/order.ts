/** Orders and ranks. Real ties share a rank; nothing that is not declared (an id, a row's place) ever separates peers. */
import type { OrderKey } from '@hoi-thi/shared/rules'

export interface Paper {
  correct: number
  /** |prediction − actual|; null for a paper without a prediction, which comes last. */
  predictionDifference: number | null
  durationMs: number
  finishedAtMs: number
}

type Compare<T> = (one: T, other: T) => number

const compareBy: Record<OrderKey, Compare<Paper>> = {
  correct: (one, other) => other.correct - one.correct,
  'prediction-difference': (one, other) =>
    (one.predictionDifference ?? Number.MAX_SAFE_INTEGER) - (other.predictionDifference ?? Number.MAX_SAFE_INTEGER),
  duration: (one, other) => one.durationMs - other.durationMs,
  finish: (one, other) => one.finishedAtMs - other.finishedAtMs
}

/** The chain of keys that the rules declare. */
export function comparePapers(order: readonly OrderKey[]): Compare<Paper> {
  const keys = order.map((key) => compareBy[key])
  return (one, other) => {
    for (const compare of keys) {
      const decided = compare(one, other)
      if (decided !== 0) return decided
    }
    return 0
  }
}

export interface UnitCount {
  people: number
  headcount: number | null
}

/** By rate, then by number of people. Units without a headcount have no rate and come last. */
export function compareUnits(one: UnitCount, other: UnitCount): number {
  return rateOf(other) - rateOf(one) || other.people - one.people
}

export const rateOf = ({ people, headcount }: UnitCount) => (headcount ? people / headcount : -1)

/** 1, 2, 2, 4: peers share the better rank. `tidy` only makes the listing of peers stable; it never decides a rank. */
export function ranked<T>(items: readonly T[], compare: Compare<T>, tidy: Compare<T>): { item: T; rank: number; isShared: boolean }[] {
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
