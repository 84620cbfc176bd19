/** Boards as sheets of a workbook; names of sheets are short, and no two alike. Pure. */
import type { Sheet } from '../../../lib/spreadsheet/written-sheet.ts'
import type { BoardTable } from './board-table.ts'

const longestName = 31

export function boardSheet({ title, notes, columns, rows }: BoardTable, place: number): Sheet {
  const [name = ''] = title.split(' · ')
  const blank = (text: string) => [text, ...columns.slice(1).map(() => null)]
  return {
    name: `${place + 1}. ${name.replaceAll(/[[\]:*?/\\]/g, ' ').replace('Bảng xếp hạng ', '')}`.slice(0, longestName).trim(),
    columns: columns.map((column) => ({ title: column })),
    // Below the table, so that it begins where programs look for it.
    rows: [...rows, blank(''), blank(title), ...notes.map(blank)]
  }
}
