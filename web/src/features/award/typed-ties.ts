/** What somebody decides between equals, as it is typed, and what is still wrong with it. Pure. */
import type { PlanLine, TieDecision } from '@hoi-thi/shared/awarding'

export interface TypedTie {
  decision: 'all' | 'some' | null
  ids: readonly string[]
  reason: string
}

export type Wrong = 'tie' | 'count' | 'reason'

export const untypedTie: TypedTie = { decision: null, ids: [], reason: '' }

export function wrongWith({ toChoose }: Pick<PlanLine, 'toChoose'>, { decision, ids, reason }: TypedTie): Wrong | null {
  if (decision === null) return 'tie'
  if (decision === 'all') return null
  if (ids.length !== toChoose) return 'count'
  return reason.trim() === '' ? 'reason' : null
}

/** The lines to decide about now: what comes after a choice waits for it. */
export function openTies(lines: readonly PlanLine[], typed: ReadonlyMap<number, TypedTie>): PlanLine[] {
  const tied = lines.filter(({ toChoose }) => toChoose > 0)
  const chosen = tied.findIndex(({ line }) => typed.get(line)?.decision === 'some')
  return chosen < 0 ? tied : tied.slice(0, chosen + 1)
}

export const decisionOf = (line: number, { decision, ids, reason }: TypedTie): TieDecision =>
  decision === 'some' ? { line, decision, ids: [...ids], reason: reason.trim() } : { line, decision: 'all' }
