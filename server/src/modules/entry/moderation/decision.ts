/** Whether a decision about an entry may be made. Pure. */
import type { EntryState } from '@hoi-thi/shared/entry'

export interface Wish {
  kind: 'accepted' | 'returned' | 'disqualified' | 'reinstated'
  version: number
  checklist: Readonly<Record<string, boolean>>
  reason: string | undefined
}

export interface Standing {
  state: EntryState
  /** The last submitted version; null: none. */
  version: number | null
}

export type DecisionFault =
  | 'entry.not-submitted'
  | 'entry.changed'
  | 'entry.decided'
  | 'entry.withdrawn'
  | 'entry.reason-missing'
  | 'entry.checklist-open'

/** The first reason why not; null: it may. */
export function whyNotDecide({ kind, version, checklist, reason }: Wish, standing: Standing): DecisionFault | null {
  if (standing.version === null) return 'entry.not-submitted'
  if (version !== standing.version) return 'entry.changed'
  const isOut = standing.state === 'disqualified'
  if (isOut !== (kind === 'reinstated')) return 'entry.decided'
  if (standing.state === 'withdrawn' && kind !== 'disqualified') return 'entry.withdrawn'
  if ((kind === 'returned' || kind === 'disqualified') && !reason) return 'entry.reason-missing'
  return kind === 'accepted' && !Object.values(checklist).every(Boolean) ? 'entry.checklist-open' : null
}
