/** Reads a file of questions by what it holds, whatever its name says. Runs in a thread of its own: see `read-bank.ts`. */
import { type Archive, unpack } from '../../../lib/archive/archive.ts'
import { isDocument, isPicture } from '../../../lib/document/read-document.ts'
import { FileError } from '../../../lib/file-error.ts'
import { parseCsv } from '../../../lib/spreadsheet/csv.ts'
import { defaultLimits } from '../../../lib/spreadsheet/limits.ts'
import { refuseCompoundFile, refuseLegacyFonts } from '../../../lib/spreadsheet/parse-table.ts'
import type { TableRow } from '../../../lib/spreadsheet/table.ts'
import { tableIn } from '../../../lib/spreadsheet/workbook.ts'
import { decodeText } from '../../../lib/text/decode-text.ts'
import { legacyEncodingOf } from '../../../lib/text/legacy-text.ts'
import { isAiken, readAiken } from './aiken.ts'
import { readDocumentBank } from './document.ts'
import { isGift, readGift } from './gift.ts'
import type { FileLimits } from './limits.ts'
import { isPackage, isPackagePart, readPackage } from './package.ts'
import type { ParsedBank } from './parsed.ts'
import { readJsonBank } from './read-json.ts'
import { readSheetBank } from './sheet.ts'
import { readText } from './text.ts'
import { readXmlBank } from './xml.ts'

export async function parseBank(bytes: Buffer, limits: FileLimits): Promise<ParsedBank> {
  refuseCompoundFile(bytes)
  const isArchive = bytes.toString('latin1', 0, 2) === 'PK'
  const bank = isArchive ? archiveBank(await unpack(bytes, limits, (name) => isPicture(name) || isPackagePart(name))) : textBank(bytes)
  // What has not one option anywhere is a letter, or a list of something else.
  if (bank.questions.every(({ options, faults }) => options.length === 0 && !faults.some(({ code }) => code === 'kind-unknown')))
    throw new FileError('no-questions', 'The file holds no question with options')
  return bank
}

function archiveBank(archive: Archive): ParsedBank {
  if (isPackage(archive)) return readPackage(archive)
  if (isDocument(archive)) return readDocumentBank(archive)
  if (archive.names.has('mimetype') && archive.names.has('content.xml'))
    throw new FileError('old-format', 'A document of another kind (.odt, .ods)')
  if (![...archive.names].some((name) => name.startsWith('xl/'))) throw new FileError('no-questions', 'An archive of something else')
  const table = tableIn(archive, { ...defaultLimits })
  refuseLegacyFonts(table.rows)
  return readSheetBank(table) ?? noSheet()
}

function noSheet(): never {
  throw new FileError('no-questions', 'The sheet has no columns of questions')
}

const sampleCharacters = 100_000

function textBank(bytes: Buffer): ParsedBank {
  const text = questionText(bytes)
  if (text.trim() === '') throw new FileError('empty', 'The file holds nothing')
  const encoding = legacyEncodingOf(text.slice(0, sampleCharacters))
  if (encoding) throw new FileError('encoding', `The text is written for fonts of ${encoding}`, encoding)
  if (/^\s*<(?:!doctype\s+html|html|head|meta)/i.test(text)) throw new FileError('old-format', 'A web page')
  if (/^\s*</.test(text) && !beginsWithMarkup.test(text)) return readXmlBank(text)
  if (/^\s*\{\s*"/.test(text)) return readJsonBank(text)
  if (isAiken(text)) return readAiken(text)
  if (isGift(text)) return readGift(text)
  return csvBank(text) ?? readText(text)
}

/** The text of a question may begin with what stresses it; no file of questions in XML does. */
const beginsWithMarkup = /^\s*<(?:b|strong|i|em|u|p|br|span|div|img|h[1-6]|font|center)[\s/>]/i

/** A file that holds no text holds no questions. */
function questionText(bytes: Buffer): string {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof FileError && error.reason === 'not-a-table') throw new FileError('no-questions', error.message)
    throw error
  }
}

/** Lines that begin as questions and options do: texts have commas, too. */
const questionLine = /^[ \t]*(?:câu[ \t]+\d|\*?[A-D][.)][ \t]*\S)/imu

function csvBank(text: string): ParsedBank | null {
  const rows = questionLine.test(text) ? null : rowsIn(text)
  return rows && readSheetBank({ rows, sheet: null })
}

/** What is no table is a text. */
function rowsIn(text: string): TableRow[] | null {
  try {
    return parseCsv(text, defaultLimits)
  } catch (error) {
    if (error instanceof FileError) return null
    throw error
  }
}
