/** What every page says: header, footer, reading tools, buttons that mean the same everywhere. */
export const common = {
  siteName: 'Hội thi Bình đẳng giới',
  place: 'Thành phố Huế',
  pageTitle: (page: string) => `${page}: Hội thi Bình đẳng giới`,
  skipToContent: 'Tới nội dung chính',
  opening: 'Đang mở trang…',
  again: 'Thử lại',
  toHome: 'Về trang chủ',
  code: (code: string) => `Mã: ${code}`,
  nav: {
    label: 'Mục chính',
    contents: 'Mục lục',
    home: 'Trang chủ',
    rules: 'Thể lệ',
    boards: 'Bảng xếp hạng',
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
    signedInAs: 'Đang đăng nhập'
  },
  contact: {
    title: 'Liên hệ Ban Tổ chức',
    text: 'Tổ Thư ký hội thi trả lời trong giờ hành chính, qua đầu mối của đơn vị bạn.'
  },
  reading: {
    title: 'Cách đọc trang',
    smaller: 'Chữ nhỏ hơn',
    larger: 'Chữ lớn hơn',
    size: { normal: 'Cỡ chữ thường', large: 'Cỡ chữ lớn, 125%', largest: 'Cỡ chữ lớn nhất, 150%' },
    contrast: 'Tương phản cao',
    theme: 'Nền trang',
    themes: { device: 'Theo máy', light: 'Nền sáng', dark: 'Nền tối' },
    otherLanguage: 'English',
    otherLanguageCode: 'en'
  }
}
