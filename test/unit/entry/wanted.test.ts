import { expect, it } from 'vitest'
import { neighboursOf, wanted } from '../../../server/src/modules/entry/moderation/wanted.ts'

const rowOf = (number: number, changes = {}) => ({
  id: `entry-${number}`,
  number,
  title: 'Chia sẻ việc nhà',
  senderName: 'Phường Vỹ Dạ',
  unitName: 'Phường Vỹ Dạ',
  state: 'submitted' as const,
  ...changes
})

it.each([
  ['viec nha', true],
  ['VỸ DẠ', true],
  ['7', true],
  ['', true],
  ['thuan hoa', false],
  ['8', false]
])('finds by number, title, sender or unit, without accents: %s', (q, isFound) => {
  expect(wanted({ q })(rowOf(7))).toBe(isFound)
})

it('finds by the name of a person without a unit', () => {
  expect(wanted({ q: 'do thi' })(rowOf(1, { senderName: 'Đỗ Thị Mẫu', unitName: null }))).toBe(true)
})

it('takes only the state that is asked for', () => {
  expect(wanted({ state: 'accepted' })(rowOf(1))).toBe(false)
  expect(wanted({ state: 'submitted', q: 'nha' })(rowOf(1))).toBe(true)
})

it('knows what comes before and after, also of an entry that has left the list', () => {
  const rows = [rowOf(2), rowOf(5), rowOf(9)]
  expect(neighboursOf(rows, 5)).toEqual({ previousId: 'entry-2', nextId: 'entry-9' })
  expect(neighboursOf(rows, 6)).toEqual({ previousId: 'entry-5', nextId: 'entry-9' })
  expect(neighboursOf(rows, 1)).toEqual({ previousId: null, nextId: 'entry-2' })
  expect(neighboursOf(rows, 9)).toEqual({ previousId: 'entry-5', nextId: null })
})
