/** Lays the list that is signed when prizes are handed over out as an official document. No personal number stands in it. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { ResultState } from '../../../db/schema/result.ts'
import { dayOf } from '../../../lib/day.ts'
import type { PrintedDocument } from '../../../lib/print/printed-document.ts'
import { dateText } from '../../../lib/print/typesetting.ts'

interface HandOver {
  rules: Pick<Rules, 'title' | 'organizer' | 'legalBases'>
  occasionName: string
  result: { version: number; state: ResultState; hash: string }
  rows: readonly { title: string; valueDong: number | null; winnerName: string; unitName: string | null }[]
  madeAt: Date
}

const blank = '…………'
const dong = (value: number) => value.toLocaleString('vi-VN')
const states: Record<ResultState, string> = {
  provisional: 'tạm thời',
  verified: 'đã thẩm tra',
  final: 'chính thức',
  announced: 'đã công bố'
}
/** Read aloud and compared by eye: in groups of eight. */
const grouped = (hash: string) => hash.replace(/(.{8})(?=.)/g, '$1 ')

export function handOverDocument({ rules, occasionName, result, rows, madeAt }: HandOver): PrintedDocument {
  const total = rows.reduce((sum, { valueDong }) => sum + (valueDong ?? 0), 0)
  return {
    body: rules.organizer,
    number: `Số: ${blank}`,
    placeAndDate: `${blank}, ${dateText(dayOf(madeAt))}`,
    kind: 'Danh sách trao giải',
    title: `${rules.title}: ${occasionName}`,
    bases: rules.legalBases.map((basis) => `Căn cứ ${basis}`),
    articles: [
      {
        title: 'Kết quả làm căn cứ',
        paragraphs: [
          `Kết quả ${occasionName}, bản chốt thứ ${result.version}, tình trạng: ${states[result.state]}.`,
          `Mã kiểm tra (SHA-256): ${grouped(result.hash)}`
        ]
      },
      {
        title: 'Người, đơn vị nhận giải',
        paragraphs: ['Người nhận hoặc người đại diện đơn vị ký vào cột Ký nhận khi đã nhận đủ.'],
        table: {
          columns: ['STT', 'Người, đơn vị nhận giải', 'Giải', 'Giá trị (đồng)', 'Ký nhận'],
          rows: rows.map(({ title, valueDong, winnerName, unitName }, index) => [
            String(index + 1),
            unitName ? `${winnerName}, ${unitName}` : winnerName,
            title,
            valueDong === null ? '' : dong(valueDong),
            ''
          ])
        }
      },
      {
        title: 'Tổng cộng',
        paragraphs: [
          `Danh sách có ${rows.length} giải, tổng giá trị ${dong(total)} đồng.`,
          `Ngày trao: ${blank}. Người trao, ký và ghi rõ họ tên: ${blank}`
        ]
      }
    ],
    recipients: ['Ban Tổ chức', 'Bộ phận kế toán', 'Lưu: VT'],
    signature: ['TM. Ban Tổ chức', 'Trưởng ban'],
    madeAt
  }
}
