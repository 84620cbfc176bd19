/** Tails of chance, against counting by hand and against one another. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { binomialTail, tailOfChances, upperShare } from '../../../server/src/lib/binomial.ts'

it.each([
  [0, 10, 0.3, 1],
  [11, 10, 0.3, 0],
  [10, 10, 0.5, 1 / 1024],
  [9, 10, 0.5, 11 / 1024],
  [1, 3, 0.2, 1 - 0.8 ** 3],
  [3, 3, 1, 1],
  [1, 3, 0, 0]
])('at least %i of %i with %f', (least, trials, chance, expected) => {
  expect(binomialTail(least, trials, chance)).toBeCloseTo(expected, 12)
})

it('stays a chance with many trials', () => {
  expect(binomialTail(50_000, 100_000, 0.5)).toBeCloseTo(0.5, 2)
  expect(binomialTail(60_000, 100_000, 0.5)).toBeLessThan(1e-300)
})

it('is the same where every trial has the same chance', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (least, trials, chance) => {
        expect(
          tailOfChances(
            least,
            Array.from({ length: trials }, () => chance)
          )
        ).toBeCloseTo(binomialTail(least, trials, chance), 9)
      }
    )
  )
})

it('knows how high a share may be', () => {
  expect(upperShare(0, 0, 2)).toBe(1)
  expect(upperShare(5, 10, 0)).toBe(0.5)
  expect(upperShare(5, 10, 2)).toBeCloseTo(0.7673, 3)
})
