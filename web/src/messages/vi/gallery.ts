/** What the gallery says. */
export const gallery = {
  title: 'Trang trưng bày',
  intro: 'Các bài dự thi đã được Ban Tổ chức công bố. Ai cũng xem được, không cần đăng nhập.',
  search: 'Tìm bài dự thi',
  searchHint: 'Tên bài, đơn vị hoặc số bài; gõ không dấu cũng được',
  allKinds: 'Mọi thể loại',
  find: 'Tìm',
  count: (count: string) => `${count} bài`,
  more: 'Xem thêm',
  entryNumber: (number: number) => `, bài số ${number}`,
  empty: { title: 'Chưa có bài nào được công bố', text: 'Ban Tổ chức công bố bài sau khi xét. Mời bạn quay lại sau.' },
  nothing: { title: 'Không tìm thấy bài nào', text: 'Bạn thử gõ ít chữ hơn hoặc chọn mọi thể loại.' },
  by: 'Người gửi',
  document: 'Tải văn bản về máy để đọc',
  shareText: 'Địa chỉ của bài, để gửi cho người khác:',
  copy: 'Chép địa chỉ',
  copied: 'Đã chép'
}
