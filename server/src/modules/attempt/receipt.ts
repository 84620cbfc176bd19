/** The receipt of a finished paper: lets its owner prove later that these answers were counted. */
import { createHash } from 'node:crypto'
import type { PaperSlot } from '../../db/schema/attempt.ts'
import type { AnswerRow } from './marking.ts'

/** RFC 4648, without the letters that are read as digits being a concern: 0, 1, 8 and 9 do not occur. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The first 80 bits of SHA-256 over salt, attempt, paper and counted events with their receipt times (the prediction is position 0), in base32, in groups of four. */
export function receiptOf(salt: string, attemptId: string, paper: readonly PaperSlot[], counted: readonly AnswerRow[]): string {
  const lines = [
    salt,
    attemptId,
    ...paper.map((slot) => `${slot.versionId}:${slot.order.join(',')}`),
    ...counted.map((event) => `${event.position}:${event.seq}:${event.choice ?? event.value}:${event.receivedAt.getTime()}`)
  ]
  const bits = BigInt(`0x${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 20)}`)
  const letters = Array.from({ length: 16 }, (_, index) => alphabet[Number((bits >> BigInt(75 - 5 * index)) & 31n)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1 ')
}
