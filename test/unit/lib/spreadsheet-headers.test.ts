/** Headers as people write them. */
import { describe, expect, it } from 'vitest'
import { headersOf, type WantedColumn } from '../../../server/src/lib/spreadsheet/headers.ts'

type Key = 'name' | 'phone' | 'unit' | 'men' | 'women'

const wanted: WantedColumn<Key>[] = [
  { key: 'name', names: ['Họ và tên', 'Họ tên'] },
  { key: 'phone', names: ['Số điện thoại', 'SĐT'] },
  { key: 'unit', names: ['Đơn vị'], isOptional: true },
  { key: 'men', names: ['Nam'], isOptional: true },
  { key: 'women', names: ['Nữ'], isOptional: true }
]

const headers = (...rows: string[][]) => headersOf({ rows: rows.map((cells, index) => ({ line: index + 1, cells })) }, wanted)

describe('titles', () => {
  it.each([
    'Họ và tên',
    'HỌ VÀ TÊN',
    'ho va ten',
    ' Họ  và\ntên ',
    'Họ và tên (*)',
    'Họ và tên (bắt buộc)',
    'Họ và tên [ghi đủ]',
    'Họ và tên:',
    '(1) Họ tên',
    'Ho\u0323 va\u0300 te\u0302n'
  ])('knows %j', (title) =>
    expect(headers([title, 'SĐT'])).toMatchObject({ line: 1, columns: { name: 0, phone: 1 }, missing: [], unknown: [] })
  )

  it('prefers a title that is meant with its brackets', () => {
    const columns: WantedColumn<'all' | 'men'>[] = [
      { key: 'all', names: ['Số người'] },
      { key: 'men', names: ['Số người (nam)'] }
    ]
    expect(headersOf({ rows: [{ line: 1, cells: ['Số người (nam)', 'Số người (cả năm)'] }] }, columns).columns).toEqual({ men: 0, all: 1 })
  })

  it('says what is missing, and not what may be', () => expect(headers(['Họ tên', 'Ghi chú']).missing).toEqual(['phone']))
  it('says what it did not understand', () => expect(headers(['STT', 'Họ tên', 'SĐT', '', 'Ghi chú']).unknown).toEqual(['STT', 'Ghi chú']))

  it('takes the first of two titles that mean the same, and says so', () =>
    expect(headers(['Họ tên', 'SĐT', 'Họ và tên'])).toMatchObject({ columns: { name: 0, phone: 1 }, repeated: ['Họ và tên'] }))
})

describe('the row of the header', () => {
  const title = ['DANH SÁCH CÁN BỘ, CÔNG CHỨC']
  const header = ['STT', 'Họ và tên', 'Số điện thoại', 'Đơn vị']
  const person = ['1', 'Trần Thị Mẫu', '0912000001', 'Phường Mẫu']

  it('is found below a title', () => {
    expect(headers(title, ['Năm 2026'], header, person)).toMatchObject({
      line: 3,
      columns: { name: 1, phone: 2, unit: 3 },
      rows: [{ line: 4, cells: person }]
    })
  })

  it('is not taken from a line above that names one column', () => expect(headers(['Đơn vị', 'Sở Mẫu'], header, person).line).toBe(2))

  it('is found in the tenth row and not beyond', () => {
    const above = (count: number) => Array.from({ length: count }, () => ['x'])
    expect(headers(...above(9), header).line).toBe(10)
    expect(headers(...above(11), header)).toMatchObject({
      line: null,
      columns: {},
      missing: ['name', 'phone'],
      unknown: [],
      rows: { length: 12 }
    })
  })

  it('may take two rows, the lower of which splits a title of the upper', () => {
    const found = headers(title, ['Họ tên', 'SĐT', 'Giới tính', ''], ['', '', 'Nam', 'Nữ'], person)
    expect(found).toMatchObject({ line: 3, columns: { name: 0, phone: 1, men: 2, women: 3 }, missing: [], rows: [{ line: 4 }] })
  })

  it('stays one row where the next one adds nothing', () =>
    expect(headers(header, ['(1)', '(2)', '(3)', '(4)'], person)).toMatchObject({ line: 1, rows: { length: 2 } }))
  it('is not there in an empty table', () => expect(headers().line).toBeNull())
})
