/** The question in a row of a table of a document: its options in columns, or in one cell, and its key in a column or by their look. */
import type { Paragraph } from '../../../lib/document/paragraph.ts'
import { plainRun } from '../../../lib/document/paragraph.ts'
import { fault, note } from './check.ts'
import { type FormatKey, keyByFormat } from './format-key.ts'
import { join, linesOf, type Marked, signsOf, unmarked } from './marked-text.ts'
import type { FaultCode, NoteCode, ParsedQuestion, Place, Remark } from './parsed.ts'
import { plainText } from './plain.ts'
import type { SheetColumn } from './sheet-columns.ts'
import { rightOf } from './sheet-key.ts'
import type { SheetLayout } from './sheet-layout.ts'
import { letterOf, optionsIn, questionIn, said } from './sheet-row.ts'
import { readParagraphs } from './text.ts'

export interface DocumentRow {
  line: number
  cells: Paragraph[][]
}

/** Which table of the document it is, from 1, and the colour of most letters. */
export interface Around {
  number: number
  usual: string | null
}

export const textIn = (cell: readonly Paragraph[] | undefined): string =>
  (cell ?? []).map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')

export const hasOptions = ({ columns }: SheetLayout): boolean => columns.option0 !== undefined && columns.option1 !== undefined

export const placeOf = ({ line }: DocumentRow, { number }: Around, column?: number): Place => ({
  kind: 'table',
  at: line,
  in: column === undefined ? String(number) : `${number}:${letterOf(column)}`
})

/** Null for a row that parts the others: "Phần I", "Chủ đề 2". */
export function readRow(row: DocumentRow, layout: SheetLayout, around: Around): ParsedQuestion | null {
  const { columns, first } = layout
  const cells = row.cells.map((cell) => plainText(textIn(cell)))
  if (cells.filter((cell) => cell !== '').length === 1) return null
  const place = placeOf(row, around)
  const { text, options, look, faults, notes } = hasOptions(layout) ? inColumns(row, layout, around) : inCells(row, layout, place)
  const key = said(cells, columns, 'key')
  const judged = judge(key, options, look, first)
  const keyPlace = columns.key === undefined ? place : placeOf(row, around, columns.key)
  return questionIn(cells, columns, {
    ...{ place, options, text, right: judged.right },
    faults: [...faults, ...(judged.fault ? [fault(judged.fault, keyPlace, key)] : [])],
    notes: [...notes, ...(judged.isByLook ? [note('key-by-format', place)] : [])]
  })
}

interface Options {
  text: string
  options: string[]
  look: FormatKey | null
  faults: Remark<FaultCode>[]
  notes: Remark<NoteCode>[]
}

function inColumns({ cells }: DocumentRow, { columns }: SheetLayout, { usual }: Around): Options {
  const texts = cells.map((cell) => plainText(textIn(cell)))
  const options = optionsIn(texts, columns)
  const looks = options.map((_, index) => ({ letter: 0, text: signsOf(markedIn(cells[columns[`option${index}`] ?? -1], usual)) }))
  return { text: said(texts, columns, 'text'), options, look: keyByFormat(looks), faults: [], notes: [] }
}

const markedIn = (cell: readonly Paragraph[] | undefined, usual: string | null): Marked =>
  (cell ?? []).flatMap((paragraph) => linesOf(paragraph, usual)).reduce((one, other) => join(one, other), unmarked(''))

/** "A. … B. …" below each other in a cell of their own, or behind the question. */
function inCells({ cells }: DocumentRow, { columns }: SheetLayout, place: Place): Options {
  const wanted: SheetColumn[] = ['text', 'choices']
  const paragraphs = wanted.flatMap((column) => cells[columns[column] ?? -1] ?? [])
  const begun: Paragraph = { at: 0, runs: [plainRun('Câu 1.')], list: null, table: null, pictures: [] }
  const { questions } = readParagraphs([begun, ...paragraphs.map((each) => ({ ...each, table: null }))], 'paragraph')
  const read = questions.at(-1)?.question
  const here = <Code extends string>(remarks: readonly Remark<Code>[]) => remarks.map((remark) => ({ ...remark, place }))
  const right = (read?.options ?? []).flatMap(({ isRight }, index) => (isRight ? [index] : []))
  const isTorn = read?.faults.some(({ code }) => code === 'keys-differ') ?? false
  return {
    text: read?.text ?? '',
    options: (read?.options ?? []).map(({ text }) => text),
    look: right.length > 0 || isTorn ? { right, isTorn, isWeak: right.length * 2 > (read?.options.length ?? 0) } : null,
    faults: here((read?.faults ?? []).filter(({ code }) => code === 'options-out-of-order')),
    notes: here((read?.notes ?? []).filter(({ code }) => code === 'letters-in-text' || code === 'signs-removed'))
  }
}

/** By the column of the key; by the look of the options where it is blank; and both must agree. */
function judge(key: string, options: readonly string[], look: FormatKey | null, first: 0 | 1 | null) {
  const told = look && (key === '' || !look.isWeak) ? look : null
  const named = key === '' || options.length === 0 ? null : rightOf(key, options, first)
  if (typeof named === 'string') return { right: [], fault: named, isByLook: false }
  if (told?.isTorn || (told && named && told.right.join() !== [...named].sort((a, b) => a - b).join()))
    return { right: [], fault: 'keys-differ' as const, isByLook: false }
  return { right: named ?? told?.right ?? [], fault: null, isByLook: named === null && told !== null }
}
