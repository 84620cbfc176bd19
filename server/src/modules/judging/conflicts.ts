/** Why a judge may not mark an entry. Pure. */
import type { ConflictKind } from '@hoi-thi/shared/jury'
import type { Pairing } from './blocks.ts'

interface Known {
  entries: readonly { entryId: string; unitId: string | null; createdBy: string }[]
  /** Of each judge, with those above and below. */
  units: readonly { judgeId: string; unitId: string }[]
  conflicts: readonly (Pairing & { kind: 'declared' | 'set' })[]
}

export function barring({ entries, units, conflicts }: Known): (pairing: Pairing) => ConflictKind | null {
  const entryOf = new Map(entries.map((entry) => [entry.entryId, entry]))
  const isOfUnit = new Set(units.map(({ judgeId, unitId }) => `${judgeId} ${unitId}`))
  const said = new Map(conflicts.map(({ judgeId, entryId, kind }) => [`${judgeId} ${entryId}`, kind]))
  return ({ entryId, judgeId }) => {
    const entry = entryOf.get(entryId)
    if (entry?.createdBy === judgeId) return 'own-entry'
    if (entry?.unitId && isOfUnit.has(`${judgeId} ${entry.unitId}`)) return 'own-unit'
    return said.get(`${judgeId} ${entryId}`) ?? null
  }
}
