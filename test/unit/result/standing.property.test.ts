/** Standings of whole contests: no id separates anybody, and nobody gains by what should not help. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boardsOf, closedUnder, countedUnder, type Handed, markings, papers } from './contests.ts'

const placesOf = (standings: readonly { id: string; rank: number; points?: number; isShared: boolean }[], as: (id: string) => string) =>
  standings.map(({ id, rank, points, isShared }) => [as(id), rank, points ?? null, isShared].join(' ')).sort()

it('have the same ranks under other ids of people and of attempts', () => {
  const moved = papers.chain((all) => {
    const people = [...new Set(all.map(({ person }) => person))]
    return fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(people, { minLength: people.length }),
      fc.shuffledSubarray(all, { minLength: all.length })
    )
  })
  fc.assert(
    fc.property(moved, markings, ([all, people, order], marking) => {
      const own = [...new Set(all.map(({ person }) => person))]
      const other = new Map(own.map((person, index) => [person, people[index] ?? person]))
      const renamed = order.map((handed): Handed => ({ ...handed, person: other.get(handed.person) ?? '' }))
      const [before, after] = [closedUnder(all, marking, []), closedUnder(renamed, marking, [])]
      expect(placesOf(after.individuals.standings, (id) => id)).toEqual(placesOf(before.individuals.standings, (id) => other.get(id) ?? ''))
      expect(placesOf(after.units.standings, (id) => id)).toEqual(placesOf(before.units.standings, (id) => id))
    })
  )
})

it('are moved by no attempt that is worse than the author’s best', () => {
  const worse = fc.record({ place: fc.nat(11), fewer: fc.integer({ min: 0, max: 3 }), slower: fc.integer({ min: 1, max: 3 }) })
  fc.assert(
    fc.property(papers, markings, worse, (all, marking, { place, fewer, slower }) => {
      const counted = all.map((handed) => countedUnder(handed, marking, []))
      const before = boardsOf(counted)
      const known = counted[place % counted.length]!
      fc.pre(known.isValid)
      const best = Math.max(...counted.flatMap((each) => (each.participantId === known.participantId && each.isValid ? [each.points] : [])))
      const slowest = Math.max(...counted.map(({ durationMs }) => durationMs))
      const more = { ...known, points: Math.max(0, best - fewer), durationMs: slowest + slower, startedAtMs: 100 }
      for (const with_ of [
        [...counted, more],
        [more, ...counted]
      ]) {
        const after = boardsOf(with_)
        expect(after.individuals).toEqual(before.individuals)
        expect(placesOf(after.units.standings, (id) => id)).toEqual(placesOf(before.units.standings, (id) => id))
      }
    })
  )
})
