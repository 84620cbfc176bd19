/** Sums of awards by prize, occasion and contest. Whole đồng. Pure. */
import type { AwardTotals } from '@hoi-thi/shared/awarding'

interface Sum {
  /** Null: named freely. */
  occasion: string | null
  title: string
  awards: number
  valueDong: number
}

/** Occasions in the order that is given; what was named freely last. */
export function awardTotals(sums: readonly Sum[], inOrder: readonly string[], nameOf: (occasion: string) => string): AwardTotals {
  const occasions = [...inOrder, null].flatMap((occasion) => {
    const own = sums.filter((sum) => sum.occasion === occasion)
    const prizes = own.map(({ title, awards, valueDong }) => ({ title, awards, valueDong }))
    return own.length > 0 ? [{ occasion, name: occasion === null ? null : nameOf(occasion), ...added(own), prizes }] : []
  })
  return { occasions, ...added(occasions) }
}

const added = (sums: readonly Pick<Sum, 'awards' | 'valueDong'>[]) => ({
  awards: sums.reduce((sum, { awards }) => sum + awards, 0),
  valueDong: sums.reduce((sum, { valueDong }) => sum + valueDong, 0)
})
