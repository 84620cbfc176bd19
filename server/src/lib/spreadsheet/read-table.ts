/** Reads a table from .xlsx, .csv or .tsv as people send them. Refuses with a SpreadsheetError, never with half a table. */
import { inThread } from './in-thread.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import type { Table } from './table.ts'

export async function readTable(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Table> {
  const all = { ...defaultLimits, ...limits }
  if (bytes.length > all.fileBytes) throw new SpreadsheetError('too-big', `The file has ${bytes.length} bytes`)
  return inThread('read', { bytes, limits: all }, all)
}
