/** What people are told of their requests. */
import type { RequestKind, RequestState } from '@hoi-thi/shared/privacy'

const kinds: Record<RequestKind, string> = {
  withdrawal: 'rút lại sự đồng ý',
  erasure: 'xóa dữ liệu',
  restriction: 'hạn chế xử lý dữ liệu',
  objection: 'phản đối xử lý dữ liệu',
  access: 'xem dữ liệu',
  correction: 'sửa dữ liệu'
}

const link = '/tai-khoan/du-lieu'
const dayOf = (instant: Date) => new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(instant)

export interface Told {
  kind: RequestKind
  state: RequestState
  answerDueAt: Date
  doneDueAt: Date
  /** The officer's own words. */
  words: string | null
}

export function requestMessage({ kind, state, answerDueAt, doneDueAt, words }: Told): { title: string; body: string; link: string } {
  const what = kinds[kind]
  const [title, body] = {
    received: [
      `Đã nhận yêu cầu ${what}`,
      `Chúng tôi trả lời bạn chậm nhất ngày ${dayOf(answerDueAt)} và thực hiện chậm nhất ngày ${dayOf(doneDueAt)}.`
    ],
    answered: [
      `Trả lời yêu cầu ${what}`,
      `Yêu cầu của bạn sẽ được thực hiện chậm nhất ngày ${dayOf(doneDueAt)}.${kind === 'erasure' ? ' Sau khi xóa, bạn không còn đăng nhập được và sẽ không có thư nào nữa.' : ''}`
    ],
    extended: [`Gia hạn yêu cầu ${what}`, `Hạn thực hiện mới là ngày ${dayOf(doneDueAt)}.`],
    done: [`Đã thực hiện yêu cầu ${what}`, 'Yêu cầu của bạn đã được thực hiện.'],
    refused: [`Không thực hiện được yêu cầu ${what}`, 'Nếu chưa đồng ý, bạn có thể gửi khiếu nại đến Ban Tổ chức.']
  }[state] as [string, string]
  return { title, body: words ? `${words}\n\n${body}` : body, link }
}
