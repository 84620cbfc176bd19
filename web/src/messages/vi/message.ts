/** What the inbox and the page that ends mail say. */
import type { MessageKind } from '@hoi-thi/shared/message'

const kinds: Record<MessageKind, string> = {
  contest: 'Về hội thi',
  unit: 'Về đơn vị',
  question: 'Về câu hỏi bạn soạn (người ra đề)',
  security: 'An toàn tài khoản',
  privacy: 'Dữ liệu cá nhân'
}

export const message = {
  title: 'Hộp thư',
  link: (unread: number) => (unread > 0 ? `Hộp thư (${unread} chưa đọc)` : 'Hộp thư'),
  unread: (count: number) => (count > 0 ? `${count} thư chưa đọc` : 'Bạn đã đọc hết thư'),
  isUnread: 'Chưa đọc',
  kinds,
  follow: 'Mở trang liên quan',
  older: 'Thư cũ hơn',
  newest: 'Thư mới nhất',
  empty: {
    title: 'Chưa có thư nào',
    text: 'Khi Ban Tổ chức hoặc đơn vị có điều cần báo, thư sẽ nằm ở đây.'
  },
  choices: {
    title: 'Nhận thêm qua thư điện tử',
    to: (address: string) => `Thư được gửi thêm tới ${address}.`,
    none: 'Thư của bạn chỉ nằm trong hộp thư này. Thư điện tử chỉ gửi tới tài khoản có tên đăng nhập là địa chỉ thư điện tử.',
    legend: 'Bạn muốn nhận qua thư điện tử loại nào?',
    always: 'Thư về an toàn tài khoản và dữ liệu cá nhân luôn được gửi, để bạn kịp biết.',
    save: 'Lưu lựa chọn',
    saving: 'Đang lưu…',
    saved: 'Đã lưu lựa chọn'
  },
  decline: {
    title: 'Dừng nhận thư điện tử',
    question: {
      contest: 'Bạn muốn dừng nhận thư điện tử về hội thi?',
      unit: 'Bạn muốn dừng nhận thư điện tử về đơn vị?',
      question: 'Bạn muốn dừng nhận thư điện tử về câu hỏi bạn soạn?',
      all: 'Bạn muốn dừng nhận mọi thư điện tử không bắt buộc?'
    },
    text: 'Thư vẫn nằm trong hộp thư của bạn trên trang này. Bạn có thể nhận lại bất cứ lúc nào trong hộp thư.',
    submit: 'Dừng nhận',
    submitting: 'Đang ghi nhận…',
    done: 'Đã dừng',
    doneText: 'Thư điện tử loại này không gửi cho bạn nữa. Một thư đang trên đường có thể vẫn tới.',
    broken: 'Liên kết này không dùng được',
    brokenText: 'Hãy sao chép cả liên kết trong thư, hoặc đăng nhập và chọn trong hộp thư.',
    toInbox: 'Tới hộp thư'
  }
}
