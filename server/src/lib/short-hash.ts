/** A hash that people can copy down: the first 80 bits of SHA-256, in base32, in groups of four. */
import { createHash } from 'node:crypto'

/** RFC 4648, without the letters that are read as digits being a concern: 0, 1, 8 and 9 do not occur. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function shortHash(lines: readonly string[]): string {
  const bits = BigInt(`0x${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 20)}`)
  const letters = Array.from({ length: 16 }, (_, index) => alphabet[Number((bits >> BigInt(75 - 5 * index)) & 31n)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1 ')
}
