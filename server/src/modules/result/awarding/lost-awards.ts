/** Which awards still hold by the boards as they are now, and which are somebody else's. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { Given, Proposal } from '../../award/prize-plan.ts'
import { closedAs } from '../plan-occasion.ts'
import { givenOf, isStanding, type Planned } from './plan-lines.ts'

/** What the plan comes to beside what has been given. */
export type ProposedBeside = (given: readonly Given[]) => Promise<readonly Proposal[]>

/**
 * An award holds if the plan comes to it from nothing; or, as a substitute's or one that somebody else left free, beside all those that hold so. Of what
 * stands the others are lost.
 */
export async function lostAwards<A extends Planned>(rules: Rules, planned: readonly A[], proposedBeside: ProposedBeside): Promise<Set<A>> {
  const keys = (proposals: readonly Proposal[]) =>
    new Set(proposals.map((proposal) => `${closedAs(rules, proposal)} ${proposal.line} ${proposal.id}`))
  const lackingIn = (found: ReadonlySet<string>, awards: readonly A[]) =>
    awards.filter(({ occasion, planLine, winnerId }) => !found.has(`${occasion} ${planLine} ${winnerId}`))
  const beside = new Set(lackingIn(keys(await proposedBeside([])), planned.filter(isStanding)))
  if (beside.size === 0) return beside
  const others = planned.filter((award) => !beside.has(award))
  return new Set(lackingIn(keys(await proposedBeside(givenOf(rules, others))), [...beside]))
}
