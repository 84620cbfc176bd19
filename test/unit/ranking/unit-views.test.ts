/** Boards under former and present units: what a split and a merge do to people, and what becomes of headcounts. */
import { describe, expect, it } from 'vitest'
import { type Entry, unitsIn } from '../../../server/src/modules/ranking/unit-views.ts'
import { unit } from './facts.ts'

const on = '2026-12-02'
const lineageOf = (links: [string, string][], later: string[]) => ({
  units: [...new Set(links.flat())].map((id) => ({ id, validFrom: later.includes(id) ? on : '2025-07-01' })),
  links: links.map(([predecessorId, successorId]) => ({ predecessorId, successorId, on }))
})
const entry = (participantId: string, unitId: string, changes: Partial<Entry> = {}): Entry => ({
  participantId,
  unitId,
  presentUnitId: unitId,
  firstUnitId: unitId,
  isUnconfirmed: false,
  attempts: 1,
  validPapers: 1,
  ...changes
})
const shown = (units: ReturnType<typeof unitsIn>) =>
  Object.fromEntries(units.map(({ unitId, people, isUndecided, headcount }) => [isUndecided ? `${unitId}?` : unitId, [people, headcount]]))

describe('a merge', () => {
  const lineage = lineageOf(
    [
      ['A', 'C'],
      ['B', 'C']
    ],
    ['C']
  )
  const units = [unit('A', 0, 10), unit('B', 0, 20), unit('C', 0, null), unit('Z', 3, 5)]
  const entries = [
    entry('an', 'A'),
    entry('binh', 'B'),
    // Enrolled for A, and moved to C, for which the second paper is.
    entry('chi', 'A', { presentUnitId: 'C' }),
    entry('chi', 'C', { firstUnitId: 'A' }),
    entry('dung', 'C')
  ]
  it('counts its people together, out of both headcounts until it is counted anew', () => {
    expect(shown(unitsIn('now', units, entries, lineage))).toEqual({ C: [4, 30], Z: [3, 5] })
    const counted = units.map((each) => (each.unitId === 'C' ? { ...each, headcount: 28, countedOn: on } : each))
    expect(shown(unitsIn('now', counted, entries, lineage))).toMatchObject({ C: [4, 28] })
    expect(unitsIn('now', units, entries, lineage)[0]?.madeOf?.map(({ id }) => id)).toEqual(['A', 'B'])
  })

  it('gives each former unit its own, by where people were enrolled, and leaves who came later under the new name', () => {
    expect(shown(unitsIn('then', units, entries, lineage))).toEqual({ A: [2, 10], B: [1, 20], 'C?': [1, null], Z: [3, 5] })
  })

  it('has no headcount when one of the former is not known', () => {
    const unknown = units.map((each) => (each.unitId === 'B' ? { ...each, headcount: null } : each))
    expect(shown(unitsIn('now', unknown, entries, lineage))).toMatchObject({ C: [4, null] })
  })
})

it('counts a unit that took another in out of both headcounts, until it is counted anew', () => {
  const lineage = lineageOf([['G', 'H']], [])
  const units = [unit('G', 0, 10), { ...unit('H', 0, 20), countedOn: '2026-01-01' }]
  expect(shown(unitsIn('now', units, [], lineage))).toEqual({ H: [0, 30] })
  const counted = units.map((each) => (each.unitId === 'H' ? { ...each, headcount: 29, countedOn: on } : each))
  expect(shown(unitsIn('now', counted, [], lineage))).toEqual({ H: [0, 29] })
})

it('splits a unit by what each person has chosen; who has not chosen stays under the former name', () => {
  const lineage = lineageOf(
    [
      ['D', 'E'],
      ['D', 'F']
    ],
    ['E', 'F']
  )
  const units = [unit('D', 0, 9), unit('E', 0, null), unit('F', 0, 4)]
  const entries = [
    entry('an', 'D', { presentUnitId: 'E' }),
    entry('binh', 'D'),
    entry('chi', 'F'),
    entry('dung', 'D', { presentUnitId: 'Z' })
  ]
  expect(shown(unitsIn('now', units, entries, lineage))).toEqual({ 'D?': [2, null], E: [1, null], F: [1, 4] })
  expect(shown(unitsIn('then', units, entries, lineage))).toEqual({ D: [4, 9] })
})

it('counts no papers while a round is open', () => {
  const lineage = lineageOf([['A', 'B']], ['B'])
  const units = [unit('A', 0, 10, { validPapers: null }), unit('B', 0, null, { validPapers: null })]
  for (const view of ['now', 'then'] as const)
    expect(unitsIn(view, units, [entry('an', 'A')], lineage)).toMatchObject([{ people: 1, validPapers: null }])
})
