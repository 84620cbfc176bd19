/** The ranking of entries as boards. Pure. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type { RankedEntry } from '../judging/entry-ranking.ts'
import type { KeyedBoard } from './close-hash.ts'

export interface NamedEntry extends RankedEntry {
  title: string
  unitName: string | null
}

const keyOf = (among: RankedEntry['among']) => `clips/${among}`

/** Units and people in one ranking, or each in their own. */
export const clipBoardKeys = (clips: Pick<ClipRules, 'ranksApart'> | null): string[] =>
  clips === null ? [] : (clips.ranksApart ? (['units', 'people'] as const) : (['all'] as const)).map(keyOf)

export function clipBoards(clips: Pick<ClipRules, 'ranksApart'>, ranking: readonly NamedEntry[]): KeyedBoard[] {
  return clipBoardKeys(clips).map((key) => {
    const rows = ranking.filter(({ among }) => keyOf(among) === key)
    const standings = rows.map(({ id, rank, title, unitName, points }) => ({
      id,
      rank,
      isShared: rows.some((other) => other.id !== id && other.rank === rank),
      name: title,
      ...(unitName !== null && { unitName }),
      points
    }))
    return { key, content: { figures: {}, standings } }
  })
}
