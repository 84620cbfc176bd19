/** When boards may stand still. Pure. */
import { dayMs } from '../../../lib/day.ts'

const longestMs = 60 * dayMs

/** What was shown before is not taken back: a freeze begins now at the earliest. */
export function isFreeze({ from, until }: { from: Date; until: Date }, now: Date): boolean {
  return from >= now && until > from && until.getTime() - from.getTime() <= longestMs
}
