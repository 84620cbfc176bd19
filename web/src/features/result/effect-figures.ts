/** Of an effect: how many results become others, and which rows a search finds. Pure. */
import { fold } from '@hoi-thi/shared/fold'
import type { Effect } from '@hoi-thi/shared/result'

/** A new version that says the same is no change. */
export const changedCloses = ({ closes }: Pick<Effect, 'closes'>): number => closes.filter(({ before, after }) => before !== after).length

/** Each word is somewhere in the name, without accents. */
export function movesFound(moves: Effect['moves'], q: string): Effect['moves'] {
  const words = fold(q).split(' ').filter(Boolean)
  return moves.filter(({ name }) => words.every((word) => fold(name).includes(word)))
}
