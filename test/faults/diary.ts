/** The ledger that a simulated participant keeps: each event that was intended, and what the server said of it. Knows nothing of requests. */
import type { Person } from './people.ts'
import type { Answered } from './wire.ts'

/** Unknown is neither a yes nor a no: the event may be stored or not, and is sent again. */
type Fate = 'unknown' | 'acknowledged' | 'late' | 'refused'

export interface Entry {
  /** 0 is the prediction. */
  position: number
  seq: number
  optionIds: string[]
  value: number | null
  clientAt?: string
  fate: Fate
  /** When its last byte was first on its way. */
  firstSentAt: number
  answeredAt: number
}

export interface Diary {
  person: Person
  /** More than one is a fault. */
  attemptIds: Set<string>
  /** The option ids of each position, from 1. */
  options: string[][]
  entries: Map<string, Entry>
  receipt: string | null
  /** What was acknowledged and yet not among the stored answers when the paper was handed in; sending it again may have healed it. */
  missed: Set<Entry>
  /** Whether the participant stopped asking before all was known. */
  hasGivenUp: boolean
}

export const openDiary = (person: Person): Diary => ({
  person,
  attemptIds: new Set(),
  options: [],
  entries: new Map(),
  receipt: null,
  missed: new Set(),
  hasGivenUp: false
})

export const keyOf = ({ position, seq }: { position: number; seq: number }) => `${position}:${seq}`

/** What an entry, or a stored row, says; comparable. */
export const saidBy = ({ optionIds, value }: Pick<Entry, 'optionIds' | 'value'>) =>
  value === null ? [...optionIds].sort().join(',') : `${value}`

/** Writes down the intention before anything is sent. */
export function intend(diary: Diary, event: Pick<Entry, 'position' | 'optionIds' | 'value'> & { clientAt?: string }): Entry {
  const seq = 1 + Math.max(0, ...[...diary.entries.values()].filter(({ position }) => position === event.position).map(({ seq }) => seq))
  const entry: Entry = { ...event, seq, fate: 'unknown', firstSentAt: 0, answeredAt: 0 }
  diary.entries.set(keyOf(entry), entry)
  return entry
}

export function bodyOf(entries: Entry[]) {
  const prediction = entries.find(({ position }) => position === 0)
  const answers = entries
    .filter(({ position }) => position > 0)
    .map(({ position, seq, optionIds, clientAt }) => ({ position, seq, optionIds, ...(clientAt && { clientAt }) }))
  return { answers, ...(prediction && { prediction: { seq: prediction.seq, value: prediction.value } }) }
}

interface SaveReply {
  saved?: { position: number; seq: number }[]
  refused?: { position: number; seq: number; code: string }[]
  code?: string
}

/** Writes down what the answer to a save says of the entries that were sent. */
export function noteSave(entries: Entry[], { status, body, sentAt, answeredAt }: Answered): void {
  const reply = body as SaveReply
  const saved = new Set(reply.saved?.map(keyOf))
  const codes = new Map(reply.refused?.map((refused) => [keyOf(refused), refused.code]))
  for (const entry of entries) {
    entry.firstSentAt ||= sentAt
    const fate = status === 200 && saved.has(keyOf(entry)) ? 'acknowledged' : fateOf(status, codes.get(keyOf(entry)) ?? reply.code)
    // What was acknowledged once is a promise, whatever a later answer says.
    if (entry.fate === 'acknowledged' || fate === 'unknown') continue
    entry.fate = fate
    entry.answeredAt = answeredAt
  }
}

function fateOf(status: number, code: string | undefined): Fate {
  if (status === 0 || status >= 500 || status === 429 || !code || code === 'server.busy') return 'unknown'
  return code === 'attempt.deadline-passed' ? 'late' : 'refused'
}

/** Compares the stored answers that came with a refused submission with what had been acknowledged. */
export function noteStored(diary: Diary, { body }: Answered): void {
  const stored = new Map((body as { answers?: { position: number; seq: number }[] }).answers?.map(({ position, seq }) => [position, seq]))
  for (const entry of diary.entries.values()) {
    if (entry.fate === 'acknowledged' && entry.position > 0 && (stored.get(entry.position) ?? 0) < entry.seq) diary.missed.add(entry)
  }
}
