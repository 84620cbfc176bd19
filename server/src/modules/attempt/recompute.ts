/** Computes results again from their events and holds them against the stored ones, by a hash over each. The order in which events come changes nothing. */
import { createHash } from 'node:crypto'
import type { Marking } from '@hoi-thi/shared/scoring'
import type { PaperSlot, Standstill } from '../../db/schema/attempt.ts'
import { type AnswerRow, countedAnswers, type Key, mark, markingVersion } from './marking.ts'
import { receiptOf } from './receipt.ts'

export interface Result {
  markingVersion: number | null
  correct: number | null
  points: number | null
  durationMs: number | null
  prediction: number | null
  /** Stored before rules could ask for anything, it counts as true. */
  isValid: boolean | null
  receipt: string | null
}

export interface MarkedAttempt extends Result {
  id: string
  startedAt: Date
  paper: PaperSlot[]
  marking: Marking | null
  standstills: Standstill[] | null
  receiptSalt: string | null
}

export interface Difference {
  id: string
  field: keyof Result
  stored: string | number | boolean | null
  recomputed: string | number | boolean | null
}

export interface Comparison {
  /** Those that were compared, and their events. */
  attempts: number
  events: number
  /** Marked before the marking was changed: computing them by today's would prove nothing. */
  older: number
  storedHash: string
  recomputedHash: string
  differing: number
  /** Of the first attempts that differ. */
  differences: Difference[]
}

/** What is compared, in the order in which a line holds it. */
const fields = ['markingVersion', 'correct', 'points', 'durationMs', 'prediction', 'isValid', 'receipt'] as const
const differingShown = 5

/** Of one round: attempts are added in order of their ids. */
export function compareResults(): { add(attempt: MarkedAttempt, events: readonly AnswerRow[], key: Key): void; conclude(): Comparison } {
  const hashes = { stored: createHash('sha256'), recomputed: createHash('sha256') }
  const found = { attempts: 0, events: 0, older: 0, differing: 0 }
  const differences: Difference[] = []
  return {
    add(attempt, events, key) {
      if (attempt.markingVersion !== null && attempt.markingVersion < markingVersion) {
        found.older++
        return
      }
      const recomputed = recompute(attempt, events, key)
      hashes.stored.update(lineOf(attempt.id, attempt))
      hashes.recomputed.update(lineOf(attempt.id, recomputed))
      found.attempts++
      found.events += events.length
      const own = differencesOf(attempt, recomputed)
      if (own.length > 0 && ++found.differing <= differingShown) differences.push(...own)
    },
    conclude: () => ({ ...found, differences, storedHash: hashes.stored.digest('hex'), recomputedHash: hashes.recomputed.digest('hex') })
  }
}

export function recompute(attempt: MarkedAttempt, events: readonly AnswerRow[], key: Key): Result {
  const { id, paper, startedAt, marking, standstills, receiptSalt } = attempt
  const receipt = receiptOf(receiptSalt ?? '', id, paper, countedAnswers(events))
  return { ...mark(paper, events, key, startedAt, marking, standstills), markingVersion, receipt }
}

/** What the hashes are over: one such line per attempt. The receipt comes last, since it alone is text. */
export function lineOf(id: string, result: Result): string {
  return `${[id, ...fields.map((field) => result[field] ?? '-')].join(':')}\n`
}

function differencesOf(attempt: MarkedAttempt, recomputed: Result): Difference[] {
  return fields
    .filter((field) => attempt[field] !== recomputed[field])
    .map((field) => ({ id: attempt.id, field, stored: attempt[field], recomputed: recomputed[field] }))
}
