/** An attempt's id carries its round's number, so that every statement about an attempt finds its partition without asking. UUID version 8. */
import { formatUuid } from '../../lib/id.ts'

/** `chance` is 7 bytes. Bits: 48 of time, 4 version, 12 high bits of the number, 2 variant, 12 low bits, 50 of chance. */
export function attemptIdOf(now: Date, roundNumber: number, chance: Buffer): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt16BE(0x8000 | (roundNumber >>> 12), 6)
  chance.copy(bytes, 9, 0, 7)
  bytes.writeUInt16BE(0x8000 | ((roundNumber & 0xfff) << 2) | ((bytes[9] ?? 0) & 0x03), 8)
  return formatUuid(bytes)
}

/** Of any UUID; a foreign one names a round that does not exist. */
export function roundNumberOf(attemptId: string): number {
  const high = Number.parseInt(attemptId.slice(15, 18), 16)
  const low = (Number.parseInt(attemptId.slice(19, 23), 16) >>> 2) & 0xfff
  return (high << 12) | low
}
