/** Makes an .xlsx workbook, in a thread of its own: 50,000 rows take seconds. */
import { inThread } from './in-thread.ts'
import type { Sheet } from './written-sheet.ts'

const budget = { timeMs: 120_000, memoryMb: 1024 }

export async function writeWorkbook(sheets: Sheet[]): Promise<Buffer> {
  return Buffer.from(await inThread('write', sheets, budget))
}
