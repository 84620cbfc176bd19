/** What is said of signed consents that come with an entry. */
export const entryPapers = {
  title: 'Văn bản đồng ý của cha mẹ, người giám hộ',
  add: 'Gửi kèm văn bản đồng ý',
  hint: 'Ảnh chụp hoặc bản quét (PDF, JPEG, PNG, HEIC) của văn bản có chữ ký, mỗi tệp không quá 10 MB. Chọn được nhiều tệp.',
  needed: 'Thể lệ yêu cầu ít nhất một văn bản.',
  notNeeded: 'Không bắt buộc: cam kết ở trên là đủ.',
  seenBy: 'Chỉ người gửi và Ban Tổ chức mở được; giám khảo và người xem không thấy. Văn bản được xóa khi hội thi hết hạn lưu.',
  sending: 'Đang gửi văn bản',
  added: (count: number) => (count === 1 ? 'Đã nhận văn bản' : `Đã nhận ${count} văn bản`),
  size: (megabytes: string) => `${megabytes} MB`,
  at: (moment: string) => `gửi lúc ${moment}`,
  remove: 'Gỡ',
  removeOf: (name: string) => `Gỡ ${name}`,
  removed: 'Đã gỡ văn bản',
  none: 'Không có văn bản nào gửi kèm.',
  logged: 'Mỗi lần mở được ghi vào nhật ký, vì trong văn bản có tên trẻ em.'
}
