/** Until when a winner may confirm or decline, and what they have said. Knows nothing of rows or requests. */
import type { Award, AwardAnswer } from '@hoi-thi/shared/award'
import { dayOf, daysAfter } from '../../lib/day.ts'
import { type Ended, isLost, type Owed, type Standing, whyEnded } from './number-rules.ts'

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

/** Later only: nobody loses days that they were told of. One that has passed may be moved too, and the award is open again. */
export function whyNotMove(award: Answering & Owed, answerBy: string, now: Date) {
  const ended = whyEnded(award)
  if (ended) return ended
  if (isLost(award)) return 'award.take-back-first'
  if (award.answerBy === null) return 'award.answer-not-asked'
  return answerBy <= award.answerBy || isOver(answerBy, now) ? 'award.answer-day-not-later' : null
}

const remindedDays = 3

/** The last day that is near enough to be reminded of. */
export const lastNearDay = (now: Date): string => daysAfter(dayOf(now), remindedDays)

/** Whoever is told of a near day is reminded by that; null: there will be a reminder. */
export const remindedAtFor = (answerBy: string, now: Date): Date | null => (answerBy <= lastNearDay(now) ? now : null)

/** Nobody is reminded who has answered, or of what is to be taken back. */
export const isReminded = (award: Answering & Owed & { remindedAt: Date | null }, now: Date): boolean =>
  award.remindedAt === null &&
  whyEnded(award) === null &&
  !isLost(award) &&
  answerStateOf(award, now) === 'asked' &&
  award.answerBy !== null &&
  award.answerBy <= lastNearDay(now)

/** Said a second time, it is heard once. */
export const isSaid = ({ confirmedAt, declinedAt }: Answering, { answer }: Pick<AwardAnswer, 'answer'>): boolean =>
  (answer === 'confirmed' ? confirmedAt : declinedAt) !== null
