/** Text as a search sees it. */
import { fold } from '@hoi-thi/shared/fold'
import fc from 'fast-check'
import { expect, it } from 'vitest'

function check(text: string, expected: string) {
  expect(fold(text.normalize('NFC'))).toBe(expected)
  expect(fold(text.normalize('NFD'))).toBe(expected)
}

it('drops every accent of Vietnamese, composed or not', () => {
  check('', '')
  check('Phường Vỹ Dạ', 'phuong vy da')
  check('ỦY BAN NHÂN DÂN', 'uy ban nhan dan')
  check('Sở Nội vụ', 'so noi vu')
  check('ăằẳẵắặ âầẩẫấậ', 'aaaaaa aaaaaa')
  check('êềểễếệ ôồổỗốộ', 'eeeeee oooooo')
  check('ơờởỡớợ ưừửữứự', 'oooooo uuuuuu')
  check('ĂÂÊÔƠƯ ỲỶỸÝỴ', 'aaeoou yyyyy')
})

it('takes đ for d, also as a capital', () => {
  check('đ', 'd')
  check('Đ', 'd')
  check('Đường Điện Biên Phủ, đoạn đầu', 'duong dien bien phu doan dau')
})

it('takes both places of the tone mark for the same word', () => {
  for (const [old, modern] of [
    ['hòa', 'hoà'],
    ['Hóa', 'Hoá'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['ỦY', 'UỶ'],
    ['tùy', 'tuỳ']
  ] as const) {
    check(old, fold(modern))
    expect(fold(old)).toMatch(/^[a-z]+$/)
  }
})

it('keeps one space between words, and none around them', () => {
  check('  Phú   Xuân\t', 'phu xuan')
  check('\u00a0Phú\u00a0\u2003Xuân\n', 'phu xuan')
  check('Phú-Xuân (cũ)', 'phu xuan cu')
  check('P. 12, Q.5', 'p 12 q 5')
  check('***', '')
  check('%_', '')
})

const vietnamese = fc.string({ unit: fc.constantFrom(...'aàảãáạăặâậbcdđĐeêệgiìkoôộơợuưựyỹ  -.,(1290'), maxLength: 40 })

const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units))

it('leaves only letters a to z, digits and single spaces', () => {
  fc.assert(
    fc.property(fc.oneof(vietnamese, anyText), (text) => {
      expect(fold(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
    })
  )
})

it('changes nothing the second time, and takes upper and lower case, composed and decomposed for the same', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      const folded = fold(text)
      expect(fold(folded)).toBe(folded)
      expect(fold(text.toUpperCase())).toBe(folded)
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    })
  )
})
