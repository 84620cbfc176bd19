/** Which rows of a board are asked for, and what stands beside each. Pure. */
import type { BoardRow, Standing } from '@hoi-thi/shared/ranking'
import { gapTo, rowAbove } from './gap.ts'

export interface RowsOfBoard {
  rows: readonly Standing[]
  /** Ranks at the end of an earlier day. */
  ranksBefore: ReadonlyMap<string, number> | null
}

export const rowsPerPage = 50

/** Where the page begins that holds this row. */
export const pageStart = (index: number): number => index - (index % rowsPerPage)

export function pageOf(board: RowsOfBoard, start: number): BoardRow[] {
  return board.rows.slice(start, start + rowsPerPage).map((_, place) => rowOf(board, start + place))
}

export function rowOf({ rows, ranksBefore }: RowsOfBoard, index: number): BoardRow {
  const row = rows[index] as Standing
  const above = rowAbove(rows, index)
  const gap = above && gapTo(row, above)
  const rankBefore = row.failedGates ? undefined : ranksBefore?.get(row.id)
  return { ...row, ...(gap && { gap }), ...(rankBefore !== undefined && { rankBefore }) }
}

/** Every word of the search begins a word of the row. Both are folded. */
export function matches(foldedRow: string, foldedSearch: string): boolean {
  const row = ` ${foldedRow}`
  return foldedSearch.split(' ').every((word) => row.includes(` ${word}`))
}

/** Under its own id, and under those of former units that a row stands for. */
export function indexById(rows: readonly Standing[]): Map<string, number> {
  const former = rows.flatMap(({ madeOf = [] }, place) => madeOf.map(({ id }) => [id, place] as const))
  return new Map([...former, ...rows.map(({ id }, place) => [id, place] as const)])
}
