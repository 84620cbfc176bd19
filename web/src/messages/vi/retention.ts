/** What is said about until when a contest names people. */
export const retention = {
  title: 'Hạn lưu dữ liệu cá nhân',
  intro: 'Hết hạn này, hội thi không còn giữ tên của ai. Hạn và lý do được đăng trong thể lệ.',
  until: 'Lưu đến hết ngày',
  notSet: 'Chưa đặt. Chưa có hạn thì dữ liệu còn được giữ',
  why: 'Lý do',
  who: 'Người đặt',
  set: (name: string, moment: string) => `${name}, lúc ${moment}`,
  laid: 'có từ khi lập hội thi',
  end: {
    title: 'Khi hết hạn',
    erased: 'Bị xóa',
    erasedText: (people: string) => `Họ tên, tên đăng nhập, mật khẩu, thư và lời khai của ${people} người.`,
    kept: 'Còn tên',
    keptText: (people: string) =>
      `${people} người, vì còn dự một hội thi lưu lâu hơn, đang giữ một vai trò hoặc có yêu cầu chưa giải quyết. Lời khai riêng cho hội thi này của họ bị xóa.`,
    stays: 'Ở lại, không còn tên',
    staysText: (participants: string, attempts: string) =>
      `Số liệu của ${participants} người dự thi, ${attempts} lượt thi, kết quả và bảng xếp hạng.`,
    asOf: 'Đếm theo tình hình hiện nay. Ai đã được xóa trước đó thì không đếm lại.'
  },
  form: 'Đặt hạn khác',
  day: 'Lưu đến hết ngày',
  dayHint: (day: string) => `Sớm nhất là ngày ${day}: đến đó kết quả còn có thể bị khiếu nại`,
  reason: 'Lý do lưu đến ngày đó',
  reasonHint: 'Ai xem thể lệ cũng đọc được',
  submit: 'Lưu hạn này',
  errorTitle: 'Chưa lưu được',
  errors: {
    until: (day: string) => `Hãy chọn một ngày từ ${day} trở đi`,
    reason: 'Bạn chưa ghi lý do'
  },
  shorter: {
    title: 'Rút ngắn hạn lưu?',
    text: (before: string, after: string, people: string) =>
      `Hạn đang là hết ngày ${before}, nay thành hết ngày ${after}. Từ đó dữ liệu của ${people} người bị xóa và không lấy lại được.`,
    keep: 'Giữ hạn cũ',
    confirm: 'Rút ngắn'
  },
  done: (day: string) => `Dữ liệu cá nhân được lưu đến hết ngày ${day}`,
  undo: 'Hoàn tác',
  undone: 'Đã hoàn tác, hạn trước đó được đặt lại',
  back: 'Về Người dự thi'
}
