/** What the rules decide of a visitor's vote. Knows nothing of rows or requests. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { VoteRules } from '@hoi-thi/shared/unit-rules'
import type { VotePhase } from '@hoi-thi/shared/vote'

/** Open from its first instant to the last before its end. */
export function votePhaseAt({ opensAt, closesAt }: Pick<VoteRules, 'opensAt' | 'closesAt'>, now: Date): VotePhase {
  const at = now.getTime()
  if (at >= Date.parse(closesAt)) return 'over'
  return at < Date.parse(opensAt) ? 'coming' : 'open'
}

export interface Voter {
  /** A unit has confirmed who they are, or a provider says so. */
  isVerified: boolean
  /** They have sent the entry themselves. */
  isSender: boolean
  /** For how many other entries they have voted. */
  already: number
}

type Refused = Extract<ProblemCode, 'vote.not-open' | 'vote.over' | 'vote.unverified' | 'vote.own-entry' | 'vote.none-left'>

/** Why this vote is not taken; null: it is. */
export function whyNotVote(rules: VoteRules, { isVerified, isSender, already }: Voter, now: Date): Refused | null {
  const closed = whyNotChange(rules, now)
  if (closed) return closed
  if (!isVerified) return 'vote.unverified'
  if (isSender) return 'vote.own-entry'
  return already >= rules.each ? 'vote.none-left' : null
}

/** Why a vote cannot be taken back now, either. */
export function whyNotChange(rules: VoteRules, now: Date): 'vote.not-open' | 'vote.over' | null {
  const phase = votePhaseAt(rules, now)
  return phase === 'open' ? null : phase === 'coming' ? 'vote.not-open' : 'vote.over'
}
