/** What a check comes to, and what all checks come to together. Knows nothing of rounds, rows or time. */
import type { CheckId, CheckLevel, Facts, Verdict } from '@hoi-thi/shared/readiness'

export interface Judgement<K extends CheckId> {
  level: CheckLevel
  facts: Facts<K>
}

export function verdictOf(checks: readonly { level: CheckLevel }[]): Verdict {
  const has = (level: CheckLevel) => checks.some((check) => check.level === level)
  return has('blocked') ? 'blocked' : has('look') ? 'look' : 'ready'
}

/** The first that holds; else it is passed. */
export const levelOf = ({ blocked, look }: { blocked?: boolean; look?: boolean }): CheckLevel =>
  blocked ? 'blocked' : look ? 'look' : 'passed'
