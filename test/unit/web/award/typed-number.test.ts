/** Numbers as people type them. All are invented. */
import { expect, it } from 'vitest'
import { typedDong, typedIdNumber } from '../../../../web/src/features/award/typed-number.ts'

it.each([
  ['099195001001', '099195001001'],
  [' 099 195 001 001 ', '099195001001'],
  ['099.195-001001', '099195001001'],
  ['000195001001', null],
  ['09919500100', null],
  ['0991950010011', null],
  ['09919500100a', null],
  ['', null]
])('reads the ID number %j as %j', (typed, expected) => expect(typedIdNumber(typed)).toBe(expected))

it.each([
  ['1.000.000', 1_000_000],
  ['1,000,000 đ', 1_000_000],
  ['800000 đồng', 800_000],
  ['0', 0],
  [' ', null],
  ['một triệu', undefined],
  ['1e6', undefined],
  ['1234567890123', undefined]
])('reads the amount %j as %j', (typed, expected) => expect(typedDong(typed)).toBe(expected))
