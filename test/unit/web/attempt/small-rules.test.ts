import { describe, expect, it } from 'vitest'
import { openKeptEntries } from '../../../../web/src/features/attempt/kept-entries.ts'
import { readPrediction } from '../../../../web/src/features/attempt/prediction.ts'
import { groupsOf } from '../../../../web/src/features/attempt/receipt-code.ts'
import { meaningOf } from '../../../../web/src/features/attempt/shortcuts.ts'
import { standingOf } from '../../../../web/src/features/attempt/standing.ts'
import { attempt as english } from '../../../../web/src/messages/en/attempt.ts'
import { attempt as vietnamese } from '../../../../web/src/messages/vi/attempt.ts'

describe('a prediction as people type it', () => {
  it.each([
    ['', {}],
    ['320', { value: 320 }],
    [' 0 ', { value: 0 }],
    ['1.234', { value: 1234 }],
    ['10 736', { value: 10_736 }],
    ['100000000', { value: 100_000_000 }],
    ['100000001', { fault: 'tooLarge' }],
    ['12.5', { fault: 'notWhole' }],
    ['1,5', { fault: 'notWhole' }],
    ['-3', { fault: 'notWhole' }],
    ['ba trăm', { fault: 'notWhole' }],
    ['1o4', { fault: 'notWhole' }]
  ])('%s', (text, outcome) => expect(readPrediction(text)).toEqual(outcome))
})

describe('what a key means', () => {
  it.each([
    ['a', false, { choose: 0 }],
    ['D', true, { choose: 3 }],
    ['4', false, { choose: 3 }],
    ['9', false, { choose: 8 }],
    ['0', false, undefined],
    ['n', true, 'next'],
    ['P', false, 'previous'],
    ['ArrowRight', false, 'next'],
    ['ArrowRight', true, undefined],
    ['ArrowLeft', true, undefined],
    ['ArrowDown', false, undefined],
    ['Enter', true, 'next'],
    ['Enter', false, undefined],
    ['Escape', false, undefined]
  ])('%s, among the options: %s', (key, isInChoices, meaning) => expect(meaningOf(key, isInChoices)).toEqual(meaning))
})

describe('how a person stands toward a round', () => {
  const now = '2026-11-19T20:00:00+07:00'
  const open = { id: 'one', state: 'open' as const, deadlineAt: '2026-11-19T20:08:42+07:00' }
  const over = { id: 'one', state: 'expired' as const, deadlineAt: '2026-11-18T20:00:00+07:00' }
  const opensAt = '2026-11-19T21:00:00+07:00'
  const rows: [string, Parameters<typeof standingOf>, ReturnType<typeof standingOf>][] = [
    ['may start', [{ kind: 'quiz', phase: 'open', opensAt }, [], 1, now, true], { is: 'ready' }],
    [
      'is in the middle',
      [{ kind: 'quiz', phase: 'open', opensAt }, [open], 1, now, true],
      { is: 'open', attemptId: 'one', secondsLeft: 522 }
    ],
    ['has none left', [{ kind: 'quiz', phase: 'open', opensAt }, [over], 1, now, true], { is: 'done', attemptId: 'one' }],
    ['has one more', [{ kind: 'quiz', phase: 'open', opensAt }, [over], 2, now, true], { is: 'ready' }],
    [
      'has run out of time without anybody noting it',
      [{ kind: 'quiz', phase: 'open', opensAt }, [{ ...open, deadlineAt: now }], 1, now, true],
      { is: 'done', attemptId: 'one' }
    ],
    ['took part in a closed round', [{ kind: 'quiz', phase: 'closed', opensAt }, [over], 2, now, true], { is: 'done', attemptId: 'one' }],
    ['was not let in', [{ kind: 'quiz', phase: 'open', opensAt }, [], 1, now, false], { is: 'not-admitted' }],
    [
      'was not let in, and it is not open yet',
      [{ kind: 'quiz', phase: 'sealed', opensAt }, [], 1, now, false],
      { is: 'early', secondsUntil: 3600 }
    ],
    ['came too late', [{ kind: 'quiz', phase: 'closed', opensAt }, [], 1, now, true], { is: 'late' }],
    ['has nothing to take here', [{ kind: 'outside', phase: 'open', opensAt }, [], 1, now, true], { is: 'elsewhere' }],
    ['came too early', [{ kind: 'quiz', phase: 'sealed', opensAt }, [], 1, now, true], { is: 'early', secondsUntil: 3600 }]
  ]
  it.each(rows)('%s', (_, given, outcome) => expect(standingOf(...given)).toEqual(outcome))
})

describe('questions in a sentence', () => {
  it.each([
    [[9], 'câu 9', 'question 9'],
    [[9, 14], 'câu 9 và câu 14', 'questions 9 and 14'],
    [[1, 2, 3], 'các câu 1, 2 và 3', 'questions 1, 2 and 3'],
    [[9, 0], 'câu 9 và câu dự đoán', 'question 9 and the prediction'],
    [[0], 'câu dự đoán', 'the prediction'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], '9 câu', '9 questions']
  ])('%j', (positions, inVietnamese, inEnglish) => {
    expect(vietnamese.questions(positions)).toBe(inVietnamese)
    expect(english.questions(positions)).toBe(inEnglish)
  })
})

it('reads a receipt in groups of four', () => {
  expect(groupsOf('K7QM2XDAT5RW6HFC')).toEqual(['K7QM', '2XDA', 'T5RW', '6HFC'])
  expect(groupsOf('K7QM-2XDA T5RW-6HFC')).toEqual(['K7QM', '2XDA', 'T5RW', '6HFC'])
})

describe('what is kept on the device, where the browser keeps nothing', () => {
  const entry = { content: ['b'], seq: 1, status: 'waiting' as const }
  it('is kept in memory, apart for each attempt', async () => {
    const kept = openKeptEntries()
    await kept.put('one', 1, entry)
    await kept.put('other', 2, entry)
    expect(await kept.list('one')).toEqual({ 1: entry })
    await kept.remove('one', 1)
    expect(await kept.list('one')).toEqual({})
  })
  it('goes after sixty days', async () => {
    let now = 0
    const kept = openKeptEntries(() => now)
    await kept.put('one', 1, entry)
    now = 61 * 24 * 3600 * 1000
    await kept.list('one')
    now = 0
    expect(await kept.list('one')).toEqual({})
  })
})
