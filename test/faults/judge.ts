/** Judges one attempt: what its participant was told, what the API shows and what the rows hold must be the same story. A pure function. */

import type { Attempt } from '@hoi-thi/shared/attempt'
import type { Marking } from '@hoi-thi/shared/scoring'
import type { PaperSlot, Standstill } from '../../server/src/db/schema/attempt.ts'
import { lastInstant } from '../../server/src/modules/attempt/deadline.ts'
import { type AnswerRow, countedAnswers, type Key, mark, optionIdsOfChoice } from '../../server/src/modules/attempt/marking.ts'
import { receiptOf } from '../../server/src/modules/attempt/receipt.ts'
import { type Diary, type Entry, keyOf, saidBy } from './diary.ts'

export interface StoredAttempt {
  id: string
  accountId: string
  startedAt: Date
  deadlineAt: Date
  graceSeconds: number
  submittedAt: Date | null
  markedAt: Date | null
  paper: PaperSlot[]
  correct: number | null
  points: number | null
  durationMs: number | null
  prediction: number | null
  isValid: boolean | null
  standstillMs: number | null
  standstills: Standstill[] | null
  marking: Marking | null
  receiptSalt: string | null
  receipt: string | null
}

export type Fault = 'lost' | 'repeated' | 'lateAccepted' | 'unfinished'

export interface Finding {
  fault: Fault
  what: string
}

export interface Evidence {
  diary: Diary
  row: StoredAttempt
  events: AnswerRow[]
  view: Partial<Attempt>
  key: Key
}

export function judge(evidence: Evidence): Finding[] {
  const findings = [...judgeEntries(evidence), ...judgeRows(evidence), ...judgeResult(evidence)]
  return findings.map(({ fault, what }) => ({ fault, what: `${evidence.row.id} ${what}` }))
}

/** Each promise that was made to the participant. */
function judgeEntries({ diary, row, events }: Evidence): Finding[] {
  const stored = new Map(events.map((event) => [keyOf(event), event]))
  const counted = new Map(countedAnswers(events).map(({ position, seq }) => [position, seq]))
  const end = lastInstant(row).getTime()
  return [...diary.entries.values()].flatMap((entry): Finding[] => {
    const event = stored.get(keyOf(entry))
    const name = `${keyOf(entry)} (sent ${entry.firstSentAt - end} ms, answered ${entry.answeredAt - end} ms after the last instant)`
    if (entry.fate === 'late' && entry.answeredAt < end) return [{ fault: 'lost', what: `${name} was refused as late` }]
    if (entry.fate !== 'acknowledged') return []
    if (diary.missed.has(entry)) return [{ fault: 'lost', what: `${name} was acknowledged and missing at the submission` }]
    if (entry.firstSentAt > end) return [{ fault: 'lateAccepted', what: `${name} was acknowledged` }]
    if (!event || !isSame(entry, event)) return [{ fault: 'lost', what: `${name} was acknowledged and is not stored` }]
    if ((counted.get(entry.position) ?? 0) < entry.seq) return [{ fault: 'lost', what: `${name} was acknowledged and does not count` }]
    return []
  })
}

/** Each row that is there. */
function judgeRows({ diary, row, events, view }: Evidence): Finding[] {
  const end = lastInstant(row)
  const findings = events.flatMap((event): Finding[] => {
    const entry = diary.entries.get(keyOf(event))
    if (!entry || !isSame(entry, event)) return [{ fault: 'repeated', what: `${keyOf(event)} is stored, and nobody meant it` }]
    if (!event.isLate && event.receivedAt > end) return [{ fault: 'lateAccepted', what: `${keyOf(event)} counts` }]
    // Stamped before it was there; or in time and set aside.
    const isEarly = event.receivedAt.getTime() < entry.firstSentAt - 1
    if (isEarly && entry.firstSentAt > end.getTime()) return [{ fault: 'lateAccepted', what: `${keyOf(event)} is stamped too early` }]
    if (event.isLate && event.receivedAt <= end) return [{ fault: 'lost', what: `${keyOf(event)} is in time, and kept as late` }]
    return []
  })
  const counted = countedAnswers(events).map(({ position, seq, choice, value }) => `${position}:${seq}:${choice ?? value}`)
  const shown = [
    ...(view.prediction ? [`0:${view.prediction.seq}:${view.prediction.value}`] : []),
    ...(view.answers ?? []).map(({ position, seq, optionIds }) => `${position}:${seq}:${optionIds.join(',')}`)
  ]
  if (counted.join(' ') !== shown.join(' ')) findings.push({ fault: 'repeated', what: `shows ${shown} where ${counted} count` })
  return findings
}

/** The end: a result and a receipt, once, from just these events. */
function judgeResult({ diary, row, events, view, key }: Evidence): Finding[] {
  if (!row.markedAt || !row.receipt || !row.receiptSalt || !view.result || !view.receipt || view.state === 'open') {
    return [{ fault: 'unfinished', what: `has no result (${view.state})` }]
  }
  const findings: Finding[] = []
  const { correct, points, durationMs, prediction, isValid, standstillMs, standstills } = row
  const result = JSON.stringify({ correct, points, durationMs, prediction, isValid, standstillMs })
  const again = JSON.stringify(mark(row.paper, events, key, row.startedAt, row.marking, standstills))
  if (again !== result) findings.push({ fault: 'lost', what: `has the result ${result}, its events give ${again}` })
  else if (receiptOf(row.receiptSalt, row.id, row.paper, countedAnswers(events)) !== row.receipt) {
    findings.push({ fault: 'lost', what: 'has a receipt that its events do not give' })
  }
  if (view.receipt !== row.receipt || (diary.receipt ?? row.receipt) !== row.receipt) {
    findings.push({ fault: 'repeated', what: `has several receipts: ${diary.receipt}, ${view.receipt}, ${row.receipt}` })
  }
  if (view.result.correct !== correct || view.result.points !== points || Math.round(view.result.durationSeconds * 1000) !== durationMs) {
    findings.push({ fault: 'repeated', what: `shows ${JSON.stringify(view.result)}` })
  }
  return findings
}

const isSame = (entry: Entry, { choice, value }: AnswerRow) => saidBy(entry) === saidBy({ optionIds: optionIdsOfChoice(choice), value })
