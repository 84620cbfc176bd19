/** What is said of signing in through another service. */
export const openid = {
  or: 'hoặc',
  through: (provider: string) => `Đăng nhập bằng ${provider}`,
  leaving: (provider: string) => `Đang mở ${provider}…`,
  toSignIn: 'Về trang đăng nhập',
  toAccount: 'Về trang Tài khoản',
  codeIntro: (provider: string) => `${provider} đã xác nhận bạn là ai. Còn một bước.`,
  consent: {
    title: (provider: string) => `Lần đầu bạn vào bằng ${provider}`,
    intro:
      'Hội thi chưa có tài khoản nào liên kết với bạn ở đó. Đồng ý với thông báo dưới đây thì bạn có tài khoản ngay, không cần đặt mật khẩu.',
    gives: (provider: string) => `${provider} cho biết`,
    nameHint: (provider: string) => `${provider} không cho biết tên của bạn. Hãy ghi đủ dấu, như trên giấy tờ`,
    submit: 'Tạo tài khoản và vào hội thi',
    submitting: 'Đang tạo tài khoản…',
    hasAccount: 'Bạn đã có tài khoản hội thi? Hãy đăng nhập bằng mật khẩu rồi liên kết ở trang Tài khoản, để không thành hai người.',
    toPassword: 'Đăng nhập bằng mật khẩu'
  },
  card: {
    title: 'Đăng nhập qua dịch vụ khác',
    text: 'Liên kết rồi, lần sau bạn vào thẳng từ dịch vụ đó, không cần mật khẩu của hội thi.',
    none: 'Chưa liên kết dịch vụ nào.',
    since: (moment: string) => `Liên kết lúc ${moment}`,
    gone: 'Hội thi không còn nhận đăng nhập qua dịch vụ này.',
    unlink: 'Gỡ liên kết',
    unlinkOf: (name: string) => `Gỡ liên kết với ${name}`,
    unlinked: 'Đã gỡ liên kết',
    linked: 'Đã liên kết',
    linkedText: 'Lần sau bạn có thể đăng nhập qua dịch vụ đó.',
    which: 'Liên kết với',
    link: (name: string) => `Liên kết với ${name}`,
    linkChosen: 'Liên kết',
    linking: 'Đang mở…',
    password: 'Nhập lại mật khẩu để liên kết'
  },
  first: {
    title: 'Đặt mật khẩu',
    text: (signInName: string) =>
      `Tài khoản này chưa có mật khẩu. Đặt mật khẩu thì bạn vào được cả khi dịch vụ kia không trả lời, bằng tên đăng nhập ${signInName}.`
  }
}
