/** What a person may agree to, each by itself, in the words that are shown. A change of words is a new version; the hash proves which words it was. */
import { createHash } from 'node:crypto'
import type { Choice } from '@hoi-thi/shared/privacy'
import { notice, openidNotice } from './notice.ts'

interface ConsentText {
  version: number
  text: string
}

export const consentTexts: Record<Choice, ConsentText> = {
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
  }
}

/** The same letters give the same hash, however they are composed. */
export const hashOfText = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest('hex')

const hashOfNotice = ({ title, paragraphs }: Pick<typeof notice, 'title'> & { paragraphs: readonly string[] }) =>
  hashOfText([title, ...paragraphs].join('\n'))

export const noticeHash = hashOfNotice(notice)
export const openidNoticeHash = hashOfNotice(openidNotice)
