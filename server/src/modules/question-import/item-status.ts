/** What becomes of each question of a file: taken, taken with something to look at, there already, or not to be taken before it is mended. */
import type { ItemStatus } from '@hoi-thi/shared/question-import'
import type { ItemContent } from '../../db/schema/question-import.ts'
import { questionKey } from '../question-bank/likeness.ts'
import { askedOf } from './item-of.ts'

export interface JudgedItem {
  isLeftOut: boolean
  /** Faults of the reader and what is still lacking. */
  faults: number
  /** What was changed in reading, what a reader may stumble over, and near neighbours. */
  remarks: number
  key: string
}

/** `there`: the keys of the bank's questions. Of equal ones in a file the first is taken. */
export function statusesOf(items: readonly JudgedItem[], there: ReadonlySet<string>): ItemStatus[] {
  const seen = new Set(there)
  return items.map(({ isLeftOut, faults, remarks, key }) => {
    if (isLeftOut) return 'left-out'
    if (faults > 0) return 'error'
    if (seen.has(key)) return 'same'
    seen.add(key)
    return remarks > 0 ? 'noted' : 'ok'
  })
}

/** As statuses are worked out of what is stored. */
export const judged = ({ isLeftOut, faults, notes, wording, neighbours, content }: StoredItem): JudgedItem => ({
  isLeftOut,
  faults: faults.length,
  remarks: notes.length + wording.length + neighbours.length,
  key: questionKey(askedOf(content))
})

interface StoredItem {
  isLeftOut: boolean
  faults: readonly unknown[]
  notes: readonly unknown[]
  wording: readonly unknown[]
  neighbours: readonly unknown[]
  content: Pick<ItemContent, 'text' | 'options'>
}
