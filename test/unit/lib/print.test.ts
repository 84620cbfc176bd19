/** Official documents: their typesetting, and that the same document gives the same bytes. */
import { describe, expect, it } from 'vitest'
import { composeDocx } from '../../../server/src/lib/print/compose-docx.ts'
import { composePdf } from '../../../server/src/lib/print/compose-pdf.ts'
import type { PrintedDocument } from '../../../server/src/lib/print/printed-document.ts'
import { articleTitle, capitals, dateText, listed, typeset } from '../../../server/src/lib/print/typesetting.ts'
import { paragraphsOf } from '../../helpers/printed.ts'

const sample: PrintedDocument = {
  body: 'Sở Nội vụ',
  number: 'Số: …',
  placeAndDate: 'Huế, ngày 05 tháng 3 năm 2026',
  kind: 'Quy chế',
  title: 'Về việc Ế Ộ Ữ',
  bases: ['Căn cứ Luật thứ nhất', 'Căn cứ Luật thứ hai'],
  articles: [
    { title: 'Dài', paragraphs: Array.from({ length: 60 }, (_, index) => `Câu thứ ${index + 1} của một điều dài. `.repeat(5).trim()) },
    { title: 'Bảng', paragraphs: ['Như sau:'], table: { columns: ['Giải', 'Số tiền'], rows: [['Nhất', '5 triệu đồng']] } }
  ],
  recipients: ['Như trên', 'Lưu: VT'],
  signature: ['KT. Giám đốc', 'Phó Giám đốc'],
  madeAt: new Date('2026-03-05T00:00:00Z')
}

describe('typesetting', () => {
  it.each([
    ['Làm trong 15 phút, chậm 5 giây.', 'Làm trong 15~phút, chậm 5~giây.'],
    ['15 phúta', '15 phúta'],
    ['theo Điều 3, khoản 2', 'theo Điều~3, khoản~2'],
    ['ngày 05 tháng 3 năm 2020 của', 'ngày~05 tháng~3 năm~2020 của'],
    ['năm người', 'năm người'],
    ['Thê\u0309 lê\u0323', 'Thể lệ']
  ])('%s', (text, set) => expect(typeset(text).replaceAll('\u00a0', '~')).toBe(set))

  it('knows capitals, lists, articles and days', () => {
    expect(capitals('Thể lệ Ưu đãi')).toBe('THỂ LỆ ƯU ĐÃI')
    expect([listed([]), listed(['a']), listed(['a', 'b'])]).toEqual([[], ['a.'], ['a;', 'b.']])
    expect(articleTitle(0, 'Mục đích')).toBe('Điều\u00a01. Mục đích')
    const days = ['2026-02-09', '2026-03-10', '2026-11-01'].map(dateText)
    expect(days).toEqual(['ngày 09 tháng 02 năm 2026', 'ngày 10 tháng 3 năm 2026', 'ngày 01 tháng 11 năm 2026'])
  })
})

describe('a document', { timeout: 30_000 }, () => {
  it('holds everything in its order in Word, with its table', async () => {
    const printed = (await paragraphsOf(Buffer.from(await composeDocx(sample)))).filter(Boolean)
    expect(printed.slice(0, 9)).toEqual([
      ...['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: …', sample.placeAndDate],
      ...['QUY CHẾ', 'Về việc Ế Ộ Ữ', 'Căn cứ Luật thứ nhất;', 'Căn cứ Luật thứ hai.']
    ])
    expect(printed.slice(-11)).toEqual([
      ...['Điều 2. Bảng', 'Như sau:', 'Giải', 'Số tiền', 'Nhất', '5 triệu đồng'],
      ...['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']
    ])
  })

  it.each([
    ['Word', composeDocx],
    ['PDF', composePdf]
  ])('gives the same bytes each time in %s', async (_, compose) => {
    expect(Buffer.from(await compose(sample)).equals(Buffer.from(await compose(sample)))).toBe(true)
  })
})
