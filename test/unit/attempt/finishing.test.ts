/** What becomes of a held attempt: its result, a refusal that says what is stored, or nothing yet. */
import { createHash } from 'node:crypto'
import { digestText } from '@hoi-thi/shared/digest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finished, type Submission } from '../../../server/src/modules/attempt/finishing.ts'
import { type AnswerRow, mark, markingVersion } from '../../../server/src/modules/attempt/marking.ts'
import type { AttemptRow } from '../../../server/src/modules/attempt/queries.ts'
import { receiptOf } from '../../../server/src/modules/attempt/receipt.ts'
import { Problem } from '../../../server/src/problem.ts'
import { answer, key, paper, prediction, startedAt } from './events.ts'

const at = (milliseconds: number) => new Date(startedAt.getTime() + milliseconds)
const lastMs = 905_000
const receiptSalt = '00112233445566778899aabbccddeeff'

const attempt: Readonly<AttemptRow> = Object.freeze({
  roundNumber: 1,
  id: '019370a0-0000-8000-8004-000000000000',
  roundId: 'round',
  participantId: 'participant',
  accountId: 'account',
  unitId: null,
  divisionId: 'citizens',
  ordinal: 1,
  rulesVersion: 1,
  startedAt,
  deadlineAt: at(900_000),
  graceSeconds: 5,
  paper,
  optionCounts: [4, 3, 4],
  asksPrediction: true,
  secondsPerQuestion: null,
  openPosition: null,
  positionOpenedAt: null,
  seed: 'seed',
  marking: null,
  standstills: null,
  submittedAt: null,
  markedAt: null,
  markingVersion: null,
  correct: null,
  points: null,
  isValid: null,
  durationMs: null,
  standstillMs: null,
  prediction: null,
  receiptSalt: null,
  receipt: null
})

/** The first is overtaken and the last is late: the others count. */
const events = [
  answer(1, 1, 'a', 1000),
  prediction(1, 40, 1500),
  answer(1, 2, 'c', 2000),
  answer(2, 1, 'b', 3000),
  answer(3, 1, 'b,d', 4000),
  answer(2, 5, 'a', 906_000, true)
]
const counted = [events[1]!, events[2]!, events[3]!, events[4]!]
const saved = [
  { position: 1, seq: 2, optionIds: ['c'] },
  { position: 2, seq: 1, optionIds: ['b'] },
  { position: 3, seq: 1, optionIds: ['b', 'd'] }
]
const result = {
  correct: 2,
  points: 2,
  isValid: true,
  durationMs: 4000,
  standstillMs: 0,
  prediction: 40,
  markingVersion,
  receiptSalt,
  receipt: receiptOf(receiptSalt, attempt.id, paper, counted)
}

const digestOf = (answers: readonly { position: number; optionIds: string[] }[]) =>
  createHash('sha256').update(digestText(answers)).digest('hex')
const rightDigest = digestOf(saved)
const wrongDigest = digestOf(saved.slice(1))
const submission = (digest?: string, hasConflict = false): Submission => ({ digest, hasConflict })

const finish = (afterMs: number, submission: Submission | null, given: readonly AnswerRow[] = events) =>
  finished(attempt, Object.freeze([...given]), key, { now: at(afterMs), submission, receiptSalt })

const submitted = (afterMs: number) => ({ ...attempt, ...result, submittedAt: at(afterMs), markedAt: at(afterMs) })
const expired = (afterMs: number) => ({ ...submitted(afterMs), submittedAt: null })

/** Says what is stored, and nothing else. */
function expectDifferent(outcome: AttemptRow | Problem, answers: object[]): void {
  expect(outcome).toBeInstanceOf(Problem)
  const { code, extra } = outcome as Problem
  expect(code).toBe('attempt.answers-differ')
  expect(extra).toStrictEqual({ answers })
}

