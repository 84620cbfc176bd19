/** What a file of rows and columns holds, whichever program wrote it. */

import { FileError } from '../file-error.ts'
import type { Limits } from './limits.ts'

export interface TableRow {
  /** As spreadsheet programs number it, from 1: what a person looks for when told of a fault. */
  line: number
  /** From the first column on; blank ones at the end are left out. */
  cells: string[]
}

export interface Table {
  /** Only rows that hold something; their lines tell where blank ones were. */
  rows: TableRow[]
  /** The name of the sheet; a text file has none. */
  sheet: string | null
}

export interface RowCollector {
  rows: TableRow[]
  add(line: number, cells: readonly string[]): void
}

/** Takes rows until a limit is passed. */
export function collectRows(limits: Limits): RowCollector {
  const rows: TableRow[] = []
  let cellCount = 0
  let characterCount = 0
  return {
    rows,
    add(line, given) {
      const cells = withoutBlankEnd(given)
      if (cells.length === 0) return
      if (rows.length === limits.rows) throw new FileError('too-many-rows', `More than ${limits.rows} rows`)
      if (cells.length > limits.columns) throw new FileError('too-many-columns', `Line ${line} has ${cells.length} columns`)
      const longest = Math.max(...cells.map((cell) => cell.length))
      if (longest > limits.cellCharacters) throw new FileError('too-big', `Line ${line} has a cell of ${longest} characters`)
      cellCount += cells.length
      characterCount += cells.reduce((sum, cell) => sum + cell.length, 0)
      if (cellCount > limits.cells || characterCount > limits.characters) throw new FileError('too-big', 'The table holds too much')
      rows.push({ line, cells })
    }
  }
}

function withoutBlankEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}
