/** What the mail with the link says. The link is nowhere else. */

export const resetMailText = (origin: string, token: string, minutes: number) => ({
  subject: 'Đặt lại mật khẩu tài khoản hội thi',
  text: [
    'Có người vừa yêu cầu đặt lại mật khẩu cho tài khoản hội thi có tên đăng nhập là địa chỉ thư này.',
    `Nếu đó là bạn, hãy mở đường dẫn sau trong ${minutes} phút để chọn mật khẩu mới. Đường dẫn dùng được một lần:\n${origin}/quen-mat-khau#${token}`,
    'Nếu không phải bạn, xin bỏ qua thư này: mật khẩu của bạn vẫn như cũ.',
    '-- \nThư này được gửi tự động. Xin đừng trả lời thư này và đừng chuyển đường dẫn cho ai.\n'
  ].join('\n\n')
})

export const resetMessage = {
  title: 'Mật khẩu của bạn đã được đổi',
  body: [
    'Mật khẩu vừa được đặt lại bằng đường dẫn gửi tới thư điện tử của bạn. Mọi thiết bị đã được đăng xuất.',
    'Nếu không phải bạn làm, hãy báo ngay cho Ban Tổ chức.'
  ].join('\n'),
  link: '/account'
}
