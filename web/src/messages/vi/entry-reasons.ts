/** Why a file that was sent cannot be used, and what to do. By the reasons that the server measures. */

const exportAgain = 'Bạn xuất lại clip từ phần mềm dựng phim hoặc điện thoại, dạng MP4 (H.264), rồi gửi tệp mới.'
const otherFile = 'Bạn chọn đúng tệp clip (mp4, mov, webm hoặc mkv) rồi gửi lại.'

export const entryReasons = {
  'too-long': { title: 'Clip dài hơn mức thể lệ cho phép', text: 'Bạn cắt ngắn clip rồi gửi tệp mới.' },
  'bytes-differ': { title: 'Tệp đến nơi khác với tệp trên máy bạn', text: 'Tệp đã đổi trong lúc gửi. Bạn gửi lại tệp.' },
  empty: { title: 'Tệp rỗng', text: otherFile },
  'not-a-clip': { title: 'Tệp này không phải là clip', text: otherFile },
  playlist: { title: 'Tệp này là danh sách hoặc văn bản, không phải clip', text: otherFile },
  archive: { title: 'Tệp này là tệp nén', text: 'Bạn giải nén rồi gửi tệp clip bên trong.' },
  document: { title: 'Tệp này là văn bản, không phải clip', text: otherFile },
  picture: { title: 'Tệp này là ảnh, không phải clip', text: otherFile },
  'sound-only': { title: 'Tệp chỉ có âm thanh', text: exportAgain },
  'no-video': { title: 'Tệp không có hình', text: exportAgain },
  'other-container': { title: 'Trình duyệt không phát được dạng tệp này', text: exportAgain },
  'wrong-extension': {
    title: 'Đuôi tệp không đúng với nội dung bên trong',
    text: 'Bạn gửi tệp gốc, không đổi đuôi tệp. Nếu vẫn không được, bạn xuất lại tệp.'
  },
  polyglot: { title: 'Trong tệp có lẫn thứ khác ngoài clip', text: exportAgain },
  truncated: {
    title: 'Tệp bị thiếu phần cuối',
    text: 'Tệp chưa được chép hoặc tải về đủ. Bạn chép lại hoặc xuất lại, mở xem thử đến hết rồi gửi.'
  },
  'external-reference': { title: 'Clip lấy hình từ một tệp khác không có ở đây', text: exportAgain },
  attachment: { title: 'Clip có tệp đính kèm bên trong', text: exportAgain },
  'too-many-tracks': { title: 'Clip có quá nhiều đường hình, tiếng', text: exportAgain },
  'too-many-samples': { title: 'Clip có quá nhiều khung hình', text: exportAgain },
  broken: { title: 'Tệp bị hỏng', text: exportAgain },
  'duration-lies': { title: 'Thời lượng ghi trong tệp không đúng với nội dung', text: exportAgain },
  'picture-too-large': { title: 'Khung hình quá lớn', text: 'Bạn xuất lại clip ở cỡ 1920 × 1080 hoặc nhỏ hơn.' },
  'odd-rate': { title: 'Số khung hình mỗi giây không bình thường', text: 'Bạn xuất lại clip ở 25 hoặc 30 khung hình mỗi giây.' },
  'odd-sound': { title: 'Âm thanh của clip không bình thường', text: exportAgain },
  codec: { title: 'Trình duyệt không phát được kiểu nén của clip', text: exportAgain },
  encrypted: { title: 'Tệp bị khóa', text: 'Bạn gửi bản không khóa, không đặt mật khẩu.' },
  fragmented: { title: 'Clip bị chia thành quá nhiều mảnh', text: exportAgain },
  'compressed-header': { title: 'Phần đầu tệp bị nén theo kiểu không dùng được', text: exportAgain },
  'too-costly': { title: 'Tệp quá phức tạp để kiểm tra', text: exportAgain },
  macros: { title: 'Văn bản có macro', text: 'Bạn lưu lại văn bản ở dạng .docx không có macro, hoặc .pdf.' },
  'too-big': { title: 'Văn bản quá lớn khi mở ra', text: 'Bạn giảm cỡ ảnh trong văn bản rồi lưu lại.' }
} satisfies Record<string, { title: string; text: string }>
