/** Recomputing: the same line and hash however the events come, another one as soon as what counts is another. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerRow, markingVersion } from '../../../server/src/modules/attempt/marking.ts'
import { linesOf, summaryOf } from '../../../server/src/modules/attempt/recompute/wording.ts'
import { compareResults, lineOf, type MarkedAttempt, recompute } from '../../../server/src/modules/attempt/recompute.ts'
import { answer, key, paper, prediction, startedAt } from './events.ts'

const blank = { markingVersion: null, correct: null, points: null, durationMs: null, prediction: null, isValid: null, receipt: null }
const idOf = (number: number) => `019370a0-0000-8000-8004-${String(number).padStart(12, '0')}`

/** An attempt that was marked by these events. */
function marked(number: number, events: readonly AnswerRow[]): MarkedAttempt {
  const unmarked = { ...blank, id: idOf(number), startedAt, paper, marking: null, standstills: null, receiptSalt: `salt ${number}` }
  return { ...unmarked, ...recompute(unmarked, events, key) }
}

function compare(...attempts: [MarkedAttempt, readonly AnswerRow[]][]) {
  const comparison = compareResults()
  for (const [attempt, events] of attempts) comparison.add(attempt, events, key)
  return comparison.conclude()
}

const events = [
  prediction(1, 50),
  answer(1, 1, 'b', 2000),
  answer(1, 2, 'c', 5000),
  answer(2, 1, 'a', 7000),
  answer(3, 1, 'b,d', 9000, true)
]
const attempt = marked(1, events)
const line = (rows: readonly AnswerRow[]) => lineOf(attempt.id, recompute(attempt, rows, key))

describe('a line', () => {
  it('holds version, correct, points, duration, prediction, validity and receipt', () => {
    expect(line(events)).toBe(`${attempt.id}:${markingVersion}:2:2:7000:50:true:${attempt.receipt}\n`)
    expect(lineOf(attempt.id, { ...attempt, prediction: null })).toBe(
      `${attempt.id}:${markingVersion}:2:2:7000:-:true:${attempt.receipt}\n`
    )
    expect(lineOf(attempt.id, { ...attempt, prediction: 0 })).toContain(':7000:0:')
  })

  const rowsOf = fc
    .uniqueArray(
      fc.record({
        position: fc.integer({ min: 0, max: 3 }),
        seq: fc.integer({ min: 1, max: 6 }),
        choice: fc.constantFrom('', 'a', 'b', 'c', 'b,d'),
        atMs: fc.integer({ min: 0, max: 905_000 }),
        isLate: fc.boolean()
      }),
      { selector: ({ position, seq }) => `${position} ${seq}`, minLength: 1, maxLength: 20 }
    )
    .map((given) =>
      given.map(({ position, seq, choice, atMs, isLate }) =>
        position === 0 ? prediction(seq, seq * 10, atMs, isLate) : answer(position, seq, choice, atMs, isLate)
      )
    )
  const isCounted = (row: AnswerRow, rows: readonly AnswerRow[]) =>
    !row.isLate && !rows.some(({ position, seq, isLate }) => position === row.position && seq > row.seq && !isLate)

  it('is the same for every order of the events', () => {
    const orders = rowsOf.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(orders, ([rows, moved]) => {
        expect(line(moved)).toBe(line(rows))
      })
    )
  })

  it('is another one exactly when an event is changed that counts, or would count in time', () => {
    const changes: ((row: AnswerRow) => AnswerRow)[] = [
      (row) => (row.position === 0 ? { ...row, value: Number(row.value) + 1 } : { ...row, choice: row.choice === 'd' ? 'a' : 'd' }),
      (row) => ({ ...row, isLate: !row.isLate }),
      (row) => ({ ...row, receivedAt: new Date(row.receivedAt.getTime() + 1) })
    ]
    fc.assert(
      fc.property(rowsOf, fc.nat(), fc.constantFrom(...changes), (rows, place, change) => {
        const index = place % rows.length
        const changed = rows.map((row, at) => (at === index ? change(row) : row))
        const matters = isCounted(rows[index]!, rows) || isCounted(changed[index]!, changed)
        expect(line(changed) !== line(rows)).toBe(matters)
      })
    )
  })
})

