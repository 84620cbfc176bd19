/** How people call what results are closed for. Pure. */
import { periodsOf } from '../contest/periods.ts'
import type { Of } from '../ranking/gathering/actions.ts'
import { clipsPart, wholeContest } from '../ranking/occasion.ts'

export function occasionName({ rules, all }: Pick<Of, 'rules' | 'all'>, occasion: string): string {
  if (occasion === wholeContest) return 'Cả hội thi'
  if (occasion === clipsPart) return 'Phần thi clip'
  const round = all.find(({ code }) => code === occasion)
  return round?.name ?? periodsOf(rules)[Number(occasion.replace('period-', '')) - 1] ?? occasion
}
