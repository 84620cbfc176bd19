/**
 * Codes on slips of paper: 80 random bits in four groups; those that are read out and work for half an hour: 60 in three. Of Crockford's letters,
 * which leave out what looks alike.
 */
import type { Random } from '../../lib/random.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const slipLength = 16
export const resumeLength = 12

export const newCode = (random: Random, length = slipLength) =>
  grouped(Array.from({ length }, () => letters[random.below(letters.length)]).join(''))

/** As it was meant: small letters, spaces and signs do not matter, nor O for 0 and I or L for 1. Null for what is no code. */
export function plainCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return [slipLength, resumeLength].includes(code.length) && [...code].every((letter) => letters.includes(letter)) ? code : null
}

const grouped = (code: string) => (code.match(/.{4}/g) ?? []).join('-')

/** Enough for its owner to know it, and no one else. */
export const maskedName = (fullName: string) =>
  fullName
    .split(' ')
    .map((word, index, words) => (index === words.length - 1 ? word : `${word.slice(0, 1)}.`))
    .join(' ')
