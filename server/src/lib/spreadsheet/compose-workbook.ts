/** The bytes of an .xlsx workbook: bold titles that stay in sight, texts that stay texts, dates as dates. */
import { unzipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { writeArchive } from '../archive/write-archive.ts'
import { cleanText } from './cell-text.ts'
import type { Sheet, SheetCell } from './written-sheet.ts'

export async function composeWorkbook(sheets: Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets)
  const composed = sheets.map(({ columns, rows }, index) => ({
    sheet: names[index] ?? '',
    columns: columns.map(({ title, width }, column) => ({ width: width ?? fittingWidth(title, rows, column) })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ title }) => ({ ...textCell(title), fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) => row.map(cellOf))
    ]
  }))
  // The library dates each part: packed anew, the same sheets make the same bytes.
  return writeArchive(new Map(Object.entries(unzipSync(await writeExcelFile(composed).toBuffer()))))
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  if (typeof cell === 'number') return numberCell(cell)
  // Spreadsheet programs know no day before 1 March 1900 rightly.
  if (cell.date < '1900-03-01') return textCell(cell.date)
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}

const longest = 32_767

/** Cut where no program holds more. What would be read as a character's code is written as one. */
function textCell(text: string) {
  const escaped = ownName(cleanText(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'))
  return { value: escaped.length <= longest ? escaped : `${escaped.slice(0, longest - 1)}…`, type: String }
}

/** The library looks texts up in a plain object, where `toString` and its like are found before they were written. */
function ownName(text: string): string {
  if (!(text in Object.prototype)) return text
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `_x${code}_${text.slice(1)}`
}

/** Programs keep 15 digits, and show from the twelfth on an exponent, unless told otherwise. */
function numberCell(value: number) {
  if (!Number.isFinite(value)) return null
  if (!Number.isInteger(value) || Math.abs(value) < 1e11) return { value, type: Number }
  return Math.abs(value) < 1e15 ? { value, type: Number, format: '0' } : textCell(value.toLocaleString('en', { useGrouping: false }))
}

const sampleRows = 200

function fittingWidth(title: string, rows: readonly SheetCell[][], column: number): number {
  const texts = rows.slice(0, sampleRows).map((row) => row[column] ?? null)
  const widths = texts.map((cell) => (cell === null ? 0 : typeof cell === 'object' ? 10 : String(cell).length))
  return Math.min(Math.max(8, title.length, ...widths) + 2, 60)
}

/** What programs allow as the name of a sheet: 31 characters, some not, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, index) => {
    const allowed =
      cleanText(name.replace(/[[\]/\\:*?']/g, ' '))
        .slice(0, 31)
        .trim() || `Sheet ${index + 1}`
    let unique = allowed
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${allowed.slice(0, 26)} (${number})`
    taken.add(unique.toLowerCase())
    return unique
  })
}
