/** A paper of three questions, its key, and answers to it. */
import type { AnswerRow, Key } from '../../../server/src/modules/attempt/marking.ts'

export const startedAt = new Date('2026-12-01T01:00:00Z')
const after = (milliseconds: number) => new Date(startedAt.getTime() + milliseconds)

export const answer = (position: number, seq: number, choice: string, atMs = 1000, isLate = false): AnswerRow => ({
  position,
  seq,
  choice,
  value: null,
  receivedAt: after(atMs),
  isLate
})
export const prediction = (seq: number, value: number, atMs = 1000, isLate = false): AnswerRow => ({
  position: 0,
  seq,
  choice: null,
  value,
  receivedAt: after(atMs),
  isLate
})

/** Right are: c of the first question, a of the second, and b and d of the third. */
export const paper = [
  { versionId: 'one', order: [3, 1, 0, 2] },
  { versionId: 'two', order: [2, 0, 1] },
  { versionId: 'three', order: [0, 1, 2, 3] }
]
export const key: Key = new Map([
  ['one', [0]],
  ['two', [2]],
  ['three', [3, 1]],
  ['another', [0]]
])
