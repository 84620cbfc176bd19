/** An assignment while it is being made: who has which entry, and how each can change hands. Pure but for the design that is given. */
import type { Pairing } from './blocks.ts'

/** A panel while it is being assigned. */
export interface Design {
  /** By entry, those that may still be changed. */
  added: Map<string, Set<string>>
  kept: ReadonlyMap<string, ReadonlySet<string>>
  loads: Map<string, number>
  mayMark: (entryId: string, judgeId: string) => boolean
}

export const pairingsOf = ({ added, kept }: Design): Pairing[] =>
  [...added].flatMap(([entryId, judges]) => [...(kept.get(entryId) ?? []), ...judges].map((judgeId) => ({ entryId, judgeId })))

export const canTake = ({ added, kept, mayMark }: Design, entryId: string, judgeId: string): boolean =>
  mayMark(entryId, judgeId) && !added.get(entryId)?.has(judgeId) && !kept.get(entryId)?.has(judgeId)

/** From one judge to another. */
export function hand({ added, loads }: Design, entryId: string, from: string, to: string): void {
  added.get(entryId)?.delete(from)
  added.get(entryId)?.add(to)
  loads.set(from, (loads.get(from) ?? 0) - 1)
  loads.set(to, (loads.get(to) ?? 0) + 1)
}
