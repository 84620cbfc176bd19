/** Marks a paper from its events. A pure function: the same events, paper and key always give the same score. */
import { type GivenAnswer, isComplete, type Marking, scoreOf } from '@hoi-thi/shared/scoring'
import type { PaperSlot, Standstill } from '../../db/schema/attempt.ts'
import { type AmendedAnswer, type Amendments, amended } from './amending.ts'

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
  /** From the start to the last counted receipt, without the stretches in which the clock stood; 0 when nothing counts. */
  durationMs: number
  prediction: number | null
  /** Whether it has all that the rules ask of a valid paper. */
  isValid: boolean
  /** How long the clock stood between the start and the last counted receipt. */
  standstillMs: number
}

/** Where the rules say nothing else. */
const plainMarking: Marking = { several: 'all-or-nothing', wrongCosts: 0, complete: 'any' }

/** What a paper comes to once a change set has said something of its questions. */
export interface Remarked {
  correct: number
  points: number
  /** Those that still count. */
  questions: number
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

export function mark(
  paper: readonly PaperSlot[],
  events: readonly AnswerRow[],
  key: Key,
  startedAt: Date,
  marking: Marking | null = null,
  standstills: readonly Standstill[] | null = null
): Marked {
  const counted = countedAnswers(events)
  const rule = marking ?? plainMarking
  const given = givenAnswers(paper, counted, key)
  const prediction = counted.find(({ position }) => position === 0)?.value ?? null
  const answered = given.filter(({ chosen }) => chosen.length > 0).length
  const last = Math.max(startedAt.getTime(), ...counted.map(({ receivedAt }) => receivedAt.getTime()))
  const standstillMs = standingWithin(standstills ?? [], startedAt.getTime(), last)
  return {
    ...scoreOf(rule, given),
    durationMs: last - startedAt.getTime() - standstillMs,
    prediction,
    isValid: isComplete(rule.complete, { questions: paper.length, answered, hasPrediction: prediction !== null }),
    standstillMs
  }
}

/** The same paper under what change sets say of its questions. */
export function remark(
  paper: readonly PaperSlot[],
  events: readonly AnswerRow[],
  key: Key,
  marking: Marking | null,
  amendments: Amendments
): Remarked {
  const { rule, left } = answersLeft(paper, events, key, marking, amendments)
  return { ...scoreOf(rule, left), questions: left.length }
}

/** Each answer that counts by what change sets say, with the rule by which it brings its points. */
export function answersLeft(
  paper: readonly PaperSlot[],
  events: readonly AnswerRow[],
  key: Key,
  marking: Marking | null,
  amendments: Amendments
): { rule: Marking; left: AmendedAnswer[] } {
  const rule = marking ?? plainMarking
  const given = givenAnswers(paper, countedAnswers(events), key).map((answer, index) => {
    const slot = paper[index] as PaperSlot
    return { ...answer, versionId: slot.versionId, shownAs: (indexes: readonly number[]) => optionIdsOf(slot, indexes) }
  })
  return { rule, left: amended(rule, given, amendments) }
}

function givenAnswers(paper: readonly PaperSlot[], counted: readonly AnswerRow[], key: Key): GivenAnswer[] {
  const choices = new Map(counted.map(({ position, choice }) => [position, optionIdsOfChoice(choice)]))
  return paper.map((slot, index) => ({
    worth: slot.points ?? 1,
    right: optionIdsOf(slot, key.get(slot.versionId) ?? []),
    chosen: choices.get(index + 1) ?? []
  }))
}

/** How much of the time between two instants the clock stood; stretches that overlap count once. */
function standingWithin(standstills: readonly Standstill[], startMs: number, endMs: number): number {
  const stretches = standstills
    .map(({ from, to }) => ({ from: Math.max(startMs, Date.parse(from)), to: Math.min(endMs, to === null ? endMs : Date.parse(to)) }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from)
  let standing = 0
  let reached = startMs
  for (const { from, to } of stretches) {
    standing += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return standing
}
