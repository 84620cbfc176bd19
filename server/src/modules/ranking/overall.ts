/** The standing over several rounds, made of what was counted in each. Pure. */
import { type Compare, firstDecided, type Ranked, ranked } from '@hoi-thi/shared/order'
import type { Rules } from '@hoi-thi/shared/rules'

/** What one person has of one round. */
export interface RoundResult {
  participantId: string
  points: number
  durationMs: number
  rank: number
}

export interface Overall {
  participantId: string
  points: number
  wins: number
  rounds: number
  durationMs: number
}

const byPoints: Compare<RoundResult> = (one, other) => other.points - one.points || one.durationMs - other.durationMs

export function overallStandings(
  rule: NonNullable<Rules['overall']>,
  results: readonly RoundResult[],
  tidy: Compare<Overall>
): Ranked<Overall>[] {
  const ofEach = new Map<string, RoundResult[]>()
  for (const result of results) ofEach.set(result.participantId, [...(ofEach.get(result.participantId) ?? []), result])
  const all = [...ofEach].map(([participantId, own]) => overallOf(participantId, countedRounds(rule, own)))
  return ranked(all, firstDecided<Overall>(overallKeys(rule).map(({ compare }) => compare)), tidy)
}

/** Those of one person's rounds that are counted. */
export const countedRounds = <R extends RoundResult>(rule: NonNullable<Rules['overall']>, own: readonly R[]): readonly R[] =>
  rule.by === 'sum' || rule.rounds === null ? own : [...own].sort(byPoints).slice(0, rule.rounds)

export const overallKeys = ({
  by
}: NonNullable<Rules['overall']>): { key: 'wins' | 'points' | 'duration'; compare: Compare<Overall> }[] => [
  by === 'wins'
    ? { key: 'wins', compare: (one, other) => other.wins - one.wins }
    : { key: 'points', compare: (one, other) => other.points - one.points },
  { key: 'duration', compare: (one, other) => one.durationMs - other.durationMs }
]

export const overallOf = (participantId: string, results: readonly RoundResult[]): Overall => ({
  participantId,
  points: results.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100,
  wins: results.filter(({ rank }) => rank === 1).length,
  rounds: results.length,
  durationMs: results.reduce((sum, { durationMs }) => sum + durationMs, 0)
})
