/** What the page of one's own account says, and what each role is called. */
import type { Role } from '@hoi-thi/shared/access'

export const roleWords: Record<Role, { name: string; may: string }> = {
  administrator: {
    name: 'Quản trị hệ thống',
    may: 'Cấp và thu hồi vai trò, giúp người mất cách đăng nhập, quản lý danh sách đơn vị, đọc nhật ký'
  },
  'data-protection-officer': { name: 'Phụ trách bảo vệ dữ liệu cá nhân', may: 'Giải quyết yêu cầu về dữ liệu cá nhân, đọc nhật ký' },
  organizer: {
    name: 'Ban Tổ chức',
    may: 'Xem người dự thi và số biên chế của từng đơn vị trong một hội thi, lấp kho câu hỏi và xem thống kê câu hỏi'
  },
  leader: {
    name: 'Lãnh đạo',
    may: 'Xem toàn cảnh một hội thi bằng số liệu cộng: ai tham gia, nơi nào chậm, điều gì nhiều người chưa nắm'
  },
  judge: { name: 'Giám khảo', may: 'Chấm những bài dự thi được giao, ký phiếu, xin không chấm bài có liên quan' },
  'unit-officer': {
    name: 'Đầu mối đơn vị',
    may: 'Xem ai trong đơn vị và các đơn vị trực thuộc đã dự thi, ghi danh, xác nhận hoặc báo sai đơn vị'
  },
  'question-setter': {
    name: 'Người soạn câu hỏi',
    may: 'Soạn, nhập, gửi duyệt và xuất câu hỏi của ngân hàng, kể cả đáp án'
  },
  'question-reviewer': {
    name: 'Người duyệt câu hỏi',
    may: 'Soạn câu hỏi; duyệt, trả lại, ngừng dùng câu hỏi của người khác; ghi nhận văn bản thay đổi'
  }
}

