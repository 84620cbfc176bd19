/** Ranks, against an oracle that only counts who is better. */
import type { OrderKey } from '@hoi-thi/shared/rules'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { comparePapers, type Paper, ranked, rateOf } from '../../../server/src/modules/ranking/order.ts'

const declared: OrderKey[] = ['correct', 'prediction-difference', 'duration', 'finish']
const papers = fc.array(
  fc.record({
    correct: fc.integer({ min: 0, max: 3 }),
    predictionDifference: fc.option(fc.integer({ min: 0, max: 2 })),
    durationMs: fc.integer({ min: 0, max: 2 }),
    finishedAtMs: fc.integer({ min: 0, max: 2 })
  }),
  { maxLength: 30 }
)
const orders = fc.shuffledSubarray(declared, { minLength: 1 })

/** Whether one stands above other: spelled out key by key, without arithmetic. */
function isAbove(one: Paper, other: Paper, order: readonly OrderKey[]): boolean {
  for (const key of order) {
    if (key === 'correct' && one.correct !== other.correct) return one.correct > other.correct
    if (key === 'duration' && one.durationMs !== other.durationMs) return one.durationMs < other.durationMs
    if (key === 'finish' && one.finishedAtMs !== other.finishedAtMs) return one.finishedAtMs < other.finishedAtMs
    if (key === 'prediction-difference' && one.predictionDifference !== other.predictionDifference) {
      if (one.predictionDifference === null) return false
      return other.predictionDifference === null || one.predictionDifference < other.predictionDifference
    }
  }
  return false
}

it('gives each the number of those above it plus one, and says who shares', () => {
  fc.assert(
    fc.property(papers, orders, (papers, order) => {
      const rows = ranked(papers, comparePapers(order), () => 0)
      expect(rows).toHaveLength(papers.length)
      expect(new Set(rows.map(({ item }) => item)).size).toBe(papers.length)
      for (const { item, rank, isShared } of rows) {
        expect(rank).toBe(1 + papers.filter((paper) => isAbove(paper, item, order)).length)
        const peers = papers.filter((paper) => !isAbove(paper, item, order) && !isAbove(item, paper, order))
        expect(isShared).toBe(peers.length > 1)
      }
      expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).sort((one, other) => one - other))
    }),
    { numRuns: 300 }
  )
})

it('gives the same ranks whatever the order of the papers and however peers are listed', () => {
  const moved = papers.chain((papers) => fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })))
  fc.assert(
    fc.property(moved, orders, ([papers, moved], order) => {
      const compare = comparePapers(order)
      const place = new Map(papers.map((paper, index) => [paper, index]))
      const ranks = (rows: { item: Paper; rank: number }[]) => new Map(rows.map(({ item, rank }) => [item, rank]))
      const listed = ranks(ranked(papers, compare, (one, other) => place.get(one)! - place.get(other)!))
      const other = ranks(ranked(moved, compare, (one, other) => place.get(other)! - place.get(one)!))
      for (const paper of papers) expect(other.get(paper)).toBe(listed.get(paper))
    })
  )
})

it('tells rates apart exactly: equal fractions tie, others never do', () => {
  const count = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      expect(Math.sign(rateOf({ people: a, headcount: b }) - rateOf({ people: c, headcount: d }))).toBe(Math.sign(a * d - c * b))
      expect(rateOf({ people: a * 3, headcount: b * 3 })).toBe(rateOf({ people: a, headcount: b }))
    })
  )
})
