/** Assignments: enough judges for each entry, none barred, even loads, one block, the same for the same seed, and what is there stays. */
import type { ConflictKind } from '@hoi-thi/shared/jury'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/src/lib/random.ts'
import { type Assigning, assigned, type EntryToAssign } from '../../../server/src/modules/judging/assignment.ts'
import { blocksOf, type Pairing } from '../../../server/src/modules/judging/blocks.ts'

interface Given {
  entries: number
  judges: number
  judgesEach: number
  /** As `entry judge`, by their numbers. */
  barred: string[]
  seed: string
}

const names = (count: number, what: string) => Array.from({ length: count }, (_, index) => `${what}${String(index).padStart(3, '0')}`)
const assigningOf = ({ entries, judges, judgesEach, barred, seed }: Given): Assigning => ({
  entries: names(entries, 'e').map((id) => ({ id, kept: [] })),
  judgeIds: names(judges, 'j'),
  judgesEach,
  whyBarred: ({ entryId, judgeId }) => (barred.includes(`${Number(entryId.slice(1))} ${Number(judgeId.slice(1))}`) ? 'own-unit' : null),
  random: seededRandom(seed)
})

const given = (most: { entries: number; judges: number }, conflicts: number): fc.Arbitrary<Given> =>
  fc
    .record({ entries: fc.integer({ min: 1, max: most.entries }), judges: fc.integer({ min: 1, max: most.judges }) })
    .chain(({ entries, judges }) =>
      fc.record({
        entries: fc.constant(entries),
        judges: fc.constant(judges),
        judgesEach: fc.integer({ min: 1, max: Math.min(judges, 4) }),
        barred: fc.array(
          fc.tuple(fc.nat(entries - 1), fc.nat(judges - 1)).map((pair) => pair.join(' ')),
          { maxLength: conflicts }
        ),
        seed: fc.string()
      })
    )

const loadsOf = (judgeIds: readonly string[], pairings: readonly Pairing[]) =>
  judgeIds.map((id) => pairings.filter(({ judgeId }) => judgeId === id).length)
const widthOf = (loads: readonly number[]) => Math.max(...loads) - Math.min(...loads)
const judgesOf = (entryId: string, pairings: readonly Pairing[]) =>
  pairings.filter((pairing) => pairing.entryId === entryId).map(({ judgeId }) => judgeId)

describe('whatever is asked for', () => {
  it('gives each entry as many judges as it may have, each once, none of them barred', () => {
    fc.assert(
      fc.property(given({ entries: 25, judges: 9 }, 60), (one) => {
        const assigning = assigningOf(one)
        const { added, unstaffed } = assigned(assigning)
        expect(added.filter((pairing) => assigning.whyBarred(pairing))).toEqual([])
        for (const { id } of assigning.entries) {
          const judges = judgesOf(id, added)
          const free = assigning.judgeIds.filter((judgeId) => !assigning.whyBarred({ entryId: id, judgeId })).length
          expect(new Set(judges).size).toBe(judges.length)
          expect(judges.length).toBe(Math.min(one.judgesEach, free))
          const missing = unstaffed.find(({ entryId }) => entryId === id)
          expect(missing?.missing ?? 0).toBe(one.judgesEach - judges.length)
          if (missing) expect(missing.barred.length).toBe(one.judges - free)
        }
      })
    )
  })

  it('is the same for the same seed, in whatever order judges and entries are given', () => {
    fc.assert(
      fc.property(given({ entries: 20, judges: 8 }, 30), (one) => {
        const assigning = assigningOf(one)
        const turned = { ...assigningOf(one), entries: [...assigning.entries].reverse(), judgeIds: [...assigning.judgeIds].reverse() }
        const asText = ({ added }: { added: Pairing[] }) => added.map(({ entryId, judgeId }) => `${entryId} ${judgeId}`).sort()
        const first = asText(assigned(assigning))
        expect(asText(assigned(assigningOf(one)))).toEqual(first)
        expect(asText(assigned(turned))).toEqual(first)
      })
    )
  })

  it('has loads that differ by one at most where nobody is barred, and hangs together whenever there are enough sheets for that', () => {
    fc.assert(
      fc.property(given({ entries: 30, judges: 12 }, 0), (one) => {
        const assigning = assigningOf(one)
        const { added, blocks } = assigned(assigning)
        expect(widthOf(loadsOf(assigning.judgeIds, added))).toBeLessThanOrEqual(1)
        expect(blocks).toBe(blocksOf(added).length)
        const used = new Set(added.map(({ judgeId }) => judgeId)).size
        if (one.judgesEach >= 2 && added.length >= used + one.entries - 1) expect(blocks).toBe(1)
      }),
      { numRuns: 300 }
    )
  })
})

