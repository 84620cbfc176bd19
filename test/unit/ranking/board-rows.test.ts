/** Rows of a board as they are read: gaps, movement, search, and the page that holds a row. */
import type { Standing } from '@hoi-thi/shared/ranking'
import { expect, it } from 'vitest'
import { indexById, matches, pageOf, pageStart, rowOf } from '../../../server/src/modules/ranking/serving/board-rows.ts'
import { gapTo } from '../../../server/src/modules/ranking/serving/gap.ts'
import { fold } from '../../../shared/src/fold.ts'

const row = (id: string, rank: number, figures: Partial<Standing> = {}): Standing => ({ id, rank, isShared: false, name: id, ...figures })

it('tells how far the rank above is, in the figure that separates the two', () => {
  const check = (lower: Partial<Standing>, upper: Partial<Standing>, expected: unknown) =>
    expect(gapTo(row('b', 2, lower), row('a', 1, upper))).toEqual(expected)
  check({ points: 81.24 }, { points: 84.5 }, { by: 'points', value: 3.26 })
  check({ people: 10, headcount: 100, rate: 0.1 }, { people: 9, headcount: 30, rate: 0.3 }, { by: 'people', value: 20 })
  // A third of 9 is 3, and not a person more for what rounding leaves.
  check({ people: 2, headcount: 9, rate: 2 / 9 }, { people: 1, headcount: 3, rate: 1 / 3 }, { by: 'people', value: 1 })
  check({ people: 3, headcount: 30, rate: 0.1 }, { people: 10, headcount: 100, rate: 0.1 }, { by: 'people', value: 7 })
  check({ people: 3 }, { people: 5 }, { by: 'people', value: 2 })
  check({ correct: 8 }, { correct: 10 }, { by: 'correct', value: 2 })
  check({ correct: 9, predictionDifference: 30 }, { correct: 9, predictionDifference: 4 }, { by: 'prediction', value: 26 })
  check({ correct: 9, durationSeconds: 61.5 }, { correct: 9, durationSeconds: 60 }, { by: 'duration', value: 1.5 })
  // By lot, or by a rule that goes the other way: nothing is said.
  check({ correct: 9, durationSeconds: 60 }, { correct: 9, durationSeconds: 60 }, undefined)
  check({ points: 9 }, { points: 8 }, undefined)
  check({ points: 1, failedGates: ['rate'] }, { points: 8 }, undefined)
})

it('looks past all who share a rank', () => {
  const rows = [
    row('a', 1, { points: 9 }),
    ...Array.from({ length: 70 }, (_, n) => row(`b${n}`, 2, { points: 5 })),
    row('c', 72, { points: 4 })
  ]
  const board = { rows, ranksBefore: new Map([['b69', 40]]) }
  expect(rowOf(board, 0)).not.toHaveProperty('gap')
  expect(pageOf(board, 50).map(({ gap }) => gap?.value)).toEqual([...Array(21).fill(4), 1])
  expect(rowOf(board, 70)).toMatchObject({ id: 'b69', rankBefore: 40 })
  expect(rowOf(board, 71)).not.toHaveProperty('rankBefore')
  expect([0, 49, 50, 71].map(pageStart)).toEqual([0, 0, 50, 50])
})

it('finds words by how they begin, with accents or without, wherever tone marks stand', () => {
  const check = (name: string, search: string, expected: boolean) => expect(matches(fold(name), fold(search))).toBe(expected)
  check('Phường Thủy Xuân', 'thuy', true)
  check('Phường Thủy Xuân', 'thuỷ xuân', true)
  check('Phường Thủy Xuân', 'xuan phuong', true)
  check('Xã Hóa Châu', 'hoá ch', true)
  check('Sở Tư pháp', 'phap', true)
  check('Sở Tư pháp', 'hap', false)
  check('Phường Vỹ Dạ', 'thuy', false)
})

it('knows a unit by former ones that it stands for, and its own row first', () => {
  const rows = [
    row('new', 1, {
      madeOf: [
        { id: 'old', name: '' },
        { id: 'other', name: '' }
      ]
    }),
    row('other', 2)
  ]
  expect([...indexById(rows)].sort()).toEqual([
    ['new', 0],
    ['old', 0],
    ['other', 1]
  ])
})
