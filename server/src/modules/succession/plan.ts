/** What a merge, split or rename asks for, judged before anything is written. Knows nothing of rows or requests. */
import type { SuccessionKind, Successor } from '@hoi-thi/shared/succession'
import { type Lineage, leadsBack } from '../unit/lineage.ts'

interface Old {
  id: string
  name: string
  formerNames: readonly string[]
  validFrom: string
  validTo: string | null
}

/** Several into one; one into several; one into one. One unit may be merged into another that stays. */
export function isRightNumber(kind: SuccessionKind, from: readonly string[], to: readonly Successor[]): boolean {
  const intoExisting = to.filter((each) => 'unitId' in each).length
  if (kind === 'merge') return to.length === 1 && from.length >= (intoExisting === 1 ? 1 : 2)
  if (kind === 'split') return from.length === 1 && to.length >= 2
  return from.length === 1 && to.length === 1 && intoExisting === 0
}

/** It is there on the day, began before, and nothing has followed it yet. */
export function mayEnd(unit: Old, on: string, links: Lineage['links']): boolean {
  return (
    unit.validFrom < on && (unit.validTo === null || unit.validTo >= on) && !links.some(({ predecessorId }) => predecessorId === unit.id)
  )
}

export function mayTakeIn(unit: Old, on: string): boolean {
  return unit.validFrom <= on && (unit.validTo === null || unit.validTo > on)
}

export const makesCircle = (links: Lineage['links'], from: readonly string[], to: readonly Successor[]): boolean =>
  leadsBack(
    links,
    from,
    to.flatMap((each) => ('unitId' in each ? [each.unitId] : []))
  )

/** The names that people still type. */
export function inheritedNames(from: readonly Old[], name: string, own: readonly string[] = []): string[] {
  return [...new Set([...own, ...from.flatMap((old) => [old.name, ...old.formerNames])])].filter((former) => former !== name)
}
