/** What the pages to register and to sign in say. */
export const account = {
  signIn: {
    title: 'Đăng nhập',
    submit: 'Đăng nhập',
    submitting: 'Đang đăng nhập…',
    noAccount: 'Bạn chưa có tài khoản?',
    toRegister: 'Đăng ký',
    errorTitle: 'Chưa đăng nhập được',
    errors: { signInName: 'Bạn chưa ghi tên đăng nhập', password: 'Bạn chưa ghi mật khẩu' }
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
  hidePassword: 'Ẩn mật khẩu'
}
