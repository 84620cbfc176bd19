/** What every surface says of a board beside its rows: which version, as of when, how it stands. Pure. */
import type { HeldBoard, Snapshot } from '../serving/held-boards.ts'

export function headOf({ event, status }: HeldBoard, { id, boardKey, asOf, total, figures, status: ownStatus }: Snapshot) {
  const { lineage, outside: _, ...shown } = figures
  const { freeze } = event
  return {
    board: boardKey,
    version: event.id,
    snapshotId: id,
    status: id === event.snapshotId ? status : ownStatus,
    asOf: asOf.toISOString(),
    total,
    ...shown,
    ...(lineage !== undefined && { hasViews: true }),
    ...(freeze && { freeze: { from: freeze.fromAt.toISOString(), until: freeze.untilAt.toISOString(), reason: freeze.reason } })
  }
}
