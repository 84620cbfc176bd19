/** Lots that anyone can draw again: from a number that was fixed before and is told afterwards. */
import { createHash } from 'node:crypto'

/** Hexadecimal; the lower comes first. */
export const lotOf = (seed: string, id: string): string => createHash('sha256').update(`${seed} ${id}`).digest('hex')

export const byLot =
  (seed: string) =>
  (one: { id: string }, other: { id: string }): number => {
    const [first, second] = [lotOf(seed, one.id), lotOf(seed, other.id)]
    return first < second ? -1 : Number(first > second)
  }
