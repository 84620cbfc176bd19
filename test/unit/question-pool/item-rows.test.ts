/** What one paper says of its questions. */
import { expect, it } from 'vitest'
import { itemRows } from '../../../server/src/modules/question-pool/item-rows.ts'

const startedAt = new Date('2026-12-02T08:00:00+07:00')
const paper = ['x', 'y', 'z', 'w'].map((versionId) => ({ versionId, order: [2, 0, 1] }))
const key = new Map(paper.map(({ versionId }) => [versionId, [2]]))
const answer = (position: number, seq: number, choice: string | null, afterSeconds: number, isLate = false) => ({
  position,
  seq,
  choice,
  value: choice === null ? 7 : null,
  receivedAt: new Date(startedAt.getTime() + afterSeconds * 1000),
  isLate
})

it('holds each question against the score on the others, and options as they are stored', () => {
  const events = [answer(1, 1, 'a', 10), answer(2, 1, 'b', 30), answer(3, 1, 'a', 36), answer(0, 1, null, 90)]
  expect(itemRows(paper, events, key, startedAt)).toEqual([
    { versionId: 'x', isRight: true, chosen: [2], rest: 1, seconds: 10 },
    { versionId: 'y', isRight: false, chosen: [0], rest: 2, seconds: 20 },
    { versionId: 'z', isRight: true, chosen: [2], rest: 1, seconds: 6 },
    { versionId: 'w', isRight: false, chosen: [], rest: 2, seconds: null }
  ])
})

it('counts the last change in time; an answer taken back is none', () => {
  const events = [
    answer(1, 1, 'b', 10),
    answer(1, 2, 'a', 40),
    answer(2, 1, 'a', 20),
    answer(3, 1, 'a', 50),
    answer(3, 2, '', 55),
    answer(4, 1, 'a', 99, true)
  ]
  const rows = itemRows(paper, events, key, startedAt)
  expect(rows.map(({ chosen, seconds }) => [chosen, seconds])).toEqual([
    [[2], 20],
    [[2], 20],
    [[], null],
    [[], null]
  ])
})

it('shares the time among answers that came in together', () => {
  const rows = itemRows(paper, [answer(1, 1, 'a', 30), answer(2, 1, 'a', 30), answer(3, 1, 'a', 30), answer(4, 1, 'b', 45)], key, startedAt)
  expect(rows.map(({ seconds }) => seconds)).toEqual([10, 10, 10, 15])
})
