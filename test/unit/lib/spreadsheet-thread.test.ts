/** Reading and writing in a thread of its own: as a caller sees it. */
import { describe, expect, it } from 'vitest'
import { FileError } from '../../../server/src/lib/file-error.ts'
import { readTable } from '../../../server/src/lib/spreadsheet/read-table.ts'
import { writeWorkbook } from '../../../server/src/lib/spreadsheet/write-workbook.ts'
import { row, workbook } from '../../helpers/workbook.ts'

// On a busy machine the compiler alone may take its time.
const patient = { timeMs: 60_000 }
const read = (bytes: Buffer, limits = {}) => readTable(bytes, { ...patient, ...limits })

// Each starts threads that learn TypeScript first, one after the other.
describe('the thread', { timeout: 60_000 }, () => {
  it('writes what it reads', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`Người ${index}`, `09${String(index).padStart(8, '0')}`, ...'abcdef'])
    const columns = [...'12345678'].map((title) => ({ title }))
    const table = await read(await writeWorkbook([{ name: 'Danh sách', columns, rows }]))
    expect(table.sheet).toBe('Danh sách')
    expect(table.rows.slice(1)).toEqual(rows.map((cells, index) => ({ line: index + 2, cells })))
  })

  it('says why it refuses, as an error of ours', async () => {
    const refusal = read(Buffer.from('Ho ten;x', 'utf16le'))
    await expect(refusal).rejects.toBeInstanceOf(FileError)
    await expect(refusal).rejects.toMatchObject({ reason: 'encoding', encoding: 'utf-16' })
  })

  it('refuses a large file before it starts', () =>
    expect(read(Buffer.alloc(11), { fileBytes: 10 })).rejects.toMatchObject({ reason: 'too-big' }))

  it('is ended when its time is over', () => expect(read(Buffer.from('a,b'), { timeMs: 1 })).rejects.toMatchObject({ reason: 'too-slow' }))

  it('is ended when it needs too much memory, and the next one works', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      row(index + 1, ...Array.from({ length: 20 }, (_, cell) => `ô ${index} ${cell}`))
    )
    const large = workbook({ data: many.join('') })
    await expect(read(large, { memoryMb: 24 })).rejects.toMatchObject({ reason: 'too-big' })
    expect((await read(Buffer.from('a,b'))).rows).toEqual([{ line: 1, cells: ['a', 'b'] }])
  })

  it('takes its turn: many at once are read one after the other', async () => {
    const tables = await Promise.all(['a,b', 'c,d', 'e,f'].map((text) => read(Buffer.from(text))))
    expect(tables.map(({ rows }) => rows[0]?.cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f']
    ])
  })
})
