/** What a person may agree to, each by itself, in the words that are shown. A change of words is a new version; the hash proves which words it was. */
import { createHash } from 'node:crypto'
import type { Agreement } from '@hoi-thi/shared/privacy'
import { notice, openidNotice } from './notice.ts'

interface ConsentText {
  version: number
  text: string
}

export const consentTexts: Record<Agreement, ConsentText> = {
  'winner-name': {
    version: 1,
    text: 'Nếu tôi đoạt giải, tôi đồng ý cho Ban Tổ chức công bố đầy đủ họ tên và đơn vị của tôi trong danh sách đoạt giải. Nếu tôi không đồng ý, tên của tôi vẫn được viết tắt; việc dự thi và xét giải không thay đổi. Tôi có thể rút lại bất cứ lúc nào.'
  },
  'clip-image': {
    version: 1,
    text: 'Tôi đồng ý cho Ban Tổ chức công bố video dự thi có hình ảnh, giọng nói của tôi để tuyên truyền về bình đẳng giới. Nếu tôi không đồng ý, video chỉ dùng để chấm thi. Tôi có thể rút lại bất cứ lúc nào.'
  },
  mail: {
    version: 1,
    text: 'Tôi đồng ý nhận thư điện tử mời dự các hội thi sau này. Thư về hội thi mà tôi đang dự không phụ thuộc vào lựa chọn này. Tôi có thể rút lại bất cứ lúc nào.'
  },
  gender: {
    version: 1,
    text: 'Tôi đồng ý cho Ban Tổ chức dùng giới tính mà tôi chọn ở đây để thống kê số nữ, số nam tham gia và kết quả chung. Chỉ số liệu cộng được dùng, nhóm dưới 5 người không hiện; bảng xếp hạng, đơn vị và người khác không thấy lựa chọn của tôi. Nếu không nói, việc dự thi không thay đổi. Tôi có thể rút lại bất cứ lúc nào.'
  },
  'id-number': {
    version: 1,
    text: 'Tôi đồng ý cung cấp số định danh cá nhân cho Ban Tổ chức, chỉ để lập danh sách chi trả giải thưởng và kê khai thuế. Trên hệ thống, số được mã hóa; Ban Tổ chức chỉ thấy 4 số cuối, và mỗi lần lập danh sách có cả số đều được ghi nhật ký. Hệ thống xóa số ngay khi ghi nhận đã trao giải, chậm nhất 90 ngày sau khi tôi được ghi là người đoạt giải; danh sách chi trả đã lập được lưu theo quy định về kế toán. Nếu không đồng ý, tôi vẫn là người đoạt giải và làm thủ tục nhận giải trực tiếp với Ban Tổ chức. Trước khi trao giải, tôi có thể rút lại bất cứ lúc nào.'
  }
}

/** The same letters give the same hash, however they are composed. */
export const hashOfText = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest('hex')

const hashOfNotice = ({ title, paragraphs }: Pick<typeof notice, 'title'> & { paragraphs: readonly string[] }) =>
  hashOfText([title, ...paragraphs].join('\n'))

export const noticeHash = hashOfNotice(notice)
export const openidNoticeHash = hashOfNotice(openidNotice)
