/** Which awards are somebody else's by the boards as they are now. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import { proposedPrizes, type StandingsOf } from '../../award/prize-plan.ts'
import { closedAs } from '../plan-occasion.ts'
import { givenOf, isStanding, type Planned } from './plan-lines.ts'

/**
 * What was given is given again in its order, by these boards. An award is lost if the plan would not have come to it beside those before it: beside
 * those that hold, and those that were declined or taken back only later.
 */
export function lostAwards<A extends Planned>(
  rules: Pick<Rules, 'prizes' | 'prizesEach' | 'rounds'>,
  planned: readonly A[],
  standingsOf: StandingsOf
): Set<A> {
  const lost = new Set<A>()
  for (const [place, award] of planned.entries()) {
    if (!isStanding(award)) continue
    const { occasion, planLine, winnerId, namedAt } = award
    // Several who share a rank were named together.
    const isPeer = (each: A) => each.occasion === occasion && each.planLine === planLine && each.namedAt.getTime() === namedAt.getTime()
    const before = planned.slice(0, place).filter((each) => !lost.has(each) && !isPeer(each))
    const given = givenOf(
      rules,
      before.map((each) => asOf(each, namedAt))
    )
    const isProposed = proposedPrizes(rules, standingsOf, given).some(
      (each) => each.line === planLine && each.id === winnerId && closedAs(rules, each) === occasion
    )
    if (!isProposed) lost.add(award)
  }
  return lost
}

const isLater = (at: Date | null, moment: Date) => at !== null && at > moment

/** As it stood then. */
const asOf = (award: Planned, moment: Date): Planned => ({
  ...award,
  declinedAt: isLater(award.declinedAt, moment) ? null : award.declinedAt,
  takenBackAt: isLater(award.takenBackAt, moment) ? null : award.takenBackAt
})
