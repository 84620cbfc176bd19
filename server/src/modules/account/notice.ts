/** The platform's notice on personal data: what an account keeps, why, and for how long. What it said before stands in docs/consent-texts.md. */
export const notice = {
  version: 2,
  title: 'Thông báo về dữ liệu cá nhân',
  paragraphs: [
    'Khi bạn đăng ký, chúng tôi giữ họ tên, tên đăng nhập và mật khẩu đã mã hóa một chiều của bạn. Chúng tôi không nhận ảnh giấy tờ. Số định danh cá nhân chỉ được hỏi khi bạn đoạt giải, để chi trả giải thưởng; bạn có thể từ chối, và số đó được xóa khi trao giải.',
    'Dữ liệu này chỉ dùng để bạn đăng nhập, dự thi và nhận kết quả. Trên bảng xếp hạng công khai, họ và tên đệm của bạn được viết tắt.',
    'Bạn có quyền xem, sửa, rút lại đồng ý và yêu cầu xóa dữ liệu của mình. Ban Tổ chức trả lời yêu cầu trong 2 ngày làm việc.',
    'Dữ liệu được lưu tại Việt Nam và không chuyển cho bên thứ ba.'
  ]
} as const

/** The same, for who comes through a provider: what is kept instead of a password. */
export const openidNotice = {
  ...notice,
  paragraphs: [
    ...notice.paragraphs,
    'Khi bạn đăng nhập bằng một dịch vụ khác, chúng tôi nhận họ tên của bạn và mã của bạn ở dịch vụ đó, và giữ hai thông tin này. Chúng tôi không nhận mật khẩu của bạn ở đó, và không cho dịch vụ đó biết kết quả thi của bạn.'
  ]
}
