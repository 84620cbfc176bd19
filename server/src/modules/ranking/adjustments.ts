/** What the change sets that hold make of the facts of a contest. Pure: facts and change sets give the same results each time, and without the set what was before. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { Amendment, Amendments } from '../attempt/amending.ts'

export interface HeldChanges {
  id: string
  changes: readonly ResultChange[]
}

export interface Adjustments {
  /** The change sets, in the order in which they were applied. */
  sets: readonly HeldChanges[]
  /** Attempts that are no valid papers any more. */
  voided: ReadonlySet<string>
  amendments: Amendments
  /** People of units, in place of what was counted. */
  headcounts: ReadonlyMap<string, number>
}

/** In the order in which they were applied: what is said last of a question or a unit holds. */
export function adjustmentsOf(sets: readonly HeldChanges[]): Adjustments {
  const voided = new Set<string>()
  const amendments = new Map<string, Amendment>()
  const headcounts = new Map<string, number>()
  const known = (versionId: string): Amendment => amendments.get(versionId) ?? { also: [], counts: 'as-marked' }
  for (const change of sets.flatMap(({ changes }) => changes)) {
    if (change.kind === 'void-paper') voided.add(change.attemptId)
    if (change.kind === 'headcount') headcounts.set(change.unitId, change.people)
    if (change.kind === 'annul-question') amendments.set(change.versionId, { ...known(change.versionId), counts: change.counts })
    if (change.kind === 'second-key') {
      const { also, counts } = known(change.versionId)
      amendments.set(change.versionId, { also: [...also, change.options], counts })
    }
  }
  return { sets, voided, amendments, headcounts }
}
