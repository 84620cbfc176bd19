import { expect, it } from 'vitest'
import { lackingOpenid, readOpenid } from '../../../../web/src/features/account/openid-form.ts'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readOpenid(form)
}

it('asks for consent, for a name only where the form has one, and for neither beside a code', () => {
  expect(lackingOpenid(formOf({ consentVersion: '1' }))).toEqual(['consent'])
  expect(lackingOpenid(formOf({ consentVersion: '1', fullName: ' ', consent: 'on' }))).toEqual(['fullName'])
  expect(lackingOpenid(formOf({ consentVersion: '1', fullName: 'Trần Văn Mẫu', consent: 'on' }))).toEqual([])
  expect(lackingOpenid(formOf({ code: '12' }))).toEqual(['code'])
  expect(lackingOpenid(formOf({ code: ' 123 456 ' }))).toEqual([])
})

it('reads names and codes as people write them', () => {
  expect(formOf({ fullName: ' Trần  Văn Mẫu ', consentVersion: '2' })).toMatchObject({
    fullName: 'Trần Văn Mẫu',
    code: null,
    consentVersion: 2
  })
  expect(formOf({ code: '123 456' }).code).toBe('123456')
})
