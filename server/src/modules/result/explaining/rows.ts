/** A row of a board and the nearest rows of other ranks. Pure. */
import type { StoredStanding } from '../../../db/schema/ranking.ts'

export interface Rows {
  own: StoredStanding
  above: StoredStanding | null
  below: StoredStanding | null
  belowPlace: number | null
}

export const idsOf = ({ own, above, below }: Rows): string[] => [own, above, below].flatMap((row) => (row ? [row.id] : []))
