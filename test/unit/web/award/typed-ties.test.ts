/** What is still wrong with a decision between equals, and which lines are to be decided about. */
import type { PlanLine } from '@hoi-thi/shared/awarding'
import { expect, it } from 'vitest'
import { decisionOf, openTies, type TypedTie, untypedTie, wrongWith } from '../../../../web/src/features/award/typed-ties.ts'

const typed = (changes: Partial<TypedTie> = {}): TypedTie => ({ decision: 'some', ids: ['a', 'b'], reason: 'Theo biên bản', ...changes })

it.each([
  ['nothing', untypedTie, 'tie'],
  ['nothing, though people are ticked', typed({ decision: null }), 'tie'],
  ['all', typed({ decision: 'all', ids: [], reason: '' }), null],
  ['too few', typed({ ids: ['a'] }), 'count'],
  ['too many', typed({ ids: ['a', 'b', 'c'] }), 'count'],
  ['nobody, without a reason', typed({ ids: [], reason: '' }), 'count'],
  ['no reason', typed({ reason: '' }), 'reason'],
  ['a reason of spaces', typed({ reason: ' \n' }), 'reason'],
  ['as many as there are prizes, with a reason', typed(), null]
])('says what is wrong with %s', (_what, tie, expected) => expect(wrongWith({ toChoose: 2 }, tie)).toBe(expected))

const line = (place: number, toChoose: number): PlanLine => ({
  ...{ line: place, title: `Giải ${place}`, to: 'people', kind: 'money', valueDong: 0, count: 1, given: 0, candidates: [] },
  toChoose
})
const lines = [line(0, 0), line(1, 1), line(2, 0), line(3, 2), line(4, 1)]

it.each<[string, [number, TypedTie['decision']][], number[]]>([
  ['nothing yet', [], [1, 3, 4]],
  ['all of the first', [[1, 'all']], [1, 3, 4]],
  ['some of the first', [[1, 'some']], [1]],
  [
    'some of the second, after all of the first',
    [
      [1, 'all'],
      [3, 'some']
    ],
    [1, 3]
  ],
  [
    'some of the first, after some of the last',
    [
      [4, 'some'],
      [1, 'some']
    ],
    [1]
  ],
  ['something of a line without a tie', [[0, 'some']], [1, 3, 4]]
])('asks about every tie up to a choice: %s', (_what, decided, expected) => {
  const map = new Map(decided.map(([place, decision]) => [place, typed({ decision })]))
  expect(openTies(lines, map).map((each) => each.line)).toEqual(expected)
})

it('sends what was chosen, and of “all” nothing else that was typed', () => {
  expect(decisionOf(3, typed({ reason: ' Theo biên bản ' }))).toEqual({
    line: 3,
    decision: 'some',
    ids: ['a', 'b'],
    reason: 'Theo biên bản'
  })
  expect(decisionOf(3, typed({ decision: 'all' }))).toEqual({ line: 3, decision: 'all' })
})
