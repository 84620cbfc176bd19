/** Why a person has their rank over several rounds: what each round gave, and which of them are counted. Pure. */
import type { ExplainedRound } from '@hoi-thi/shared/explanation'
import type { Standing } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import { countedRounds, type Overall, overallOf, type RoundResult } from '../../ranking/overall.ts'

type Overalls = NonNullable<Rules['overall']>

/** What a person has on the board of a round; null: nothing. */
export interface RowOfRound {
  code: string
  name: string
  row: Standing | null
}

type Result = RoundResult & { code: string; name: string }

const resultsOf = (rows: readonly RowOfRound[]): Result[] =>
  rows.flatMap(({ code, name, row }) => {
    if (!row) return []
    const { id, points = 0, durationSeconds = 0, rank } = row
    return [{ code, name, participantId: id, points, rank, durationMs: Math.round(durationSeconds * 1000) }]
  })

/** Undefined: no round has given anything. */
export function overallFrom(rule: Overalls, rows: readonly RowOfRound[]): Overall | undefined {
  const results = resultsOf(rows)
  return results[0] && overallOf(results[0].participantId, countedRounds(rule, results))
}

export function explainedRounds(rule: Overalls, rows: readonly RowOfRound[]): ExplainedRound[] {
  const results = resultsOf(rows)
  const counted = countedRounds(rule, results)
  return results.map((result) => {
    const { code, name, rank, points, durationMs } = result
    return { code, name, rank, points, durationSeconds: durationMs / 1000, isCounted: counted.includes(result) }
  })
}
