/** A prize that the plan proposes, and what it is proposed by. Pure. */
import type { Proposal } from '../award/prize-plan.ts'

export interface ProposedPrize extends Proposal {
  /** The code under which the board that it goes by is closed. */
  occasion: string
}
