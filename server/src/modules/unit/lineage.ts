/** What became of units: each as it is seen on a day, so that the same people are counted under the old units and under the new ones. */

export interface Lineage {
  units: readonly { id: string; validFrom: string }[]
  /** `on`: the day from which the successor stands for the predecessor. */
  links: readonly { predecessorId: string; successorId: string; on: string }[]
}

/** `isUndecided`: the unit was split, or made of several, and nobody has said which of them a person belongs to ("chưa chọn"). */
export interface Seen {
  unitId: string
  isUndecided: boolean
}

export interface Count {
  unitId: string
  people: number
}

/** A function for many units: the lineage is read once. Who has chosen a part of a split unit is counted for that part, not for the whole. */
export function viewOn(lineage: Lineage, on: string): (unitId: string) => Seen {
  const forward = new Map<string, Set<string>>()
  const backward = new Map<string, Set<string>>()
  const begins = new Map(lineage.units.map(({ id, validFrom }) => [id, validFrom]))
  for (const { predecessorId, successorId, on: day } of lineage.links)
    if (day <= on) add(forward, predecessorId, successorId)
    // A unit that took another in was there before, and keeps its own people.
    else if ((begins.get(successorId) ?? '') >= day) add(backward, successorId, predecessorId)
  return (unitId) => follow(forward.has(unitId) ? forward : backward, unitId)
}

/** The same people in other groups: the sum stays, and each count goes into one group. */
export function totalsOn(counts: readonly Count[], lineage: Lineage, on: string): (Seen & { people: number })[] {
  const see = viewOn(lineage, on)
  const totals = new Map<string, Seen & { people: number }>()
  for (const { unitId, people } of counts) {
    const seen = see(unitId)
    const key = `${seen.unitId} ${seen.isUndecided}`
    const total = totals.get(key) ?? { ...seen, people: 0 }
    totals.set(key, { ...total, people: total.people + people })
  }
  return [...totals.values()]
}

/** Whether new links would lead from a unit back to itself. */
export function leadsBack(links: Lineage['links'], from: readonly string[], to: readonly string[]): boolean {
  const next = new Map<string, Set<string>>()
  for (const { predecessorId, successorId } of links) add(next, predecessorId, successorId)
  const reached = new Set(to)
  for (const id of reached) for (const later of next.get(id) ?? []) reached.add(later)
  return from.some((id) => reached.has(id))
}

function add(map: Map<string, Set<string>>, from: string, to: string): void {
  map.set(from, (map.get(from) ?? new Set()).add(to))
}

function follow(next: Map<string, Set<string>>, unitId: string): Seen {
  const [one, another] = next.get(unitId) ?? []
  if (one === undefined) return { unitId, isUndecided: false }
  return another === undefined ? follow(next, one) : { unitId, isUndecided: true }
}
