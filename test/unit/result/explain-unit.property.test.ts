/** Why a unit has its rank: the terms add up to the board's points, and the key that is named is the one that separates, whatever the facts. */
import type { UnitRules } from '@hoi-thi/shared/unit-rules'
import { unitMetrics } from '@hoi-thi/shared/unit-rules'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type UnitResult, unitBoard } from '../../../server/src/modules/ranking/unit-board.ts'
import { decidingKey } from '../../../server/src/modules/result/explaining/explain-person.ts'
import { figureOfUnit, keysOfUnits } from '../../../server/src/modules/result/explaining/explain-unit.ts'
import { unit } from '../ranking/facts.ts'

const counted = fc.array(
  fc.record({
    people: fc.integer({ min: 0, max: 9 }),
    headcount: fc.option(fc.integer({ min: 1, max: 9 })),
    parent: fc.option(fc.integer({ min: 0, max: 3 })),
    papers: fc.integer({ min: 0, max: 9 }),
    share: fc.integer({ min: 0, max: 10 }),
    winners: fc.integer({ min: 0, max: 2 }),
    clips: fc.option(fc.integer({ min: 0, max: 400 }))
  }),
  { maxLength: 9 }
)
const rules = fc.record<UnitRules>({
  divisions: fc.constant(['officials']),
  formula: fc
    .uniqueArray(fc.constantFrom(...unitMetrics), { minLength: 1, maxLength: 5 })
    .chain((metrics) =>
      fc.tuple(
        ...metrics.map((metric) =>
          fc.record({ metric: fc.constant(metric), weight: fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100) })
        )
      )
    ),
  capsRate: fc.boolean(),
  smallestHeadcount: fc.option(fc.integer({ min: 2, max: 6 })),
  gates: fc.subarray<UnitRules['gates'][number]>([
    { kind: 'people', atLeast: 3 },
    { kind: 'clip' },
    { kind: 'winner' },
    {
      kind: 'rate',
      tiers: [
        { under: 5, percent: 60, orPeople: null },
        { under: null, percent: 40, orPeople: 6 }
      ]
    }
  ]),
  rollsUp: fc.boolean()
})

it('adds up to the board, says what gates are passed with which numbers, and names what separates two units', () => {
  fc.assert(
    fc.property(counted, rules, fc.boolean(), (given, rules, isLive) => {
      const units = given.map(({ people, headcount, parent }, index) =>
        // Above it stands an earlier one: no circles.
        unit(`${index}`, people, headcount, { parentId: parent !== null && parent < index ? `${parent}` : null })
      )
      const results = new Map(
        given.map(({ papers, share, winners, clips }, index): [string, UnitResult] => [
          `${index}`,
          {
            papers,
            rightShares: (papers * share) / 10,
            fullMarks: Math.min(papers, share),
            winners,
            clips: clips === null ? null : clips / 4
          }
        ])
      )
      const { standings } = unitBoard(units, rules, isLive ? null : results)
      for (const { parts, ...row } of standings) {
        const { terms, rounding, points, exact, gates, people, headcount, units: all } = parts!
        const hundredths = (value: number) => Math.round(value * 100)
        if (points !== null) {
          expect(terms.reduce((sum, term) => sum + hundredths(term.points), hundredths(rounding))).toBe(hundredths(points))
          expect(Math.abs(points - exact!)).toBeLessThan(0.0051)
          for (const term of terms) expect(Math.abs(term.value! * term.weight - term.points)).toBeLessThan(0.0051)
        }
        if (row.points !== undefined) expect(points).toBe(row.points)
        expect(gates.filter(({ isPassed }) => !isPassed).map(({ kind }) => kind)).toEqual(row.failedGates ?? [])
        expect(gates.find(({ kind }) => kind === 'people')?.isPassed ?? people >= 3).toBe(people >= 3)
        expect([people, headcount ?? undefined]).toEqual([row.people, row.headcount])
        if (all.length > 0) {
          expect(all.reduce((sum, each) => sum + each.people, 0)).toBe(people)
          expect(all.reduce((sum, each) => sum + (each.headcount ?? 0), 0)).toBe(headcount ?? 0)
        }
      }
      for (const one of standings)
        for (const other of standings) {
          const key = decidingKey(keysOfUnits, one, other)
          if (one.rank === other.rank) expect(key).toBeNull()
          else {
            const failing = [one, other].map(({ failedGates }) => failedGates !== undefined)
            const scores = [one, other].map(({ parts }) => parts!.exact ?? -1)
            expect(key).toBe(failing[0] !== failing[1] ? 'gates' : scores[0] !== scores[1] ? 'score' : 'people')
            const [mine, theirs] = [figureOfUnit(one, key) ?? -1, figureOfUnit(other, key) ?? -1]
            expect(one.rank < other.rank).toBe(key === 'gates' ? mine < theirs : mine > theirs)
          }
        }
    }),
    { numRuns: 300 }
  )
})