describe('a comparison', () => {
  it('is identical for results that come from their events, and says over how many', () => {
    const other = marked(2, [])
    const found = compare([attempt, [...events].reverse()], [other, []])
    expect(found).toMatchObject({ attempts: 2, events: events.length, older: 0, differing: 0, differences: [] })
    const lines = lineOf(attempt.id, attempt) + lineOf(other.id, other)
    expect(found.storedHash).toBe(createHash('sha256').update(lines).digest('hex'))
    expect(found.recomputedHash).toBe(found.storedHash)
  })

  it('names every stored field that is not what the events give', () => {
    const before = compare([attempt, events])
    for (const field of ['correct', 'points', 'durationMs', 'prediction', 'receipt', 'markingVersion'] as const) {
      for (const stored of [field === 'receipt' ? 'AAAA' : 9, null]) {
        const found = compare([{ ...attempt, [field]: stored }, events])
        expect(found.differences).toEqual([{ id: attempt.id, field, stored, recomputed: attempt[field] }])
        expect(found.differing).toBe(1)
        expect(found.storedHash).not.toBe(before.storedHash)
        expect(found.recomputedHash).toBe(before.recomputedHash)
      }
    }
  })

  it('finds an event that is missing, was added, or belongs to somebody else', () => {
    for (const rows of [events.slice(1), [...events, answer(2, 2, 'b')], []]) {
      const found = compare([attempt, rows])
      expect(found.differing).toBe(1)
      expect(found.differences.map(({ field }) => field)).toContain('receipt')
      expect(found.recomputedHash).not.toBe(found.storedHash)
    }
    expect(compare([{ ...attempt, receiptSalt: null }, events]).differences.map(({ field }) => field)).toEqual(['receipt'])
  })

  it('leaves out what an older version of the marking has marked, but not a version that is yet to come', () => {
    const old = { ...attempt, markingVersion: markingVersion - 1, points: 99 }
    expect(compare([old, events])).toMatchObject({ attempts: 0, events: 0, older: 1, differing: 0 })
    expect(compare([{ ...attempt, markingVersion: markingVersion + 1 }, events])).toMatchObject({ attempts: 1, older: 0, differing: 1 })
  })

  it('shows the first five attempts that differ and counts all', () => {
    const tampered = Array.from({ length: 7 }, (_, index) => ({ ...marked(index, events), points: 9, correct: 9 }))
    const found = compare(...tampered.map((attempt): [MarkedAttempt, AnswerRow[]] => [attempt, events]))
    expect(found.differing).toBe(7)
    expect(found.differences.map(({ id }) => id)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4].map(idOf))
  })
})

describe('the wording', () => {
  const found = { attempts: 12_345, events: 98_765, older: 0, storedHash: 'aa', recomputedHash: 'aa', differing: 0, differences: [] }

  it('says one line for a round where all is as stored', () => {
    expect(linesOf('vong-1', found, 0)).toEqual(['vong-1: 12 345 attempts, 98 765 events, stored aa, recomputed aa, identical'])
    expect(linesOf('vong-1', { ...found, older: 2 }, 1_000)).toEqual([
      'vong-1: 12 345 attempts, 98 765 events, stored aa, recomputed aa, identical, 1 000 not yet marked, 2 marked by an older version of the marking, not compared'
    ])
    expect(linesOf('vong-2', { ...found, attempts: 0, events: 0 }, 0)).toEqual(['vong-2: nothing to compare'])
    expect(summaryOf(12_345, 0)).toBe('All 12 345 results are what their events give.')
    expect(summaryOf(0, 0)).toBe('There is nothing to compare yet.')
  })

  it('says attempt, field, stored and recomputed of what differs', () => {
    const differences = [{ id: 'one', field: 'points' as const, stored: 9, recomputed: null }]
    expect(linesOf('vong-1', { ...found, recomputedHash: 'bb', differing: 2, differences }, 0)).toEqual([
      'vong-1: 12 345 attempts, 98 765 events, stored aa, recomputed bb, DIFFERENT in 2 attempts',
      '  attempt one: points is stored as 9, recomputed nothing',
      '  … and more'
    ])
    expect(linesOf('vong-1', { ...found, attempts: 1, events: 1, recomputedHash: 'bb', differing: 1, differences }, 0)[0]).toBe(
      'vong-1: 1 attempt, 1 event, stored aa, recomputed bb, DIFFERENT in 1 attempt'
    )
    expect(summaryOf(12_345, 2)).toBe('2 of 12 345 results are not what their events give.')
  })
})
