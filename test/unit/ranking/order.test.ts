/** Orders of people and units, and the ranks 1, 2, 2, 4. */
import type { OrderKey } from '@hoi-thi/shared/rules'
import { expect, it } from 'vitest'
import { comparePapers, compareUnits, type Paper, ranked, type UnitCount } from '../../../server/src/modules/ranking/order.ts'

const declared: OrderKey[] = ['correct', 'prediction-difference', 'duration', 'finish']
const paper = (changes: Partial<Paper> = {}): Paper => ({
  correct: 10,
  predictionDifference: 5,
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
  check({ correct: 11, predictionDifference: null, durationMs: 900_000, finishedAtMs: 9e12 }, {}, 'above')
  check({ correct: 0 }, { correct: 1 }, 'below')
})

it('puts the smaller difference above, and no prediction last', () => {
  check({ predictionDifference: 0 }, { predictionDifference: 1 }, 'above')
  check({ predictionDifference: null }, { predictionDifference: 0 }, 'below')
  check({ predictionDifference: null }, { predictionDifference: 100_000_000 }, 'below')
  check({ predictionDifference: null }, { predictionDifference: null }, 'peers')
  check({ predictionDifference: null, durationMs: 1 }, { predictionDifference: null, durationMs: 2 }, 'above')
})

it('puts the shorter duration above, then the earlier finish, each to the millisecond', () => {
  check({ durationMs: 59_999 }, {}, 'above')
  check({ durationMs: 59_999, finishedAtMs: 2_000_000 }, {}, 'above')
  check({ finishedAtMs: 999_999 }, {}, 'above')
  check({}, {}, 'peers')
})

it('looks at no key that the rules do not declare', () => {
  check({ durationMs: 1, finishedAtMs: 1, predictionDifference: 0 }, {}, 'peers', ['correct'])
  check({ correct: 0, durationMs: 1 }, { correct: 10 }, 'above', ['duration'])
  check({ correct: 0 }, { correct: 10 }, 'peers', [])
  check({ correct: 11, durationMs: 60_001 }, {}, 'below', ['duration', 'correct'])
})

const unit = (people: number, headcount: number | null): UnitCount => ({ people, headcount })

function checkUnits(one: UnitCount, other: UnitCount, expected: Expected) {
  checkSign(compareUnits(one, other), expected)
  checkSign(compareUnits(other, one), ({ above: 'below', below: 'above', peers: 'peers' } as const)[expected])
}

it('puts the higher rate above, and at one rate the unit with more people', () => {
  checkUnits(unit(5, 10), unit(40, 100), 'above')
  checkUnits(unit(10, 10), unit(99, 100), 'above')
  checkUnits(unit(50, 100), unit(5, 10), 'above')
  checkUnits(unit(1, 3), unit(2, 6), 'below')
  checkUnits(unit(5, 10), unit(5, 10), 'peers')
  checkUnits(unit(0, 10), unit(0, 99), 'peers')
})

it('puts units without a headcount last, the one with more people above', () => {
  checkUnits(unit(100, null), unit(0, 10), 'below')
  checkUnits(unit(100, 0), unit(0, 10), 'below')
  checkUnits(unit(2, null), unit(1, null), 'above')
  checkUnits(unit(2, null), unit(2, 0), 'peers')
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
