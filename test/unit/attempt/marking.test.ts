/** Marking: what counts, what is right, and how long it took. */
import { expect, it } from 'vitest'
import { type AnswerRow, type Marked, mark, optionIdsOf, optionIdsOfChoice } from '../../../server/src/modules/attempt/marking.ts'
import { answer, key, paper, prediction, startedAt } from './events.ts'

function check(events: AnswerRow[], expected: Partial<Marked>) {
  expect(mark(paper, events, key, startedAt)).toMatchObject(expected)
}

it('gives one point for each right answer, and nothing for wrong, empty and missing ones', () => {
  check([], { correct: 0, points: 0 })
  check([answer(1, 1, 'c')], { correct: 1, points: 1 })
  check([answer(1, 1, 'a')], { correct: 0, points: 0 })
  check([answer(1, 1, '')], { correct: 0, points: 0 })
  check([answer(1, 1, 'c'), answer(2, 1, 'b')], { correct: 1, points: 1 })
  check([answer(1, 1, 'c'), answer(2, 1, 'a'), answer(3, 1, 'b,d')], { correct: 3, points: 3 })
})

it('takes an answer for right only if it has all right options and no others', () => {
  check([answer(3, 1, 'b')], { correct: 0 })
  check([answer(3, 1, 'd')], { correct: 0 })
  check([answer(3, 1, 'b,d')], { correct: 1 })
  check([answer(3, 1, 'a,b,d')], { correct: 0 })
  check([answer(1, 1, 'b,c')], { correct: 0 })
})

it('counts the highest seq, not the last to arrive', () => {
  check([answer(1, 1, 'a'), answer(1, 2, 'c')], { correct: 1 })
  check([answer(1, 2, 'c'), answer(1, 1, 'a')], { correct: 1 })
  check([answer(1, 1, 'c'), answer(1, 2, 'a')], { correct: 0 })
  check([answer(1, 9, 'c'), answer(1, 10, 'a')], { correct: 0 })
  check([answer(1, 10, 'c', 5000), answer(1, 9, 'a', 9000)], { correct: 1, durationMs: 5000 })
  check([answer(1, 1, 'c'), answer(1, 1_000_000, '')], { correct: 0 })
})

it('never counts a late event, whatever its seq', () => {
  check([answer(1, 1, 'c', 1000, true)], { correct: 0, durationMs: 0 })
  check([answer(1, 1, 'c'), answer(1, 2, 'a', 2000, true)], { correct: 1, durationMs: 1000 })
  check([answer(1, 1, 'a'), answer(1, 2, 'c', 2000, true)], { correct: 0, durationMs: 1000 })
  check([prediction(1, 50), prediction(2, 60, 2000, true)], { prediction: 50, durationMs: 1000 })
  check([prediction(1, 50, 1000, true)], { prediction: null, durationMs: 0 })
})

it('measures from the start to the last counted receipt', () => {
  check([], { durationMs: 0 })
  check([answer(1, 1, 'c', 0)], { durationMs: 0 })
  check([answer(1, 1, 'c', 1)], { durationMs: 1 })
  check([answer(1, 1, 'c', 7000), answer(2, 1, 'b', 3000)], { durationMs: 7000 })
  check([answer(1, 1, 'c', 7000), prediction(1, 5, 9000)], { durationMs: 9000 })
  check([answer(1, 1, 'c', 7000), answer(1, 2, '', 9000)], { durationMs: 9000 })
})

it('takes the prediction from position 0, also when it is nought, and gives no point for it', () => {
  check([], { prediction: null })
  check([prediction(1, 0)], { prediction: 0, correct: 0 })
  check([prediction(1, 120)], { prediction: 120, correct: 0 })
  check([prediction(2, 120), prediction(1, 7)], { prediction: 120 })
})

it('ignores positions that the paper does not have, and questions without a key', () => {
  check([answer(4, 1, 'a')], { correct: 0 })
  expect(mark([{ versionId: 'unknown', order: [0, 1] }], [answer(1, 1, 'a')], key, startedAt).correct).toBe(0)
})

it('names options by the places where this paper shows them', () => {
  expect(optionIdsOf({ versionId: 'x', order: [3, 1, 0, 2] }, [0])).toEqual(['c'])
  expect(optionIdsOf({ versionId: 'x', order: [3, 1, 0, 2] }, [0, 3])).toEqual(['a', 'c'])
  expect(optionIdsOf({ versionId: 'x', order: [7, 6, 5, 4, 3, 2, 1, 0] }, [0, 7])).toEqual(['a', 'h'])
  expect(optionIdsOf({ versionId: 'x', order: [0, 1] }, [])).toEqual([])
  expect([null, '', 'a', 'a,c'].map(optionIdsOfChoice)).toEqual([[], [], ['a'], ['a', 'c']])
})

it('leaves events, paper and key as they were', () => {
  const rows = Object.freeze([answer(2, 1, 'a'), answer(1, 1, 'c')]) as AnswerRow[]
  const slots = paper.map((slot) => Object.freeze({ ...slot, order: Object.freeze([...slot.order]) as number[] }))
  expect(mark(Object.freeze(slots), rows, key, startedAt).correct).toBe(2)
  expect(key.get('three')).toEqual([3, 1])
})
