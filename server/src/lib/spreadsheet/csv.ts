/** Rows of a text with separators: comma, semicolon or tab, quoted as RFC 4180 says and as people do. */
import { CsvError, parse } from 'csv-parse/sync'
import { FileError } from '../file-error.ts'
import { cleanText, unguarded } from './cell-text.ts'
import type { Limits } from './limits.ts'
import { collectRows, type TableRow } from './table.ts'

export function parseCsv(text: string, limits: Limits): TableRow[] {
  // Excel's own line that names the separator is no row.
  const named = /^sep=([,;\t])(?:\r\n|[\r\n]|$)/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const collector = collectRows(limits)
  let line = 0
  try {
    eachRecord(body, named?.[1] ?? separatorOf(body), (record) => collector.add(++line, record.map(cellText)))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileError(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-big' : 'damaged', error.message)
  }
  return collector.rows
}

/** `="0912"` is how zeros at the front are kept from Excel. */
function cellText(raw: string): string {
  const text = cleanText(raw)
  const kept = /^="([^"]*)"$/.exec(text)?.[1]
  return kept === undefined ? unguarded(text) : cleanText(kept)
}

const longestRecord = 1_000_000

/** Nothing is kept here of what `take` has seen. */
function eachRecord(text: string, separator: string, take: (record: string[]) => void, most?: number): void {
  parse(text, {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // People write "Tý" Nguyễn, and a space before a quoted cell.
    relax_quotes: true,
    trim: true,
    max_record_size: longestRecord,
    ...(most !== undefined && { to: most }),
    on_record: (record: string[]) => void take(record)
  })
}

const separators = [';', '\t', ',']
const sampleRecords = 20
const sampleCharacters = 50_000

/** The separator that gives most of the first records one and the same number of columns, more than one; then the one that gives more columns. */
function separatorOf(text: string): string {
  const scored = separators.map((separator) => ({ separator, ...regularity(text, separator) }))
  scored.sort((one, other) => other.records - one.records || other.columns - one.columns)
  return scored[0]?.separator ?? ','
}

function regularity(text: string, separator: string): { records: number; columns: number } {
  const counts = new Map<number, number>()
  try {
    const sample = text.slice(0, sampleCharacters)
    eachRecord(sample, separator, ({ length }) => length > 1 && counts.set(length, (counts.get(length) ?? 0) + 1), sampleRecords)
  } catch {
    // A quotation mark stays open, perhaps since the sample ends there: what came before counts.
  }
  const [columns, records] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0]
  return { records, columns }
}
