/** What a board shows of the key by which it is ordered. Pure. */
import type { DecidingKey } from '@hoi-thi/shared/explanation'
import type { Standing } from '@hoi-thi/shared/ranking'

/** Null: the board does not show it. Durations in seconds; `wins` stand as points on a board that is ordered by them. */
export function shownFigure(row: Standing, key: DecidingKey | null): number | null {
  const { points, correct, questions, predictionDifference, durationSeconds } = row
  if (key === 'points' || key === 'wins') return points ?? null
  if (key === 'correct') return correct ?? null
  if (key === 'full-marks') return correct === undefined || !questions ? null : Number(correct === questions)
  if (key === 'prediction-difference') return predictionDifference ?? null
  return key === 'duration' ? (durationSeconds ?? null) : null
}
