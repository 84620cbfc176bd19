/** Writes questions as the rows of a sheet, which people correct and bring back. It knows no files. */
import type { Sheet } from '../../../lib/spreadsheet/written-sheet.ts'
import type { WrittenQuestion } from './written.ts'

const letters = [...'ABCDEFGHIJ']
const levelNames = { recognition: 'Nhận biết', comprehension: 'Thông hiểu', application: 'Vận dụng' }
const yesNo = (is: boolean) => (is ? 'Có' : 'Không')

const columns: { title: string; cell(question: WrittenQuestion): string; width?: number }[] = [
  { title: 'Mã', cell: ({ code }) => code },
  { title: 'Chủ đề', cell: ({ topic }) => topic.name },
  { title: 'Mức độ', cell: ({ level }) => levelNames[level] },
  { title: 'Bảng', cell: ({ divisions }) => divisions.join(', ') },
  { title: 'Câu hỏi', cell: ({ text }) => text, width: 60 },
  ...letters.map((letter, index) => ({
    title: `Phương án ${letter}`,
    cell: ({ options }: WrittenQuestion) => options[index]?.text ?? ''
  })),
  { title: 'Đáp án đúng', cell: ({ options }) => letters.filter((_, index) => options[index]?.isRight).join(', ') },
  { title: 'Phương án cuối cố định', cell: ({ options }) => yesNo(options.at(-1)?.isPinned ?? false) },
  { title: 'Xáo trộn', cell: ({ isShuffled }) => yesNo(isShuffled) },
  { title: 'Văn bản', cell: ({ citation }) => citation.document },
  { title: 'Điều', cell: ({ citation }) => String(citation.article ?? '') },
  { title: 'Khoản', cell: ({ citation }) => String(citation.clause ?? '') },
  { title: 'Điểm', cell: ({ citation }) => citation.point ?? '' },
  { title: 'Mục', cell: ({ citation }) => citation.section ?? '' },
  { title: 'Giải thích', cell: ({ explanation }) => explanation, width: 60 }
]

/** All cells are texts: no program takes one of them for a formula. */
export const questionSheet = (questions: readonly WrittenQuestion[]): Sheet => ({
  name: 'Câu hỏi',
  columns: columns.map(({ title, width }) => ({ title, ...(width && { width }) })),
  rows: questions.map((question) => columns.map(({ cell }) => cell(question)))
})
