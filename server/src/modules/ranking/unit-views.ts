/** The same papers under the units as they were and under those that followed. Pure: each paper and each person is counted once in either view. */
import type { UnitView } from '@hoi-thi/shared/ranking'
import { type Lineage, type Seen, viewOn } from '../unit/lineage.ts'
import { headcountNow } from './followed-headcount.ts'
import type { CountedUnit } from './unit-board.ts'

/** What one person has done for one unit. Listed by time: where somebody entered last is where they are counted. */
export interface Entry {
  participantId: string
  unitId: string
  /** Where the person is now, and where they were enrolled first: what says which part of a split unit, or of a merged one, is theirs. */
  presentUnitId: string | null
  firstUnitId: string | null
  isUnconfirmed: boolean
  attempts: number
  validPapers: number
}

/** Units that nothing has happened to stay as they are counted. `counted` holds all units of the contest, `entries` what was done for those in `lineage`. */
export function unitsIn(view: UnitView, counted: readonly CountedUnit[], entries: readonly Entry[], lineage: Lineage): CountedUnit[] {
  const see = viewOn(lineage, dayOf(view))
  const families = familiesOf(lineage)
  const tallies = tally(entries, families, placeIn(view, lineage))
  return counted.flatMap((unit): CountedUnit[] => {
    if (!families.has(unit.unitId)) return [unit]
    const { unitId, isUndecided } = see(unit.unitId)
    const found = tallies.get(unit.unitId)
    if (unitId !== unit.unitId || (isUndecided && !found)) return []
    const row = { ...unit, ...(found ?? none), ...(unit.validPapers === null && { validPapers: null }) }
    if (isUndecided) return [{ ...row, headcount: null, isUndecided }]
    if (view === 'then') return [row]
    const isOf = ({ unitId: id }: CountedUnit) => id !== unitId && families.has(id) && see(id).unitId === unitId
    const madeOf = counted.filter(isOf).map(({ unitId: id, name }) => ({ id, name }))
    return [{ ...row, headcount: headcountNow(unitId, counted, lineage), ...(madeOf.length > 0 && { madeOf }) }]
  })
}

/** All of a lineage lies between these days. */
const dayOf = (view: UnitView) => (view === 'now' ? '9999-12-31' : '0001-01-01')
const none = { people: 0, unconfirmed: 0, attempts: 0, validPapers: 0 }

/** Under which unit an entry stands. Of a split unit only the person's own change of unit says which part is theirs; who has not changed stays with the old name. */
function placeIn(view: UnitView, lineage: Lineage): (entry: Entry) => Seen {
  const see = viewOn(lineage, dayOf(view))
  const next = new Map<string, string[]>()
  for (const { predecessorId, successorId } of lineage.links) {
    const [from, to] = view === 'now' ? [predecessorId, successorId] : [successorId, predecessorId]
    next.set(from, [...(next.get(from) ?? []), to])
  }
  return ({ unitId, presentUnitId, firstUnitId }) => {
    const seen = see(unitId)
    const own = view === 'now' ? presentUnitId : firstUnitId
    if (!seen.isUndecided || own === null) return seen
    const chosen = see(own)
    return !chosen.isUndecided && reachedFrom(seen.unitId, next).has(chosen.unitId) ? chosen : seen
  }
}

function tally(entries: readonly Entry[], families: ReadonlyMap<string, string>, placeOf: (entry: Entry) => Seen) {
  const tallies = new Map<string, typeof none>()
  const at = (unitId: string) => tallies.get(unitId) ?? none
  /** Of units that became one another a person counts for one: the last. */
  const last = new Map<string, { unitId: string; isUnconfirmed: boolean }>()
  for (const entry of entries) {
    const { unitId } = placeOf(entry)
    const { attempts, validPapers, ...people } = at(unitId)
    tallies.set(unitId, { ...people, attempts: attempts + entry.attempts, validPapers: validPapers + entry.validPapers })
    last.set(`${entry.participantId} ${families.get(entry.unitId)}`, { unitId, isUnconfirmed: entry.isUnconfirmed })
  }
  for (const { unitId, isUnconfirmed } of last.values()) {
    const { people, unconfirmed, ...papers } = at(unitId)
    tallies.set(unitId, { ...papers, people: people + 1, unconfirmed: unconfirmed + Number(isUnconfirmed) })
  }
  return tallies
}

/** Each unit of the lineage with the name of its family: all that became one another. */
function familiesOf({ links }: Lineage): Map<string, string> {
  const beside = new Map<string, string[]>()
  const join = (one: string, other: string) => beside.set(one, [...(beside.get(one) ?? []), other])
  for (const { predecessorId, successorId } of links) {
    join(predecessorId, successorId)
    join(successorId, predecessorId)
  }
  const families = new Map<string, string>()
  for (const unitId of beside.keys())
    if (!families.has(unitId)) for (const member of reachedFrom(unitId, beside)) families.set(member, unitId)
  return families
}

function reachedFrom(unitId: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([unitId])
  for (const id of reached) for (const later of next.get(id) ?? []) reached.add(later)
  return reached
}
