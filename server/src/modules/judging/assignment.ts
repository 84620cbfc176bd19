/**
 * Who judges what: each entry gets so many judges of its panel, none of them barred from it; loads differ as little as that allows, and entries
 * hang together through judges who mark several. What is assigned already stays. Pure: the same seed gives the same assignment.
 */
import type { ConflictKind } from '@hoi-thi/shared/jury'
import { type Random, shuffled } from '../../lib/random.ts'
import { balance } from './balance.ts'
import { blocksOf, type Pairing } from './blocks.ts'
import { connect } from './connect.ts'
import { type Design, pairingsOf } from './design.ts'

export interface EntryToAssign {
  id: string
  /** The judges that it has already. */
  kept: readonly string[]
}

export interface Assigning {
  entries: readonly EntryToAssign[]
  /** Of the panel. Loads of judges who have left it stay as they are. */
  judgeIds: readonly string[]
  judgesEach: number
  /** Why a judge may not mark an entry; null: they may. */
  whyBarred: (pairing: Pairing) => ConflictKind | null
  random: Random
}

export interface Unstaffed {
  entryId: string
  /** So many judges are not to be found. */
  missing: number
  barred: { judgeId: string; reason: ConflictKind }[]
}

export interface Assignment {
  /** What is new, in the order of entries. */
  added: Pairing[]
  unstaffed: Unstaffed[]
  /** In how many blocks the entries fall that have judges; 1: all can be compared through judges in common. */
  blocks: number
}

export function assigned({ entries, judgeIds, judgesEach, whyBarred, random }: Assigning): Assignment {
  const mayMark = eligibility({ entries, judgeIds, whyBarred })
  const mixed = shuffled([...judgeIds].sort(), random)
  const kept = new Map(entries.map((entry) => [entry.id, new Set(entry.kept)]))
  const design: Design = { added: new Map(), kept, loads: loadsOf(mixed, entries), mayMark }
  for (const { id, kept } of shuffled(byId(entries), random)) {
    const free = mixed.filter((judgeId) => mayMark(id, judgeId) && !kept.includes(judgeId))
    const chosen = leastLoaded(free, design.loads, judgesEach - kept.length)
    for (const judgeId of chosen) design.loads.set(judgeId, (design.loads.get(judgeId) ?? 0) + 1)
    design.added.set(id, new Set(chosen))
  }
  balance(design)
  connect(design)
  return {
    added: entries.flatMap(({ id: entryId }) => [...(design.added.get(entryId) ?? [])].sort().map((judgeId) => ({ entryId, judgeId }))),
    unstaffed: entries.flatMap((entry) => unstaffed(entry, design, { judgeIds, judgesEach, whyBarred })),
    blocks: blocksOf(pairingsOf(design)).length
  }
}

const byId = (entries: readonly EntryToAssign[]) => [...entries].sort((one, other) => (one.id < other.id ? -1 : 1))

function eligibility({ entries, judgeIds, whyBarred }: Pick<Assigning, 'entries' | 'judgeIds' | 'whyBarred'>): Design['mayMark'] {
  const free = new Map(entries.map(({ id }) => [id, new Set(judgeIds.filter((judgeId) => whyBarred({ entryId: id, judgeId }) === null))]))
  return (entryId, judgeId) => free.get(entryId)?.has(judgeId) ?? false
}

function loadsOf(judgeIds: readonly string[], entries: readonly EntryToAssign[]): Map<string, number> {
  const loads = new Map(judgeIds.map((id) => [id, 0]))
  for (const judgeId of entries.flatMap(({ kept }) => kept)) {
    const load = loads.get(judgeId)
    if (load !== undefined) loads.set(judgeId, load + 1)
  }
  return loads
}

const leastLoaded = (free: readonly string[], loads: ReadonlyMap<string, number>, count: number): string[] =>
  [...free].sort((one, other) => (loads.get(one) ?? 0) - (loads.get(other) ?? 0)).slice(0, Math.max(count, 0))

function unstaffed(
  { id: entryId, kept }: EntryToAssign,
  { added }: Design,
  { judgeIds, judgesEach, whyBarred }: Pick<Assigning, 'judgeIds' | 'judgesEach' | 'whyBarred'>
): Unstaffed[] {
  const missing = judgesEach - kept.length - (added.get(entryId)?.size ?? 0)
  if (missing <= 0) return []
  const barred = judgeIds.flatMap((judgeId) => {
    const reason = whyBarred({ entryId, judgeId })
    return reason ? [{ judgeId, reason }] : []
  })
  return [{ entryId, missing, barred }]
}
