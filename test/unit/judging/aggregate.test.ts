/** Points of entries: what the rules say of signed sheets, the same on every run; a severe judge moves no order where severity is taken out. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregated, withVotes } from '../../../server/src/modules/judging/aggregate.ts'
import { fitted } from '../../../server/src/modules/judging/fitting.ts'
import { clipsWith } from '../rules.ts'
import { block, sheetsOf } from './sheets.ts'

const pointsOf = (rules: Partial<ClipRules>, rows: Record<string, (number | null)[]>) =>
  aggregated(clipsWith(rules), Object.keys(rows), sheetsOf(rows)).entries.map(({ points, isPartial }) =>
    isPartial ? `${points}!` : points
  )

describe('the mean', () => {
  it('is of the signed sheets, once enough have signed', () => {
    expect(pointsOf({}, { a: [], b: [80], c: [80, 95], d: [80, 95, 81] })).toEqual([null, null, 87.5, 85.33])
  })

  it('is of those who have signed, two at least, where the rules do not wait', () => {
    const rules = { missingJudges: 'mean-of-signed', judges: 3 } as const
    expect(pointsOf(rules, { a: [], b: [80], c: [80, 95], d: [80, 95, 81] })).toEqual([null, null, '87.5!', 85.33])
    expect(pointsOf({ ...rules, judges: 1 }, { a: [80] })).toEqual([80])
  })

  it('leaves the highest and the lowest out of four sheets, and of no fewer', () => {
    expect(pointsOf({ aggregate: 'trimmed' }, { a: [10, 80, 90, 100], b: [10, 80, 90], c: [70, 70, 70, 100, 100] })).toEqual([85, 60, 80])
  })

  it('rounds a half up, however it was summed', () => {
    expect(pointsOf({}, { a: [80.25, 80.26], b: [0, 0.01] })).toEqual([80.26, 0.01])
  })
})

describe('with severity taken out', () => {
  const normalized = clipsWith({ aggregate: 'normalized' })

  it('gives back what entries are worth where judges only differ in severity', () => {
    // Worth 70, 80, 90; judges give 10 less, as it is, 10 more: together nothing.
    const rows = { a: [60, 70, null], b: [null, 80, 90], c: [80, null, 100] }
    expect(pointsOf({ aggregate: 'normalized' }, rows)).toEqual([70, 80, 90])
    // The plain mean has them otherwise.
    expect(pointsOf({}, rows)).toEqual([65, 85, 90])
  })

  it('does so within each block where nothing connects them, and says so', () => {
    const rows = { a: [60, 70, null, null], b: [70, 80, null, null], c: [null, null, 50, 90] }
    const found = aggregated(normalized, Object.keys(rows), sheetsOf(rows))
    expect(found.blocks).toBe(2)
    expect(found.entries.map(({ points }) => points)).toEqual([65, 75, 70])
  })

  it('gives nobody less than nothing or more than the most', () => {
    const rows = { a: [100, null, 100], b: [null, 0, 0], c: [90, 70, null], d: [10, 0, null] }
    for (const points of pointsOf({ aggregate: 'normalized' }, rows)) expect(points).toBeGreaterThanOrEqual(0)
    expect(Math.max(...pointsOf({ aggregate: 'normalized' }, rows).map(Number))).toBeLessThanOrEqual(100)
  })

  it('moves no order for a severe judge', () => {
    fc.assert(
      fc.property(block, fc.nat(), fc.integer({ min: -80, max: 80 }), ({ sheets, entryIds, judges }, which, quarters) => {
        const judgeId = `judge ${which % judges}`
        const severe = sheets.map((sheet) => (sheet.judgeId === judgeId ? { ...sheet, total: sheet.total + quarters / 4 } : sheet))
        const [before, after] = [fitted(sheets), fitted(severe)]
        expect(before.blocks).toBe(1)
        const shift = quarters / 4 / judges
        for (const id of entryIds) expect(after.entries.get(id)).toBeCloseTo((before.entries.get(id) ?? Number.NaN) + shift, 8)
        const [plain, moved] = [sheets, severe].map((each) =>
          aggregated(normalized, entryIds, each).entries.map(({ points }) => points ?? -1)
        )
        for (const [one, points] of (plain ?? []).entries())
          for (const [other, others] of (plain ?? []).entries())
            if (points > others) expect(moved?.[one]).toBeGreaterThanOrEqual(moved?.[other] ?? Number.NaN)
      })
    )
  })
})

it('gives the same points whoever is called what and in whatever order sheets come', () => {
  const aggregates = fc.constantFrom<ClipRules['aggregate'][]>('mean', 'trimmed', 'normalized')
  fc.assert(
    fc.property(block, aggregates, fc.infiniteStream(fc.nat()), ({ sheets, entryIds }, aggregate, numbers) => {
      const rules = clipsWith({ aggregate })
      const names = new Map<string, string>()
      const renamed = (id: string) => {
        const name = names.get(id) ?? `${numbers.next().value} ${names.size}`
        names.set(id, name)
        return name
      }
      const others = sheets.map(({ entryId, judgeId, total }) => ({ entryId: renamed(entryId), judgeId: renamed(judgeId), total }))
      const mixed = others.sort((one, other) => (one.entryId + one.judgeId < other.entryId + other.judgeId ? -1 : 1))
      const points = (ids: string[], all: typeof sheets) => aggregated(rules, ids, all).entries.map(({ points }) => points)
      expect(points(entryIds.map(renamed), mixed)).toEqual(points(entryIds, sheets))
    })
  )
})

it('gives the votes the part that the rules give them', () => {
  const votes = { own: 30, most: 120 }
  const vote = { opensAt: '2026-12-06T01:00:00Z', closesAt: '2026-12-12T10:00:00Z', each: 1, percent: 20 }
  // A quarter of the most votes is 25 of 100: 0.8 × 90 + 0.2 × 25.
  expect(withVotes(clipsWith({ vote }), 90, votes)).toBe(77)
  expect(withVotes(clipsWith({ vote }), 90, { own: 120, most: 120 })).toBe(92)
  expect(withVotes(clipsWith({ vote }), 90, { own: 0, most: 0 })).toBe(72)
  expect(withVotes(clipsWith({ vote: null }), 90, votes)).toBe(90)
  expect(withVotes(clipsWith({ vote: { ...vote, percent: 0 } }), 90, votes)).toBe(90)
})
