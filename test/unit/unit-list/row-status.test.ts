/** What becomes of the rows of a list of units. */
import { describe, expect, it } from 'vitest'
import { type KnownUnit, verdictsOf } from '../../../server/src/modules/unit-list/row-status.ts'
import type { UnitCells } from '../../../server/src/modules/unit-list/unit-columns.ts'
import { unitRowOf } from '../../../server/src/modules/unit-list/unit-row.ts'

const today = '2026-12-02'
const unit = (id: string, name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  key: id,
  code: null,
  name,
  kind: 'ward',
  bloc: 'commune-level',
  parentId: null,
  validFrom: '2025-07-01',
  validTo: null,
  aliases: [],
  formerNames: [],
  ...more
})
const units = [
  unit('vy-da', 'Phường Vỹ Dạ', { code: '19815' }),
  unit('thuan-hoa', 'Phường Thuận Hóa', { code: '19816' }),
  unit('old', 'Phường Cũ', { code: '19999', validFrom: '2021-07-01', validTo: '2025-07-01' }),
  unit('phu-xuan', 'Phường Phú Xuân', { formerNames: ['Phường Tây Lộc'] }),
  unit('so-y-te', 'Sở Y tế', { kind: 'department', bloc: 'administrative' }),
  unit('benh-vien', 'Bệnh viện Mắt Huế', { kind: 'hospital', bloc: 'service', parentId: 'so-y-te' })
]
const headcounts = new Map([['vy-da', [{ countedOn: '2025-07-01', people: 114 }]]])

const judge = (...rows: UnitCells[]) =>
  verdictsOf(
    rows.map((cells, index) => ({ line: index + 2, row: unitRowOf(cells, today) })),
    { units, headcounts, today }
  ).map(({ status, reason }) => [status, reason].filter(Boolean).join(': '))
const check = (cells: UnitCells, expected: string) => expect(judge(cells)).toEqual([expected])

