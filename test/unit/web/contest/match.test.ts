import { describe, expect, it } from 'vitest'
import { fold, matches, pieces } from '../../../../web/src/features/contest/match.ts'

const marked = (name: string, query: string) =>
  pieces(name, query)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')

describe('what is marked', () => {
  const rows: [name: string, query: string, expected: string][] = [
    ['Phường Thuận Hóa', 'thuan hoa', 'Phường [Thuận Hóa]'],
    ['Phường Thuận Hoá', 'thuận hóa', 'Phường [Thuận Hoá]'],
    ['Phường Vỹ Dạ', 'vi da', 'Phường Vỹ [Dạ]'],
    ['Xã Đan Điền', 'dan dien', 'Xã [Đan Điền]'],
    ['Phường Thuận Hóa', 'hoa thuan', 'Phường [Thuận] [Hóa]'],
    ['Phường Thuận Hóa', '', 'Phường Thuận Hóa'],
    ['Phường Thuận Hóa', 'kim long', 'Phường Thuận Hóa'],
    ['Phường Thuận Hóa'.normalize('NFD'), 'thuan', 'Phường [Thuận] Hóa']
  ]
  it.each(rows)('%s by "%s"', (name, query, expected) => expect(marked(name, query)).toBe(expected))
})

it('loses nothing of the name', () => {
  const name = 'Xã Chân Mây - Lăng Cô'
  for (const query of ['', 'lang', 'mây cô', 'chan chan', 'x y z'])
    expect(
      pieces(name, query)
        .map(({ text }) => text)
        .join('')
    ).toBe(name)
})

it('keeps one letter for one letter', () => {
  const text = 'Ươm mầm Đổi mới: Ế, Ộ, Ữ'
  expect([...fold(text)]).toHaveLength([...text].length)
})

it('matches when every word is there', () => {
  expect(matches('Trường Tiểu học Vĩnh Ninh', 'ninh truong')).toBe(true)
  expect(matches('Trường Tiểu học Vĩnh Ninh', 'ninh phuong')).toBe(false)
})
