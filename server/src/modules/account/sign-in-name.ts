/** When two ways of writing a sign-in name are the same name, and how names are kept. */
import type { Random } from '../../lib/random.ts'

/** Case, spaces and composed letters do not matter; +84 and 0 begin the same phone number, however it is grouped. */
export function signInKey(name: string): string {
  const plain = name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  const digits = plain.replace(/[\s.()\-–\u200b]/g, '')
  if (/^(\+?840?|0)\d{8,10}$/.test(digits)) return digits.replace(/^(\+?840?|0)/, '0')
  return plain
}

export const signInNames = (name: string) => ({ signInName: name.normalize('NFC').trim(), signInKey: signInKey(name) })
export const plainName = (fullName: string) => fullName.normalize('NFC').trim().replace(/\s+/g, ' ')

/** For who comes through a provider, and may want to choose a password later: `hue-s-04718263`. */
export const madeSignInName = (prefix: string, random: Random) => `${prefix}-${String(random.below(100_000_000)).padStart(8, '0')}`
