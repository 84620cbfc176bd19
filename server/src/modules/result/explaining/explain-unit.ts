/** Which key separates two units on a board. Pure: from what was kept with their rows. */
import type { DecidingKey } from '@hoi-thi/shared/explanation'
import type { StoredStanding } from '../../../db/schema/ranking.ts'
import type { Key } from './explain-person.ts'

const isBehindGates = ({ failedGates = [] }: StoredStanding) => Number(failedGates.length > 0)
const exactOf = ({ parts }: StoredStanding) => parts?.exact ?? -1

/** As boards of units are ordered. */
export const keysOfUnits: Key<StoredStanding>[] = [
  { key: 'gates', compare: (one, other) => isBehindGates(one) - isBehindGates(other) },
  { key: 'score', compare: (one, other) => exactOf(other) - exactOf(one) },
  { key: 'people', compare: (one, other) => (other.people ?? 0) - (one.people ?? 0) }
]

/** What a row has of a key that a board of units is ordered by; null: nothing that could be told. */
export function figureOfUnit({ parts, people, failedGates }: StoredStanding, key: DecidingKey | null): number | null {
  if (key === 'gates') return failedGates?.length ?? 0
  if (key === 'score') return parts?.exact ?? null
  return key === 'people' ? (people ?? null) : null
}
