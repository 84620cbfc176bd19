/** Reads a file by what it holds, whatever its name says. Runs in a thread of its own: see `read-table.ts`. */

import { FileError } from '../file-error.ts'
import { decodeText } from '../text/decode-text.ts'
import { legacyEncodingOf } from '../text/legacy-text.ts'
import { parseCsv } from './csv.ts'
import type { Limits } from './limits.ts'
import type { Table, TableRow } from './table.ts'
import { readWorkbook } from './workbook.ts'

export async function parseTable(bytes: Buffer, limits: Limits): Promise<Table> {
  refuseCompoundFile(bytes)
  const isZip = bytes.toString('latin1', 0, 2) === 'PK'
  const table = isZip ? await readWorkbook(bytes, limits) : { rows: parseCsv(tableText(bytes), limits), sheet: null }
  if (table.rows.length === 0) throw new FileError('empty', 'The file holds nothing')
  refuseLegacyFonts(table.rows)
  return table
}

/** What many programs call a spreadsheet may be a web page, or the XML of 2003. */
function tableText(bytes: Buffer): string {
  const text = decodeText(bytes)
  if (/^\s*<(?:!doctype|html|head|meta|table|\?xml)/i.test(text)) throw new FileError('old-format', 'A web page or an XML text')
  return text
}

const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** The container of Office before 2007, and of today's files with a password. */
export function refuseCompoundFile(bytes: Buffer): void {
  if (!bytes.subarray(0, compoundMark.length).equals(compoundMark)) return
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) throw new FileError('encrypted', 'The workbook has a password')
  if (holds('Workbook') || holds('Book')) throw new FileError('old-format', 'A workbook of Excel before 2007')
  if (holds('WordDocument')) throw new FileError('old-format', 'A document of Word before 2007')
  throw new FileError('not-a-table', 'A file of Office before 2007')
}

const sampleCharacters = 100_000

export function refuseLegacyFonts(rows: readonly TableRow[]): void {
  let sample = ''
  for (const { cells } of rows) {
    sample += `${cells.join(' ')}\n`
    if (sample.length > sampleCharacters) break
  }
  const encoding = legacyEncodingOf(sample)
  if (encoding) throw new FileError('encoding', `The text is written for fonts of ${encoding}`, encoding)
}
