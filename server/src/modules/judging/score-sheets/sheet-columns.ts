/** Which columns a sheet of scores has. */
import type { WantedColumn } from '../../../lib/spreadsheet/headers.ts'
import type { FileLine } from '../../import/file-lines.ts'

export type ScoreColumn = 'name' | 'signInName' | 'unit' | 'points'
export type ScoreLine = FileLine<ScoreColumn>

export const scoreColumns: WantedColumn<ScoreColumn>[] = [
  { key: 'name', names: ['Họ và tên', 'Họ tên', 'Tên thí sinh', 'Thí sinh', 'Full name', 'Name'], isOptional: true },
  {
    key: 'signInName',
    names: ['Tên đăng nhập', 'Tài khoản', 'Điện thoại', 'Số điện thoại', 'Thư điện tử', 'Email', 'Sign-in name'],
    isOptional: true
  },
  { key: 'unit', names: ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Trường', 'Unit'], isOptional: true },
  { key: 'points', names: ['Điểm', 'Số điểm', 'Điểm thi', 'Tổng điểm', 'Điểm trung bình', 'Points', 'Score'] }
]
