/** What the rules say of starting an attempt: how many there may be, and how its paper is drawn. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import { type Marking, markingOf } from '@hoi-thi/shared/scoring'
import type { Drawing } from './draw.ts'

export interface StartLimits {
  allowed: number | null
  allowedPerDay: number | null
  overContest: { allowed: number; roundNumbers: number[] } | null
}

/** Practice is free: it counts for nothing. */
export function limitsOf({ attempts }: Rules, { kind }: RoundRules, roundNumbers: number[]): StartLimits {
  if (kind === 'practice') return { allowed: null, allowedPerDay: null, overContest: null }
  const { perRound, perDay, perContest } = attempts
  return { allowed: perRound, allowedPerDay: perDay, overContest: perContest === null ? null : { allowed: perContest, roundNumbers } }
}

/** Null for the plain way, which most contests have: an attempt's row is written a million times. */
export function storedMarking(rules: Rules): Marking | null {
  const marking = markingOf(rules)
  const isPlain = marking.several === 'all-or-nothing' && marking.wrongCosts === 0 && marking.complete === 'any'
  return isPlain ? null : marking
}

/** `commonSeed`: what the questions are drawn by where all papers hold the same. */
export function drawingOf(
  { scoring }: Pick<Rules, 'scoring'>,
  { draw, questionOrder, shufflesOptions }: RoundRules,
  round: Pick<Drawing, 'blueprint' | 'commonSeed'>
): Drawing {
  return { ...round, draw, questionOrder, shufflesOptions, points: scoring.points }
}
