/** Whatever merges, splits and takes other names, and whoever moves: both views of a board add up to the same people, attempts and papers. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CountedUnit } from '../../../server/src/modules/ranking/unit-board.ts'
import { type Entry, unitsIn } from '../../../server/src/modules/ranking/unit-views.ts'
import { histories } from '../unit/histories.ts'
import { unit } from './facts.ts'

const done = fc.record({
  person: fc.nat(30),
  unit: fc.nat(1000),
  present: fc.nat(1000),
  first: fc.nat(1000),
  attempts: fc.integer({ min: 1, max: 3 }),
  validPapers: fc.nat(3),
  isUnconfirmed: fc.boolean()
})
type Done = typeof done extends fc.Arbitrary<infer T> ? T : never

const changedIn = (links: readonly { predecessorId: string; successorId: string }[]) =>
  new Set(links.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]))

/** One entry for each person and unit, as the database gives them. */
function entriesOf(all: readonly Done[], ids: string[]): Entry[] {
  const at = (index: number) => ids[index % ids.length] ?? ''
  const entries = all.map(
    ({ person, unit, present, first, ...counts }): Entry => ({
      participantId: `p${person}`,
      unitId: at(unit),
      presentUnitId: at(present),
      firstUnitId: at(first),
      ...counts
    })
  )
  return [...new Map(entries.map((entry) => [`${entry.participantId} ${entry.unitId}`, entry])).values()]
}

const sums = (units: readonly CountedUnit[]) => ({
  people: units.reduce((sum, { people }) => sum + people, 0),
  unconfirmed: units.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0),
  attempts: units.reduce((sum, { attempts }) => sum + attempts, 0),
  validPapers: units.reduce((sum, { validPapers }) => sum + (validPapers ?? 0), 0)
})

it('adds up to the same in both views, and to what was done', () => {
  fc.assert(
    fc.property(histories(['merge', 'rename', 'split', 'takeIn']), fc.array(done, { maxLength: 40 }), ({ lineage }, all) => {
      const changed = changedIn(lineage.links)
      fc.pre(changed.size > 0)
      const counted = lineage.units.map(({ id }) => unit(id, changed.has(id) ? 0 : 5, 10))
      const entries = entriesOf(all, [...changed])
      const [then, now] = [unitsIn('then', counted, entries, lineage), unitsIn('now', counted, entries, lineage)]
      expect(sums(now)).toEqual(sums(then))
      const untouched = 5 * counted.filter(({ unitId }) => !changed.has(unitId)).length
      expect(sums(now).attempts).toBe(untouched + entries.reduce((sum, { attempts }) => sum + attempts, 0))
      for (const view of [then, now]) expect(new Set(view.map(({ unitId }) => unitId)).size).toBe(view.length)
    })
  )
})

it('leaves nobody undecided in the new units, and shows no former one, when units were only merged and renamed', () => {
  fc.assert(
    fc.property(histories(['merge', 'rename', 'takeIn']), fc.array(done, { maxLength: 40 }), ({ lineage, aliveOn }, all) => {
      const changed = changedIn(lineage.links)
      fc.pre(changed.size > 0)
      const counted = lineage.units.map(({ id }) => unit(id, 0, 10))
      const now = unitsIn('now', counted, entriesOf(all, [...changed]), lineage)
      expect(now.map(({ unitId }) => unitId).sort()).toEqual([...(aliveOn.at(-1) ?? [])].sort())
      expect(now.some(({ isUndecided }) => isUndecided)).toBe(false)
    })
  )
})
