/** What the tests of reading share: a table as its cells, and why a file is refused. */
import { expect } from 'vitest'
import { FileError, type FileReason } from '../../../server/src/lib/file-error.ts'
import { defaultLimits, type Limits } from '../../../server/src/lib/spreadsheet/limits.ts'
import { parseTable } from '../../../server/src/lib/spreadsheet/parse-table.ts'

type Bytes = Buffer | string

export const parse = (file: Bytes, limits: Partial<Limits> = {}) => parseTable(Buffer.from(file), { ...defaultLimits, ...limits })

export async function expectCells(file: Bytes, cells: string[][]): Promise<void> {
  expect((await parse(file)).rows.map((row) => row.cells)).toEqual(cells)
}

export async function expectRefusal(file: Bytes, reason: FileReason, limits: Partial<Limits> = {}): Promise<void> {
  const error = await refusalOf(file, limits)
  expect(error.reason, error.message).toBe(reason)
}

export async function refusalOf(file: Bytes, limits: Partial<Limits> = {}): Promise<FileError> {
  const error = await parse(file, limits).then(
    (table) => expect.fail(`was read: ${JSON.stringify(table).slice(0, 200)}`),
    (error: unknown) => error
  )
  if (!(error instanceof FileError)) throw error
  return error
}
