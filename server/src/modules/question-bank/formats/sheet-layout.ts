/** Where the parts of a question stand in a sheet: under a header, as ClassQuiz lays them, or simply one after the other. */
import { headersOf } from '../../../lib/spreadsheet/headers.ts'
import type { Table, TableRow } from '../../../lib/spreadsheet/table.ts'
import { letters, type SheetColumn, sheetColumns } from './sheet-columns.ts'

export interface SheetLayout {
  columns: Partial<Record<SheetColumn, number>>
  rows: TableRow[]
  /** What the first option is called where keys are numbers; null where that is not known. */
  first: 0 | 1 | null
  /** The line of the header, and how many cells it has; null where there is none. */
  headerLine: number | null
  width: number | null
  /** Titles that nothing is taken from. */
  unknown: string[]
}

const untitled = { first: 1, headerLine: null, width: null } as const

/** Null where the sheet holds something else. */
export function layoutOf(table: Pick<Table, 'rows'>): SheetLayout | null {
  const layout = titledLayout(table)
  const options = letters.filter((_, index) => layout?.columns[`option${index}`] !== undefined)
  if (layout && options.length > 1 && layout.columns.key !== undefined) return layout
  return quizLayout(table.rows) ?? listLayout(table.rows)
}

/** Null where no title says "Câu hỏi". */
export function titledLayout(table: Pick<Table, 'rows'>): SheetLayout | null {
  const { line, columns, missing, unknown, rows } = headersOf(table, sheetColumns)
  if (missing.length > 0 || line === null) return null
  const header = table.rows.filter((row) => row.line <= line && row.line >= line - 1).map(({ cells }) => cells)
  const keyTitle = header.map((cells) => cells[columns.key ?? -1] ?? '').join(' ')
  const width = Math.max(...header.map(({ length }) => length))
  return { columns, rows, first: fromZero.test(keyTitle) ? 0 : 1, headerLine: line, width, unknown }
}

/** "Đáp án đúng (0-3)". */
const fromZero = /[([]\s*0\s*(?:[-–—,;/…]|đến|tới|to\b|\.\.)/iu

const firstQuizLine = 14
const isList = (cell: string | undefined) => /^\s*[1-4](?:\s*[,;.]\s*[1-4])*\s*$/.test(cell ?? '')

/** ClassQuiz: from line 14 on, in columns B to H: the question, four options, seconds, the right ones by number. */
function quizLayout(all: readonly TableRow[]): SheetLayout | null {
  const rows = all.filter(({ line, cells }) => line >= firstQuizLine && (cells[1] ?? '') !== '')
  const isQuiz = ({ cells }: TableRow) => (cells[0] ?? '') === '' && /^\d{1,3}$/.test(cells[6] ?? '') && isList(cells[7])
  if (rows.length === 0 || rows.filter(isQuiz).length * 2 < rows.length) return null
  return { columns: { text: 1, option0: 2, option1: 3, option2: 4, option3: 5, time: 6, key: 7 }, rows, ...untitled, unknown: [] }
}

/** No header: perhaps a number, then the question, two options or more, the key. */
function listLayout(rows: readonly TableRow[]): SheetLayout | null {
  const width = commonWidth(rows)
  const first = rows.filter(({ cells }) => /^\d+[.)]?$/.test(cells[0] ?? '')).length * 2 > rows.length ? 1 : 0
  const count = Math.min(width - first - 2, letters.length)
  if (count < 2) return null
  const isQuestion = ({ cells }: TableRow) =>
    cells.length === width && (cells[first] ?? '').length > 5 && looksLikeKey(cells.slice(first + 1, width - 1), cells[width - 1] ?? '')
  if (rows.filter(isQuestion).length * 2 <= rows.length) return null
  const options = Object.fromEntries(Array.from({ length: count }, (_, index) => [`option${index}`, first + 1 + index]))
  return { columns: { text: first, ...options, key: width - 1 }, rows: [...rows], ...untitled, unknown: [] }
}

function commonWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0
}

const looksLikeKey = (options: readonly string[], key: string) =>
  /^[A-Ja-j1-9](?:\s*[,;]\s*[A-Ja-j1-9])*$/.test(key) || options.includes(key)
