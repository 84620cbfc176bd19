/** Whatever merges, splits and renames: nobody is lost and nobody is counted twice, on whichever day the units are looked at. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Lineage, totalsOn, viewOn } from '../../../server/src/modules/unit/lineage.ts'
import { dayOf, histories, play } from './histories.ts'

const sum = (counts: readonly { people: number }[]) => counts.reduce((total, { people }) => total + people, 0)
const peopleOf = ({ units }: Lineage, sizes: number[]) =>
  units.map(({ id }, index) => ({ unitId: id, people: sizes[index % sizes.length] ?? 0 }))
const sizes = fc.array(fc.nat(500), { minLength: 1, maxLength: 12 })
const days = ['2020-01-01', ...Array.from({ length: 9 }, (_, index) => dayOf(index)), '2030-01-01']

it('keeps the sum on every day, and each count in one group', () => {
  fc.assert(
    fc.property(histories(['merge', 'rename', 'split', 'takeIn']), sizes, ({ lineage }, some) => {
      const counts = peopleOf(lineage, some)
      for (const day of days) {
        const totals = totalsOn(counts, lineage, day)
        expect(sum(totals)).toBe(sum(counts))
        expect(new Set(totals.map(({ unitId, isUndecided }) => `${unitId} ${isUndecided}`)).size).toBe(totals.length)
        const see = viewOn(lineage, day)
        for (const { unitId, isUndecided, people } of totals) {
          const within = counts.filter((count) => see(count.unitId).unitId === unitId && see(count.unitId).isUndecided === isUndecided)
          expect(sum(within)).toBe(people)
        }
      }
    })
  )
})

it('leaves nobody undecided in the new units when units were only merged and renamed, and shows only units of the day', () => {
  fc.assert(
    fc.property(histories(['merge', 'rename', 'takeIn']), sizes, ({ lineage, aliveOn }, some) => {
      const totals = totalsOn(peopleOf(lineage, some), lineage, '2030-01-01')
      const now = aliveOn.at(-1) ?? []
      expect(totals.filter(({ isUndecided, unitId }) => isUndecided || !now.includes(unitId))).toEqual([])
    })
  )
})

it('gives each of the first units its own people back, when they are looked at as they were', () => {
  fc.assert(
    fc.property(histories(['merge', 'rename', 'split', 'takeIn']), sizes, ({ lineage, aliveOn }, some) => {
      const first = aliveOn[0] ?? []
      const counts = peopleOf(lineage, some).filter(({ unitId }) => first.includes(unitId))
      const totals = totalsOn(counts, lineage, '2024-01-01')
      expect(totals).toEqual(counts.map((count) => ({ ...count, isUndecided: false })))
    })
  )
})

it('counts who chose a part of a split unit for that part, and for the whole as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), (parts) => {
      const { lineage } = play(1, [{ kind: 'split', picks: Array.from({ length: parts }, () => 0) }])
      for (const { id } of lineage.units.slice(1)) {
        expect(viewOn(lineage, '2030-01-01')(id)).toEqual({ unitId: id, isUndecided: false })
        expect(viewOn(lineage, '2024-01-01')(id)).toEqual({ unitId: 'u0', isUndecided: false })
      }
      expect(viewOn(lineage, '2030-01-01')('u0')).toEqual({ unitId: 'u0', isUndecided: true })
    })
  )
})
