/** Which columns a roster has, and what stands in them as text. */
import { headersOf, type WantedColumn } from '../../lib/spreadsheet/headers.ts'
import type { Table } from '../../lib/spreadsheet/table.ts'

export type RosterColumn = 'fullName' | 'phone' | 'mail' | 'signInName' | 'unit' | 'division'
export type RosterCells = Partial<Record<RosterColumn, string>>

export interface RosterLine {
  line: number
  cells: RosterCells
}

const columnsFor = (needsUnit: boolean): WantedColumn<RosterColumn>[] => [
  { key: 'fullName', names: ['Họ tên', 'Họ và tên', 'Họ và tên thí sinh', 'Tên', 'Full name', 'Name'] },
  { key: 'phone', names: ['Điện thoại', 'Số điện thoại', 'SĐT', 'Di động', 'Phone'], isOptional: true },
  { key: 'mail', names: ['E-mail', 'Email', 'Thư điện tử', 'Địa chỉ email', 'Hộp thư'], isOptional: true },
  { key: 'signInName', names: ['Tên đăng nhập', 'Tài khoản', 'Sign-in name', 'Username'], isOptional: true },
  { key: 'unit', names: ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Đơn vị công tác', 'Mã đơn vị', 'Unit'], isOptional: !needsUnit },
  { key: 'division', names: ['Bảng', 'Bảng thi', 'Đối tượng', 'Division'], isOptional: true }
]

/** What is not wanted, as positions (chức vụ) and numbers (STT), is not kept. */
export function readRoster(table: Table, needsUnit: boolean): { missing: RosterColumn[]; lines: RosterLine[] } {
  const { columns, missing, rows } = headersOf(table, columnsFor(needsUnit))
  const places = Object.entries(columns) as [RosterColumn, number][]
  const lines = rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      places.map(([key, place]) => [key, tidy(cells[place] ?? '')]).filter(([, text]) => text !== '')
    ) as RosterCells
  }))
  return { missing, lines: lines.filter(({ cells }) => Object.keys(cells).length > 0) }
}

/** NFC, single spaces, and none of the signs that nobody sees. */
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, separating)
    .trim()

const separating = (signs: string) => (/[\p{Cc}\s]/u.test(signs) ? ' ' : '')
