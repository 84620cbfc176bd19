/** Why a person has their rank: what is told adds up to the board's row, and the key that is named is the one that separates, whatever the facts. */
import type { OrderKey, Rules } from '@hoi-thi/shared/rules'
import { orderKeys } from '@hoi-thi/shared/rules'
import { scoreOf } from '@hoi-thi/shared/scoring'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lotOf } from '../../../server/src/lib/lot.ts'
import type { AmendedAnswer } from '../../../server/src/modules/attempt/amending.ts'
import { type CountedPaper, individualBoard } from '../../../server/src/modules/ranking/standings.ts'
import { decidingKey, judgedPapers, keysOfRound, pointsOf } from '../../../server/src/modules/result/explaining/explain-person.ts'
import { paper } from '../ranking/facts.ts'
import { rulesWith } from '../rules.ts'

const facts = fc.array(
  fc.record({
    participantId: fc.constantFrom('an', 'binh', 'chi', 'dung', 'em', 'giang'),
    points: fc.integer({ min: 0, max: 2 }),
    correct: fc.integer({ min: 0, max: 3 }),
    prediction: fc.option(fc.integer({ min: 0, max: 5 })),
    isValid: fc.boolean(),
    startedAtMs: fc.integer({ min: 0, max: 2 }),
    durationMs: fc.integer({ min: 0, max: 2 }),
    tieBreak: fc.option(fc.integer({ min: 0, max: 1 }))
  }),
  { maxLength: 14 }
)
const rules = fc.record({
  order: fc.shuffledSubarray([...orderKeys], { minLength: 1 }),
  counts: fc.constantFrom<Rules['attempts']['counts']>('only', 'first', 'last', 'best', 'best-then-earliest', 'best-then-fastest'),
  ties: fc.constantFrom<Rules['ties']>('shared', 'lot'),
  notAbove: fc.boolean()
})

/** What each key weighs, written down once more: the smaller is the better. */
const weighed = (target: number, notAbove: boolean): Record<OrderKey, (one: CountedPaper) => number> => ({
  points: ({ points }) => -points,
  correct: ({ correct }) => -correct,
  'full-marks': ({ correct, questions }) => (correct === questions ? 0 : 1),
  'prediction-difference': ({ prediction }) => {
    if (prediction === null || prediction > 4) return Number.MAX_SAFE_INTEGER
    return Math.abs(prediction - target) + (notAbove && prediction > target ? 1e12 : 0)
  },
  duration: ({ durationMs }) => durationMs,
  finish: ({ startedAtMs, durationMs }) => startedAtMs + durationMs,
  'tie-break': ({ tieBreak }) => -(tieBreak ?? -1)
})

it('names the paper that the board shows, and the first key in which two people differ', () => {
  fc.assert(
    fc.property(facts, rules, ([...given], { order, counts, ties, notAbove }) => {
      const papers = given.map(({ participantId, ...fact }) => paper(participantId, { questions: 3, ...fact }))
      const base = rulesWith()
      const prediction = base.prediction && { ...base.prediction, maximum: 4, notAbove }
      const own = { ...base, order, ties, prediction, attempts: { ...base.attempts, counts } }
      const told = { target: 2, lotSeed: ties === 'lot' ? 'seed' : null }
      const { standings } = individualBoard(papers, own, told)
      const counted = (id: string) =>
        judgedPapers(
          papers.filter(({ participantId }) => participantId === id),
          own,
          told
        )
      const keys = keysOfRound(own, told)
      for (const row of standings) {
        const [mine, ...more] = counted(row.id).filter(({ outcome }) => outcome === 'counts')
        expect(more).toEqual([])
        expect(mine?.paper).toMatchObject({ points: row.points, correct: row.correct, durationMs: (row.durationSeconds ?? 0) * 1000 })
        for (const other of standings) {
          const theirs = counted(other.id).find(({ outcome }) => outcome === 'counts')
          const weigh = weighed(2, notAbove)
          const first = order.find((key) => weigh[key](mine!.paper) !== weigh[key](theirs!.paper))
          const key = decidingKey(keys, mine!.ranked, theirs!.ranked)
          if (first) {
            expect(key).toBe(first)
            expect(row.rank < other.rank).toBe(weigh[first](mine!.paper) < weigh[first](theirs!.paper))
          } else {
            expect(key).toBe(ties === 'lot' && row.id !== other.id ? 'lot' : null)
            expect(row.rank < other.rank).toBe(ties === 'lot' && lotOf('seed', row.id) < lotOf('seed', other.id))
          }
        }
      }
      const onBoard = new Set([...standings].map(({ id }) => id))
      for (const { participantId } of papers) {
        if (onBoard.has(participantId)) continue
        expect(counted(participantId).map(({ outcome }) => outcome)).not.toContain('counts')
      }
    }),
    { numRuns: 300 }
  )
})

it('says why each other paper does not count', () => {
  const check = (counts: Rules['attempts']['counts'], expected: string[]) => {
    const papers = [
      paper('an', { points: 3, startedAtMs: 1 }),
      paper('an', { points: 5, startedAtMs: 2 }),
      paper('an', { points: 9, startedAtMs: 3, isValid: false }),
      paper('an', { points: 8, startedAtMs: 4, isValid: false, isVoided: true })
    ]
    const judged = judgedPapers(
      papers,
      { ...rulesWith({ order: ['points'] }), attempts: { ...rulesWith().attempts, counts } },
      { target: null, lotSeed: null }
    )
    expect(judged.map(({ outcome }) => outcome)).toEqual([...expected, 'incomplete', 'voided'])
  }
  check('best', ['better-counts', 'counts'])
  check('first', ['counts', 'earlier-counts'])
  check('last', ['later-counts', 'counts'])
  check('only', ['several', 'several'])
})

const levels = ['recognition', 'comprehension', 'application'] as const
const answers = fc.array(
  fc.record({
    level: fc.constantFrom(...levels),
    worth: fc.integer({ min: 1, max: 7 }),
    right: fc.constantFrom(['a'], ['a', 'b'], ['a', 'b', 'c']),
    chosen: fc.subarray(['a', 'b', 'c', 'd'])
  }),
  { maxLength: 12 }
)
const marking = fc.record({
  several: fc.constantFrom('all-or-nothing' as const, 'partial' as const),
  wrongCosts: fc.integer({ min: 0, max: 4 })
})

it('adds up by groups of questions to the points of the paper, to the hundredth', () => {
  fc.assert(
    fc.property(answers, marking, fc.integer({ min: 0, max: 3 }), (given, rule, annulled) => {
      const left = given.map((answer, index): AmendedAnswer => ({ ...answer, versionId: `question ${index}`, shownAs: () => [] }))
      const levelOf = new Map(given.map(({ level }, index) => [`question ${index}`, level]))
      const told = pointsOf(rule, { left, asked: left.length + annulled }, levelOf)
      const hundredths = (points: number) => Math.round(points * 100)
      const sum = told.groups.reduce((total, { points }) => total + hundredths(points), hundredths(told.floor))
      const { points, correct } = scoreOf(rule, left)
      expect(sum).toBe(hundredths(points))
      expect(told.groups.reduce((total, { right }) => total + right, 0)).toBe(correct)
      expect(told.groups.reduce((total, { questions }) => total + questions, 0)).toBe(left.length)
      expect(told.annulled).toBe(annulled)
    })
  )
})
