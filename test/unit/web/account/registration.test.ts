import { expect, it } from 'vitest'
import { incomplete, readRegistration } from '../../../../web/src/features/account/registration.ts'

const read = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readRegistration(form)
}
const whole = { fullName: 'Nguyễn Thị Minh Anh', signInName: 'minhanh', password: '12345678', consent: 'on', consentVersion: '2' }

const rows: [name: string, fields: Record<string, string>, lacks: string[]][] = [
  ['nothing', {}, ['fullName', 'signInName', 'password', 'consent']],
  ['only blanks', { ...whole, fullName: '   ', signInName: '  ' }, ['fullName', 'signInName']],
  ['a short password', { ...whole, password: '1234567' }, ['password']],
  ['all', whole, []]
]
it.each(rows)('knows what is lacking: %s', (_, fields, lacks) => expect(incomplete(read(fields))).toEqual(lacks))

it('tidies names, never passwords', () => {
  const form = read({ ...whole, fullName: '  Nguyễn  Thị Anh ', signInName: ' a b ', password: ' 1234567 ' })
  expect([form.fullName, form.signInName, form.password]).toEqual(['Nguyễn Thị Anh', 'a b', ' 1234567 '])
})
