/** Entries in order: real ties share a rank, units and people together or apart. */
import { expect, it } from 'vitest'
import { type ReachedEntry, rankedEntries } from '../../../server/src/modules/judging/entry-ranking.ts'

const entry = (id: string, points: number | null, sender: ReachedEntry['sender'] = 'unit', unitId: string | null = null): ReachedEntry => ({
  ...{ id, points, sender, unitId }
})
const entries = [entry('a', 80), entry('b', 90, 'group'), entry('c', 80, 'person'), entry('d', 70), entry('e', null), entry('f', 90.01)]
const ranksOf = (ranksApart: boolean) => rankedEntries({ ranksApart }, entries).map(({ id, rank, among }) => `${among} ${rank} ${id}`)

it('ranks all together, and has no rank for what has no points', () => {
  expect(ranksOf(false)).toEqual(['all 1 f', 'all 2 b', 'all 3 a', 'all 3 c', 'all 5 d'])
})

it('ranks entries of units apart from those of groups and persons', () => {
  expect(ranksOf(true)).toEqual(['units 1 f', 'units 2 a', 'units 3 d', 'people 1 b', 'people 2 c'])
})
