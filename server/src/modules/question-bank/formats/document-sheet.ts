/** Tables of a document that are laid out as a sheet: a header, and a question in each row. */

import type { Paragraph, Picture } from '../../../lib/document/paragraph.ts'
import { FileError } from '../../../lib/file-error.ts'
import { note } from './check.ts'
import { type Around, type DocumentRow, hasOptions, placeOf, readRow, textIn } from './document-row.ts'
import { keysOfRows } from './key-list.ts'
import { questionLimits } from './limits.ts'
import { usualShade } from './marked-text.ts'
import type { NoteCode, ParsedQuestion, Remark } from './parsed.ts'
import { plainText } from './plain.ts'
import { type SheetLayout, titledLayout } from './sheet-layout.ts'
import { firstKeyOf } from './sheet-row.ts'

export interface SheetQuestion {
  question: ParsedQuestion
  pictures: Picture[]
  /** The paragraph where its row begins. */
  at: number
}

export interface DocumentSheets {
  questions: SheetQuestion[]
  notes: Remark<NoteCode>[]
  /** What stands outside of such tables. */
  others: Paragraph[]
}

export function readSheets(paragraphs: readonly Paragraph[]): DocumentSheets {
  const found: DocumentSheets = { questions: [], notes: [], others: [] }
  const usual = usualShade(paragraphs)
  let before: SheetLayout | null = null
  let count = 0
  for (const piece of piecesOf(paragraphs)) {
    if (piece[0]?.table) count++
    const rows = piece[0]?.table ? rowsOf(piece) : []
    const sheet = sheetOf(rows, before)
    if (!sheet) found.others.push(...piece)
    else readRows(found, rows, sheet, { number: count, usual })
    before = sheet
  }
  return found
}

/** Each table whole, and what stands between. */
function piecesOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const pieces: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const last = pieces.at(-1)
    if (last && last[0]?.table?.id === paragraph.table?.id) last.push(paragraph)
    else pieces.push([paragraph])
  }
  return pieces
}

function rowsOf(paragraphs: readonly Paragraph[]): DocumentRow[] {
  const rows: DocumentRow[] = []
  for (const paragraph of paragraphs) {
    const { row, column } = paragraph.table ?? { row: 0, column: 0 }
    rows[row] ??= { line: row + 1, cells: [] }
    const cells = rows[row].cells
    cells[column] = [...(cells[column] ?? []), paragraph]
  }
  return rows.filter(Boolean).map(({ line, cells }) => ({ line, cells: Array.from(cells, (cell) => cell ?? []) }))
}

/** A table goes on after a page break without its header. */
function sheetOf(rows: readonly DocumentRow[], before: SheetLayout | null): SheetLayout | null {
  const table = { rows: rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => plainText(textIn(cell))) })) }
  if (keysOfRows(table.rows.map(({ cells }) => cells))) return null
  const layout = rows.length > 1 ? titledLayout(table) : null
  if (layout && isSheet(layout)) return layout
  const goesOn = before?.width !== null && rows.length > 0 && rows.every(({ cells }) => cells.length === before?.width)
  return before && goesOn ? { ...before, rows: table.rows, headerLine: null, unknown: [] } : null
}

/** The options stand in columns, in one cell, or with the question; a key of its own is not wanted where looks may tell it. */
const isSheet = (layout: SheetLayout) => hasOptions(layout) || layout.columns.choices !== undefined || layout.columns.key !== undefined

function readRows(found: DocumentSheets, rows: readonly DocumentRow[], layout: SheetLayout, around: Around): void {
  const lines = new Set(layout.rows.map(({ line }) => line))
  const wanted = rows.filter(({ line, cells }) => lines.has(line) && cells.some((cell) => plainText(textIn(cell)) !== ''))
  if (found.questions.length + wanted.length > questionLimits.documentQuestions)
    throw new FileError('too-many-rows', `More than ${questionLimits.documentQuestions} questions`)
  const first = firstKeyOf(
    layout,
    wanted.map(({ cells }) => cells.map((cell) => plainText(textIn(cell))))
  )
  for (const row of wanted) {
    const all = row.cells.flat()
    const question = readRow(row, { ...layout, first }, around)
    if (question) found.questions.push({ question, pictures: all.flatMap(({ pictures }) => pictures), at: all[0]?.at ?? 0 })
    else found.notes.push(note('text-left-out', placeOf(row, around), textIn(all)))
  }
}
