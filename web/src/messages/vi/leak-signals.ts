/** What organizers read of signs of a leak: plainly, and with what they do not say. */
import type { LeakSignal } from '@hoi-thi/shared/leak-signals'

type Kind = LeakSignal['kind']

const kinds: Record<Kind, { title: string; says: string; doesNotSay: string }> = {
  pace: {
    title: 'Làm nhanh hơn mức đọc kịp',
    says: 'Nhiều bài của đơn vị trả lời đúng phần lớn câu hỏi trong thời gian không đủ để đọc câu hỏi và các phương án, kể cả với người đọc rất nhanh.',
    doesNotSay: 'Người đã luyện tập kỹ có thể nhớ mặt câu hỏi. Dấu hiệu này không cho biết đáp án đến từ đâu.'
  },
  likeness: {
    title: 'Sai giống nhau',
    says: 'Nhiều bài của đơn vị chọn cùng những phương án sai và gần như không khác nhau ở câu nào.',
    doesNotSay: 'Những người cùng học một tài liệu có thể hiểu sai giống nhau. Dấu hiệu này không cho biết ai chép của ai.'
  },
  perfect: {
    title: 'Tăng vọt bài đúng hết',
    says: 'Trong một ngày, đơn vị có số bài đúng hết cao hơn nhiều so với trước đó và so với các đơn vị khác cùng ngày.',
    doesNotSay: 'Một buổi ôn tập tốt ngay trước ngày thi cũng có thể cho kết quả này.'
  },
  exposure: {
    title: 'Câu hỏi được trả lời đúng ngày càng nhiều',
    says: 'Ở nửa sau của vòng, câu hỏi này được trả lời đúng nhiều hơn hẳn nửa đầu, trong khi các câu khác không như vậy.',
    doesNotSay: 'Một bài viết, buổi nói chuyện về đúng nội dung đó cũng có thể là nguyên nhân.'
  }
}

export const leakSignals = {
  title: 'Dấu hiệu lộ đề',
  intro:
    'Trang này chỉ nêu điều khác thường để ban tổ chức xem xét. Dấu hiệu không phải là kết luận về đơn vị hay cá nhân nào; hệ thống không tự hủy bài, không tự báo cho ai.',
  falseAlarms: (flagged: string, units: string) =>
    `Báo nhầm: trong ${units} đơn vị trung thực được mô phỏng, ${flagged} đơn vị có dấu hiệu. Đơn vị thật có thể khác đơn vị mô phỏng.`,
  rounds: 'Vòng',
  noRound: { title: 'Chưa có vòng nào kết thúc', text: 'Dấu hiệu chỉ được tính sau khi vòng thi kết thúc.' },
  counting: { title: 'Chưa tính xong', text: 'Các bài của vòng đang được chấm và xem xét. Xin mở lại trang này sau vài phút.' },
  none: { title: 'Không thấy dấu hiệu nào', text: 'Không thấy dấu hiệu không có nghĩa là chắc chắn không lộ đề.' },
  asOf: (papers: string, moment: string) => `Từ bài đầu tiên của mỗi người, ${papers} bài, tính lúc ${moment}.`,
  kinds,
  doesNotSay: 'Điều dấu hiệu này không nói',
  columns: {
    where: 'Nơi có dấu hiệu',
    found: 'Bài có dấu hiệu',
    expected: 'Nhiều nhất có thể do ngẫu nhiên',
    odds: 'Khả năng do ngẫu nhiên',
    attempts: 'Mã lượt thi'
  },
  question: (code: string) => `Câu ${code}`,
  onDay: (day: string) => `ngày ${day}`,
  found: (striking: string, papers: string) => `${striking}/${papers}`,
  rare: 'dưới 0,1%',
  attempts: (count: string) => `${count} lượt thi`,
  exposures: 'Mỗi câu hỏi được bao nhiêu bài rút phải',
  exposureColumns: { question: 'Câu hỏi', papers: 'Số bài', early: 'Đúng ở nửa đầu', late: 'Đúng ở nửa sau' },
  next: 'Nếu sau khi xác minh thấy cần sửa kết quả, hãy lập một đợt điều chỉnh; đợt điều chỉnh do hai người duyệt.'
}
