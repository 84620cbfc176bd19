import { expect, it } from 'vitest'
import { keyBalance } from '../../../server/src/modules/question-bank/key-balance.ts'

/** So many questions of four options whose key is A, B, C, D. */
const setOf = (...counts: number[]) =>
  counts.flatMap((count, place) => Array.from({ length: count }, () => ({ options: ['', '', '', ''], rightOptions: [place] })))

it('counts how often each letter is the key', () => {
  expect(keyBalance(setOf(3, 0, 1, 2)).letters).toEqual([3, 0, 1, 2])
  expect(keyBalance([]).letters).toEqual([])
})

it('finds a set of forty or more balanced from 20 to 30 %', () => {
  expect(keyBalance(setOf(20, 30, 25, 25)).isBalanced).toBe(true)
  expect(keyBalance(setOf(18, 32, 25, 25)).isBalanced).toBe(false)
  expect(keyBalance(setOf(40, 0, 0, 0)).isBalanced).toBe(false)
  expect(keyBalance(setOf(39, 0, 0, 0)).isBalanced).toBe(true)
})

it('expects of each letter what the numbers of options and keys let expect', () => {
  const twoOptions = Array.from({ length: 40 }, (_, index) => ({ options: ['', ''], rightOptions: [index % 2] }))
  expect(keyBalance([...twoOptions, ...setOf(10, 10, 10, 10)])).toEqual({ letters: [30, 30, 10, 10], isBalanced: true })
  const twoKeys = Array.from({ length: 40 }, (_, index) => ({ options: ['', '', '', ''], rightOptions: index % 2 ? [0, 1] : [2, 3] }))
  expect(keyBalance(twoKeys)).toEqual({ letters: [20, 20, 20, 20], isBalanced: true })
})
