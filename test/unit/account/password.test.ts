import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createPasswords, passwordCost } from '../../../server/src/modules/account/password.ts'

it('costs who guesses 19 MiB and two passes, in the server that people sign in to', async () => {
  expect(await createPasswords(passwordCost).hash('một mật khẩu')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  // Tests hash for less: what the server is built from is looked at where it is built.
  const main = readFileSync(new URL('../../../server/src/main.ts', import.meta.url), 'utf8')
  expect(main).toContain("import { passwordCost } from './modules/account/password.ts'")
  expect(main).toContain('    passwordCost,\n')
})

it('takes a password in either way of writing its accents, and no other', async () => {
  const passwords = createPasswords({ memoryCost: 8, timeCost: 1 })
  const hash = await passwords.hash('Huế'.normalize('NFD'))
  expect(await passwords.isRight(hash, 'Huế'.normalize('NFC'))).toBe(true)
  expect(await passwords.isRight(hash, 'Hue')).toBe(false)
  expect(await passwords.isRight('', 'Huế')).toBe(false)
})

it('has one decoy for all who are unknown, which no password opens', async () => {
  const passwords = createPasswords({ memoryCost: 8, timeCost: 1 })
  const [decoy, again] = await Promise.all([passwords.decoy(), passwords.decoy()])
  expect(again).toBe(decoy)
  expect(await passwords.isRight(decoy, '')).toBe(false)
})
