/** What is said on a device that several people use. */
export const device = {
  title: 'Máy dùng chung',
  of: (name: string) => `${name} đang dùng máy này.`,
  text: (minutes: number) => `Trang tự đăng xuất sau ${minutes} phút không dùng.`,
  assisted: (helper: string) => `Đang thi với sự hỗ trợ của ${helper}.`,
  soon: 'Sắp tự đăng xuất. Chạm vào màn hình hoặc bấm một phím để ở lại.',
  unsent: 'Chưa đăng xuất: còn câu chưa gửi được. Bạn vẫn đang đăng nhập để không mất câu nào. Hãy mở lại bài thi khi có mạng.',
  offline: 'Chưa đăng xuất được vì không có mạng. Hãy thử lại. Trước khi rời máy, hãy đóng trình duyệt.',
  leave: 'Đăng xuất',
  leaving: 'Đang đăng xuất…',
  left: 'Đã đăng xuất. Máy đã sẵn sàng cho người tiếp theo',
  tick: 'Đây là máy dùng chung',
  tickHint: 'Trang tự đăng xuất khi bạn nộp bài xong hoặc rời máy, và không để lại gì trên máy.',
  end: 'Bạn đã xong. Máy này còn người khác dùng',
  endText: 'Hãy chép lại mã biên nhận nếu cần, rồi đăng xuất. Trang tự đăng xuất sau 2 phút không dùng.',
  endLeave: 'Xong, đăng xuất'
}
