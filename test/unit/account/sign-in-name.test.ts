/** When two ways of writing a sign-in name are the same name. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signInKey } from '../../../server/src/modules/account/sign-in-name.ts'

function check(name: string, expected: string) {
  expect(signInKey(name)).toBe(expected)
}

it('takes every way of writing one phone number for the same name', () => {
  for (const name of [
    '0912345678',
    '+84912345678',
    '84912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '(091) 234 5678',
    '+84 912 345 678',
    '+84-91-234-5678',
    '  0912345678 ',
    '0912\u00a0345\u00a0678'
  ]) {
    check(name, '0912345678')
  }
})

it('takes a nought in brackets after +84 for the nought that it stands for', () => {
  check('+84 (0) 912 345 678', '0912345678')
  check('+84 (0)912345678', '0912345678')
})

it('keeps apart numbers that begin with 084 and numbers that begin with +84', () => {
  check('0841234567', '0841234567')
  check('+84841234567', '0841234567')
  check('84841234567', '0841234567')
  check('0241234567', '0241234567')
  check('02343822333', '02343822333')
})

it('leaves alone what is too short or too long for a phone number', () => {
  check('01234567', '01234567')
  check('012345678', '012345678')
  check('01234567890', '01234567890')
  check('012345678901', '012345678901')
  check('+841234567', '+841234567')
  check('046090001234', '046090001234')
  check('12 34', '12 34')
})

it('does not look at case, at spaces around and at how many are between', () => {
  check('Nguyen.Van.An', 'nguyen.van.an')
  check('  AN  ', 'an')
  check('nguyễn  văn \t an', 'nguyễn văn an')
  check('An@Example.VN', 'an@example.vn')
  check('ĐỖ THỊ ÁNH', 'đỗ thị ánh')
})

it('takes composed and decomposed letters for the same, but not other letters', () => {
  check('Đỗ Thị Ánh'.normalize('NFD'), 'đỗ thị ánh'.normalize('NFC'))
  expect(signInKey('ánh')).not.toBe(signInKey('anh'))
  expect(signInKey('đạt')).not.toBe(signInKey('dat'))
})

it('keeps names apart that differ in dots, hyphens and brackets', () => {
  expect(new Set(['nguyen.an', 'nguyenan', 'nguyen-an', 'nguyen an', 'nguyen(an)'].map(signInKey)).size).toBe(5)
})

it('keeps a name apart that only contains a phone number', () => {
  check('an 0912345678', 'an 0912345678')
  check('0912345678@example.vn', '0912345678@example.vn')
})

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aáàạâbđĐeêNVXyỹ  .-@_()+0123456789'), maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'0123456789 .-()+8484'), maxLength: 16 })
)

it('changes nothing the second time, and takes upper case, decomposed letters and wider spaces for the same', () => {
  fc.assert(
    fc.property(name, (name) => {
      const key = signInKey(name)
      expect(signInKey(key)).toBe(key)
      expect(signInKey(name.toUpperCase())).toBe(key)
      expect(signInKey(name.normalize('NFD'))).toBe(key)
      expect(signInKey(`  ${name.replaceAll(' ', '\t \u00a0')} `)).toBe(key)
    }),
    { numRuns: 500 }
  )
})

it('keeps different phone numbers apart', () => {
  const number = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 }).map((digits) => `0${digits}`)
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(signInKey(one) === signInKey(other)).toBe(one === other)
      expect(signInKey(`+84${one.slice(1)}`) === signInKey(other)).toBe(one === other)
    })
  )
})
