/** How the promise stands to publish a result by a moment. Pure. */
import type { Result } from '@hoi-thi/shared/result'

export type Due = 'ahead' | 'overdue' | 'kept' | 'missed'

/** Published is what two people have verified. Null: nothing is promised. */
export function dueOf({ dueBy, steps }: Pick<Result, 'dueBy' | 'steps'>, now: string): Due | null {
  if (dueBy === null) return null
  const published = steps.find(({ state }) => state === 'verified')?.at
  if (published) return Date.parse(published) <= Date.parse(dueBy) ? 'kept' : 'missed'
  return Date.parse(now) <= Date.parse(dueBy) ? 'ahead' : 'overdue'
}
