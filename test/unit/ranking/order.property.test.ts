/** Ranks, against an oracle that only counts who is better. */
import { comparePapers, type Paper, ranked } from '@hoi-thi/shared/order'
import type { OrderKey } from '@hoi-thi/shared/rules'
import { rateOf } from '@hoi-thi/shared/unit-score'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const declared: OrderKey[] = ['points', 'correct', 'full-marks', 'prediction-difference', 'duration', 'finish', 'tie-break']
const papers = fc.array(
  fc.record({
    points: fc.integer({ min: 0, max: 2 }),
    correct: fc.integer({ min: 0, max: 3 }),
    questions: fc.constantFrom(2, 3),
    predictionError: fc.option(fc.integer({ min: -2, max: 2 })),
    tieBreak: fc.option(fc.integer({ min: 0, max: 2 })),
    durationMs: fc.integer({ min: 0, max: 2 }),
    finishedAtMs: fc.integer({ min: 0, max: 2 })
  }),
  { maxLength: 30 }
)
const orders = fc.shuffledSubarray(declared, { minLength: 1 })

/** Whether one stands above other: spelled out key by key, without arithmetic. */
function isAbove(one: Paper, other: Paper, order: readonly OrderKey[], notAbove: boolean): boolean {
  for (const key of order) {
    if (key === 'points' && one.points !== other.points) return one.points > other.points
    const [mine, theirs] = [one.correct === one.questions, other.correct === other.questions]
    if (key === 'full-marks' && mine !== theirs) return mine
    if (key === 'tie-break' && one.tieBreak !== other.tieBreak) {
      if (one.tieBreak === null) return false
      return other.tieBreak === null || one.tieBreak > other.tieBreak
    }
    if (key === 'correct' && one.correct !== other.correct) return one.correct > other.correct
    if (key === 'duration' && one.durationMs !== other.durationMs) return one.durationMs < other.durationMs
    if (key === 'finish' && one.finishedAtMs !== other.finishedAtMs) return one.finishedAtMs < other.finishedAtMs
    if (key === 'prediction-difference' && one.predictionError !== other.predictionError) {
      if (one.predictionError === null) return false
      if (other.predictionError === null) return true
      const [over, otherOver] = [one.predictionError > 0, other.predictionError > 0]
      if (notAbove && over !== otherOver) return otherOver
      const [distance, otherDistance] = [Math.abs(one.predictionError), Math.abs(other.predictionError)]
      if (distance !== otherDistance) return distance < otherDistance
    }
  }
  return false
}

it('gives each the number of those above it plus one, and says who shares', () => {
  fc.assert(
    fc.property(papers, orders, fc.boolean(), (papers, order, notAbove) => {
      const rows = ranked(papers, comparePapers(order, notAbove), () => 0)
      expect(rows).toHaveLength(papers.length)
      expect(new Set(rows.map(({ item }) => item)).size).toBe(papers.length)
      for (const { item, rank, isShared } of rows) {
        expect(rank).toBe(1 + papers.filter((paper) => isAbove(paper, item, order, notAbove)).length)
        const peers = papers.filter((paper) => !isAbove(paper, item, order, notAbove) && !isAbove(item, paper, order, notAbove))
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
  const rate = (people: number, headcount: number) => rateOf({ people, headcount }, { capsRate: false, smallestHeadcount: null }) ?? -1
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      expect(Math.sign(rate(a, b) - rate(c, d))).toBe(Math.sign(a * d - c * b))
      expect(rate(a * 3, b * 3)).toBe(rate(a, b))
    })
  )
})
