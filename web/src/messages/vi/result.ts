/** What is said of results once a round has closed: to everybody, and to whoever appeals. */
import type { ResultState } from '@hoi-thi/shared/result'

const states: Record<ResultState, string> = {
  provisional: 'Sơ bộ',
  verified: 'Đã thẩm tra',
  final: 'Chính thức',
  announced: 'Đã công bố'
}

export const result = {
  title: 'Kết quả và kiểm chứng',
  intro: 'Mỗi kết quả đi qua bốn bước. Từ bước thứ hai, mỗi bước do một người của Ban Tổ chức đề nghị và một người khác xác nhận.',
  link: 'Tình trạng kết quả, kiểm chứng và khiếu nại',
  copying: { copy: 'Sao chép', of: (what: string) => `Sao chép ${what}`, copied: 'Đã sao chép' },
  none: { title: 'Chưa có kết quả nào', text: 'Kết quả hiện ở đây khi một vòng đã khép lại và không còn ai trả lời được.' },
  states,
  stateTexts: {
    provisional: 'Máy đã chấm xong, Ban Tổ chức chưa thẩm tra. Thứ hạng còn có thể thay đổi.',
    verified: 'Ban Tổ chức đã kiểm tra lại toàn bộ và hai người cùng xác nhận. Kết quả chỉ còn thay đổi bằng một đợt điều chỉnh có lý do.',
    final: 'Mọi khiếu nại đã được trả lời. Đây là kết quả chính thức.',
    announced: 'Ban Tổ chức đã công bố kết quả này.'
  } satisfies Record<ResultState, string>,
  line: {
    label: (name: string) => `Bốn bước của kết quả ${name}`,
    reached: (moment: string) => `lúc ${moment}`,
    here: 'đang ở bước này',
    ahead: 'chưa đến'
  },
  version: (version: string, moment: string) => `Bản chốt thứ ${version}, lúc ${moment}`,
  figures: (people: string, papers: string) => `${people} người dự thi, ${papers} bài hợp lệ`,
  due: (moment: string) => `Thể lệ hẹn công bố trước ${moment}.`,
  boards: { units: 'Bảng đơn vị', individuals: 'Bảng cá nhân', of: (board: string, name: string) => `${board}, ${name}` },
  hash: {
    title: 'Mã kiểm chứng dùng để làm gì',
    name: 'Mã kiểm chứng',
    label: (name: string) => `mã kiểm chứng kết quả ${name}`,
    text: 'Mã được tính từ toàn bộ bảng xếp hạng, không gồm tên người: chỉ cần một điểm hay một hạng khác đi thì mã khác đi. Ai giữ mã hôm nay có thể biết sau này kết quả có bị sửa hay không.'
  },
  appeal: {
    link: 'Khiếu nại kết quả',
    of: (name: string) => `Khiếu nại kết quả, ${name}`,
    until: (moment: string) => `Nhận khiếu nại đến ${moment}.`,
    over: (moment: string) => `Thời hạn khiếu nại đã hết lúc ${moment}.`
  },
  corrections: {
    title: 'Các đợt điều chỉnh',
    none: 'Chưa có đợt điều chỉnh nào. Nếu có, nội dung và lý do được công bố ở đây.',
    heading: (number: string, title: string) => `Đợt ${number}: ${title}`,
    holds: (moment: string) => `Áp dụng từ ${moment}`,
    reverted: (from: string, to: string) => `Áp dụng lúc ${from}, đã rút lại lúc ${to}`,
    tags: { holds: 'Đang áp dụng', reverted: 'Đã rút lại' }
  },
  own: {
    title: 'Khiếu nại kết quả',
    intro:
      'Bạn khiếu nại khi cho rằng kết quả của mình chưa đúng. Ban Tổ chức xem lại diễn biến bài thi của bạn và trả lời bằng thư trong hộp thư của bạn.',
    toResults: 'Về trang kết quả',
    notJoined: { title: 'Bạn không dự hội thi này', text: 'Chỉ người dự thi khiếu nại được kết quả của mình.' },
    closed: {
      title: 'Hiện chưa nhận khiếu nại',
      text: 'Khiếu nại được nhận khi kết quả đã được thẩm tra, trong thời hạn mà thể lệ nêu. Thời hạn của từng kết quả ghi ở trang kết quả.'
    },
    waits: 'Khiếu nại của bạn về kết quả này đang chờ trả lời.',
    form: 'Gửi khiếu nại',
    occasion: 'Về kết quả nào',
    choose: 'Hãy chọn',
    option: (name: string, moment: string) => `${name}, nhận đến ${moment}`,
    text: 'Điều bạn cho là chưa đúng',
    textHint: 'Nêu rõ câu hỏi hoặc thời điểm, nếu được. Đã gửi thì không sửa được.',
    submit: 'Gửi khiếu nại',
    errorTitle: 'Chưa gửi được khiếu nại',
    errors: { occasion: 'Bạn chưa chọn kết quả', text: 'Bạn chưa ghi nội dung' },
    sent: 'Khiếu nại đã được ghi nhận',
    sentText: 'Bạn nhận được thư khi Ban Tổ chức trả lời. Trả lời cũng hiện ở trang này.',
    list: 'Khiếu nại của bạn',
    none: 'Bạn chưa gửi khiếu nại nào.',
    filed: (moment: string) => `Gửi lúc ${moment}`,
    answered: (moment: string) => `Ban Tổ chức trả lời lúc ${moment}`,
    outcomes: { waiting: 'Chờ trả lời', granted: 'Được chấp nhận', refused: 'Giữ nguyên kết quả' }
  }
}
