/** What became of a contest's units, as its boards need it. Pure. */
import { createHash } from 'node:crypto'
import type { Lineage } from '../unit/lineage.ts'

export interface ContestLineage extends Lineage {
  unitIds: string[]
  /** Changes when anything else has become of them; undefined when nothing has. */
  hash: string | undefined
}

interface Link {
  predecessorId: string
  successorId: string
  on: string
  predecessorFrom: string
  successorFrom: string
}

export function contestLineage(links: readonly Link[]): ContestLineage {
  const begins = new Map(
    links.flatMap(({ predecessorId, successorId, predecessorFrom, successorFrom }) => [
      [predecessorId, predecessorFrom] as const,
      [successorId, successorFrom] as const
    ])
  )
  return {
    units: [...begins].map(([id, validFrom]) => ({ id, validFrom })),
    links: links.map(({ predecessorId, successorId, on }) => ({ predecessorId, successorId, on })),
    unitIds: [...begins.keys()],
    hash: links.length > 0 ? createHash('sha256').update(JSON.stringify(links)).digest('hex') : undefined
  }
}
