/** Reads questions from the rows of a sheet. */
import { FileError } from '../../../lib/file-error.ts'
import type { Table, TableRow } from '../../../lib/spreadsheet/table.ts'
import { fault, note, questionOf } from './check.ts'
import { questionLimits } from './limits.ts'
import { optionStartAt } from './line-kinds.ts'
import type { NoteCode, ParsedBank, ParsedQuestion, Place, Remark } from './parsed.ts'
import { plainText } from './plain.ts'
import { letters, type SheetColumn } from './sheet-columns.ts'
import { rightOf } from './sheet-key.ts'
import { layoutOf, type SheetLayout } from './sheet-layout.ts'

/** Null where the sheet holds something else than questions. */
export function readSheetBank(table: Table): ParsedBank | null {
  const layout = layoutOf(table)
  if (!layout) return null
  const rows = layout.rows.filter(({ cells }) => cells.some((cell) => plainText(cell) !== ''))
  if (rows.length > questionLimits.sheetRows) throw new FileError('too-many-rows', `More than ${questionLimits.sheetRows} rows`)
  return { questions: rows.map((row) => readRow(row, layout.columns, table.sheet)), notes: [] }
}

function readRow({ line, cells }: TableRow, columns: SheetLayout['columns'], sheet: string | null): ParsedQuestion {
  const place: Place = { kind: 'row', at: line, ...(sheet !== null && { in: sheet }) }
  const said = (column: SheetColumn) => plainText(cells[columns[column] ?? -1] ?? '')
  const options = optionsOf(letters.map((_, index) => said(`option${index}`)))
  const right = options.length === 0 ? [] : rightOf(said('key'), options)
  const isLastPinned = yes(said('isPinned'))
  const isShuffled = yes(said('isShuffled'))
  return questionOf({
    place,
    text: said('text'),
    options: options.map((text, index) => ({
      text,
      isRight: Array.isArray(right) && right.includes(index),
      ...(isLastPinned !== null && { isPinned: isLastPinned && index === options.length - 1 })
    })),
    ...(isShuffled !== null && { isShuffled }),
    ...{ code: said('code') || null, topic: said('topic') || null, level: said('level') || null },
    divisions: said('divisions').split(/[,;]/).map(plainText).filter(Boolean),
    citation: citationOf(said),
    explanation: said('explanation'),
    faults: Array.isArray(right) ? [] : [fault(right, { ...place, ...columnName(columns.key) }, said('key'))],
    notes: [...cellNotes(cells, columns, place, sheet), ...(said('time') === '' ? [] : [note('time-dropped', place, said('time'))])]
  })
}

const yes = (cell: string): boolean | null => (cell === '' ? null : /^(?:có|x|1|true|yes|y|đúng)$/iu.test(cell))

/** Blank ones at the end are none. A letter before each of them is the name of its column. */
function optionsOf(texts: readonly string[]): string[] {
  const options = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  const starts = options.map((text) => optionStartAt(text, 0))
  const isLettered = options.length > 1 && starts.every((start, index) => start?.letter === index)
  return isLettered ? options.map((text, index) => text.slice(starts[index]?.textAt ?? 0)) : options
}

/** In words where a column has them, else put together as people say it: "Điểm a Khoản 2 Điều 5 …". */
function citationOf(said: (column: SheetColumn) => string): string | null {
  const parts: [string, SheetColumn][] = [
    ['Điểm', 'point'],
    ['Khoản', 'clause'],
    ['Điều', 'article'],
    ['Mục', 'section']
  ]
  const built = [...parts.flatMap(([name, column]) => (said(column) === '' ? [] : [`${name} ${said(column)}`])), said('document')]
    .filter(Boolean)
    .join(' ')
  return said('citation') || built || null
}

const columnName = (column: number | undefined): Pick<Place, 'in'> => (column === undefined ? {} : { in: letterOf(column) })

/** A, …, Z, AA, as spreadsheet programs name columns. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

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
