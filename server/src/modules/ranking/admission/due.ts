/** Whom the rules let into a round from the boards of an earlier one. Pure. */
import type { Standing } from '@hoi-thi/shared/ranking'
import type { Admission } from '@hoi-thi/shared/round-rules'

type Placed = Pick<Standing, 'id' | 'rank' | 'points'>

/** Of one board. Ranks are shared, so that whoever shares the last one that comes in comes in as well. Where the jury chooses, nobody does by themselves. */
export function dueOf({ by, limit }: Pick<Admission, 'by' | 'limit'>, standings: readonly Placed[]): string[] {
  if (by === 'choice' || limit === null) return []
  return standings.filter(({ rank, points }) => (by === 'rank' ? rank <= limit : (points ?? 0) >= limit)).map(({ id }) => id)
}
