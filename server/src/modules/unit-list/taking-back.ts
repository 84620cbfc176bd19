/** Whether units still are as a list left them: what somebody has changed since is not overwritten. */
import type { UnitListChanges } from '../../db/schema/import.ts'

type After = UnitListChanges['changed'][number]['after']

export function isAsLeft(changed: UnitListChanges['changed'], present: readonly (After & { id: string })[]): boolean {
  const units = new Map(present.map((unit) => [unit.id, unit]))
  return changed.every(({ id, after }) => {
    const unit = units.get(id)
    return unit !== undefined && (Object.keys(after) as (keyof After)[]).every((column) => String(unit[column]) === String(after[column]))
  })
}
