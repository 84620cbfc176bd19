import { expect, it } from 'vitest'
import { shownValue } from '../../../../web/src/features/privacy/shown-value.ts'

const words = { moment: () => 'lúc ấy', empty: 'trống', yes: 'có', no: 'không', inFile: 'có trong tệp' }

it.for<[unknown, string]>([
  [null, 'trống'],
  ['', 'trống'],
  [true, 'có'],
  [false, 'không'],
  [12, '12'],
  ['Đỗ Thị Một', 'Đỗ Thị Một'],
  ['2026-11-22T10:00:00.000Z', 'lúc ấy'],
  ['2026-11-22 10:00:00+07', 'lúc ấy'],
  ['2026-11-22T99:00:00', '2026-11-22T99:00:00'],
  [{ a: 1 }, 'có trong tệp'],
  [{}, 'trống'],
  [[], 'trống']
])('shows %j as %s', ([value, shown]) => {
  expect(shownValue(value, words)).toBe(shown)
})
