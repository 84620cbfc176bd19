import { describe, expect, it } from 'vitest'
import { codeSent, isCode, lackingSignIn, staysWithCode } from '../../../../web/src/features/account/signing-in.ts'

const form = { signInName: 'ho.thi.thu', password: 'mat-khau', code: null }

describe('what a sign-in lacks', () => {
  it('is nothing when name and password are there and no code was asked for', () => expect(lackingSignIn(form)).toEqual([]))
  it('is named in the order of the page', () =>
    expect(lackingSignIn({ signInName: '', password: '', code: '' })).toEqual(['signInName', 'password', 'code']))
})

it.each([
  ['123456', true],
  ['123 456', true],
  ['abcde-fgh23', true],
  ['ABCDE FGH23', true],
  ['12345', false],
  ['', false],
  ['không có mã', false]
])('takes "%s" for a code: %s', (code, expected) => expect(isCode(code)).toBe(expected))

it('sends six digits without their gap, and a recovery code as it is', () => {
  expect(codeSent('123 456')).toBe('123456')
  expect(codeSent('abcde-fgh23')).toBe('abcde-fgh23')
})

describe('the step of the code', () => {
  it('begins when the server asks', () => expect(staysWithCode(form, 'session.code-required')).toBe(true))
  it('stays after a wrong code, too many tries or a lost network', () => {
    for (const code of ['session.wrong-code', 'request.too-many', 'network.offline', null] as const)
      expect(staysWithCode({ ...form, code: '123456' }, code)).toBe(true)
  })
  it('ends when name and password are refused after all', () =>
    expect(staysWithCode({ ...form, code: '123456' }, 'session.wrong-credentials')).toBe(false))
  it('is not there before', () => expect(staysWithCode(form, 'request.too-many')).toBe(false))
})
