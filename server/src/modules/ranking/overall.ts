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
  const all = [...ofEach].map(([participantId, own]) =>
    overallOf(participantId, rule.by === 'sum' || rule.rounds === null ? own : own.sort(byPoints).slice(0, rule.rounds))
  )
  const first: Compare<Overall> = rule.by === 'wins' ? (one, other) => other.wins - one.wins : (one, other) => other.points - one.points
  return ranked(all, firstDecided<Overall>([first, (one, other) => one.durationMs - other.durationMs]), tidy)
}

const overallOf = (participantId: string, results: readonly RoundResult[]): Overall => ({
  participantId,
  points: results.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100,
  wins: results.filter(({ rank }) => rank === 1).length,
  rounds: results.length,
  durationMs: results.reduce((sum, { durationMs }) => sum + durationMs, 0)
})