describe('a row of a list of units', () => {
  it.each(['UBND P. Vỹ Dạ', 'phường Vỹ Dạ', 'P.Vỹ Dạ', 'Ủy ban nhân dân phường Vỹ Dạ', 'Vỹ Dạ'])(
    'means the unit as people write it: %s',
    (name) => check({ name }, 'same')
  )

  it.each<[UnitCells, string]>([
    [{ code: '19815' }, 'same'],
    [{ code: '19815', name: 'UBND phường Vỹ Dạ', kind: 'Phường', bloc: 'Khối xã, phường', validFrom: '1/7/2025' }, 'same'],
    [{ name: 'Phường Thuận Hoá' }, 'same'],
    [{ code: '19815', name: 'Phường Thuận Hóa' }, 'error: code-differs'],
    [{ code: '12345', name: 'Phường Thuận Hóa' }, 'error: code-differs'],
    [{ code: '19815', name: 'Phường Vỹ Dạ Mới' }, 'changed: name'],
    [{ code: '19817', name: 'Phường Phú Xuân', aliases: 'Phú Xuân; TT Phú Xuân' }, 'changed: code aliases'],
    [{ name: 'Phường Tây Lộc' }, 'error: unit-ambiguous'],
    [{ name: 'Sở Y tế', kind: 'Cơ quan Đảng', bloc: 'Hành chính' }, 'changed: kind'],
    [{ name: 'Sở Nội vụ' }, 'error: unit-unknown'],
    [{ name: 'Sở Nội vụ', kind: 'Sở' }, 'ok'],
    [{ code: '55555' }, 'error: unit-unknown'],
    [{ name: 'Phường Mới', kind: 'Phường', code: '19999' }, 'ok'],
    [{ name: 'Phường Mới', kind: 'Phường', code: '19999', validFrom: '2025-01-01' }, 'error: code-taken'],
    [{ name: 'Phường Vỹ Dạ', validFrom: '2024-01-01' }, 'error: valid-from-differs'],
    [{ headcount: '12' }, 'error: unit-missing'],
    [{ name: 'Phường Vỹ Dạ', kind: 'Làng' }, 'error: kind-unknown'],
    [{ name: 'Phường Vỹ Dạ', bloc: 'Khối nào đó' }, 'error: bloc-unknown'],
    [{ name: 'Phường Vỹ Dạ', validFrom: '31/2/2025' }, 'error: day-invalid'],
    [{ name: 'Phường Vỹ Dạ', code: 'mã số 5' }, 'error: code-invalid'],
    [{ name: 'Bệnh viện Mắt Huế', parent: 'Sở Y tế' }, 'same'],
    [{ name: 'Bệnh viện Mắt Huế', parent: 'Phường Vỹ Dạ' }, 'changed: parent'],
    [{ name: 'Bệnh viện Mắt Huế', parent: '19815' }, 'changed: parent'],
    [{ name: 'Bệnh viện Mắt Huế', parent: 'Sở Nào Đó' }, 'error: parent-unknown'],
    [{ name: 'Sở Y tế', parent: 'Bệnh viện Mắt Huế' }, 'error: circle'],
    [{ name: 'Sở Y tế', parent: 'Sở Y tế' }, 'error: circle']
  ])('%j: %s', check)

  it.each<[UnitCells, string]>([
    [{ headcount: '114' }, 'same'],
    [{ headcount: '1.114' }, 'changed: headcount'],
    [{ headcount: '116 người', source: 'Công văn', documentNumber: '12/CV', documentDate: '1/12/2026' }, 'changed: headcount'],
    [{ headcount: '114', countedOn: '2025-07-01' }, 'same'],
    [{ headcount: '114', countedOn: '2026-01-01' }, 'changed: headcount'],
    [{ headcount: '1o4' }, 'error: headcount-invalid'],
    [{ headcount: '11,5' }, 'error: headcount-invalid'],
    [{ headcount: '0' }, 'error: headcount-invalid'],
    [{ headcount: '120', countedOn: '2027-01-01' }, 'error: headcount-in-future']
  ])('a headcount: %j is %s', (cells, expected) => check({ name: 'Phường Vỹ Dạ', ...cells }, expected))
})

describe('rows of one list', () => {
  it('are counted once each', () => {
    expect(judge({ name: 'Vỹ Dạ' }, { code: '19815' }, { name: 'Sở Mới', kind: 'Sở' }, { name: 'SỞ MỚI', kind: 'Sở' })).toEqual([
      'same',
      'duplicate: repeated-unit',
      'ok',
      'duplicate: repeated-unit'
    ])
    const school = { name: 'Trường Tiểu học Số 1', kind: 'Trường' }
    expect(judge({ ...school, code: 'A1' }, { ...school, code: 'A2' }, { ...school, code: 'A1' }, school)).toEqual([
      'ok',
      'ok',
      'duplicate: repeated-unit',
      'duplicate: repeated-unit'
    ])
    expect(judge({ code: '77', name: 'Phường Phú Xuân' }, { code: '77', name: 'Sở Khác', kind: 'Sở' })[1]).toBe('duplicate: repeated-unit')
  })

  it('may be below each other, in any order, but not in a circle, nor below a row that is refused', () => {
    const [school, above] = [
      { name: 'Trường Mới', kind: 'Trường', parent: 'Sở Mới' },
      { name: 'Sở Mới', kind: 'Sở' }
    ]
    expect(judge(school, above)).toEqual(['ok', 'ok'])
    expect(judge(school, { ...above, parent: 'Trường Mới' })).toEqual(['error: circle', 'error: circle'])
    expect(judge(school, { ...above, kind: 'Làng' })).toEqual(['error: parent-unknown', 'error: kind-unknown'])
    expect(judge(school, { ...above, parent: 'Không có' })).toEqual(['error: parent-unknown', 'error: parent-unknown'])
  })
})
