/** How many people a unit has that others came into. Pure. */
import type { Lineage } from '../unit/lineage.ts'
import type { CountedUnit } from './unit-board.ts'

type Headcount = Pick<CountedUnit, 'unitId' | 'headcount' | 'countedOn'>

/** What it was counted with, and what has come into it since; null if any of that is not known. A part of a split unit must be counted. */
export function headcountNow(unitId: string, counted: readonly Headcount[], { units, links }: Lineage): number | null {
  const known = new Map(counted.map((unit) => [unit.unitId, unit]))
  const begins = new Map(units.map(({ id, validFrom }) => [id, validFrom]))
  const isSplit = (from: string) => links.filter(({ predecessorId }) => predecessorId === from).length > 1
  const of = (id: string): number | null => {
    const { headcount = null, countedOn } = known.get(id) ?? {}
    const into = links.filter(({ successorId }) => successorId === id)
    const began = begins.get(id) ?? ''
    const since = headcount === null ? '' : (countedOn ?? began)
    const came = into.filter(({ on }) => on > since).map(({ predecessorId }) => (isSplit(predecessorId) ? null : of(predecessorId)))
    const wasThere = into.every(({ on }) => on > began)
    return added(headcount !== null || wasThere ? [headcount, ...came] : came)
  }
  return of(unitId)
}

const added = (parts: readonly (number | null)[]) =>
  parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0 as number | null)
