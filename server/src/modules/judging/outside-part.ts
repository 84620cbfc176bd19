/** A part that is marked outside, and what its scores decide. Pure. */
import type { OutsideScores } from '@hoi-thi/shared/judging'
import type { Rules } from '@hoi-thi/shared/rules'

export function countsFor(
  code: string,
  { rounds, overall }: Pick<Rules, 'rounds' | 'overall'>
): Pick<OutsideScores, 'countsFor' | 'tiesOf'> {
  const breaks = rounds.find((round) => round.code === code)?.breaksTiesOf ?? null
  const tiesOf = rounds.find((round) => round.code === breaks)?.name ?? null
  return { countsFor: tiesOf !== null ? 'ties' : overall ? 'overall' : 'board', tiesOf }
}

/** Two decimals at most: `8,75` is a score, a third of a point is none. */
export const arePoints = (points: number, maximum: number): boolean =>
  points >= 0 && points <= maximum && Math.round(points * 100) / 100 === points
