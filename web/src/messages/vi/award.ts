/** What the organizer's page of awards says, and the winner's card. */
import type { Award, PaymentPurpose } from '@hoi-thi/shared/award'

const states: Record<Award['state'], string> = { named: 'Chưa trao', 'taken-back': 'Đã rút lại', 'handed-over': 'Đã trao' }
const purposes: Record<PaymentPurpose, string> = {
  payment: 'Chi trả giải thưởng',
  tax: 'Kê khai thuế',
  check: 'Đối chiếu với người đoạt giải'
}

export const award = {
  title: 'Giải thưởng',
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
