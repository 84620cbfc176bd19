/** Orders of people, and the ranks 1, 2, 2, 4. */
import { comparePapers, type Paper, ranked } from '@hoi-thi/shared/order'
import type { OrderKey } from '@hoi-thi/shared/rules'
import { expect, it } from 'vitest'

const declared: OrderKey[] = ['correct', 'prediction-difference', 'duration', 'finish']
const paper = (changes: Partial<Paper> = {}): Paper => ({
  points: 10,
  correct: 10,
  questions: 15,
  predictionError: 5,
  tieBreak: null,
  durationMs: 60_000,
  finishedAtMs: 1_000_000,
  ...changes
})

type Expected = 'above' | 'below' | 'peers'

function checkSign(sign: number, expected: Expected) {
  expect(Math.sign(sign)).toBe({ above: -1, below: 1, peers: 0 }[expected])
}

function check(one: Partial<Paper>, other: Partial<Paper>, expected: Expected, order = declared) {
  checkSign(comparePapers(order)(paper(one), paper(other)), expected)
  const reverse = { above: 'below', below: 'above', peers: 'peers' } as const
  checkSign(comparePapers(order)(paper(other), paper(one)), reverse[expected])
}

it('puts more right answers above, whatever else', () => {
  check({ correct: 11 }, {}, 'above')
  check({ correct: 11, predictionError: null, durationMs: 900_000, finishedAtMs: 9e12 }, {}, 'above')
  check({ correct: 0 }, { correct: 1 }, 'below')
})

it('puts the smaller difference above, and no prediction last', () => {
  check({ predictionError: 0 }, { predictionError: 1 }, 'above')
  check({ predictionError: null }, { predictionError: 0 }, 'below')
  check({ predictionError: -4 }, { predictionError: 5 }, 'above')
  check({ predictionError: null }, { predictionError: 100_000_000 }, 'below')
  check({ predictionError: null }, { predictionError: null }, 'peers')
  check({ predictionError: null, durationMs: 1 }, { predictionError: null, durationMs: 2 }, 'above')
})

it('puts the shorter duration above, then the earlier finish, each to the millisecond', () => {
  check({ durationMs: 59_999 }, {}, 'above')
  check({ durationMs: 59_999, finishedAtMs: 2_000_000 }, {}, 'above')
  check({ finishedAtMs: 999_999 }, {}, 'above')
  check({}, {}, 'peers')
})

it('puts who is below the real count by much above who is over it by little, where the rules say so', () => {
  const notAbove = comparePapers(['prediction-difference'], true)
  const by = (one: number | null, other: number | null) =>
    Math.sign(notAbove(paper({ predictionError: one }), paper({ predictionError: other })))
  expect([by(-900, 1), by(0, 1), by(-3, -2), by(2, 1), by(1, null), by(5, 5)]).toEqual([-1, -1, 1, 1, -1, 0])
  check({ predictionError: -5 }, {}, 'peers')
})

it('knows points, full marks and what breaks ties, each by itself', () => {
  check({ points: 10.5 }, { correct: 15 }, 'above', ['points'])
  check({ correct: 15 }, { correct: 14, points: 99 }, 'above', ['full-marks'])
  check({ correct: 3 }, { correct: 14 }, 'peers', ['full-marks'])
  check({ correct: 0, questions: 0 }, {}, 'peers', ['full-marks'])
  check({ tieBreak: 0 }, { tieBreak: null }, 'above', ['tie-break'])
  check({ tieBreak: 2 }, { tieBreak: 2.5 }, 'below', ['tie-break'])
})

it('looks at no key that the rules do not declare', () => {
  check({ durationMs: 1, finishedAtMs: 1, predictionError: 0 }, {}, 'peers', ['correct'])
  check({ correct: 0, durationMs: 1 }, { correct: 10 }, 'above', ['duration'])
  check({ correct: 0 }, { correct: 10 }, 'peers', [])
  check({ correct: 11, durationMs: 60_001 }, {}, 'below', ['duration', 'correct'])
})

const ranksOf = (values: number[]) =>
  ranked(
    values.map((value) => ({ value })),
    (one, other) => other.value - one.value,
    () => 0
  ).map(({ item, rank, isShared }) => [item.value, rank, isShared])

it.each([
  [[], []],
  [[7], [[7, 1, false]]],
  [
    [1, 3, 2],
    [
      [3, 1, false],
      [2, 2, false],
      [1, 3, false]
    ]
  ],
  [
    [2, 3, 1, 2],
    [
      [3, 1, false],
      [2, 2, true],
      [2, 2, true],
      [1, 4, false]
    ]
  ],
  [
    [3, 3, 3, 1],
    [
      [3, 1, true],
      [3, 1, true],
      [3, 1, true],
      [1, 4, false]
    ]
  ],
  [
    [1, 1, 2, 2],
    [
      [2, 1, true],
      [2, 1, true],
      [1, 3, true],
      [1, 3, true]
    ]
  ]
])('ranks %j as 1, 2, 2, 4 does', (values, expected) => {
  expect(ranksOf(values)).toEqual(expected)
})

it('lists peers as it is told, and leaves the items as they were', () => {
  const items = Object.freeze(['b2', 'a1', 'a2', 'b1'])
  const byLetter = (one: string, other: string) => one.charCodeAt(0) - other.charCodeAt(0)
  const byNumber = (one: string, other: string) => one.charCodeAt(1) - other.charCodeAt(1)
  expect(ranked(items, byLetter, byNumber).map(({ item, rank }) => `${item} ${rank}`)).toEqual(['a1 1', 'a2 1', 'b1 3', 'b2 3'])
})
