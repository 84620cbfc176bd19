/** Reads a table from .xlsx, .csv or .tsv as people send them. Refuses with a FileError, never with half a table. */

import { FileError } from '../file-error.ts'
import { inThread } from './in-thread.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Table } from './table.ts'

export async function readTable(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Table> {
  const all = { ...defaultLimits, ...limits }
  if (bytes.length > all.fileBytes) throw new FileError('too-big', `The file has ${bytes.length} bytes`)
  return inThread('read', { bytes, limits: all }, all)
}
