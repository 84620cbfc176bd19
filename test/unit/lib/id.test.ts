/** Ids: valid UUIDs that begin with their time. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatUuid, idOfName, newId } from '../../../server/src/lib/id.ts'

const ones = Buffer.alloc(8, 0xff)
const zeros = Buffer.alloc(8)
const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const version8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it.each([
  [0, zeros, '00000000-0000-7000-8000-000000000000'],
  [1, zeros, '00000000-0001-7000-8000-000000000000'],
  [1_645_557_742_000, zeros, '017f22e2-79b0-7000-8000-000000000000'],
  [2 ** 48 - 1, ones, 'ffffffff-ffff-7000-bfff-ffffffffffff']
])('writes the millisecond %i into a UUID of version 7', (at, chance, expected) => {
  expect(newId(new Date(at), chance)).toBe(expected)
})

const millisecond = fc.integer({ min: 0, max: 8_640_000_000_000_000 }).filter((at) => at < 2 ** 48)
const chance = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => Buffer.from(bytes))

it('is valid and keeps 62 bits of chance', () => {
  fc.assert(
    fc.property(millisecond, chance, (at, bytes) => {
      const id = newId(new Date(at), bytes)
      expect(id).toMatch(version7)
      const kept = Buffer.from(id.replaceAll('-', ''), 'hex').subarray(8)
      kept[0] = (kept[0]! & 0x3f) | (bytes[0]! & 0xc0)
      expect(kept).toEqual(bytes)
    })
  )
})

it('sorts as its times do, whatever chance says', () => {
  fc.assert(
    fc.property(millisecond, millisecond, chance, chance, (one, other, oneChance, otherChance) => {
      fc.pre(one < other)
      expect(newId(new Date(one), oneChance) < newId(new Date(other), otherChance)).toBe(true)
    })
  )
})

it('differs within one millisecond, and keeps the order', () => {
  const now = new Date('2026-12-01T01:00:00Z')
  const ids = Array.from({ length: 4096 }, () => newId(now))
  expect(new Set(ids).size).toBe(4096)
  expect(ids.toSorted()).toEqual(ids)
})

it('does not change the chance that it was given', () => {
  const given = Buffer.alloc(8, 0xff)
  newId(new Date(0), given)
  expect(given).toEqual(ones)
})

it('gives a name the same id on every machine, and other names others', () => {
  expect(idOfName('unit a')).toBe(idOfName('unit a'))
  expect(idOfName('unit a')).not.toBe(idOfName('unit b'))
  expect(idOfName('abc')).toBe('ba7816bf-8f01-8fea-8141-40de5dae2223')
  for (const name of ['', 'đơn vị', 'x'.repeat(1000)]) expect(idOfName(name)).toMatch(version8)
})

it('writes bytes in the groups of a UUID', () => {
  expect(formatUuid(Buffer.from('00112233445566778899aabbccddeeff', 'hex'))).toBe('00112233-4455-6677-8899-aabbccddeeff')
})
