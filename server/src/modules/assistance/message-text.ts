/** What a person is told when somebody has helped them in. Names nobody: names can be erased, and this would stay. */
export const assistanceBegun = (unitName: string) => ({
  title: 'Bạn đã vào hội thi với sự hỗ trợ',
  body: [
    `Đầu mối của ${unitName} vừa hỗ trợ bạn vào hội thi trên một máy dùng chung. Phiên này tự kết thúc sau 2 giờ.`,
    'Ban Tổ chức biết lượt thi nào được làm khi có người hỗ trợ.',
    'Nếu bạn không có mặt lúc đó, hãy báo ngay cho Ban Tổ chức.'
  ].join('\n'),
  link: '/account'
})
