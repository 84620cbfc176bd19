/** What results are closed for: a round, a period of the rules, the clips, or the contest as a whole. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import { periodsOf } from '../contest/periods.ts'
import { periodCode } from './board-key.ts'

/** A round's code or a period's stands for itself. */
export const wholeContest = 'contest'
export const clipsPart = 'clips'

/** What a period or the whole contest is made of; nothing for what stands for itself. */
export function partsOf(
  { rules, all }: { rules: Pick<Rules, 'rounds' | 'clips'>; all: readonly { code: string }[] },
  occasion: string
): string[] {
  if (occasion === wholeContest) return [...all.map(({ code }) => code), ...(rules.clips ? [clipsPart] : [])]
  return roundsOfPeriods(rules).find((period) => period.occasion === occasion)?.codes ?? []
}

/** The rounds of each period, by the period's code. */
export function roundsOfPeriods(rules: Pick<Rules, 'rounds'>): { occasion: string; codes: string[] }[] {
  return periodsOf(rules).map((period, place) => ({
    occasion: periodCode(place),
    codes: rules.rounds.flatMap((round) => (round.period === period ? [round.code] : []))
  }))
}
