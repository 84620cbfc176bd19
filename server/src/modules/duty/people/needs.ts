/** Why somebody in an attempt may need help. Knows nothing of rows or requests, nor of what was answered. */
import type { Need } from '@hoi-thi/shared/duty'

export interface Going {
  now: Date
  isOpen: boolean
  startedAt: Date
  deadlineAt: Date
  answered: number
  questions: number
  lastSaveAt: Date | null
  hasLateAnswers: boolean
  signIns: number
}

/** Whose attempt is open this long without any answer saved, or without another one. */
const quietSeconds = 5 * 60
/** How near a deadline must be. */
const littleSeconds = 2 * 60
/** How many sign-ins since the start are several: one is a phone that was changed. */
const severalSignIns = 2

export function needsOf(going: Going): Need[] {
  const { now, isOpen, startedAt, deadlineAt, answered, questions, lastSaveAt, hasLateAnswers, signIns } = going
  const seconds = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000
  const isQuiet = answered < questions && seconds(lastSaveAt ?? startedAt, now) > quietSeconds
  const hasLittle = seconds(now, deadlineAt) < littleSeconds && answered < questions / 2
  return [
    ...(isOpen && isQuiet ? (['no-answer'] as const) : []),
    ...(hasLateAnswers ? (['late-answers'] as const) : []),
    ...(isOpen && signIns >= severalSignIns ? (['several-sign-ins'] as const) : []),
    ...(isOpen && hasLittle ? (['little-time'] as const) : [])
  ]
}
