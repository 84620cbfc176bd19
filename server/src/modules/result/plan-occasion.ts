/** Where prizes of the plan are given, by the codes under which results are closed, and back. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { PrizeRules } from '@hoi-thi/shared/unit-rules'
import type { Occasion } from '../award/prize-plan.ts'
import { periodsOf } from '../contest/periods.ts'
import { periodCode } from '../ranking/board-key.ts'
import { clipsPart, wholeContest } from '../ranking/occasion.ts'

type Planned = Pick<Rules, 'rounds'>

/** Prizes for clips are given with the clips, whatever the plan counts them under. */
export function closedAs(rules: Planned, { to, scope, of }: Occasion & Pick<PrizeRules, 'to'>): string {
  if (to === 'clips') return clipsPart
  if (scope === 'contest') return wholeContest
  return scope === 'period' ? periodCode(periodsOf(rules).indexOf(of ?? '')) : (of ?? '')
}

/** Where the plan counts a prize of this line; of clips wherever the plan might. */
export function givenAt(rules: Planned, { to, scope }: Pick<PrizeRules, 'to' | 'scope'>, occasion: string): (string | null)[] {
  const all = { round: rules.rounds.map(({ code }) => code), period: periodsOf(rules), contest: [null] }[scope]
  return all.filter((of) => closedAs(rules, { to, scope, of }) === occasion)
}
