/** The attempt in progress: (state, event) → state. Knows nothing of requests, storage or clocks. */
import type { Attempt, StoredAnswer } from '@hoi-thi/shared/attempt'
import { acknowledge, type Content, choose, type Entry, isSame, meetServer, meetTab, refuse, restore, type Stored } from './entry.ts'

/** By position; 0 is the prediction, as in the reply to a save. */
export type Entries = Readonly<Record<number, Entry>>
export const prediction = 0

/** `opening`: the next question has been asked for. `closing`: the time is over, what is on its way may still arrive within the grace. */
type Phase = 'working' | 'opening' | 'review' | 'submitting' | 'closing' | 'finished'
export type Link = 'up' | 'offline' | 'busy' | 'signed-out' | 'stopped'

export interface Progress {
  attempt: Attempt
  entries: Entries
  flags: readonly number[]
  position: number
  phase: Phase
  link: Link
  /** Where submitting found that another device had changed the answer. */
  changedElsewhere: readonly number[]
}

export type ProgressEvent =
  | { type: 'chosen'; position: number; content: Content; at?: string }
  | { type: 'saved'; position: number; seq: number; at: string }
  | { type: 'refused'; position: number; seq: number; code: string; stored?: Content }
  | { type: 'merged'; attempt: Attempt }
  | { type: 'differed'; answers: readonly StoredAnswer[] }
  | { type: 'heard'; position: number; entry: Entry }
  | { type: 'flagged'; position: number }
  | { type: 'moved'; position: number }
  | { type: 'turned'; phase: Phase }
  | { type: 'linked'; link: Link }

export interface Remembered {
  position: number
  flags: readonly number[]
}

/** The state as a page opens: the server's attempt, and what this device kept of it. */
export function begin(
  attempt: Attempt,
  kept: Entries,
  view: Remembered = { position: attempt.predictionFirst ? prediction : 1, flags: [] }
): Progress {
  const stored = storedIn(attempt)
  const entries: Record<number, Entry> = {}
  for (const [position, answer] of stored) entries[position] = meetServer(undefined, answer)
  for (const [position, entry] of pairs(kept)) entries[position] = restore(entry, stored.get(position))
  const phase = attempt.state === 'open' ? 'working' : 'finished'
  return { attempt, entries, ...view, position: positionIn(attempt, view.position), phase, link: 'up', changedElsewhere: [] }
}

export function progressed(state: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case 'chosen':
      return isClosed(state) ? state : withEntry(state, event.position, choose(state.entries[event.position], event.content, event.at))
    case 'saved':
      return changed(state, event.position, (entry) => acknowledge(entry, event.seq, event.at))
    case 'refused':
      return changed(state, event.position, (entry) => refuse(entry, event))
    case 'heard':
      return withEntry(state, event.position, meetTab(state.entries[event.position], event.entry))
    case 'merged':
      return merged(state, event.attempt)
    case 'differed':
      return differed(state, event.answers)
    case 'flagged':
      return { ...state, flags: toggled(state.flags, event.position) }
    case 'moved':
      return { ...state, position: event.position, phase: isOver(state) ? state.phase : 'working' }
    case 'turned':
      return state.phase === 'finished' ? state : { ...state, phase: event.phase }
    case 'linked':
      return state.link === event.link ? state : { ...state, link: event.link }
  }
}

export const positionsIn = ({ attempt }: Progress): number[] => attempt.paper.map((question) => question.position)
/** In the order in which a person walks them: the questions, with the prediction where the rules have it. */
export function stepsIn(state: Progress): number[] {
  const { asksPrediction, predictionFirst } = state.attempt
  const guess = asksPrediction ? [prediction] : []
  return predictionFirst ? [...guess, ...positionsIn(state)] : [...positionsIn(state), ...guess]
}
export const stepsWith = (state: Progress, status: Entry['status']): number[] =>
  stepsIn(state).filter((position) => state.entries[position]?.status === status)
