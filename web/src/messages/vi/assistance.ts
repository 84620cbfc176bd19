/** What an officer and the person beside them read before an assistance begins. */
export const assistance = {
  title: (name: string) => `Hỗ trợ ${name}`,
  unit: 'Đơn vị',
  steps: [
    'Phiên của bạn trên máy này kết thúc khi bắt đầu. Máy chuyển sang phiên của người được hỗ trợ, dài nhất 2 giờ.',
    'Người được hỗ trợ tự nhập mật khẩu hoặc mã của mình, tự đọc và tự chọn câu trả lời. Bạn không trả lời thay.',
    'Tên của cả hai người và lượt thi được ghi lại. Ban Tổ chức xem được.'
  ],
  hand: 'Mời người được hỗ trợ nhập',
  by: 'Nhập bằng',
  withPassword: 'Mật khẩu',
  withCode: 'Mã trên phiếu',
  password: 'Mật khẩu của người được hỗ trợ',
  code: 'Mã trên phiếu của người được hỗ trợ',
  submit: 'Bắt đầu',
  submitting: 'Đang mở…',
  errorTitle: 'Chưa bắt đầu được',
  errors: { password: 'Chưa nhập mật khẩu', code: 'Mã gồm 16 chữ và số, như in trên phiếu', consent: 'Chưa đánh dấu ô đồng ý' }
}
