/** What a person is told of a code with which a password is changed. */

export const codeGiven = (unitName: string) => ({
  title: 'Đầu mối đơn vị đã cấp mã để bạn đặt lại mật khẩu',
  body: [
    `Đầu mối của ${unitName} vừa cấp cho bạn một mã đặt lại mật khẩu, dùng được một lần trong 1 ngày.`,
    'Mật khẩu cũ vẫn dùng được cho tới khi mã được dùng.',
    'Nếu bạn không nhờ cấp mã, hãy đổi mật khẩu và báo cho Ban Tổ chức.'
  ].join('\n'),
  link: '/account'
})

export const resumeCodeGiven = {
  title: 'Ban Tổ chức đã cấp mã để bạn thi tiếp trên thiết bị khác',
  body: [
    'Ban Tổ chức vừa cấp cho bạn một mã để đăng nhập và làm tiếp bài đang mở. Mã dùng được một lần trong 30 phút, không đổi mật khẩu của bạn.',
    'Nếu bạn không nhờ cấp mã, hãy báo ngay cho Ban Tổ chức.'
  ].join('\n'),
  link: '/account'
}

export const codeUsed = {
  title: 'Mật khẩu của bạn đã được đặt lại',
  body: [
    'Mật khẩu vừa được đặt lại bằng mã do đầu mối đơn vị cấp. Mọi thiết bị khác đã được đăng xuất.',
    'Nếu không phải bạn làm, hãy báo ngay cho đầu mối đơn vị hoặc Ban Tổ chức.'
  ].join('\n'),
  link: '/account'
}
