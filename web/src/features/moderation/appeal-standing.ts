/** Where an appeal stands. Pure. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'

export type AppealStanding = 'waiting' | 'granted' | 'rejected' | 'overtaken'

type Appealed = Pick<ReviewedEntry, 'state' | 'decision'> & {
  appeal: Pick<NonNullable<ReviewedEntry['appeal']>, 'isGranted' | 'filedAt'>
}

/** One whose decision holds no longer waits for nothing. */
export function standingOf({ state, decision, appeal: { isGranted, filedAt } }: Appealed): AppealStanding {
  if (isGranted !== null) return isGranted ? 'granted' : 'rejected'
  const isAgainstIt = decision !== null && Date.parse(decision.decidedAt) <= Date.parse(filedAt)
  return state === 'disqualified' && isAgainstIt ? 'waiting' : 'overtaken'
}
