/** What is written reads back the same, and nothing of it runs as a formula. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../server/src/lib/spreadsheet/cell-text.ts'
import { composeWorkbook } from '../../../server/src/lib/spreadsheet/compose-workbook.ts'
import { writeCsv } from '../../../server/src/lib/spreadsheet/write-csv.ts'
import type { Sheet, SheetCell } from '../../../server/src/lib/spreadsheet/written-sheet.ts'
import { parse } from './spreadsheet-cases.ts'
import { partsOf } from './spreadsheet-parts.ts'

const compose = async (sheets: Sheet[]) => Buffer.from(await composeWorkbook(sheets))
const sheetOf = (...rows: SheetCell[][]): Sheet => ({ name: 'Bảng', columns: [{ title: 'Đầu' }, { title: 'Hai' }], rows })
const readBack = async (file: Buffer) => (await parse(file)).rows.map(({ cells }) => cells)

/** What people write, what programs choke on, and what those wish who attack them. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      '+84 912',
      '-',
      '@x',
      '\t=1',
      '\r=1',
      '＝1',
      "'=1",
      "''=1",
      '="0912"',
      '_x0041_',
      '<&>"',
      'sep=;',
      '"',
      '\u200b=1',
      '0912',
      'a\r\nb'
    ),
    fc.constantFrom('Nguyễn Thị Ước', 'Ðặng', 'Thi\u0323', 'ﬁ', '👩‍👩‍👧', '\ud800', '\u0000', '\ufffe', '</t>', ']]>')
  )
  // The library that writes leaves out the character that stands for a broken one.
  .map((text) => text.replaceAll('\ufffd', ''))
const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 6 })

/** As reading gives it: clean, without blank rows and blank ends. */
function expected(rows: readonly (readonly string[])[]): string[][] {
  const clean = rows.map((row) => row.map(cleanText))
  return clean.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)).filter(({ length }) => length > 0)
}

// The library takes its time for each workbook.
describe('a workbook', { timeout: 60_000 }, () => {
  it('reads back the same, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(await readBack(await compose([sheetOf(...rows)]))).toEqual([['Đầu', 'Hai'], ...expected(rows)])
      }),
      { numRuns: 50 }
    )
  })

  it.each(Object.getOwnPropertyNames(Object.prototype))('keeps %s, which every object has', async (name) => {
    expect(await readBack(await compose([sheetOf([name, `_${name}`])]))).toEqual([
      ['Đầu', 'Hai'],
      [name, `_${name}`]
    ])
  })

  it('keeps numbers and dates', async () => {
    const row = [5, -2.5, 0, 46085001234, 2 ** 53 - 1, 0.1, { date: '2026-03-08' }, { date: '1900-01-01' }, null, Number.NaN, 'x']
    const shown = ['5', '-2.5', '0', '46085001234', '9007199254740991', '0.1', '2026-03-08', '1900-01-01', '', '', 'x']
    expect(await readBack(await compose([sheetOf(row)]))).toEqual([['Đầu', 'Hai'], shown])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '=cmd|"/c calc"!A0', '=HYPERLINK("http://x")'])(
    'keeps %j a text',
    async (formula) => {
      const parts = await partsOf(await compose([sheetOf([formula])]))
      const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
      expect(sheet).toContain('<c r="A2" t="s">')
      expect(sheet).not.toContain('<f')
      expect([...parts.keys()].filter((name) => /external|hyperlink|vba/i.test(name))).toEqual([])
    }
  )

  it('keeps no more of a text than a cell holds', async () => {
    const [, [cell = ''] = []] = await readBack(await compose([sheetOf(['x'.repeat(40_000)])]))
    expect(cell).toHaveLength(32_767)
    expect(cell.endsWith('x…')).toBe(true)
  })

  it('has bold titles that stay in sight, and columns as wide as they need', async () => {
    const parts = await partsOf(
      await compose([{ name: 'a', columns: [{ title: 'Họ tên', width: 33 }, { title: 'Số' }], rows: [['a', 'x'.repeat(40)]] }])
    )
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<c r="A1" s="\d+" t="s">/)
    expect(sheet).toContain('state="frozen"')
    expect([...sheet.matchAll(/<col [^>]*width="(\d+)/g)].map(([, width]) => width)).toEqual(['33', '42'])
    expect(parts.get('xl/styles.xml')).toContain('<b')
  })

  it('has sheets by name, made to be allowed and to differ', async () => {
    const names = ['Đơn vị: [A/B]', 'Danh sách cán bộ, công chức, viên chức', 'Danh sách cán bộ, công chức, viên chức', '', "'"]
    const parts = await partsOf(await compose(names.map((name) => ({ ...sheetOf(['x']), name }))))
    const written = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    expect(written).toEqual(['Đơn vị   A B', 'Danh sách cán bộ, công chức, vi', 'Danh sách cán bộ, công chứ (2)', 'Sheet 4', 'Sheet 5'])
  })
})

describe('a text with separators', () => {
  it('reads back the same, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // A word that no legacy font has, so that what is written by chance is not taken for one.
        expect(await readBack(writeCsv([['Đầu', 'Hai'], ...rows]))).toEqual([['Đầu', 'Hai'], ...expected(rows)])
      })
    )
  })

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', '\u200b=1', ' =1', "'=1"])('guards %j', (formula) => {
    const [, written = ''] = /^\ufeff"([^"]*)"\r\n$/.exec(writeCsv([[formula]]).toString()) ?? []
    expect(written).toMatch(/^'+[=+\-@＝＋－＠]/)
  })

  it('writes numbers as they are, and quotes everything', () => {
    expect(writeCsv([[-5, 'a"b', null, 'c,d\ne'], ['x']]).toString()).toBe('\ufeff"-5","a""b","","c,d\ne"\r\n"x"\r\n')
  })
})
