/** Which columns a roster has, and what stands in them as text. */
import type { WantedColumn } from '../../lib/spreadsheet/headers.ts'
import type { FileLine } from '../import/file-lines.ts'

export type RosterColumn = 'fullName' | 'phone' | 'mail' | 'signInName' | 'unit' | 'division'
export type RosterCells = Partial<Record<RosterColumn, string>>

export type RosterLine = FileLine<RosterColumn>

/** Positions (chức vụ) and whatever else stands in a list are not wanted. */
export const rosterColumns = (needsUnit: boolean): WantedColumn<RosterColumn>[] => [
  { key: 'fullName', names: ['Họ tên', 'Họ và tên', 'Họ và tên thí sinh', 'Tên', 'Full name', 'Name'] },
  { key: 'phone', names: ['Điện thoại', 'Số điện thoại', 'SĐT', 'Di động', 'Phone'], isOptional: true },
  { key: 'mail', names: ['E-mail', 'Email', 'Thư điện tử', 'Địa chỉ email', 'Hộp thư'], isOptional: true },
  { key: 'signInName', names: ['Tên đăng nhập', 'Tài khoản', 'Sign-in name', 'Username'], isOptional: true },
  { key: 'unit', names: ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Đơn vị công tác', 'Mã đơn vị', 'Unit'], isOptional: !needsUnit },
  { key: 'division', names: ['Bảng', 'Bảng thi', 'Đối tượng', 'Division'], isOptional: true }
]
