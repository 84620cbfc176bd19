/** Sums of prizes in words. */
import type { Effect } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'

type Money = NonNullable<Effect['money']>

export function useMoneyWords() {
  const { changeSet, format } = useMessages()
  const { money: say } = changeSet
  const dong = (amount: number) => say.dong(format.number(amount))
  const difference = (amount: number) => (amount === 0 ? say.same : amount > 0 ? say.more(dong(amount)) : say.less(dong(-amount)))
  return {
    difference,
    sum: ({ prizes, dong: amount }: Money['lines'][number]['before']) =>
      amount === null ? say.prizes(format.number(prizes)) : say.worth(format.number(prizes), dong(amount)),
    total: ({ beforeDong, afterDong, differenceDong }: Money) => say.total(difference(differenceDong), dong(beforeDong), dong(afterDong))
  }
}
