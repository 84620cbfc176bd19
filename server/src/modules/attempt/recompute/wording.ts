/** What is said of recomputed results, for people at a terminal. */
import type { Comparison } from '../recompute.ts'

/** One line for the round, and one for each difference that is shown. */
export function linesOf(round: string, comparison: Comparison, unmarked: number): string[] {
  const { attempts, events, older, storedHash, recomputedHash, differing, differences } = comparison
  const verdict = storedHash === recomputedHash ? 'identical' : `DIFFERENT in ${counted(differing, 'attempt')}`
  const compared = [counted(attempts, 'attempt'), counted(events, 'event'), `stored ${storedHash}`, `recomputed ${recomputedHash}`, verdict]
  const parts = [
    ...(attempts > 0 ? compared : ['nothing to compare']),
    ...(unmarked > 0 ? [`${grouped(unmarked)} not yet marked`] : []),
    ...(older > 0 ? [`${grouped(older)} marked by an older version of the marking, not compared`] : [])
  ]
  return [
    `${round}: ${parts.join(', ')}`,
    ...differences.map(
      ({ id, field, stored, recomputed }) =>
        `  attempt ${id}: ${field} is stored as ${stored ?? 'nothing'}, recomputed ${recomputed ?? 'nothing'}`
    ),
    ...(differing > new Set(differences.map(({ id }) => id)).size ? ['  … and more'] : [])
  ]
}

export function summaryOf(attempts: number, differing: number): string {
  if (differing > 0) return `${grouped(differing)} of ${grouped(attempts)} results are not what their events give.`
  return attempts > 0 ? `All ${grouped(attempts)} results are what their events give.` : 'There is nothing to compare yet.'
}

const counted = (count: number, what: string) => `${grouped(count)} ${what}${count === 1 ? '' : 's'}`

/** 12 345 */
export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
