/** The list from which prizes are paid and taxes declared, as a sheet. Pure. */
import type { Sheet } from '../../lib/spreadsheet/written-sheet.ts'
import { isPersonal, type Winner, winnerNameOf } from './shown-award.ts'

export interface PaymentRow {
  title: string
  valueDong: number | null
  winnerName: string
  /** Null: of a unit, or of somebody without one. */
  unitName: string | null
  /** Whether a personal number is asked for. */
  isPersonal: boolean
  /** Null: not given, or not readable any more. */
  idNumber: string | null
  hasDeclined: boolean
}

/** As the list calls whoever is paid. */
export const paidTo = <W extends Winner>(winner: W) => ({
  ...winner,
  winnerName: winnerNameOf(winner),
  unitName: winner.participantId || winner.entryId ? winner.unitName : null,
  isPersonal: isPersonal(winner)
})

const columns = [
  'STT',
  'Người hoặc đơn vị nhận',
  'Thuộc đơn vị',
  'Giải thưởng',
  'Giá trị (đồng)',
  'Số định danh cá nhân',
  'Ghi chú',
  'Ký nhận'
]

/** The number is a text: as a number a spreadsheet program would cut its leading zero. */
export function paymentSheet(rows: PaymentRow[]): Sheet {
  return {
    name: 'Danh sách chi trả',
    columns: columns.map((title) => ({ title })),
    rows: rows.map(({ winnerName, unitName, title, valueDong, isPersonal, idNumber, hasDeclined }, index) => {
      const note = idNumber || !isPersonal ? '' : hasDeclined ? 'Từ chối cung cấp số trên hệ thống' : 'Chưa cung cấp số'
      return [index + 1, winnerName, unitName ?? '', title, valueDong, idNumber ?? '', note, '']
    })
  }
}
