/** How far a row is from the rank above it, in the first figure that tells them apart and speaks for the rank above. Pure. */
import type { Gap, Standing } from '@hoi-thi/shared/ranking'

/** Undefined: at the top, or the figures do not say what separates them. */
export function gapTo(row: Standing, above: Standing): Gap | undefined {
  if (row.failedGates || above.failedGates) return undefined
  if (differ(row.points, above.points)) return lead('points', row.points, above.points)
  if (row.headcount && differ(row.rate, above.rate)) return { by: 'people', value: peopleTo(row, above.rate ?? 0) }
  if (differ(row.people, above.people)) return lead('people', row.people, above.people)
  if (differ(row.correct, above.correct)) return lead('correct', row.correct, above.correct)
  if (differ(row.predictionDifference, above.predictionDifference))
    return lead('prediction', above.predictionDifference, row.predictionDifference)
  return lead('duration', above.durationSeconds, row.durationSeconds)
}

const differ = (one: number | undefined, other: number | undefined) => one !== undefined && other !== undefined && one !== other

function lead(by: Gap['by'], less: number | undefined, more: number | undefined): Gap | undefined {
  const value = (more ?? 0) - (less ?? 0)
  // Written shortly: sums of shares end in many digits.
  return less === undefined || more === undefined || value <= 0 ? undefined : { by, value: Math.round(value * 1000) / 1000 }
}

/** How many more people reach the rate above. */
const peopleTo = ({ people = 0, headcount = 0 }: Standing, rate: number) => Math.max(1, Math.ceil(rate * headcount - people - 1e-9))

/** The last row of the rank above: rows of one rank follow each other, however many they are. */
export function rowAbove(rows: readonly Standing[], index: number): Standing | undefined {
  const rank = rows[index]?.rank ?? 1
  let low = 0
  let high = index
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.rank ?? 0) < rank) low = middle + 1
    else high = middle
  }
  return rows[low - 1]
}
