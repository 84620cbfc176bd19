/** What the thread of spreadsheets does: takes what is asked and gives back what came of it. */
import type { Tasks } from '../thread/thread.ts'
import { composeWorkbook } from './compose-workbook.ts'
import type { Limits } from './limits.ts'
import { parseTable } from './parse-table.ts'
import type { Table } from './table.ts'
import type { Sheet } from './written-sheet.ts'

export type TableTasks = {
  read: { input: { bytes: Uint8Array; limits: Limits }; output: Table }
  write: { input: Sheet[]; output: Uint8Array }
}

export const tasks: Tasks<TableTasks> = {
  read: ({ bytes, limits }) => parseTable(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits),
  write: composeWorkbook
}
