/** The lines of a file that staff bring in: what stands in each wanted column, as text. */
import { headersOf, type WantedColumn } from '../../lib/spreadsheet/headers.ts'
import type { Table } from '../../lib/spreadsheet/table.ts'

export interface FileLine<Column extends string> {
  /** As the spreadsheet program numbers it. */
  line: number
  cells: Partial<Record<Column, string>>
}

/** What is not wanted, as numbers (STT), is not kept. */
export function linesOf<Column extends string>(table: Table, wanted: readonly WantedColumn<Column>[]) {
  const { columns, missing, rows } = headersOf(table, wanted)
  const places = Object.entries(columns) as [Column, number][]
  const lines = rows.map(({ line, cells }): FileLine<Column> => {
    const found = places.map(([key, place]) => [key, tidy(cells[place] ?? '')] as const).filter(([, text]) => text !== '')
    return { line, cells: Object.fromEntries(found) as Partial<Record<Column, string>> }
  })
  return { columns, missing, lines: lines.filter(({ cells }) => Object.keys(cells).length > 0) }
}

/** NFC, single spaces, and none of the signs that nobody sees. */
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, separating)
    .trim()

const separating = (signs: string) => (/[\p{Cc}\s]/u.test(signs) ? ' ' : '')
