/** What the organizer's page of awards says, and the winner's card. */
import type { Award, PaymentPurpose } from '@hoi-thi/shared/award'

const states: Record<Award['state'], string> = {
  named: 'Chưa trao',
  declined: 'Đã từ chối',
  'taken-back': 'Đã rút lại',
  'handed-over': 'Đã trao'
}
const purposes: Record<PaymentPurpose, string> = {
  payment: 'Chi trả giải thưởng',
  tax: 'Kê khai thuế',
  check: 'Đối chiếu với người đoạt giải'
}

export const award = {
  title: 'Giải thưởng',
  plan: {
    title: 'Ghi giải theo kết quả',
    text: 'Người đoạt giải được lấy từ kết quả đã thẩm tra, theo cơ cấu giải của thể lệ. Mỗi người, đơn vị được ghi một lần và được mời trả lời.',
    none: 'Chưa có kết quả nào được chốt.',
    open: (name: string) => `Ghi giải, ${name}`,
    of: (name: string) => `Ghi giải: ${name}`,
    back: 'Giải thưởng',
    close: (version: string, state: string) => `Bản chốt thứ ${version}, ${state}. Mã kiểm tra:`,
    obstacles: {
      'result-provisional': {
        title: 'Kết quả chưa được thẩm tra',
        text: 'Kết quả này, và các kết quả trước nếu mỗi người chỉ được nhận một số giải, phải được xác nhận trước.'
      },
      'boards-frozen': {
        title: 'Bảng xếp hạng đang tạm dừng công bố',
        text: 'Người đoạt giải sẽ biết trước khi bảng được công bố. Hãy ghi giải khi hết thời gian tạm dừng.'
      },
      'take-back-first': {
        title: 'Có giải phải rút lại trước',
        text: 'Một đợt điều chỉnh đã làm thay đổi người đoạt giải, hoặc một bài dự thi đoạt giải không còn hợp lệ. Hãy rút lại những giải có nhãn Phải rút lại.'
      }
    },
    toResults: 'Sang trang Kết quả',
    toAwards: 'Sang trang Giải thưởng',
    given: (given: string, count: string) => `Đã ghi ${given} trong ${count} giải`,
    nobody: 'Không còn ai được đề xuất.',
    rank: (rank: string) => `hạng ${rank}`,
    insteadOf: (name: string) => `thay cho ${name}`,
    tied: (people: string, prizes: string) => `${people} đồng hạng, còn ${prizes} giải`,
    tie: (award: string) => `Trao ${award} cho ai?`,
    all: 'Trao cho tất cả',
    some: (count: string) => `Chọn ${count}, có lý do`,
    reason: 'Lý do, được lưu cùng giải',
    errorTitle: 'Chưa ghi giải cho ai',
    errors: {
      tie: (award: string) => `Hãy quyết định trao ${award} cho ai`,
      count: (award: string, count: string) => `Hãy chọn đúng ${count} cho ${award}`,
      reason: (award: string) => `Hãy ghi lý do chọn cho ${award}`
    },
    answerBy: 'Hạn trả lời',
    answerHint: 'Người đoạt giải xác nhận hoặc từ chối đến hết ngày này',
    submit: 'Ghi giải và báo người đoạt giải',
    submitting: 'Đang ghi…',
    waits: 'Các dòng sau một lựa chọn được ghi ở bước tiếp theo, vì có thể thay đổi theo lựa chọn đó.',
    done: (count: string) => `Đã ghi ${count} giải`,
    doneText: 'Người đoạt giải đã được báo.',
    allNamed: 'Mọi người, đơn vị được đề xuất đều đã được ghi giải.',
    list: {
      title: 'Danh sách trao giải',
      text: 'Để ký nhận khi trao giải: có số bản chốt và mã kiểm tra của kết quả, không có số định danh.',
      formats: { docx: 'Tải danh sách (Word)', pdf: 'Tải danh sách (PDF)' }
    }
  },
  totals: {
    title: 'Tổng cộng',
    caption: 'Các giải còn hiệu lực, theo vòng và phần thi',
    columns: ['Giải', 'Số giải', 'Giá trị'],
    count: (awards: string) => `${awards} giải`,
    free: 'Ghi ngoài cơ cấu giải',
    sum: (name: string) => `Cộng: ${name}`,
    whole: 'Cả hội thi'
  },
  intro:
    'Khi bạn ghi giải, người đoạt giải được báo ngay và tự cung cấp số định danh để nhận tiền, hoặc từ chối. Bạn không phải hỏi họ số này.',
  states,
  value: (amount: string) => `${amount} đồng`,
  noValue: 'Không ghi giá trị',
  noUnit: 'Không thuộc đơn vị nào',
  keep: 'Để sau',
  name: {
    title: 'Ghi người đoạt giải',
    search: 'Tìm theo họ tên',
    hint: 'Gõ không dấu cũng được; hoặc tên đăng nhập',
    submit: 'Tìm',
    none: { title: 'Không tìm thấy ai', text: 'Hãy thử chỉ gõ tên, không gõ họ. Chỉ tìm được người đã tự ghi danh và đồng ý dự thi.' },
    more: 'Còn nhiều người nữa có tên như vậy. Hãy gõ thêm họ hoặc tên đệm.',
    choose: 'Chọn',
    chooseOf: (name: string) => `Chọn ${name}`,
    person: 'Người đoạt giải',
    award: 'Tên giải',
    awardHint: 'Như sẽ in trong danh sách, ví dụ: Giải Nhất tuần 1',
    value: 'Giá trị, đồng',
    valueHint: 'Ví dụ: 1.000.000. Để trống nếu giải không có tiền',
    errorTitle: 'Chưa ghi được giải',
    errors: { award: 'Bạn chưa ghi tên giải', value: 'Giá trị phải là số tiền, chỉ gồm chữ số' },
    save: 'Ghi giải',
    other: 'Chọn người khác',
    done: (award: string, name: string) => `Đã ghi ${award} cho ${name}`,
    doneText: 'Người đoạt giải đã được báo. Nếu nhầm, bạn rút lại được ở danh sách dưới.'
  },
  payment: {
    title: 'Danh sách chi trả',
    text: 'Tệp gồm các giải chưa trao, với đầy đủ số định danh của người đã cung cấp. Mỗi lần tải, nhật ký ghi ai tải và để làm gì.',
    care: 'Đừng gửi tệp này qua thư hay nhóm trò chuyện. Xong việc, hãy xóa tệp khỏi máy.',
    legend: 'Bạn cần danh sách để làm gì?',
    purposes,
    error: 'Bạn chưa chọn để làm gì',
    submit: 'Tải danh sách (.xlsx)',
    submitting: 'Đang lập danh sách…',
    done: 'Đã tải danh sách chi trả'
  },
  list: {
    title: 'Các giải đã ghi',
    none: { title: 'Chưa ghi giải nào', text: 'Tìm người đoạt giải ở phần trên rồi ghi giải.' },
    heading: (award: string, name: string) => `${award}: ${name}`,
    named: (date: string) => `Ghi ngày ${date}`,
    numbers: {
      asked: 'Chờ số định danh',
      declined: 'Không cung cấp số định danh',
      gone: 'Không giữ số định danh'
    },
    answers: {
      asked: (date: string) => `Chờ trả lời đến hết ngày ${date}`,
      late: (date: string) => `Không trả lời, hết hạn ngày ${date}`,
      confirmed: 'Đã xác nhận nhận giải',
      declined: 'Đã từ chối nhận giải'
    },
    lost: 'Phải rút lại',
    substitute: 'Trao thay cho giải đã từ chối hoặc rút lại.',
    tieReason: (text: string) => `Lý do chọn giữa những người đồng hạng: ${text}`,
    declinedReason: (text: string) => `Lý do từ chối: ${text}`,
    given: (lastFour: string) => `Số định danh: ********${lastFour}`,
    unreadable: 'Số định danh không đọc được nữa: nhờ người đoạt giải ghi lại',
    showsName: 'Đồng ý công bố đầy đủ họ tên',
    hidesName: 'Chỉ công bố tên viết tắt',
    handedOver: (date: string) => `Trao ngày ${date}`,
    reason: (text: string) => `Lý do rút lại: ${text}`,
    next: 'Xem tiếp',
    first: 'Về đầu danh sách'
  },
  handOver: {
    label: 'Ghi nhận đã trao',
    of: (heading: string) => `Ghi nhận đã trao ${heading}`,
    question: (name: string) => `Đã trao giải cho ${name}?`,
    text: 'Số định danh của người này bị xóa ngay, không lấy lại được. Nếu còn phải kê khai thuế, hãy tải danh sách trước.',
    day: 'Ngày trao',
    missing: 'Bạn chưa ghi ngày trao',
    done: (heading: string) => `Đã ghi nhận trao ${heading}`
  },
  answerDay: {
    label: 'Dời hạn trả lời',
    of: (heading: string) => `Dời hạn trả lời của ${heading}`,
    question: (name: string) => `Dời hạn trả lời của ${name}?`,
    text: (date: string) => `Hạn hiện nay là ngày ${date}. Hạn chỉ dời được sang ngày muộn hơn; người đoạt giải được báo.`,
    day: 'Hạn trả lời mới',
    missing: 'Bạn chưa chọn ngày',
    done: (heading: string) => `Đã dời hạn trả lời của ${heading}`
  },
  takeBack: {
    label: 'Rút lại',
    of: (heading: string) => `Rút lại ${heading}`,
    question: (heading: string) => `Rút lại ${heading}?`,
    text: 'Người đó được báo cùng với lý do. Số định danh đã cung cấp cho giải này bị xóa.',
    reason: 'Lý do, người đó sẽ đọc',
    missing: 'Bạn chưa ghi lý do',
    done: (heading: string) => `Đã rút lại ${heading}`
  },
  own: {
    title: 'Giải thưởng của tôi',
    heading: (award: string, contest: string) => `${award}, ${contest}`,
    value: 'Giá trị',
    named: 'Được ghi ngày',
    state: 'Tình trạng',
    number: 'Số định danh',
    numbers: { asked: 'Bạn chưa cung cấp', declined: 'Bạn đã chọn không cung cấp', gone: 'Không còn giữ' },
    answer: 'Trả lời',
    answers: {
      none: 'Không cần trả lời',
      asked: (date: string) => `Chờ trả lời đến hết ngày ${date}`,
      late: (date: string) => `Chưa trả lời, đã hết hạn ngày ${date}`,
      confirmed: 'Đã xác nhận nhận giải',
      declined: 'Đã từ chối nhận giải'
    },
    answering: {
      ask: (date: string) =>
        `Hãy xác nhận nhận giải hoặc từ chối đến hết ngày ${date}. Nếu từ chối, giải được trao cho người hoặc đơn vị kế tiếp theo thể lệ.`,
      confirm: 'Xác nhận nhận giải',
      confirmed: 'Đã xác nhận. Ban Tổ chức sẽ thông báo việc trao giải.',
      decline: 'Từ chối',
      question: (award: string) => `Từ chối ${award}?`,
      text: 'Từ chối rồi thì không lấy lại được, vì Ban Tổ chức sẽ mời người hoặc đơn vị kế tiếp. Số định danh đã cung cấp cho giải này bị xóa.',
      reason: 'Lý do, Ban Tổ chức sẽ đọc',
      missing: 'Bạn chưa ghi lý do',
      declined: 'Đã ghi nhận việc từ chối',
      late: 'Đã hết hạn trả lời. Hãy liên hệ Ban Tổ chức.'
    },
    ofUnit: 'Giải thưởng của đơn vị',
    given: (lastFour: string) => `Đã cung cấp, 4 số cuối ${lastFour}`,
    unreadable: 'Không đọc được nữa, bạn hãy ghi lại',
    until: (date: string) => `Số bị xóa ngay khi ghi nhận đã trao giải, chậm nhất ngày ${date}.`,
    handedOver: (date: string) => `Đã trao ngày ${date}`,
    takenBack: (reason: string) => `Lý do rút lại: ${reason}`,
    tooLate: 'Đã quá thời hạn giữ số trên hệ thống. Hãy làm thủ tục nhận giải trực tiếp với Ban Tổ chức.',
    why: 'Ban Tổ chức cần số này để chi trả và kê khai thuế. Không cung cấp thì giải vẫn là của bạn.',
    field: 'Số định danh cá nhân',
    fieldHint: '12 chữ số trên thẻ căn cước. Không cần gửi ảnh thẻ',
    agree: 'Tôi đã đọc và đồng ý với nội dung trên',
    errorTitle: 'Chưa gửi được số',
    errors: { idNumber: 'Số định danh gồm đúng 12 chữ số; hãy xem lại trên thẻ', agree: 'Bạn chưa đánh dấu đồng ý' },
    send: 'Gửi số định danh',
    sending: 'Đang gửi…',
    sent: 'Đã nhận số định danh',
    sentText: 'Bạn xem lại được cả số ở mục Hội thi giữ gì về bạn.',
    give: 'Cung cấp số định danh',
    correct: 'Sửa số',
    decline: 'Không cung cấp',
    declined: 'Đã ghi: bạn không cung cấp số định danh',
    declinedText:
      'Giải vẫn là của bạn. Hãy làm thủ tục nhận giải trực tiếp với Ban Tổ chức. Bạn đổi ý lúc nào cũng được, trước khi trao giải.',
    withdraw: 'Rút lại số',
    withdrawQuestion: 'Rút lại số định danh?',
    withdrawText: 'Số bị xóa ngay. Giải vẫn là của bạn; bạn làm thủ tục nhận giải trực tiếp với Ban Tổ chức.',
    withdrawn: 'Đã xóa số định danh',
    ofAward: (deed: string, award: string) => `${deed}: ${award}`
  }
}