export const ownAccount = {
  title: 'Tài khoản của tôi',
  fullName: 'Họ và tên',
  signInName: 'Tên đăng nhập',
  toData: 'Dữ liệu của tôi: xem, sửa, đồng ý, yêu cầu xóa',
  errorTitle: 'Chưa thực hiện được',
  errors: {
    present: 'Bạn chưa ghi mật khẩu hiện tại',
    next: 'Mật khẩu mới cần ít nhất 8 ký tự',
    password: 'Bạn chưa ghi mật khẩu',
    linkPassword: 'Bạn chưa ghi mật khẩu để liên kết',
    code: 'Mã trong ứng dụng gồm 6 số'
  },
  roles: {
    title: 'Vai trò của tôi',
    none: 'Bạn dự thi như mọi người và không giữ vai trò nào trong ban tổ chức hay ở đơn vị.',
    over: (name: string) => `Phạm vi: ${name}`,
    everywhere: 'Phạm vi: toàn hệ thống',
    since: (moment: string) => `Từ ${moment}`,
    toAdmin: 'Tới trang Quản trị'
  },
  password: {
    title: 'Mật khẩu',
    text: 'Đổi mật khẩu thì mọi thiết bị khác của bạn bị đăng xuất, còn máy này vẫn giữ.',
    present: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    submit: 'Đổi mật khẩu',
    submitting: 'Đang đổi…',
    done: 'Đã đổi mật khẩu',
    doneText: 'Các thiết bị khác đã được đăng xuất. Lần sau bạn đăng nhập bằng mật khẩu mới.'
  },
  devices: {
    title: 'Thiết bị đang đăng nhập',
    text: 'Nếu có thiết bị bạn không nhận ra, hãy đăng xuất nó rồi đổi mật khẩu.',
    unnamed: 'Thiết bị không rõ tên',
    isCurrent: 'Máy này',
    since: (moment: string) => `Đăng nhập lúc ${moment}`,
    renewed: (moment: string) => `Dùng gần nhất: ${moment}`,
    until: (moment: string) => `Tự đăng xuất lúc ${moment}`,
    end: 'Đăng xuất',
    endOf: (device: string) => `Đăng xuất ${device}`,
    endOthers: 'Đăng xuất mọi thiết bị khác',
    only: 'Bạn chỉ đăng nhập trên máy này.',
    done: 'Đã đăng xuất thiết bị đó',
    othersDone: 'Đã đăng xuất mọi thiết bị khác'
  },
  factor: {
    title: 'Xác thực hai lớp',
    off: 'Chưa bật',
    on: 'Đã bật',
    what: 'Khi bật, mỗi lần đăng nhập cần thêm một mã 6 số trên điện thoại của bạn. Người biết mật khẩu vẫn không vào được.',
    needed: 'Vai trò của bạn cần xác thực hai lớp',
    neededText: 'Chưa bật thì bạn chưa mở được các trang của vai trò đó.',
    bring: 'Bạn cần một ứng dụng xác thực trên điện thoại, như Google Authenticator, Microsoft Authenticator hoặc Aegis.',
    password: 'Nhập lại mật khẩu để bắt đầu',
    begin: 'Bật xác thực hai lớp',
    beginning: 'Đang tạo mã cài đặt…',
    isShown: 'Lần đăng nhập này đã dùng mã.',
    isNotShown: 'Lần đăng nhập này chưa dùng mã. Muốn mở các trang của vai trò, hãy đăng nhập lại.',
    signInAgain: 'Đăng nhập lại bằng mã',
    left: (count: number) => `Còn ${count}/10 mã dự phòng`,
    fewLeft: 'Còn ít mã dự phòng. Khi hết, mất điện thoại là mất cách vào: hãy nhờ quản trị gỡ lớp cũ rồi bật lại để có mười mã mới.',
    change: 'Muốn đổi điện thoại, hãy nhờ quản trị hệ thống gỡ lớp cũ trước.'
  },
  setup: {
    title: 'Cài ứng dụng xác thực',
    step: (number: number) => `Bước ${number}`,
    add: 'Thêm tài khoản vào ứng dụng',
    onPhone: 'Bạn đang xem trang này trên điện thoại có ứng dụng?',
    open: 'Mở ứng dụng xác thực',
    scan: 'Nếu không, hãy quét hình này bằng ứng dụng:',
    picture: 'Mã QR chứa mã cài đặt ghi bằng chữ ở dưới',
    byHand: 'Không quét được? Trong ứng dụng hãy chọn “Nhập mã cài đặt”, ghi tên hội thi và mã này, loại “theo thời gian”:',
    copy: 'Sao chép mã cài đặt',
    copied: 'Đã sao chép',
    confirm: 'Ghi mã mà ứng\u00a0dụng đang\u00a0hiện',
    code: 'Mã 6 số',
    codeHint: 'Mã đổi sau 30 giây. Nếu sắp đổi, hãy chờ mã mới',
    submit: 'Xác nhận và bật',
    submitting: 'Đang xác nhận…',
    cancel: 'Để lúc khác'
  },
  recovery: {
    title: 'Đã bật xác\u00a0thực hai\u00a0lớp',
    heading: 'Mười mã dự phòng',
    once: 'Hãy cất các mã này ngay: chúng chỉ hiện một lần',
    why: 'Khi không có điện thoại, mỗi mã thay được mã 6 số một lần. In ra hoặc chép vào nơi chỉ bạn mở được, đừng cất chung với mật khẩu.',
    list: 'Các mã dự phòng',
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    print: 'In',
    download: 'Tải tệp văn bản',
    fileName: 'ma-du-phong.txt',
    fileHead: (signInName: string) => `Hội thi Bình đẳng giới: mã dự phòng của ${signInName}. Mỗi mã dùng được một lần.`,
    done: 'Tôi đã cất các mã'
  },
  needed: {
    setUp: 'Bật xác thực hai lớp',
    signInAgain: 'Đăng nhập lại bằng mã',
    isOn: 'Tài khoản của bạn đã bật xác thực hai lớp, nhưng lần đăng nhập này chưa dùng mã. Hãy đăng nhập lại; bạn sẽ trở lại đúng trang này.',
    isOff:
      'Trang này có dữ liệu của nhiều người, nên chỉ mật khẩu thì chưa đủ. Bật xác thực hai lớp mất khoảng hai phút, cần điện thoại của bạn.'
  }
}
