/** Reads a file by what it holds, whatever its name says. Runs in a thread of its own: see `read-table.ts`. */
import { parseCsv } from './csv.ts'
import { legacyEncodingOf } from './legacy-text.ts'
import type { Limits } from './limits.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import type { Table, TableRow } from './table.ts'
import { decodeText } from './text-file.ts'
import { readWorkbook } from './workbook.ts'

export async function parseTable(bytes: Buffer, limits: Limits): Promise<Table> {
  refuseCompoundFile(bytes)
  const isZip = bytes.toString('latin1', 0, 2) === 'PK'
  const table = isZip ? await readWorkbook(bytes, limits) : { rows: parseCsv(decodeText(bytes), limits), sheet: null }
  if (table.rows.length === 0) throw new SpreadsheetError('empty', 'The file holds nothing')
  refuseLegacyFonts(table.rows)
  return table
}

const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** The container of Office before 2007, and of today's files with a password. */
function refuseCompoundFile(bytes: Buffer): void {
  if (!bytes.subarray(0, compoundMark.length).equals(compoundMark)) return
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) throw new SpreadsheetError('encrypted', 'The workbook has a password')
  if (holds('Workbook') || holds('Book')) throw new SpreadsheetError('old-format', 'A workbook of Excel before 2007')
  throw new SpreadsheetError('not-a-table', 'A document of Office before 2007')
}

const sampleCharacters = 100_000

function refuseLegacyFonts(rows: readonly TableRow[]): void {
  let sample = ''
  for (const { cells } of rows) {
    sample += `${cells.join(' ')}\n`
    if (sample.length > sampleCharacters) break
  }
  const encoding = legacyEncodingOf(sample)
  if (encoding) throw new SpreadsheetError('encoding', `The text is written for fonts of ${encoding}`, encoding)
}
