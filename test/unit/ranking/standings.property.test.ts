/** Standings: ranks as an oracle counts them, whatever the order of the facts and whatever the ids. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CountedPaper } from '../../../server/src/modules/ranking/standings.ts'
import { type CountedUnit, unitBoard } from '../../../server/src/modules/ranking/unit-board.ts'
import { rulesWith, unitsByRate } from '../rules.ts'
import { paper, unit, wholeBoard } from './facts.ts'

const facts = fc.array(
  fc.record({
    correct: fc.integer({ min: 0, max: 3 }),
    prediction: fc.option(fc.integer({ min: 0, max: 4 })),
    startedAtMs: fc.integer({ min: 0, max: 2 }),
    durationMs: fc.integer({ min: 0, max: 2 }),
    fullName: fc.constantFrom('Trần An', 'Lê Bình', 'Phạm Chi')
  }),
  { maxLength: 25 }
)
const papersOf = (given: Partial<CountedPaper>[]) => given.map((fact, index) => paper(`person ${index}`, { questions: 3, ...fact }))
const told = (papers: readonly CountedPaper[]) => ({ target: papers.filter(({ correct }) => correct === 3).length, lotSeed: null })

it('gives each person the number of those who are better plus one', () => {
  fc.assert(
    fc.property(facts.map(papersOf), (papers) => {
      const { target } = told(papers)
      const keysOf = ({ correct, prediction, durationMs, startedAtMs }: CountedPaper) => [
        -correct,
        prediction === null ? Number.POSITIVE_INFINITY : Math.abs(prediction - target),
        durationMs,
        startedAtMs + durationMs
      ]
      const isBetter = (one: CountedPaper, other: CountedPaper) => {
        const [mine, theirs] = [keysOf(one), keysOf(other)]
        const first = mine.findIndex((key, index) => key !== theirs[index])
        return first >= 0 && mine[first]! < theirs[first]!
      }
      const board = wholeBoard(papers, rulesWith(), told(papers))
      expect(board.standings).toHaveLength(papers.length)
      for (const { id, rank } of board.standings) {
        const own = papers.find(({ participantId }) => participantId === id)!
        expect(rank).toBe(1 + papers.filter((other) => isBetter(other, own)).length)
      }
    }),
    { numRuns: 200 }
  )
})

const moved = facts
  .map(papersOf)
  .chain((papers) => fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })))
const byId = ({ standings }: { standings: { id: string }[] }) => new Map(standings.map((standing) => [standing.id, standing]))

it('gives everyone the same standing whatever the order of the papers', () => {
  fc.assert(
    fc.property(moved, ([papers, moved]) => {
      expect(byId(wholeBoard(moved, rulesWith(), told(moved)))).toEqual(byId(wholeBoard(papers, rulesWith(), told(papers))))
    })
  )
})

it('gives everyone the same rank whatever the ids', () => {
  fc.assert(
    fc.property(moved, ([papers, moved]) => {
      const renamed = papers.map((paper, index) => ({ ...paper, participantId: moved[index]!.participantId }))
      const before = byId(wholeBoard(papers, rulesWith(), told(papers)))
      const after = byId(wholeBoard(renamed, rulesWith(), told(renamed)))
      for (const [index, { participantId }] of papers.entries()) {
        expect({ ...after.get(renamed[index]!.participantId), id: '' }).toEqual({ ...before.get(participantId), id: '' })
      }
    })
  )
})

it('gives every unit the same standing whatever the order of the units', () => {
  const units = fc
    .array(fc.record({ people: fc.integer({ min: 0, max: 4 }), headcount: fc.option(fc.integer({ min: 0, max: 4 })) }), { maxLength: 20 })
    .map((given) => given.map(({ people, headcount }, index) => unit(`unit ${index}`, people, headcount)))
  const moved = units.chain((units) => fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })))
  fc.assert(
    fc.property(moved, ([units, moved]) => {
      const board = unitBoard(units, unitsByRate, null)
      expect(unitBoard(moved, unitsByRate, null)).toEqual(board)
      const isAbove = (one: CountedUnit, other: CountedUnit) => {
        if (!one.headcount || !other.headcount) return one.headcount || other.headcount ? !!one.headcount : one.people > other.people
        const [mine, theirs] = [one.people * other.headcount, other.people * one.headcount]
        return mine === theirs ? one.people > other.people : mine > theirs
      }
      for (const { id, rank } of board.standings) {
        const own = units.find(({ unitId }) => unitId === id)!
        expect(rank).toBe(1 + units.filter((other) => isAbove(other, own)).length)
      }
    })
  )
})
