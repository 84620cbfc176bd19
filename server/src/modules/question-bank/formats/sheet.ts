/** Reads questions from the rows of a sheet. */
import { FileError } from '../../../lib/file-error.ts'
import type { Table } from '../../../lib/spreadsheet/table.ts'
import { fault, note } from './check.ts'
import { questionLimits } from './limits.ts'
import type { NoteCode, ParsedBank, ParsedQuestion, Place, Remark } from './parsed.ts'
import { plainText } from './plain.ts'
import { letters, type SheetColumn } from './sheet-columns.ts'
import { rightOf } from './sheet-key.ts'
import { layoutOf, type SheetLayout } from './sheet-layout.ts'
import { columnName, firstKeyOf, optionsIn, questionIn, said } from './sheet-row.ts'

/** Null where the sheet holds something else than questions. */
export function readSheetBank(table: Table): ParsedBank | null {
  const layout = layoutOf(table)
  if (!layout) return null
  const rows = layout.rows.filter(({ cells }) => cells.some((cell) => plainText(cell) !== ''))
  if (rows.length > questionLimits.sheetRows) throw new FileError('too-many-rows', `More than ${questionLimits.sheetRows} rows`)
  const first = firstKeyOf(
    layout,
    rows.map(({ cells }) => cells)
  )
  return { questions: rows.map((row) => readRow(row, { ...layout, first }, table.sheet)), notes: leftOut(layout, table.sheet) }
}

function readRow(
  { line, cells }: SheetLayout['rows'][number],
  { columns, first, width }: SheetLayout,
  sheet: string | null
): ParsedQuestion {
  const place: Place = { kind: 'row', at: line, ...(sheet !== null && { in: sheet }) }
  const options = optionsIn(cells, columns)
  // A comma without quotes parts a cell: nothing stands where its title says.
  const isShifted = sheet === null && width !== null && cells.length > width
  const key = said(cells, columns, 'key')
  const right = isShifted ? 'columns-differ' : options.length === 0 ? [] : rightOf(key, options, first)
  const keyPlace = isShifted ? place : { ...place, ...columnName(columns.key) }
  return questionIn(cells, columns, {
    place,
    options,
    right: Array.isArray(right) ? right : [],
    faults: Array.isArray(right) ? [] : [fault(right, keyPlace, key)],
    notes: cellNotes(cells, columns, place, sheet)
  })
}

/** Titles that nothing was taken from; a count of rows is missed by nobody. */
function leftOut({ unknown, headerLine }: SheetLayout, sheet: string | null): Remark<NoteCode>[] {
  const titles = unknown.map(plainText).filter((title) => title !== '' && !/^(?:stt|tt|số tt|số thứ tự|no\.?|#|id)$/iu.test(title))
  if (titles.length === 0 || headerLine === null) return []
  return [note('text-left-out', { kind: 'row', at: headerLine, ...(sheet !== null && { in: sheet }) }, titles.join(', '))]
}

/** What a program may have stored as a number or a date shows as such, and may not be what was typed. */
function cellNotes(cells: readonly string[], columns: SheetLayout['columns'], place: Place, sheet: string | null): Remark<NoteCode>[] {
  if (sheet === null) return []
  const texts: SheetColumn[] = ['text', ...letters.map((_, index): SheetColumn => `option${index}`)]
  return texts.flatMap((column) => {
    const at = columns[column]
    const cell = cells[at ?? -1] ?? ''
    const code = /^\d{4}-\d{2}-\d{2}(?:T[\d:]+)?$/.test(cell) ? 'cell-was-date' : /^-?\d+(?:\.\d+)?$/.test(cell) ? 'cell-was-number' : null
    return code === null ? [] : [note(code, { ...place, ...columnName(at) }, cell)]
  })
}