export const unansweredIn = (state: Progress): number[] =>
  positionsIn(state).filter((position) => !`${state.entries[position]?.content ?? ''}`)
/** Where a choice, if only the last one, came when its question had closed. */
export const lateIn = (state: Progress): number[] =>
  stepsIn(state).filter((position) => state.entries[position]?.status === 'refused' || state.entries[position]?.late !== undefined)
/** No answer is taken. A person may still go back from submitting. */
export const isClosed = ({ phase }: Progress): boolean => phase !== 'working' && phase !== 'review'
/** Nor will one be. */
const isOver = ({ phase }: Progress): boolean => phase === 'closing' || phase === 'finished'

/** The positions whose entry is another one than before. */
export const changes = (now: Entries, before: Entries): [number, Entry][] =>
  now === before ? [] : pairs(now).filter(([position, entry]) => before[position] !== entry)

function merged(state: Progress, attempt: Attempt): Progress {
  if (isOlder(attempt, state.attempt)) return state
  const entries: Record<number, Entry> = { ...state.entries }
  for (const [position, stored] of storedIn(attempt)) entries[position] = meetServer(entries[position], stored)
  const position = positionIn(attempt, state.position)
  const phase = state.phase === 'opening' && position !== state.position ? 'working' : state.phase
  return { ...state, attempt, entries, position, phase: attempt.state === 'open' ? phase : 'finished' }
}

/** With time per question the server says which one is open. The prediction comes after them all. */
const positionIn = ({ questionTime }: Attempt, position: number): number =>
  questionTime && position !== prediction ? questionTime.position : position

/** Questions open in order: a reply that knows fewer was on its way for longer. */
const isOlder = (one: Attempt, other: Attempt): boolean => (one.questionTime?.position ?? 0) < (other.questionTime?.position ?? 0)

/** The digest did not fit. What the server lacks is sent again; where it holds a later choice, that one stands and is pointed out. */
function differed(state: Progress, answers: readonly StoredAnswer[]): Progress {
  const stored = new Map(answers.map((answer) => [answer.position, { seq: answer.seq, content: answer.optionIds }]))
  const entries: Record<number, Entry> = { ...state.entries }
  const changedElsewhere: number[] = []
  for (const position of positionsIn(state)) {
    const mine = entries[position]
    const theirs = stored.get(position)
    const next =
      theirs && !(mine && mine.status !== 'refused' && mine.seq > theirs.seq) ? meetServer(unlessRefused(mine), theirs) : sentAgain(mine)
    if (next) entries[position] = next
    else delete entries[position]
    if (next && !(mine && isSame(mine.content, next.content))) changedElsewhere.push(position)
  }
  return { ...state, entries, changedElsewhere, phase: changedElsewhere.length ? 'review' : state.phase }
}

const unlessRefused = (entry: Entry | undefined) => (entry?.status === 'refused' ? undefined : entry)
const sentAgain = (entry: Entry | undefined): Entry | undefined =>
  unlessRefused(entry) && entry && { content: entry.content, seq: entry.seq, status: 'waiting' }

function storedIn(attempt: Attempt): Map<number, Stored> {
  const stored = new Map(attempt.answers.map((answer) => [answer.position, { seq: answer.seq, content: answer.optionIds as Content }]))
  if (attempt.prediction) stored.set(prediction, { seq: attempt.prediction.seq, content: attempt.prediction.value })
  return stored
}

const changed = (state: Progress, position: number, change: (entry: Entry) => Entry): Progress => {
  const entry = state.entries[position]
  return entry ? withEntry(state, position, change(entry)) : state
}

const withEntry = (state: Progress, position: number, entry: Entry): Progress =>
  entry === state.entries[position] ? state : { ...state, entries: { ...state.entries, [position]: entry } }

export const toggled = <T>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((one) => one !== item) : [...list, item])

const pairs = (entries: Entries): [number, Entry][] => Object.entries(entries).map(([position, entry]) => [Number(position), entry])
