/** Standings: what boards show of counted facts. */
import { expect, it } from 'vitest'
import { predictionTarget } from '../../../server/src/modules/ranking/prediction-target.ts'
import type { CountedPaper } from '../../../server/src/modules/ranking/standings.ts'
import { type CountedUnit, unitBoard } from '../../../server/src/modules/ranking/unit-board.ts'
import { rulesWith, unitsByRate } from '../rules.ts'
import { paper, unit, wholeBoard } from './facts.ts'

const ranksOf = ({ standings }: { standings: { id: string; rank: number }[] }) => standings.map(({ id, rank }) => `${id} ${rank}`)

const peopleRightOnAll = rulesWith().prediction!
const targetOf = (papers: CountedPaper[]) => predictionTarget(peopleRightOnAll, papers, 'officials')
const boardOf = (papers: CountedPaper[], rules = rulesWith()) =>
  wholeBoard(papers, rules, { target: rules.prediction ? targetOf(papers) : null, lotSeed: null })

function check(papers: CountedPaper[], expected: string[], rules = rulesWith()) {
  expect(ranksOf(boardOf(papers, rules))).toEqual(expected)
}

it('ranks people by the declared keys', () => {
  check([], [])
  check([paper('A')], ['A 1'])
  check([paper('A', { correct: 9 }), paper('B', { correct: 10 })], ['B 1', 'A 2'])
  check([paper('A', { durationMs: 60_001 }), paper('B')], ['B 1', 'A 2'])
  check([paper('A', { startedAtMs: 1_000_001 }), paper('B')], ['B 1', 'A 2'])
  check([paper('A', { durationMs: 1 }), paper('B')], ['A 1', 'B 1'], rulesWith({ order: ['correct'] }))
})

it('takes for the finish the start and the duration together', () => {
  const papers = [paper('A', { startedAtMs: 1000, durationMs: 60 }), paper('B', { startedAtMs: 1010, durationMs: 40 })]
  check(papers, ['B 1', 'A 2'], rulesWith({ order: ['finish'] }))
})

it('lets peers share the better rank: 1, 2, 2, 4', () => {
  const papers = [paper('D', { correct: 8 }), paper('B'), paper('A', { correct: 12 }), paper('C')]
  check(papers, ['A 1', 'B 2', 'C 2', 'D 4'])
  expect(boardOf(papers).standings.map(({ isShared }) => isShared)).toEqual([false, true, true, false])
})

it('measures a prediction from the number of people who are right on all', () => {
  const right = { correct: 15, durationMs: 1000 }
  check(
    [
      paper('far', { ...right, prediction: 9 }),
      paper('none', { ...right, prediction: null, durationMs: 1 }),
      paper('below', { ...right, prediction: 3 }),
      paper('exact', { ...right, prediction: 4 }),
      paper('above', { prediction: 4 })
    ],
    ['exact 1', 'below 2', 'far 3', 'none 4', 'above 5']
  )
})

it('counts the target from those who are right on all, and nobody else', () => {
  expect(targetOf([])).toBe(0)
  expect(targetOf([paper('A', { correct: 15 }), paper('B', { correct: 14 }), paper('C', { correct: 15 })])).toBe(2)
})

it('counts people, not papers, when a person has two attempts', () => {
  const twice = [paper('A', { correct: 15 }), paper('A', { correct: 15, startedAtMs: 2_000_000 }), paper('B')]
  expect(targetOf(twice)).toBe(1)
  expect(boardOf(twice, rulesWith({ attempts: { ...rulesWith().attempts, counts: 'best' } })).figures.people).toBe(2)
})

