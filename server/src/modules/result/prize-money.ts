/** What a correction costs: the money of the prizes that the plan proposes before and afterwards. Pure. */
import type { MoneyEffect, MoneyMove } from '../../db/schema/result.ts'
import { groupBy } from '../../lib/group-by.ts'
import type { ProposedPrize } from './proposed-prize.ts'

/**
 * Of each prize of the plan that somebody gains or loses: how many are proposed, and what they come to, in whole đồng and exact below 2^53. Where more share
 * a rank than there are prizes, as if each of them had the whole prize.
 */
export function moneyBetween(before: readonly ProposedPrize[], after: readonly ProposedPrize[]): MoneyEffect {
  const [had, has] = [groupBy(before, lineOf), groupBy(after, lineOf)]
  const lines = [...new Set([...had.keys(), ...has.keys()])].flatMap((key) => moveOf(had.get(key) ?? [], has.get(key) ?? []))
  const beforeDong = lines.reduce((sum, { before: { dong } }) => sum + (dong ?? 0), 0)
  const afterDong = lines.reduce((sum, { after: { dong } }) => sum + (dong ?? 0), 0)
  return { lines, beforeDong, afterDong, differenceDong: afterDong - beforeDong }
}

const lineOf = ({ line, of }: ProposedPrize) => JSON.stringify([line, of])

function moveOf(before: readonly ProposedPrize[], after: readonly ProposedPrize[]): MoneyMove[] {
  const prize = before[0] ?? after[0]
  const ids = (prizes: readonly ProposedPrize[]) => prizes.map(({ id }) => id)
  const isSame = before.length === after.length && new Set([...ids(before), ...ids(after)]).size === before.length
  if (!prize || isSame) return []
  const { occasion, name, to, within, kind, valueDong } = prize
  // A plan that says no amount has a 0 there.
  const dongOf = (count: number) => (valueDong > 0 ? count * valueDong : null)
  const sumOf = ({ length }: readonly ProposedPrize[]) => ({ prizes: length, dong: dongOf(length) })
  return [
    {
      ...{ occasion, prize: name, to, part: within, kind, before: sumOf(before), after: sumOf(after) },
      differenceDong: dongOf(after.length - before.length),
      isOverCount: [...before, ...after].some(({ isOverCount }) => isOverCount)
    }
  ]
}
