/** How a person's name stands on a public board. All names are invented. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskedName } from '../../../server/src/modules/privacy/masked-name.ts'

function check(fullName: string, expected: string) {
  expect(maskedName(fullName)).toBe(expected)
}

it('keeps the given name, and of the others the first letter', () => {
  check('Nguyễn Thị Minh Châu', 'N.T.M. Châu')
  check('Trần An', 'T. An')
  check('Lê Văn Bình', 'L.V. Bình')
  check('Công Tằng Tôn Nữ Diệu Huyền', 'C.T.T.N.D. Huyền')
})

it('keeps the accents and the stroke of an initial', () => {
  check('Đặng Ánh Ý', 'Đ.Á. Ý')
  check('Ông Ích Ưng', 'Ô.Í. Ưng')
})

it('writes initials large and leaves the given name as it was written', () => {
  check('nguyễn văn an', 'N.V. an')
  check('đỗ ánh dương', 'Đ.Á. dương')
  check('NGUYỄN VĂN AN', 'N.V. AN')
})

it('leaves a name of one word', () => {
  check('An', 'An')
  check('  An  ', 'An')
})

it('does not look at spaces around, nor at how many are between', () => {
  check('  Nguyễn   Văn \t An ', 'N.V. An')
  check('Nguyễn\u00a0Văn\u00a0An', 'N.V. An')
  check('', '')
  check('   ', '')
})

it('cuts names of other peoples at their spaces only', () => {
  check("Hoàng H'Lan Niê", 'H.H. Niê')
  check('Tôn-Nữ Mai', 'T. Mai')
  check('𠮷田 花子', '𠮷. 花子')
})

const word = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ'), minLength: 2, maxLength: 7 })

it('shows of every name but the last no more than its first letter', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
      const given = words.at(-1)!
      const initials = words.slice(0, -1).map((name) => `${name[0]!.toLocaleUpperCase('vi')}.`)
      expect(maskedName(words.join(' '))).toBe(`${initials.join('')} ${given}`)
    })
  )
})
