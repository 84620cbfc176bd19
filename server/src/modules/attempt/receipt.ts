/** The receipt of a finished paper: lets its owner prove later that these answers were counted. */
import type { PaperSlot } from '../../db/schema/attempt.ts'
import { shortHash } from '../../lib/short-hash.ts'
import type { AnswerRow } from './marking.ts'

/** A short hash of salt, attempt, paper and counted events with their receipt times; the prediction is position 0. */
export function receiptOf(salt: string, attemptId: string, paper: readonly PaperSlot[], counted: readonly AnswerRow[]): string {
  return shortHash([
    salt,
    attemptId,
    ...paper.map((slot) => `${slot.versionId}:${slot.order.join(',')}`),
    ...counted.map((event) => `${event.position}:${event.seq}:${event.choice ?? event.value}:${event.receivedAt.getTime()}`)
  ])
}
