/** Until when a winner may confirm or decline, and what they have said. Knows nothing of rows or requests. */
import type { Award, AwardAnswer } from '@hoi-thi/shared/award'
import { dayOf } from '../../lib/day.ts'
import { type Ended, type Standing, whyEnded } from './number-rules.ts'

export interface Answering extends Standing {
  /** Null: no answer is asked for. */
  answerBy: string | null
  confirmedAt: Date | null
}

/** The whole of the last day is theirs. */
const isOver = (answerBy: string, now: Date) => dayOf(now) > answerBy

export function answerStateOf({ answerBy, confirmedAt, declinedAt }: Answering, now: Date): Award['answer'] {
  if (declinedAt) return 'declined'
  if (confirmedAt) return 'confirmed'
  if (answerBy === null) return 'none'
  return isOver(answerBy, now) ? 'late' : 'asked'
}

/** Who has confirmed may still decline; who has declined has: somebody else may have been asked since. */
export function whyNotAnswer(award: Answering, now: Date): Ended | 'award.answer-not-asked' | 'award.answer-too-late' | null {
  const ended = whyEnded(award)
  if (ended) return ended
  if (award.answerBy === null) return 'award.answer-not-asked'
  return isOver(award.answerBy, now) ? 'award.answer-too-late' : null
}

/** Said a second time, it is heard once. */
export const isSaid = ({ confirmedAt, declinedAt }: Answering, { answer }: Pick<AwardAnswer, 'answer'>): boolean =>
  (answer === 'confirmed' ? confirmedAt : declinedAt) !== null
