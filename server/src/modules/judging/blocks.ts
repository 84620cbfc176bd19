/** Which judges and entries hang together: two entries can be compared through judges who have marked both, or through others between them. Pure. */
import { groupBy } from '../../lib/group-by.ts'

export interface Pairing {
  entryId: string
  judgeId: string
}

/** The pairings, by the block they belong to, in the order in which each block first occurs. */
export function blocksOf<P extends Pairing>(pairings: readonly P[]): P[][] {
  const leader = new Map<string, string>()
  const find = (name: string): string => {
    let at = name
    for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next
    return at
  }
  for (const { entryId, judgeId } of pairings) {
    const [one, other] = [find(`e ${entryId}`), find(`j ${judgeId}`)]
    if (one !== other) leader.set(one, other)
  }
  return [...groupBy(pairings, ({ judgeId }) => find(`j ${judgeId}`)).values()]
}
