/** An attempt's id carries its round's number: what is written can be read, and the rest stays a good UUID. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attemptIdOf, roundNumberOf } from '../../../server/src/modules/attempt/attempt-id.ts'

const version8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const now = new Date('2026-12-01T01:00:00Z')
const zeros = Buffer.alloc(7)
const ones = Buffer.alloc(7, 0xff)

function check(roundNumber: number, expected: { zeros: string; ones: string }) {
  expect(attemptIdOf(new Date(0), roundNumber, zeros)).toBe(expected.zeros)
  expect(attemptIdOf(new Date(0), roundNumber, ones)).toBe(expected.ones)
  for (const id of [expected.zeros, expected.ones]) {
    expect(id).toMatch(version8)
    expect(roundNumberOf(id)).toBe(roundNumber)
    expect(roundNumberOf(id.toUpperCase())).toBe(roundNumber)
  }
}

it('writes and reads the number of the round at every boundary', () => {
  check(0, { zeros: '00000000-0000-8000-8000-000000000000', ones: '00000000-0000-8000-8003-ffffffffffff' })
  check(1, { zeros: '00000000-0000-8000-8004-000000000000', ones: '00000000-0000-8000-8007-ffffffffffff' })
  check(2, { zeros: '00000000-0000-8000-8008-000000000000', ones: '00000000-0000-8000-800b-ffffffffffff' })
  check(4095, { zeros: '00000000-0000-8000-bffc-000000000000', ones: '00000000-0000-8000-bfff-ffffffffffff' })
  check(4096, { zeros: '00000000-0000-8001-8000-000000000000', ones: '00000000-0000-8001-8003-ffffffffffff' })
  check(4097, { zeros: '00000000-0000-8001-8004-000000000000', ones: '00000000-0000-8001-8007-ffffffffffff' })
  check(16_777_214, { zeros: '00000000-0000-8fff-bff8-000000000000', ones: '00000000-0000-8fff-bffb-ffffffffffff' })
  check(16_777_215, { zeros: '00000000-0000-8fff-bffc-000000000000', ones: '00000000-0000-8fff-bfff-ffffffffffff' })
})

const roundNumber = fc.integer({ min: 1, max: 16_777_215 })
const millisecond = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const chance = fc.uint8Array({ minLength: 7, maxLength: 7 }).map((bytes) => Buffer.from(bytes))

it('reads back every number, whatever time and chance', () => {
  fc.assert(
    fc.property(millisecond, roundNumber, chance, (at, number, bytes) => {
      const id = attemptIdOf(new Date(at), number, bytes)
      expect(id).toMatch(version8)
      expect(roundNumberOf(id)).toBe(number)
    }),
    { numRuns: 1000 }
  )
})

it('reads back every one of the first 5000 numbers', () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => index + 1)
  expect(numbers.map((number) => roundNumberOf(attemptIdOf(now, number, randomBytes(7))))).toEqual(numbers)
})

it('sorts as its times do, whatever round and chance', () => {
  fc.assert(
    fc.property(millisecond, millisecond, roundNumber, roundNumber, chance, chance, (one, other, oneNumber, otherNumber, a, b) => {
      fc.pre(one < other)
      expect(attemptIdOf(new Date(one), oneNumber, a) < attemptIdOf(new Date(other), otherNumber, b)).toBe(true)
    })
  )
  const first = attemptIdOf(new Date(now.getTime() - 1), 16_777_215, ones)
  expect(first < attemptIdOf(now, 1, zeros)).toBe(true)
})

it('keeps 50 bits of chance', () => {
  fc.assert(
    fc.property(roundNumber, chance, (number, bytes) => {
      const id = BigInt(`0x${attemptIdOf(now, number, bytes).replaceAll('-', '')}`)
      const given = BigInt(`0x${bytes.toString('hex')}`)
      expect(id & (2n ** 50n - 1n)).toBe(given & (2n ** 50n - 1n))
    })
  )
})

it('differs for attempts of one round that start in one millisecond', () => {
  expect(new Set(Array.from({ length: 2000 }, () => attemptIdOf(now, 7, randomBytes(7)))).size).toBe(2000)
})

it('reads of a foreign id a number that no round has, or at least some number', () => {
  expect(roundNumberOf('00000000-0000-0000-0000-000000000000')).toBe(0)
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const number = roundNumberOf(id)
      expect(Number.isInteger(number) && number >= 0 && number <= 16_777_215).toBe(true)
    })
  )
})
