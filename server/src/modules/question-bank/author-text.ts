/** What an author is told of what became of their questions. */
import type { LegalDocument, ListState } from '@hoi-thi/shared/question-bank'

interface Named {
  id: string
  code: string
}

/** Of all questions of one author that one deed was about. */
export type AuthorText = (questions: readonly Named[]) => { title: string; body: string; link: string }

export const approvedText = textOf('đã được duyệt', 'approved', ['Từ nay các vòng chưa mở lấy được vào kho.'])

export const returnedText = (reason: string) =>
  textOf('được trả lại để sửa', 'returned', [`Lý do của người duyệt: ${reason}`, 'Sửa xong, bạn gửi duyệt lại.'])

export const retiredText = (reason: string) =>
  textOf('đã ngừng dùng', 'retired', [`Lý do: ${reason}`, 'Bài thi đã rút câu này giữ nguyên.'])

export const restoredText = textOf('được dùng lại', 'approved', ['Trước đó câu này đã ngừng dùng. Bạn không cần làm gì thêm.'])

type Change = Pick<LegalDocument['changes'][number], 'kind' | 'on' | 'by'>

export const heldBackText = ({ number, title }: Pick<LegalDocument, 'number' | 'title'>, { kind, on, by }: Change) => {
  const became = kind === 'amended' ? 'được sửa đổi' : 'hết hiệu lực'
  const through = by && (kind === 'amended' ? ` bởi ${by}` : `, thay bằng ${by}`)
  return textOf('tạm không vào đề thi', 'outdated', [
    `Lý do: ${title} (${number}) ${became} từ ${on.split('-').reverse().join('/')}${through ?? ''}.`,
    'Bạn xem lại theo quy định mới, ghi thành bản mới rồi gửi duyệt; được duyệt thì lại vào đề thi.'
  ])
}

export const freedText = textOf('lại vào được đề thi', 'approved', [
  'Thay đổi của văn bản mà câu hỏi dẫn chiếu đã được ghi nhầm, nay đã rút lại. Bạn không cần làm gì thêm.'
])

const mostNamed = 10

function textOf(became: string, state: ListState, lines: string[]): AuthorText {
  return (questions) => {
    const [first] = questions
    const isOne = questions.length === 1 && first !== undefined
    return {
      title: `${isOne ? `Câu hỏi ${first.code}` : `${questions.length} câu hỏi của bạn`} ${became}`,
      body: [`${isOne ? 'Câu' : 'Các câu'} ${namesOf(questions)} của bạn ${became}.`, ...lines].join('\n'),
      link: isOne ? `/ngan-hang/cau-hoi/${first.id}` : `/ngan-hang?state=${state}&own=true`
    }
  }
}

function namesOf(questions: readonly Named[]): string {
  const named = questions
    .slice(0, mostNamed)
    .map(({ code }) => code)
    .join(', ')
  return questions.length > mostNamed ? `${named} và ${questions.length - mostNamed} câu khác` : named
}