it('shows a masked name, points, duration and difference, and nothing that is not there', () => {
  const board = boardOf([
    paper('Châu', { fullName: 'Nguyễn Thị Minh Châu', prediction: 7, durationMs: 61_234 }),
    paper('An', { unitName: null, correct: 3 })
  ])
  expect(board).toEqual({
    figures: { people: 2, predictionTarget: 0 },
    standings: [
      {
        id: 'Châu',
        rank: 1,
        isShared: false,
        name: 'N.T.M. Châu',
        division: 'officials',
        unitName: 'Phường Thử',
        points: 10,
        correct: 10,
        questions: 15,
        predictionDifference: 7,
        durationSeconds: 61.234
      },
      {
        id: 'An',
        rank: 2,
        isShared: false,
        name: 'N.T. An',
        division: 'officials',
        points: 3,
        correct: 3,
        questions: 15,
        durationSeconds: 60
      }
    ]
  })
})

it('shows neither target nor difference in a contest without a prediction', () => {
  const board = boardOf([paper('A', { prediction: 5 })], rulesWith({ prediction: null }))
  expect(board.figures).toEqual({ people: 1 })
  expect(board.standings[0]).not.toHaveProperty('predictionDifference')
})

it('tells a difference of nought from none', () => {
  const board = boardOf([paper('A', { prediction: 0 })])
  expect(board.standings[0]!.predictionDifference).toBe(0)
})

it('makes the same board from the same facts, also when peers have the same name', () => {
  const namesakes = [paper('A', { fullName: 'Trần An' }), paper('B', { fullName: 'Trần An', unitName: 'Xã Thử' })]
  expect(boardOf([...namesakes].reverse())).toEqual(boardOf(namesakes))
})

it('leaves the facts as they were', () => {
  const papers = Object.freeze([Object.freeze(paper('B')), Object.freeze(paper('A', { correct: 12 }))])
  wholeBoard(papers, rulesWith(), { target: 0, lotSeed: null })
  expect(papers.map(({ participantId }) => participantId)).toEqual(['B', 'A'])
})

function checkUnits(units: CountedUnit[], expected: string[]) {
  expect(ranksOf(unitBoard(units, unitsByRate, null))).toEqual(expected)
}

it('ranks units by rate, then by people, those without a headcount last', () => {
  checkUnits([], [])
  checkUnits([unit('a', 40, 100), unit('b', 5, 10)], ['b 1', 'a 2'])
  checkUnits([unit('a', 5, 10), unit('b', 50, 100)], ['b 1', 'a 2'])
  checkUnits([unit('a', 500, null), unit('b', 0, 10), unit('c', 0, 20)], ['b 1', 'c 1', 'a 3'])
  checkUnits([unit('a', 9, 10), unit('b', 5, 10), unit('c', 5, 10), unit('d', 1, 10)], ['a 1', 'b 2', 'c 2', 'd 4'])
})

it('shows people, attempts and valid papers as three counters, with the headcount beside the rate', () => {
  const board = unitBoard(
    [unit('a', 20, 80, { unconfirmed: 4, attempts: 25, validPapers: 22 }), unit('b', 3, null, { attempts: 4, validPapers: null })],
    unitsByRate,
    null
  )
  expect(board.figures).toEqual({ people: 20, headcount: 80 })
  expect(board.standings.map(({ parts: _, ...shown }) => shown)).toEqual([
    {
      id: 'a',
      rank: 1,
      isShared: false,
      name: 'Đơn vị a',
      bloc: 'service',
      people: 20,
      unconfirmed: 4,
      attempts: 25,
      validPapers: 22,
      headcount: 80,
      rate: 0.25
    },
    { id: 'b', rank: 2, isShared: false, name: 'Đơn vị b', bloc: 'service', people: 3, attempts: 4 }
  ])
})

it('shows valid papers also when there are none of them, once they are counted', () => {
  expect(unitBoard([unit('a', 0, 10)], unitsByRate, null).standings[0]!.validPapers).toBe(0)
})

it('takes the figures of a board from the units that have a rate', () => {
  expect(unitBoard([], unitsByRate, null).figures).toEqual({ people: 0, headcount: 0 })
  expect(unitBoard([unit('a', 5, 10), unit('b', 7, null), unit('c', 2, 0), unit('d', 0, 30)], unitsByRate, null).figures).toEqual({
    people: 5,
    headcount: 40
  })
})
