/** What the jury's choice on the page makes of the list that is stored. Pure. */
import type { Admitted } from '@hoi-thi/shared/admission'

export interface Chosen {
  added: readonly Pick<Admitted, 'participantId' | 'fullName' | 'unitName' | 'divisionId'>[]
  /** Ids of whom it leaves out. */
  left: readonly string[]
}

/** Who is chosen now comes first. */
export function listed(items: readonly Admitted[], { added }: Chosen): Admitted[] {
  const there = new Set(items.map(({ participantId }) => participantId))
  const fresh = added.filter(({ participantId }) => !there.has(participantId))
  const asListed = fresh.map(({ participantId, fullName, unitName, divisionId }) => ({ participantId, fullName, unitName, divisionId }))
  return [...asListed.map((person) => ({ ...person, rank: null, points: null, isIn: false, isDue: false })), ...items]
}

export function chosenIds(items: readonly Admitted[], { added, left }: Chosen): string[] {
  const kept = items.filter(({ isIn }) => isIn).map(({ participantId }) => participantId)
  return [...new Set([...kept, ...added.map(({ participantId }) => participantId)])].filter((id) => !left.includes(id))
}
