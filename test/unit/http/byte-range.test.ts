/** Which part of a file is sent: as RFC 9110 has it, and never a byte that is not there. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../../server/src/http/byte-range.ts'

describe('a range', () => {
  it.each<[string | undefined, ReturnType<typeof rangeOf>]>([
    [undefined, null],
    ['', null],
    ['bytes=0-99', { from: 0, to: 99 }],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=99-99', { from: 99, to: 99 }],
    ['bytes=99-', { from: 99, to: 99 }],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=50-1000', { from: 50, to: 99 }],
    [' bytes=1-2 ', { from: 1, to: 2 }],
    ['bytes=-1', { from: 99, to: 99 }],
    ['bytes=-100', { from: 0, to: 99 }],
    ['bytes=-101', { from: 0, to: 99 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=100-200', 'unsatisfiable'],
    ['bytes=99999999999999999999999999-', 'unsatisfiable'],
    [`bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
    ['bytes=0-99999999999999999999999999', { from: 0, to: 99 }],
    // What is no range is as if it had not been asked for.
    ['bytes=-', null],
    ['bytes=2-1', null],
    ['bytes=a-b', null],
    ['bytes=0x0-0x9', null],
    ['bytes=1e1-', null],
    ['bytes=--1', null],
    ['bytes=-1-', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    ['0-1', null]
  ])('%j of a hundred bytes', (header, expected) => {
    expect(rangeOf(header, 100)).toEqual(expected)
  })

  it('of an empty file is nowhere', () => {
    expect(['bytes=0-', 'bytes=0-0', 'bytes=-1'].map((header) => rangeOf(header, 0))).toEqual(Array(3).fill('unsatisfiable'))
  })

  it('lies within the file, and is what was asked for', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(6000), fc.nat(6000), (size, one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)]
        const range = rangeOf(`bytes=${first}-${last}`, size)
        expect(range).toEqual(first < size ? { from: first, to: Math.min(last, size - 1) } : 'unsatisfiable')
      })
    )
  })
})
