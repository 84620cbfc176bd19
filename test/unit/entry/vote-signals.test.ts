/** Votes that look odd are flagged, and honest ones are not, as often as is said here. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CastVote, voteSignals } from '../../../server/src/modules/entry/votes/vote-signals.ts'
import { type Contest, farmed, honest } from './made-votes.ts'

const minute = 60_000
const kindsOf = ({ votes, units }: Contest, entryId: string) =>
  voteSignals(votes, units)
    .filter((signal) => signal.entryId === entryId)
    .map(({ kind }) => kind)

describe('honest votes', () => {
  it('are flagged for fewer than one entry in a hundred: of 16,543 entries 84 were', () => {
    const contests = Array.from({ length: 30 }, (_, index) => honest(`contest ${index}`))
    const entries = contests.reduce((sum, { units }) => sum + units.size, 0)
    const flagged = contests.reduce(
      (sum, { votes, units }) => sum + new Set(voteSignals(votes, units).map(({ entryId }) => entryId)).size,
      0
    )
    expect(entries).toBeGreaterThan(400)
    expect(flagged / entries).toBeLessThan(0.01)
  })

  it('are not flagged for coming from one unit where it is the entry’s own', () => {
    const votes = Array.from({ length: 40 }, (_, index) => vote('a', index, { unitId: 'ward' }))
    expect(kindsOf({ votes, units: new Map([['a', 'ward']]) }, 'a')).toEqual([])
    expect(kindsOf({ votes, units: new Map([['a', 'school']]) }, 'a')).toEqual(['one-unit'])
  })
})

describe('farmed votes', () => {
  const seeds = fc.string({ minLength: 1, maxLength: 8 })

  it('that come at once are flagged, however large the contest', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { contest, entryId } = farmed(seed, { spanMs: 8 * minute })
        expect(kindsOf(contest, entryId)).toContain('burst')
      }),
      { numRuns: 5 }
    )
  })

  it('of accounts made for it are flagged, however slowly they come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { contest, entryId } = farmed(seed, { spanMs: 5 * 24 * 60 * minute, areNew: true })
        expect(kindsOf(contest, entryId)).toContain('new-accounts')
      }),
      { numRuns: 5 }
    )
  })

  it('of one browser are flagged, and those votes alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { contest, entryId, bought } = farmed(seed, { spanMs: 5 * 24 * 60 * minute, device: 'the farm' })
        const signal = voteSignals(contest.votes, contest.units).find(
          ({ kind, votes }) => kind === 'one-device' && votes[0]?.device === 'the farm'
        )
        expect(signal?.entryId).toBe(entryId)
        expect(new Set(signal?.votes)).toEqual(new Set(bought))
      }),
      { numRuns: 5 }
    )
  })

  it('are flagged although the entry beside it is farmed too', () => {
    const { contest } = farmed('two', { spanMs: 8 * minute, areNew: true })
    const second = farmed('two', { spanMs: 8 * minute, areNew: true, entry: 1, contest })
    expect(kindsOf(second.contest, second.entryId)).toEqual(expect.arrayContaining(['burst', 'new-accounts']))
  })
})

describe('a signal', () => {
  const units = new Map([['a', null]])

  it('needs twenty votes within ten minutes', () => {
    const within = (count: number, spanMs: number) =>
      Array.from({ length: count }, (_, index) => vote('a', (index * spanMs) / (count - 1) / minute))
    expect(kindsOf({ votes: within(20, 10 * minute - 1), units }, 'a')).toEqual(['burst'])
    expect(kindsOf({ votes: within(19, 10 * minute - 1), units }, 'a')).toEqual([])
    expect(kindsOf({ votes: within(20, 10 * minute), units }, 'a')).toEqual([])
  })

  it('needs five accounts in one browser', () => {
    const together = (count: number) => Array.from({ length: count }, (_, index) => vote('a', index * 60, { device: 'one' }))
    expect(kindsOf({ votes: together(5), units }, 'a')).toEqual(['one-device'])
    expect(kindsOf({ votes: together(4), units }, 'a')).toEqual([])
  })

  it('is named alike whatever the order in which votes are read', () => {
    const { contest } = farmed('order', { spanMs: 8 * minute, areNew: true, device: 'the farm' })
    const ids = (votes: readonly CastVote[]) =>
      voteSignals(votes, contest.units)
        .map(({ id }) => id)
        .sort()
    expect(ids([...contest.votes].reverse())).toEqual(ids(contest.votes))
  })
})

let people = 0

/** So many minutes after the vote has begun. */
function vote(entryId: string, minutes: number, changes: Partial<CastVote> = {}): CastVote {
  const votedAt = new Date(Date.parse('2026-12-06T01:00:00Z') + minutes * minute)
  const registeredAt = new Date('2026-11-01T00:00:00Z')
  return {
    entryId,
    accountId: `person ${people++}`,
    votedAt,
    registeredAt,
    device: null,
    unitId: null,
    hasTakenPart: true,
    isHeld: false,
    ...changes
  }
}
