/** What the organizer's pages about rounds say: whether one may open, and when each does. */
import type { CheckLevel, ReadinessPage, Verdict } from '@hoi-thi/shared/readiness'
import type { Figures } from '../readiness-figures.ts'
import { readinessChecks as checks } from './readiness-checks.ts'

const levels: Record<CheckLevel, string> = { blocked: 'Chặn', look: 'Nên xem', passed: 'Đạt' }

const verdicts: Record<Verdict, { title: string; text: string }> = {
  blocked: { title: 'Chưa mở được', text: 'Hãy xử lý các việc ở mục Chặn trước.' },
  look: { title: 'Mở được, có việc nên xem', text: 'Không có gì chặn vòng này. Các việc ở mục Nên xem để bạn cân nhắc.' },
  ready: { title: 'Sẵn sàng mở vòng', text: 'Mọi việc kiểm tra được đều đạt.' }
}

const pages: Record<ReadinessPage, string> = {
  calendar: 'Mở lịch các vòng',
  pool: 'Mở kho câu hỏi của vòng',
  round: 'Mở trang điều hành vòng',
  people: 'Mở phần Người dự thi',
  roster: 'Mở danh sách dự thi',
  headcounts: 'Mở phần biên chế'
}

export const readiness = {
  title: (round: string) => `Sẵn sàng mở ${round}?`,
  rounds: 'Các vòng',
  asOf: (clock: string, date: string) => `Kiểm tra lúc ${clock} ngày ${date}, giờ Việt Nam.`,
  again: 'Kiểm tra lại',
  lookedAgain: 'Đã kiểm tra lại',
  begun: { title: 'Vòng này đã qua giờ mở', text: 'Trang này dành cho lúc trước khi mở.' },
  back: 'Về lịch các vòng',
  levels,
  count: (level: string, count: string) => `${level}: ${count} việc`,
  verdicts,
  pages,
  checks
}

export const roundCalendar = {
  title: 'Lịch các vòng thi',
  note: 'Mọi giờ ghi ở đây là giờ Việt Nam.',
  none: { title: 'Hội thi chưa có vòng nào', text: 'Lịch có ở đây khi thể lệ có vòng thi.' },
  columns: { round: 'Vòng', opens: 'Mở', closes: 'Đóng', gap: 'Tới vòng sau', state: 'Tình trạng', pages: 'Việc cần làm' },
  opens: (moment: string) => `Mở ${moment}`,
  closes: (moment: string) => `Đóng ${moment}`,
  gap: (seconds: number, figures: Figures) => (seconds === 0 ? 'Vòng sau mở ngay' : `Nghỉ ${figures.spelled(seconds)} rồi tới vòng sau`),
  overlap: (seconds: number, figures: Figures) => `Trùng ${figures.spelled(seconds)} với vòng sau`,
  last: 'Vòng cuối',
  phases: { draft: 'Chưa mở', sealed: 'Chưa mở', open: 'Đang mở', closed: 'Đã khép lại' },
  overdue: 'Quá giờ mở, chưa niêm phong',
  sealed: 'Đã niêm phong',
  unsealed: 'Chưa niêm phong',
  toReadiness: 'Sẵn sàng mở?',
  toPool: 'Kho câu hỏi',
  toScores: 'Điểm chấm ngoài',
  toRound: 'Điều hành',
  toResults: 'Kết quả',
  of: (round: string) => `, ${round}`,
  today: 'hôm nay'
}
