/** What the pages to register, to sign in and of one's own account say. */
import { openid } from './openid.ts'
import { ownAccount, roleWords } from './own-account.ts'

export const account = {
  signIn: {
    title: 'Đăng nhập',
    submit: 'Đăng nhập',
    submitting: 'Đang đăng nhập…',
    forgotten: 'Quên mật khẩu?',
    hasCode: 'Bạn có mã của đơn vị?',
    toCode: 'Nhập mã',
    noAccount: 'Bạn chưa có tài khoản?',
    toRegister: 'Đăng ký',
    errorTitle: 'Chưa đăng nhập được',
    errors: { signInName: 'Bạn chưa ghi tên đăng nhập', password: 'Bạn chưa ghi mật khẩu', code: 'Mã gồm 6 số, hoặc là một mã dự phòng' },
    code: {
      title: 'Nhập mã xác thực',
      intro: (name: string) => `Mật khẩu của ${name} đã đúng. Còn một bước.`,
      label: 'Mã xác thực',
      hint: 'Mã 6 số trong ứng dụng xác thực trên điện thoại của bạn, đổi sau 30 giây',
      recoveryLabel: 'Mã dự phòng',
      recoveryHint: 'Một trong mười mã bạn đã cất khi bật xác thực hai lớp. Mỗi mã dùng được một lần',
      useRecovery: 'Không có điện thoại: dùng mã dự phòng',
      useApp: 'Dùng mã trong ứng dụng',
      lost: 'Mất cả điện thoại lẫn mã dự phòng? Hãy nhờ quản trị hệ thống gỡ xác thực hai lớp cho bạn.',
      back: 'Đăng nhập bằng tài khoản khác'
    }
  },
  register: {
    title: 'Đăng ký',
    intro: 'Chỉ cần ba ô. Đơn vị được chọn ở bước sau.',
    submit: 'Đăng ký',
    submitting: 'Đang đăng ký…',
    hasAccount: 'Bạn đã có tài khoản?',
    toSignIn: 'Đăng nhập',
    noticeVersion: (title: string, version: string) => `${title}, bản ${version}`,
    consent: 'Tôi đã đọc thông báo và đồng ý để Ban Tổ chức xử lý dữ liệu cá nhân của tôi như đã nêu',
    errorTitle: (count: number) => (count === 1 ? 'Cần sửa 1 chỗ trước khi đăng ký' : `Cần sửa ${count} chỗ trước khi đăng ký`),
    errors: {
      fullName: 'Bạn chưa ghi họ và tên',
      signInName: 'Tên đăng nhập cần ít nhất 3 ký tự',
      password: 'Mật khẩu cần ít nhất 8 ký tự',
      consent: 'Bạn chưa đánh dấu ô đồng ý'
    }
  },
  fullName: 'Họ và tên',
  fullNameHint: 'Ghi đủ dấu, như trên giấy tờ',
  signInName: 'Tên đăng nhập',
  signInNameHint: 'Số điện thoại, thư điện tử, hoặc một tên tự chọn',
  password: 'Mật khẩu',
  passwordHint: 'Ít nhất 8 ký tự. Một câu ngắn dễ nhớ là tốt nhất',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  menu: {
    account: 'Tài khoản',
    desk: 'Đơn vị của tôi',
    bank: 'Ngân hàng câu hỏi',
    judge: 'Chấm bài',
    overview: 'Toàn cảnh',
    admin: 'Quản trị'
  },
  roles: roleWords,
  own: ownAccount,
  openid
}
