/** Marks a paper from its events. A pure function: the same events, paper and key always give the same score. */
import type { PaperSlot } from '../../db/schema/attempt.ts'

/** Stored with each result: a change of the marking below raises it. */
export const markingVersion = 1

export interface AnswerRow {
  position: number
  seq: number
  choice: string | null
  value: number | null
  receivedAt: Date
  isLate: boolean
}

/** Indexes of the right options by question version. */
export type Key = ReadonlyMap<string, readonly number[]>

export interface Marked {
  correct: number
  points: number
  /** From the start to the last counted receipt; 0 when nothing counts. */
  durationMs: number
  prediction: number | null
}

/** The events that count: per position the highest seq received in time. In order of position; position 0 is the prediction. */
export function countedAnswers(events: readonly AnswerRow[]): AnswerRow[] {
  const counted = new Map<number, AnswerRow>()
  for (const event of events) {
    if (event.isLate) continue
    const known = counted.get(event.position)
    if (!known || event.seq > known.seq) counted.set(event.position, event)
  }
  return [...counted.values()].sort((one, other) => one.position - other.position)
}

/** The option ids (a, b, c …) as which a paper shows these indexes. */
export function optionIdsOf(slot: PaperSlot, indexes: readonly number[]): string[] {
  return indexes.map((index) => String.fromCharCode(97 + slot.order.indexOf(index))).sort()
}

export const optionIdsOfChoice = (choice: string | null): string[] => (choice ? choice.split(',') : [])

export function mark(paper: readonly PaperSlot[], events: readonly AnswerRow[], key: Key, startedAt: Date): Marked {
  const counted = countedAnswers(events)
  let correct = 0
  for (const { position, choice } of counted) {
    const slot = paper[position - 1]
    const right = slot && key.get(slot.versionId)
    if (slot && right?.length && choice === optionIdsOf(slot, right).join(',')) correct++
  }
  const last = Math.max(startedAt.getTime(), ...counted.map(({ receivedAt }) => receivedAt.getTime()))
  return {
    correct,
    points: correct,
    durationMs: last - startedAt.getTime(),
    prediction: counted.find(({ position }) => position === 0)?.value ?? null
  }
}
