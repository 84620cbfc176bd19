/** Which results count first towards how many prizes one may have: rounds in the order of time, then periods, then the contest. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import { type Occasion, occasionsOf } from '../../award/prize-plan.ts'
import { closedAs } from '../plan-occasion.ts'

/** Of people and units; an entry has its prizes where it has them. */
export function earlierThan(rules: Pick<Rules, 'rounds' | 'prizes'>, occasion: string): string[] {
  const gives = ({ scope }: Occasion) => rules.prizes.some((prize) => prize.to !== 'clips' && prize.scope === scope)
  const inOrder = occasionsOf(rules.rounds).filter(gives)
  const codes = inOrder.map((each) => closedAs(rules, { ...each, to: 'people' }))
  const place = codes.indexOf(occasion)
  return place < 0 ? [] : codes.slice(0, place)
}
