/** What the organizer's pages about a round's questions say: the pool before the round, the statistics after it. */
import type { ItemStatistics, Pool } from '@hoi-thi/shared/question-pool'

const verdicts: Record<Pool['verdict'], string> = { enough: 'Đủ', thin: 'Mỏng', short: 'Thiếu' }

const suspicions: Record<ItemStatistics['suspicions'][number], string> = {
  'key-likely-wrong': 'Có thể sai đáp án',
  'too-easy': 'Quá dễ',
  'too-hard': 'Quá khó',
  'does-not-tell-apart': 'Không phân biệt được người giỏi',
  'distractor-unused': 'Có phương án không ai chọn'
}

const suspicionTexts: Record<ItemStatistics['suspicions'][number], string> = {
  'key-likely-wrong': 'Người điểm cao chọn phương án khác với đáp án. Hãy mở văn bản tra lại ngay.',
  'too-easy': 'Gần như ai cũng đúng.',
  'too-hard': 'Ít người đúng hơn cả chọn bừa.',
  'does-not-tell-apart': 'Người điểm cao và người điểm thấp đúng ngang nhau.',
  'distractor-unused': 'Phương án nhiễu quá lộ: nên thay.'
}

export const questionPool = {
  tab: 'Kho câu hỏi',
  title: (round: string) => `Kho câu hỏi của ${round}`,
  rounds: 'Các vòng',
  none: { title: 'Hội thi chưa có vòng nào', text: 'Kho câu hỏi có ở đây khi thể lệ có vòng thi.' },
  verdicts,
  verdictTexts: {
    enough: 'Kho đủ cho ma trận đề: mỗi dòng có ít nhất năm lần số câu một đề rút.',
    thin: 'Kho đủ để rút đề, nhưng mỏng: dưới năm lần đề, hai người ngồi cạnh nhau dễ gặp cùng câu.',
    short: 'Kho chưa đủ để rút đề. Vòng mở lúc này thì không ai thi được.'
  },
  summary: (questions: string, paper: string) => `${questions} câu trong kho, mỗi đề rút ${paper} câu.`,
  filled: (moment: string) => `Lấp lần cuối ${moment}.`,
  notFilled: 'Kho chưa được lấp.',
  overtaken: (count: string) => `${count} câu trong kho đã có bản mới, ngừng dùng, hoặc dẫn văn bản đã đổi`,
  overtakenText: 'Lấp lại kho để thay bằng các câu dùng được.',
  overtakenOpen: 'Vòng đã mở nên kho giữ nguyên cho công bằng.',
  fill: 'Lấp kho từ ngân hàng',
  refill: 'Lấp lại kho từ ngân hàng',
  fillText: 'Lấy mọi câu đã duyệt, còn hiệu lực, đúng chủ đề và mức độ của vòng. Làm lại được nhiều lần cho đến khi vòng mở.',
  filledDone: 'Đã lấp kho',
  filledText: (questions: string) => `Kho nay có ${questions} câu.`,
  isOpen: 'Vòng đã mở: kho không đổi nữa.',
  columns: { row: 'Chủ đề, mức độ', paper: 'Mỗi đề', pool: 'Đang có', seen: 'Mỗi câu đến với bao nhiêu người', verdict: 'Kết luận' },
  wanted: (count: string) => `Đề rút ${count} câu`,
  inPool: (pool: string, bank: string) => `Kho ${pool} câu, ngân hàng ${bank} câu`,
  times: (times: string) => `Gấp ${times} lần đề`,
  seen: (percent: string) => `Cứ 100 người thi thì ${percent} người gặp cùng một câu`,
  notSeen: 'Chưa có câu nào',
  forDivision: (division: string) => `Dành cho ${division}`,
  missing: (count: string) => `Cần thêm ít nhất ${count} câu`,
  letters: 'Số câu có đáp án ở mỗi chữ cái, theo thứ tự lưu trong kho',
  toLeakSignals: 'Dấu hiệu lộ đề',
  toStatistics: 'Thống kê từng câu',
  toPool: 'Về kho câu hỏi',
  statistics: {
    title: (round: string) => `Thống kê câu hỏi, ${round}`,
    asOf: (papers: string, moment: string) => `Từ ${papers} bài hợp lệ, tính lúc ${moment}. Số dưới 5 không hiện, để không lộ ai.`,
    none: { title: 'Chưa có bài nào', text: 'Không có bài hợp lệ nào trong vòng này.' },
    counting: { title: 'Đang tính', text: 'Các bài của vòng đang được cộng lại. Xin mở lại trang này sau vài phút.' },
    small: 'dưới 5',
    suspicions,
    suspicionTexts,
    fine: 'Không có gì lạ',
    others: (count: string) => `${count} câu không có gì lạ, hoặc còn ít bài`,
    suspect: (count: string) => `${count} câu có thể sai đáp án`,
    suspectText: 'Xem các câu này trước. Nếu đáp án sai thật, kết quả chỉ được sửa bằng một đợt điều chỉnh do hai người duyệt.',
    columns: { question: 'Câu hỏi', result: 'Kết quả', remark: 'Nhận xét' },
    version: (code: string, version: number) => `${code}, bản ${version}`,
    facility: (share: string, papers: string) => `Đúng ${share} trong ${papers} bài`,
    tooFew: (papers: string) => `${papers} bài gặp câu này: chưa đủ để tính`,
    answered: (answered: string, papers: string) => `Có trả lời ${answered}/${papers} bài`,
    groups: (upper: string, lower: string) => `Nhóm điểm cao đúng ${upper}, nhóm điểm thấp đúng ${lower}`,
    discrimination: (value: string) => `Độ phân biệt ${value}`,
    seconds: (duration: string) => `Thường mất ${duration}`,
    options: 'Từng phương án',
    option: (letter: string, text: string) => `${letter}. ${text}`,
    right: 'đáp án',
    chosen: (count: string) => `${count} bài chọn`,
    chosenBy: (upper: string, lower: string) => `nhóm cao ${upper}, nhóm thấp ${lower}`
  }
}
