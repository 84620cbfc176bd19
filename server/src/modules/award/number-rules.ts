/** How long a winner's number is kept, who may still give one, and how an award stands. Knows nothing of rows or requests. */
import type { Award } from '@hoi-thi/shared/award'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import { dayMs } from '../../lib/day.ts'

/**
 * Prizes are handed over at a closing ceremony some weeks after the results, and a payment that has not come about in three months is settled with the
 * winner directly. What is forgotten in a drawer is deleted then.
 */
export const keptDays = 90

export interface Standing {
  namedAt: Date
  declinedAt: Date | null
  takenBackAt: Date | null
  handedOverOn: string | null
}

export const numberUntil = (namedAt: Date): Date => new Date(namedAt.getTime() + keptDays * dayMs)

export function stateOf({ declinedAt, takenBackAt, handedOverOn }: Standing): Award['state'] {
  if (takenBackAt) return 'taken-back'
  if (declinedAt) return 'declined'
  return handedOverOn ? 'handed-over' : 'named'
}

export type Ended = Extract<ProblemCode, 'award.declined' | 'award.taken-back' | 'award.handed-over'>

/** Why nothing is changed about it any more; null if something may be. */
export function whyEnded(award: Standing): Ended | null {
  const state = stateOf(award)
  return state === 'named' ? null : `award.${state}`
}

export interface Owed {
  lostBy: string | null
  /** Its entry was disqualified or withdrawn. */
  isEntryOut: boolean
}

/** It is to be taken back. What was handed over to an entry that went out later is settled with its sender, and not here. */
export const isLost = ({ lostBy, isEntryOut, handedOverOn }: Standing & Owed): boolean =>
  lostBy !== null || (isEntryOut && handedOverOn === null)

/** What a correction has taken away is asked back even when it had been handed over. */
export function whyNotTakeBack(award: Standing & { lostBy: string | null }): Ended | null {
  const ended = whyEnded(award)
  return ended === 'award.handed-over' && award.lostBy !== null ? null : ended
}

export function whyNotGive(award: Standing, now: Date): Ended | 'award.number-too-late' | null {
  return whyEnded(award) ?? (now < numberUntil(award.namedAt) ? null : 'award.number-too-late')
}

export function whyNotHandOver(
  award: Standing & Owed,
  days: { namedOn: string; handedOverOn: string; today: string }
): Ended | 'award.take-back-first' | 'award.wrong-day' | null {
  const ended = whyEnded(award)
  if (ended) return ended
  if (isLost(award)) return 'award.take-back-first'
  return days.namedOn <= days.handedOverOn && days.handedOverOn <= days.today ? null : 'award.wrong-day'
}

export function numberStateOf(award: Standing & { numberDeclinedAt: Date | null; hasNumber: boolean }, now: Date): Award['number'] {
  if (award.hasNumber) return 'given'
  if (whyNotGive(award, now)) return 'gone'
  return award.numberDeclinedAt ? 'declined' : 'asked'
}

/** Enough to tell whether it is the one that was meant, and of no use to anybody else. */
export const lastFourOf = (idNumber: string): string => idNumber.slice(-4)
