/** Why a person has their rank over several rounds: the rounds that are said to count add up to the board's row, whatever each of them gave. */
import type { Rules } from '@hoi-thi/shared/rules'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overallKeys } from '../../../server/src/modules/ranking/overall.ts'
import { overallBoard } from '../../../server/src/modules/ranking/overall-board.ts'
import { explainedRounds, overallFrom } from '../../../server/src/modules/result/explaining/explain-overall.ts'
import { decidingKey } from '../../../server/src/modules/result/explaining/explain-person.ts'

const ids = ['an', 'binh', 'chi']
const round = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    rank: fc.integer({ min: 1, max: 2 }),
    points: fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100),
    durationSeconds: fc.integer({ min: 0, max: 2 })
  }),
  { selector: ({ id }) => id, maxLength: 3 }
)
const rule = fc.record<NonNullable<Rules['overall']>>({
  by: fc.constantFrom('sum', 'best-rounds', 'wins'),
  rounds: fc.option(fc.integer({ min: 1, max: 3 }))
})

it('adds up the rounds that count to the board, and names what separates two people', () => {
  fc.assert(
    fc.property(fc.array(round, { maxLength: 4 }), rule, (rounds, rule) => {
      const boards = rounds.map((rows) => ({ standings: rows.map((row) => ({ ...row, isShared: false, name: row.id })) }))
      const { standings } = overallBoard(rule, boards, rounds.length)
      const given = (id: string) =>
        boards.map(({ standings }, index) => ({
          code: `vong-${index}`,
          name: `Vòng ${index}`,
          row: standings.find((row) => row.id === id) ?? null
        }))
      for (const row of standings) {
        const counted = explainedRounds(rule, given(row.id)).filter(({ isCounted }) => isCounted)
        const sum = counted.reduce((total, { points }) => total + Math.round(points * 100), 0)
        const wins = counted.filter(({ rank }) => rank === 1).length
        expect(rule.by === 'wins' ? wins : sum).toBe(rule.by === 'wins' ? row.points : Math.round((row.points ?? 0) * 100))
        expect(counted.reduce((total, { durationSeconds }) => total + durationSeconds, 0)).toBe(row.durationSeconds)
        expect(counted).toHaveLength(row.rounds ?? -1)
        for (const other of standings) {
          const [mine, theirs] = [overallFrom(rule, given(row.id)), overallFrom(rule, given(other.id))]
          const first = row.points !== other.points ? (rule.by === 'wins' ? 'wins' : 'points') : 'duration'
          expect(decidingKey(overallKeys(rule), mine!, theirs!)).toBe(row.rank === other.rank ? null : first)
        }
      }
    })
  )
})
