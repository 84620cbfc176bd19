/** The list from which prizes are paid and taxes declared, as a sheet. Pure. */
import type { Sheet } from '../../lib/spreadsheet/written-sheet.ts'

export interface PaymentRow {
  title: string
  valueDong: number | null
  fullName: string
  unitName: string | null
  /** Null: not given, or not readable any more. */
  idNumber: string | null
  hasDeclined: boolean
}

const columns = ['STT', 'Họ và tên', 'Đơn vị', 'Giải thưởng', 'Giá trị (đồng)', 'Số định danh cá nhân', 'Ghi chú', 'Ký nhận']

/** The number is a text: as a number a spreadsheet program would cut its leading zero. */
export function paymentSheet(rows: PaymentRow[]): Sheet {
  return {
    name: 'Danh sách chi trả',
    columns: columns.map((title) => ({ title })),
    rows: rows.map(({ fullName, unitName, title, valueDong, idNumber, hasDeclined }, index) => {
      const note = idNumber ? '' : hasDeclined ? 'Từ chối cung cấp số trên hệ thống' : 'Chưa cung cấp số'
      return [index + 1, fullName, unitName ?? '', title, valueDong, idNumber ?? '', note, '']
    })
  }
}
