/** The columns of a sheet of questions, under the names that people and other programs give them. */
import type { WantedColumn } from '../../../lib/spreadsheet/headers.ts'

export const letters = [...'ABCDEFGHIJ']

export type SheetColumn =
  | 'code'
  | 'topic'
  | 'level'
  | 'divisions'
  | 'text'
  | 'key'
  | 'choices'
  | 'isPinned'
  | 'isShuffled'
  | 'citation'
  | 'document'
  | 'article'
  | 'clause'
  | 'point'
  | 'section'
  | 'explanation'
  | 'time'
  | `option${number}`

const optionNames = ['Phương án', 'Phương án trả lời', 'PA', 'Đáp án', 'Lựa chọn', 'Câu trả lời', 'Trả lời', 'Option', 'Answer', 'Choice']

const options = letters.map((letter, index): WantedColumn<SheetColumn> => {
  const number = String(index + 1)
  const both = optionNames.flatMap((name) => [`${name} ${letter}`, `${name} ${number}`, `${name}${number}`])
  return {
    key: `option${index}`,
    names: [...both, letter, `Answer ${number} - max 75 characters`, `Answer ${number} - max 150 characters`],
    isOptional: true
  }
})

const others = {
  code: ['Mã', 'Mã câu hỏi', 'Mã câu', 'Code', 'ID'],
  topic: ['Chủ đề', 'Chuyên đề', 'Chuyên mục', 'Lĩnh vực', 'Topic', 'Category'],
  level: ['Mức độ', 'Mức độ nhận thức', 'Mức', 'Độ khó', 'Level', 'Difficulty'],
  divisions: ['Bảng', 'Bảng thi', 'Đối tượng', 'Division'],
  key: [
    'Đáp án đúng',
    'Đáp án',
    'Phương án đúng',
    'Câu trả lời đúng',
    'Trả lời đúng',
    'Vị trí đáp án đúng',
    'ĐA',
    'Đ/A',
    'Answer',
    'Correct answer',
    'Correct answers',
    'Correct',
    'CorrectAnswer',
    'Right answers',
    'Key',
    'Correct answer(s) - choose at least one'
  ],
  /** All options in one cell: tables of documents have that. */
  choices: [
    'Phương án',
    'Phương án trả lời',
    'Các phương án',
    'Các phương án trả lời',
    'Phương án lựa chọn',
    'Các lựa chọn',
    'Lựa chọn',
    'Trả lời',
    'Options'
  ],
  isPinned: ['Phương án cuối cố định'],
  isShuffled: ['Xáo trộn', 'Đảo phương án'],
  citation: ['Căn cứ', 'Căn cứ pháp lý', 'Cơ sở pháp lý', 'Trích dẫn'],
  document: ['Văn bản'],
  article: ['Điều'],
  clause: ['Khoản'],
  point: ['Điểm'],
  section: ['Mục'],
  explanation: ['Giải thích', 'Lời giải', 'Hướng dẫn giải', 'Explanation'],
  time: ['Thời gian', 'Time', 'Time limit', 'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs', 'Seconds']
} satisfies Partial<Record<SheetColumn, string[]>>

export const sheetColumns: readonly WantedColumn<SheetColumn>[] = [
  {
    key: 'text',
    names: [
      'Câu hỏi',
      'Nội dung',
      'Nội dung câu hỏi',
      'Câu hỏi và phương án trả lời',
      'Câu hỏi và đáp án',
      'Câu hỏi, phương án trả lời',
      'Nội dung câu hỏi và phương án trả lời',
      'Question',
      'Question text',
      'Question - max 120 characters',
      'Question - max 300 characters'
    ]
  },
  ...options,
  ...Object.entries(others).map(([key, names]) => ({ key: key as SheetColumn, names, isOptional: true }))
]