describe('in time', () => {
  it('is submitted with its result when the sender knows exactly what is stored', () => {
    expect(finish(10_000, submission(rightDigest))).toStrictEqual(submitted(10_000))
  })

  it('is submitted when the sender says nothing of what it knows', () => {
    expect(finish(10_000, submission())).toStrictEqual(submitted(10_000))
  })

  it('is refused with what counts, without the prediction, when the sender believes otherwise', () => {
    expectDifferent(finish(10_000, submission(wrongDigest)), saved)
    expectDifferent(finish(10_000, submission(digestOf([]))), saved)
    expectDifferent(finish(10_000, submission(rightDigest.toUpperCase())), saved)
  })

  it('is refused when another choice is stored under the sender’s number, whatever its digest says', () => {
    for (const digest of [rightDigest, wrongDigest, undefined]) expectDifferent(finish(10_000, submission(digest, true)), saved)
  })

  it('does not reckon the prediction among the answers', () => {
    expectDifferent(finish(10_000, submission(rightDigest), [prediction(1, 40)]), [])
    expect(finish(10_000, submission(digestOf([])), [prediction(1, 40)])).toMatchObject({ submittedAt: at(10_000), prediction: 40 })
    const another = [...events, prediction(2, 41)]
    expect(finish(10_000, submission(rightDigest), another)).toMatchObject({ submittedAt: at(10_000), prediction: 41 })
  })

  it('tells an answer that was taken back from one that was never given', () => {
    const takenBack = [answer(1, 1, 'c'), answer(1, 2, '')]
    expectDifferent(finish(10_000, submission(digestOf([])), takenBack), [{ position: 1, seq: 2, optionIds: [] }])
    expect(finish(10_000, submission(digestOf([{ position: 1, optionIds: [] }])), takenBack)).toMatchObject({ correct: 0 })
  })

  it('stays as it is when nobody submits', () => {
    expect(finish(10_000, null)).toBe(attempt)
    expect(finish(lastMs, null)).toBe(attempt)
  })
})

describe('at the last instant', () => {
  const submissions = [submission(), submission(rightDigest), submission(wrongDigest), submission(rightDigest, true), null]

  it.each([lastMs - 1, lastMs])('is still in time: %i ms after the start', (afterMs) => {
    expect(finish(afterMs, submission(rightDigest))).toStrictEqual(submitted(afterMs))
    expectDifferent(finish(afterMs, submission(wrongDigest)), saved)
    expect(finish(afterMs, null)).toBe(attempt)
  })

  it.each([lastMs + 1, lastMs + 3_600_000])('is over: %i ms after the start, whatever its sender believes', (afterMs) => {
    for (const given of submissions) expect(finish(afterMs, given)).toStrictEqual(expired(afterMs))
  })
})

it('gives a receipt by which anybody who has the salt can tell which answers were counted', () => {
  for (const afterMs of [10_000, lastMs + 1]) {
    const { receipt } = finish(afterMs, submission()) as AttemptRow
    expect(receipt).toBe(receiptOf(receiptSalt, attempt.id, paper, counted))
    expect(receipt).not.toBe(receiptOf(receiptSalt, attempt.id, paper, counted.slice(1)))
  }
})

const anyEvents = fc
  .uniqueArray(
    fc.record({
      position: fc.integer({ min: 0, max: 3 }),
      seq: fc.integer({ min: 1, max: 4 }),
      choice: fc.constantFrom('', 'a', 'b', 'c', 'b,d'),
      atMs: fc.integer({ min: 0, max: lastMs }),
      isLate: fc.boolean()
    }),
    { selector: ({ position, seq }) => `${position} ${seq}`, maxLength: 16 }
  )
  .map((rows) =>
    rows.map(({ position, seq, choice, atMs, isLate }) =>
      position === 0 ? prediction(seq, seq, atMs, isLate) : answer(position, seq, choice, atMs, isLate)
    )
  )

/** By another way than the marking's: per position the highest number that is not late. */
function expectedAnswers(events: readonly AnswerRow[]) {
  return [1, 2, 3].flatMap((position) => {
    const [last] = events.filter((event) => event.position === position && !event.isLate).sort((one, other) => other.seq - one.seq)
    return last ? [{ position, seq: last.seq, optionIds: (last.choice ?? '').split(',').filter(Boolean) }] : []
  })
}

it('is one of four things, decided by the instant and by what the sender believes', () => {
  const belief = fc.constantFrom('nothing', 'right', 'wrong', 'other answers')
  const afterMs = fc.oneof(fc.integer({ min: lastMs - 2, max: lastMs + 2 }), fc.nat(2 * lastMs))
  fc.assert(
    fc.property(
      anyEvents,
      anyEvents,
      belief,
      fc.boolean(),
      fc.boolean(),
      afterMs,
      (events, others, belief, hasConflict, isAsked, afterMs) => {
        const answers = expectedAnswers(events)
        const digests = {
          nothing: undefined,
          right: digestOf(answers),
          wrong: wrongDigest,
          'other answers': digestOf(expectedAnswers(others))
        }
        const digest = digests[belief]
        const outcome = finish(afterMs, isAsked ? submission(digest, hasConflict) : null, events)
        const isInTime = afterMs <= lastMs
        if (isInTime && !isAsked) expect(outcome).toBe(attempt)
        else if (isInTime && (hasConflict || (digest && digest !== digestOf(answers)))) expectDifferent(outcome, answers)
        else {
          const marked = mark(paper, events, key, startedAt)
          const now = at(afterMs)
          expect(outcome).toMatchObject({ ...marked, submittedAt: isInTime ? now : null, markedAt: now, markingVersion, receiptSalt })
        }
      }
    ),
    { numRuns: 500 }
  )
})
