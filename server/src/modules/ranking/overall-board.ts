/** The board over several rounds, from their stored boards. Pure. */
import type { Standing } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import { compareNames } from './name-order.ts'
import { overallStandings } from './overall.ts'
import type { BoardContent } from './standings.ts'

export function overallBoard(
  rule: NonNullable<Rules['overall']>,
  boards: readonly { standings: readonly Standing[] }[],
  roundsInAll: number
): BoardContent {
  const people = new Map(boards.flatMap(({ standings }) => standings.map((standing) => [standing.id, standing] as const)))
  const results = boards.flatMap(({ standings }) =>
    standings.map(({ id, points = 0, durationSeconds = 0, rank }) => ({
      participantId: id,
      points,
      rank,
      durationMs: Math.round(durationSeconds * 1000)
    }))
  )
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? '' })
  const rows = overallStandings(rule, results, (one, other) => compareNames(named(one.participantId), named(other.participantId)))
  return {
    figures: { people: rows.length },
    standings: rows.map(({ item, rank, isShared }) => {
      const { division, unitName } = people.get(item.participantId) ?? {}
      return {
        id: item.participantId,
        rank,
        isShared,
        name: named(item.participantId).name,
        ...(division && { division }),
        ...(unitName && { unitName }),
        points: rule.by === 'wins' ? item.wins : item.points,
        rounds: item.rounds,
        roundsInAll,
        durationSeconds: item.durationMs / 1000
      }
    })
  }
}
