/** Entries in the order of their points. Real ties share a rank. Pure. */
import type { ClipRules, senders } from '@hoi-thi/shared/unit-rules'
import { groupBy } from '../../lib/group-by.ts'
import { withVotes } from './aggregate.ts'

export interface ReachedEntry {
  id: string
  sender: (typeof senders)[number]
  unitId: string | null
  /** Null: none yet, and no rank. */
  points: number | null
}

export type RankedEntry = ReachedEntry & { points: number; rank: number; among: 'all' | 'units' | 'people' }

/** By ranking, then by rank; those of one rank in the order in which they were given. */
export function rankedEntries<E extends ReachedEntry>(
  { ranksApart }: Pick<ClipRules, 'ranksApart'>,
  entries: readonly E[]
): (E & Omit<RankedEntry, keyof ReachedEntry> & { points: number })[] {
  const reached = entries.flatMap((entry) =>
    entry.points === null ? [] : [{ ...entry, points: entry.points, among: amongOf({ ranksApart }, entry) } as const]
  )
  const groups = groupBy(reached, ({ among }) => among)
  return (['all', 'units', 'people'] as const).flatMap((name) => ranked(groups.get(name) ?? []))
}

/** With the part of the votes, reckoned within each ranking. An entry without points of the jury has no total, however many vote for it. */
export function votedTotals<Entry extends ReachedEntry & { number: number }>(
  rules: Pick<ClipRules, 'ranksApart' | 'criteria' | 'vote'>,
  entries: readonly Entry[],
  votes: ReadonlyMap<number, number>
): Entry[] {
  const votesOf = ({ number }: Entry) => votes.get(number) ?? 0
  const most = new Map<string, number>()
  for (const entry of entries) most.set(amongOf(rules, entry), Math.max(votesOf(entry), most.get(amongOf(rules, entry)) ?? 0))
  return entries.map((entry) => {
    const voted = { own: votesOf(entry), most: most.get(amongOf(rules, entry)) ?? 0 }
    return entry.points === null ? entry : { ...entry, points: withVotes(rules, entry.points, voted) }
  })
}

/** In which ranking an entry stands. */
export const amongOf = ({ ranksApart }: Pick<ClipRules, 'ranksApart'>, { sender }: Pick<ReachedEntry, 'sender'>): RankedEntry['among'] =>
  ranksApart ? (sender === 'unit' ? 'units' : 'people') : 'all'

function ranked<E extends { points: number }>(group: readonly E[]): (E & { rank: number })[] {
  const inOrder = [...group].sort((one, other) => other.points - one.points)
  let rank = 0
  return inOrder.map((entry, index) => {
    if (entry.points !== inOrder[index - 1]?.points) rank = index + 1
    return { ...entry, rank }
  })
}
