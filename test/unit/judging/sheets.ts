/** Sheets for tests: an incomplete block in which judges overlap, with totals of quarters within 0 and 100. */
import fc from 'fast-check'
import type { SignedTotal } from '../../../server/src/modules/judging/fitting.ts'

/** One row for each entry: what judge after judge gives, null where the judge has not marked it. */
export const sheetsOf = (rows: Record<string, readonly (number | null)[]>): SignedTotal[] =>
  Object.entries(rows).flatMap(([entryId, totals]) =>
    totals.flatMap((total, judge) => (total === null ? [] : [{ entryId, judgeId: `judge ${judge}`, total }]))
  )

export interface Block {
  sheets: SignedTotal[]
  entryIds: string[]
  judges: number
}

/** Each entry has judges that follow each other in a circle, so that all hang together. Totals leave room of 20 on either side. */
export const block: fc.Arbitrary<Block> = fc
  .record({ judges: fc.integer({ min: 2, max: 7 }), entries: fc.integer({ min: 2, max: 12 }) })
  .chain(({ judges, entries }) =>
    fc.record({
      judges: fc.constant(judges),
      entries: fc.constant(Math.max(entries, judges)),
      each: fc.integer({ min: 2, max: judges }),
      totals: fc.array(fc.integer({ min: 80, max: 320 }), { minLength: 100, maxLength: 100 })
    })
  )
  .map(({ judges, entries, each, totals }) => {
    const entryIds = Array.from({ length: entries }, (_, entry) => `entry ${String(entry).padStart(2, '0')}`)
    const sheets = entryIds.flatMap((entryId, entry) =>
      Array.from({ length: each }, (_, place) => ({
        entryId,
        judgeId: `judge ${(entry + place) % judges}`,
        total: (totals[entry * each + place] ?? 80) / 4
      }))
    )
    return { sheets, entryIds, judges }
  })
