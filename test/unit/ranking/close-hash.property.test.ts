/** The hash of a close: names and the order of peers are not in it, everything by which ranks and prizes go is. */
import type { Standing } from '@hoi-thi/shared/ranking'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closeHash } from '../../../server/src/modules/ranking/close-hash.ts'

const rows = fc
  .array(fc.record({ points: fc.nat(3), correct: fc.nat(3), durationSeconds: fc.nat(2) }), { minLength: 1, maxLength: 12 })
  .map((all) => {
    const sorted = [...all].sort((one, other) => other.points - one.points)
    return sorted.map(
      (row, index): Standing => ({
        ...{ id: `id-${(index * 7) % 13}`, rank: sorted.findIndex(({ points }) => points === row.points) + 1, isShared: false, name: 'A' },
        ...row
      })
    )
  })
const hashOf = (standings: Standing[], key = 'board', predictionTarget?: number) =>
  closeHash([{ key, content: { figures: { people: 3, ...(predictionTarget !== undefined && { predictionTarget }) }, standings } }])

it('stays with other names, and whatever the order of those of one rank', () => {
  const listed = rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(listed, ([all, moved]) => {
      const reordered = [...moved].sort((one, other) => one.rank - other.rank)
      const renamed = reordered.map((standing) => ({ ...standing, name: `B ${standing.id}`, unitName: 'Khác', isShared: true }))
      const order = renamed.map(({ id }) => id)
      expect(hashOf(renamed)).toBe(hashOf(all))
      expect(renamed.map(({ id }) => id)).toEqual(order)
    })
  )
})

it('is another with anything else that is another', () => {
  const figure = fc.constantFrom(
    ...([
      'rank',
      'points',
      'correct',
      'questions',
      'predictionDifference',
      'durationSeconds',
      'people',
      'attempts',
      'validPapers',
      'headcount',
      'rounds'
    ] as const)
  )
  fc.assert(
    fc.property(rows, fc.nat(11), figure, (all, place, name) => {
      const at = place % all.length
      const changed = all.map((standing, index) => (index === at ? { ...standing, [name]: (standing[name] ?? 0) + 100 } : standing))
      expect(hashOf(changed)).not.toBe(hashOf(all))
      expect(hashOf(all.map((standing, index) => (index === at ? { ...standing, id: 'another' } : standing)))).not.toBe(hashOf(all))
      expect(hashOf(all.map((standing, index) => (index === at ? { ...standing, failedGates: ['clip' as const] } : standing)))).not.toBe(
        hashOf(all)
      )
      expect(hashOf(all.slice(1))).not.toBe(hashOf(all))
    })
  )
  expect(hashOf([], 'one')).not.toBe(hashOf([], 'other'))
  expect(hashOf([], 'one', 0)).not.toBe(hashOf([], 'one'))
})
