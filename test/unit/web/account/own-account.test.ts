import { describe, expect, it } from 'vitest'
import { areFew, codesText, digits, lacking } from '../../../../web/src/features/account/own-account.ts'

const values = (given: Record<string, string>) => (name: string) => given[name] ?? ''

describe('what a form lacks', () => {
  it('a new password of eight signs', () => {
    expect(lacking('password', values({}))).toEqual(['present', 'next'])
    expect(lacking('password', values({ present: 'x', next: '1234567' }))).toEqual(['next'])
    expect(lacking('password', values({ present: 'x', next: '12345678' }))).toEqual([])
  })
  it('six digits, in groups or not', () => {
    expect(lacking('confirm', values({ code: '123 456' }))).toEqual([])
    expect(lacking('confirm', values({ code: 'abcdef' }))).toEqual(['code'])
    expect(digits('123 456')).toBe('123456')
  })
  it('no password where none is asked for', () => {
    expect(lacking('link', () => null)).toEqual([])
    expect(lacking('link', values({}))).toEqual(['linkPassword'])
  })
  it('nothing to sign a device out', () => expect(lacking('device', values({}))).toEqual([]))
})

it('writes the recovery codes one a line', () => expect(codesText('Mã', ['a', 'b'])).toBe('Mã\r\n\r\na\r\nb\r\n'))

it('calls three recovery codes few', () => expect([4, 3, 0].map(areFew)).toEqual([false, true, true]))