/** Every choice of judges for each entry, of few. */
function everyDesign({ entries, judgeIds, judgesEach, whyBarred }: Assigning): Pairing[][] {
  const choices = (free: readonly string[], count: number): string[][] =>
    count === 0 ? [[]] : free.flatMap((judgeId, index) => choices(free.slice(index + 1), count - 1).map((rest) => [judgeId, ...rest]))
  return entries.reduce<Pairing[][]>(
    (designs, { id }) => {
      const free = judgeIds.filter((judgeId) => !whyBarred({ entryId: id, judgeId }))
      const own = choices(free, Math.min(judgesEach, free.length)).map((judges) => judges.map((judgeId) => ({ entryId: id, judgeId })))
      return designs.flatMap((design) => own.map((pairings) => [...design, ...pairings]))
    },
    [[]]
  )
}

it('is as even as any assignment can be, and as connected as any that is so even, where judges are barred', () => {
  fc.assert(
    fc.property(given({ entries: 4, judges: 4 }, 6), (one) => {
      const assigning = assigningOf(one)
      const { added, blocks } = assigned(assigning)
      const spreadOf = (pairings: Pairing[]) => loadsOf(assigning.judgeIds, pairings).reduce((sum, load) => sum + load * load, 0)
      const all = everyDesign(assigning)
      const least = Math.min(...all.map(spreadOf))
      expect(spreadOf(added)).toBe(least)
      const even = all.filter((design) => spreadOf(design) === least)
      expect(blocks).toBe(Math.min(...even.map((design) => blocksOf(design).length)))
    }),
    // Exchanging entries is not enough here: one must be passed on.
    { examples: [[{ entries: 3, judges: 4, judgesEach: 3, barred: ['0 2', '0 3', '0 0'], seed: 'C' }]] }
  )
})

describe('entries that come later', () => {
  it('leave what is assigned as it is, and loads as even as those can be', () => {
    fc.assert(
      fc.property(given({ entries: 20, judges: 8 }, 0), fc.integer({ min: 1, max: 20 }), (one, more) => {
        const first = assigningOf(one)
        const before = assigned(first).added
        const kept: EntryToAssign[] = first.entries.map(({ id }) => ({ id, kept: judgesOf(id, before) }))
        const late = names(more, 'late')
        const second = { ...first, entries: [...kept, ...late.map((id) => ({ id, kept: [] }))] }
        const { added } = assigned(second)
        expect(added.every(({ entryId }) => late.includes(entryId))).toBe(true)
        expect(added.length).toBe(more * one.judgesEach)
        expect(widthOf(loadsOf(first.judgeIds, [...before, ...added]))).toBeLessThanOrEqual(1)
      })
    )
  })

  it('are given to a judge who has joined and has less', () => {
    const entries = names(6, 'e').map((id) => ({ id, kept: ['j1', 'j2'] }))
    const later = { id: 'later', kept: [] }
    const { added } = assigned({
      ...{ entries: [...entries, later], judgeIds: ['j1', 'j2', 'j3'], judgesEach: 1 },
      ...{ whyBarred: () => null, random: seededRandom('x') }
    })
    expect(added).toEqual([{ entryId: 'later', judgeId: 'j3' }])
  })
})

it('says which entry cannot be staffed, how many judges it lacks and why each is barred', () => {
  const reasons: Record<string, ConflictKind> = { j1: 'own-unit', j2: 'declared' }
  const found = assigned({
    ...{
      entries: [
        { id: 'a', kept: [] },
        { id: 'b', kept: [] }
      ],
      judgeIds: ['j1', 'j2', 'j3'],
      judgesEach: 2
    },
    ...{ whyBarred: ({ entryId, judgeId }: Pairing) => (entryId === 'a' ? (reasons[judgeId] ?? null) : null), random: seededRandom('x') }
  })
  expect(found.unstaffed).toEqual([
    {
      entryId: 'a',
      missing: 1,
      barred: [
        { judgeId: 'j1', reason: 'own-unit' },
        { judgeId: 'j2', reason: 'declared' }
      ]
    }
  ])
  expect(judgesOf('a', found.added)).toEqual(['j3'])
})
