/** Marking: a pure function of events, paper and key, whatever way the events came. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countedAnswers, mark } from '../../../server/src/modules/attempt/marking.ts'
import { answer, key, paper, prediction, startedAt } from './events.ts'

/** Events as the store holds them: one per position and seq. */
const events = fc.uniqueArray(
  fc.record({
    position: fc.integer({ min: 0, max: 4 }),
    seq: fc.integer({ min: 1, max: 8 }),
    choice: fc.constantFrom('', 'a', 'b', 'c', 'd', 'b,d'),
    value: fc.integer({ min: 0, max: 100 }),
    atMs: fc.integer({ min: 0, max: 905_000 }),
    isLate: fc.boolean()
  }),
  { selector: ({ position, seq }) => `${position} ${seq}`, minLength: 1, maxLength: 30 }
)
const rowsOf = (given: { position: number; seq: number; choice: string; value: number; atMs: number; isLate: boolean }[]) =>
  given.map(({ position, seq, choice, value, atMs, isLate }) =>
    position === 0 ? prediction(seq, value, atMs, isLate) : answer(position, seq, choice, atMs, isLate)
  )

it('ends in the same state for every order of delivery, with repeats', () => {
  const delivered = events
    .map(rowsOf)
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.array(fc.tuple(fc.constantFrom(...rows), fc.nat(60)), { maxLength: 40 })
      )
    )
  fc.assert(
    fc.property(delivered, ([rows, moved, repeats]) => {
      const all = [...moved]
      for (const [repeat, place] of repeats) all.splice(place % (all.length + 1), 0, { ...repeat })
      expect(countedAnswers(all)).toEqual(countedAnswers(rows))
      expect(mark(paper, all, key, startedAt)).toEqual(mark(paper, rows, key, startedAt))
    }),
    { numRuns: 200 }
  )
})

it('counts per position the highest seq received in time, in order of position', () => {
  fc.assert(
    fc.property(events.map(rowsOf), (rows) => {
      const inTime = rows.filter(({ isLate }) => !isLate)
      const expected = [0, 1, 2, 3, 4].flatMap((position) => {
        const ofPosition = inTime.filter((row) => row.position === position)
        const highest = Math.max(...ofPosition.map(({ seq }) => seq))
        return ofPosition.filter(({ seq }) => seq === highest)
      })
      expect(countedAnswers(rows)).toEqual(expected)
    })
  )
})

it('is not changed by late events, nor by events that a higher seq has overtaken', () => {
  fc.assert(
    fc.property(events.map(rowsOf), (rows) => {
      expect(mark(paper, countedAnswers(rows), key, startedAt)).toEqual(mark(paper, rows, key, startedAt))
    })
  )
})

it('gives full marks for the right options of any paper, and for no other choice', () => {
  const order = fc.integer({ min: 2, max: 8 }).chain((count) => {
    const indexes = Array.from({ length: count }, (_, index) => index)
    return fc.tuple(fc.shuffledSubarray(indexes, { minLength: count }), fc.integer({ min: 0, max: count - 1 }))
  })
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 20 }), (questions) => {
      const paper = questions.map(([order], index) => ({ versionId: String(index), order }))
      const key = new Map(questions.map(([, right], index) => [String(index), [right]]))
      const rightPlace = questions.map(([order, right]) => order.indexOf(right))
      const choose = (shift: number) =>
        rightPlace.map((place, index) => answer(index + 1, 1, 'abcdefgh'[(place + shift) % questions[index]![0].length]!))
      expect(mark(paper, choose(0), key, startedAt).correct).toBe(questions.length)
      expect(mark(paper, choose(1), key, startedAt).correct).toBe(0)
    })
  )
})
