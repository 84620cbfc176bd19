/** Whether all papers of the rounds that closed before are marked. */
import { type Judgement, levelOf } from './judgement.ts'

/** Unmarked papers of each round that has closed. */
export function judgeEarlierRounds(unmarkedOf: readonly number[]): Judgement<'earlier-rounds'> {
  const unmarked = unmarkedOf.reduce((sum, count) => sum + count, 0)
  const unmarkedRounds = unmarkedOf.filter((count) => count > 0).length
  return { level: levelOf({ look: unmarked > 0 }), facts: { rounds: unmarkedOf.length, unmarkedRounds, unmarked } }
}
