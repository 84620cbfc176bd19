/** What senders read of their entry. Pure. */
import { dayText } from '@hoi-thi/shared/rules-wording'

export type EntryNews =
  | { state: 'refused' | 'ready' | 'failed'; fileName: string }
  | { state: 'returned'; reason: string }
  | { state: 'disqualified'; reason: string; appealsUntil: Date }
  | { state: 'accepted' | 'reinstated' | 'published' }
  | { state: 'appeal-granted' | 'appeal-rejected'; answer: string }

export function sentenceOf(number: number, news: EntryNews): { title: string; body: string } {
  const entry = `Bài dự thi số ${number}`
  switch (news.state) {
    case 'refused':
      return {
        title: `${entry}: tệp chưa dùng được`,
        body: `Tệp “${news.fileName}” đã gửi lên nhưng chưa dùng được. Trang bài dự thi nói rõ vì sao và cách sửa. Những gì bạn đã viết vẫn còn nguyên.`
      }
    case 'ready':
      return {
        title: `${entry}: tệp đã sẵn sàng`,
        body: `Tệp “${news.fileName}” đã được kiểm tra và xem được. Bài chỉ được tính khi bạn bấm Nộp bài trước hạn.`
      }
    case 'failed':
      return {
        title: `${entry}: chưa tạo được bản để xem`,
        body: `Tệp “${news.fileName}” đã nhận và được giữ nguyên, nhưng máy chủ chưa tạo được bản để xem. Bạn mở trang bài dự thi để thử lại; Ban Tổ chức cũng đã được báo.`
      }
    case 'returned':
      return {
        title: `${entry} cần sửa`,
        body: `Ban Tổ chức trả lại bài để bạn sửa. Lý do: ${news.reason}\n\nBạn sửa và nộp lại trước hạn.`
      }
    case 'disqualified':
      return {
        title: `${entry} bị loại`,
        body: `Ban Tổ chức đã loại bài dự thi. Lý do: ${news.reason}\n\nNếu không đồng ý, bạn gửi khiếu nại ở trang bài dự thi đến hết ngày ${dayText(news.appealsUntil.toISOString())}; người khác với người đã quyết định sẽ xem xét.`
      }
    case 'accepted':
      return { title: `${entry} hợp lệ`, body: 'Ban Tổ chức đã xem và chấp nhận bài dự thi. Bài được chuyển cho giám khảo chấm.' }
    case 'reinstated':
      return { title: `${entry} được nhận lại`, body: 'Ban Tổ chức đã nhận lại bài dự thi. Bài tiếp tục được chấm.' }
    case 'published':
      return { title: `${entry} đã được công bố`, body: 'Bài dự thi đã có trên trang trưng bày. Ai cũng xem được.' }
    case 'appeal-granted':
      return { title: `${entry}: khiếu nại được chấp nhận`, body: `Bài được nhận lại. Trả lời của Ban Tổ chức: ${news.answer}` }
    case 'appeal-rejected':
      return {
        title: `${entry}: khiếu nại không được chấp nhận`,
        body: `Quyết định được giữ nguyên. Trả lời của Ban Tổ chức: ${news.answer}`
      }
  }
}

type Decision = 'accepted' | 'returned' | 'disqualified' | 'reinstated'

export function newsOfDecision(kind: Decision, reason: string, appealsUntil: Date): EntryNews {
  if (kind === 'disqualified') return { state: kind, reason, appealsUntil }
  return kind === 'returned' ? { state: kind, reason } : { state: kind }
}
