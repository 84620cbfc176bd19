/** The form in which rules were stored at first. Versions that were published then still have it. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'

/** Until all that differs between contests became data. */
export interface FirstRules extends Pick<Rules, 'title' | 'organizer' | 'purpose' | 'legalBases' | 'graceSeconds' | 'consent'> {
  divisions: { id: string; name: string; who: string; needsUnit: boolean; minors?: boolean }[]
  excluded: string[]
  rounds: Pick<RoundRules, 'code' | 'name' | 'subject' | 'opensAt' | 'closesAt' | 'blueprint'>[]
  durationSeconds: number
  secondsPerQuestion: number | null
  attemptsPerRound: number
  prediction: { metric: 'people-right-on-all'; scope: 'division'; maximum: number } | null
  show: { score: Rules['show']['score']; key: 'after-close' | 'never' }
  order: ('correct' | 'prediction-difference' | 'duration' | 'finish')[]
  unitDivisions: string[]
}

/** Until there was a vote: its weight was ruled, and nobody could vote. */
interface FirstVoteRules {
  votePercent: number | null
}
/** Until guardians' consents could be attached. */
export type ClipRulesBeforePapers = Omit<ClipRules, 'guardianConsent'>
export type ClipRulesBeforeVotes = Omit<ClipRulesBeforePapers, 'vote'> & FirstVoteRules

/** Until judging was ruled in detail. */
export interface FirstClipRules
  extends Pick<ClipRules, 'senders' | 'entriesEach' | 'longestSeconds' | 'madeIn' | 'closesAt' | 'judges'>,
    FirstVoteRules {
  criteria: Pick<ClipRules['criteria'][number], 'id' | 'name' | 'maximum'>[]
}

/** Rules as a row may hold them. */
export type StoredRules =
  | FirstRules
  | (Omit<Rules, 'clips'> & {
      clips: ClipRules | ClipRulesBeforePapers | ClipRulesBeforeVotes | FirstClipRules | null
    })
