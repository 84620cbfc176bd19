/** Chance as an argument: the same seed gives the same numbers, and no number is preferred. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newSeed, seededRandom, shuffled } from '../../../server/src/lib/random.ts'

const numbers = (seed: string, count: number, below: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random.below(below))
}

/** Sum of squared distances from the even spread, over the even spread (chi squared). */
function unevenness(counts: readonly number[]): number {
  const even = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0)
}

it('gives the same numbers for the same seed, beyond one block of the hash', () => {
  expect(numbers('a', 50, 1000)).toEqual(numbers('a', 50, 1000))
  expect(numbers('a', 50, 1000)).not.toEqual(numbers('b', 50, 1000))
  const twice = numbers('a', 16, 2 ** 32)
  expect(twice.slice(0, 8)).not.toEqual(twice.slice(8))
})

it('keeps the numbers of a seed for good: stored seeds must draw their papers again', () => {
  expect(numbers('0123456789abcdef', 10, 100)).toEqual([26, 68, 36, 93, 92, 75, 21, 22, 62, 35])
})

it('stays below the bound', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, below) => {
      for (const value of numbers(seed, 20, below)) {
        expect(Number.isInteger(value) && value >= 0 && value < below).toBe(true)
      }
    })
  )
})

it('knows only one number below one', () => {
  expect(numbers('a', 5, 1)).toEqual([0, 0, 0, 0, 0])
})

it('prefers no number, also where the bound does not divide the words of the hash', () => {
  const below = 3 * 2 ** 30
  const counts = [0, 0, 0]
  for (const value of numbers('even', 6000, below)) counts[Math.floor(value / 2 ** 30)]!++
  expect(unevenness(counts)).toBeLessThan(14)
})

it('carries its seed', () => {
  expect(seededRandom('abc').seed).toBe('abc')
})

it('makes seeds of 128 bits that differ', () => {
  const seeds = Array.from({ length: 100 }, newSeed)
  expect(new Set(seeds).size).toBe(100)
  for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{32}$/)
})

it('shuffles without losing, doubling or moving the original', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items]
      const mixed = shuffled(items, seededRandom(seed))
      expect([...mixed].sort((one, other) => one - other)).toEqual([...items].sort((one, other) => one - other))
      expect(items).toEqual(before)
    })
  )
})

it('shuffles into each order equally often', () => {
  const random = seededRandom('orders')
  const counts = new Map<string, number>()
  for (let time = 0; time < 6000; time++) {
    const order = shuffled(['a', 'b', 'c'], random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  expect(unevenness([...counts.values()])).toBeLessThan(21)
})
