/** A prize that the plan proposes, and which board it is proposed by. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { Proposal } from '../award/prize-plan.ts'

export interface ProposedPrize extends Proposal {
  /** The code under which the board is closed. */
  occasion: string
  /** The division of people or the bloc of units whose board it is; null: of all. */
  part: string | null
}

/** As people call it; null: of all, or the contest has one division alone. */
export function partName(
  { divisions, blocs }: Pick<Rules, 'divisions' | 'blocs'>,
  { to, part }: { to: Proposal['to']; part?: string | null }
): string | null {
  if (to === 'people') return divisions.length > 1 ? (divisions.find(({ id }) => id === part)?.name ?? null) : null
  return to === 'units' ? (blocs.find(({ id }) => id === part)?.name ?? null) : null
}
