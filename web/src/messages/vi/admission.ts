/** What the page says of who comes into a round from an earlier one. */
export const admission = {
  title: (round: string) => `Danh sách vào ${round}`,
  back: 'Về điều hành vòng',
  by: {
    rank: (limit: string, from: string) =>
      `Theo thể lệ: người có thứ hạng từ 1 đến ${limit} của mỗi bảng ở ${from}. Ai cùng hạng cuối cũng được vào.`,
    points: (limit: string, from: string) => `Theo thể lệ: người có từ ${limit} điểm trở lên ở ${from}.`,
    choice: (_limit: string, from: string) => `Theo thể lệ: Ban Giám khảo chọn trong những người đã dự ${from}.`
  },
  fixed: 'Vòng thi đã mở. Danh sách không đổi nữa.',
  notSettled: (from: string) => `${from} chưa có kết quả tạm tính`,
  notSettledText: 'Khi vòng đó đã đóng và mọi bài đã chấm xong, bạn lập được danh sách ở đây.',
  never: 'Chưa lập danh sách. Khi vòng thi mở, chỉ người có trong danh sách được vào thi.',
  made: (moment: string, people: string) => `Lập lúc ${moment}, ${people} người.`,
  differs: 'Danh sách đang khác với kết quả hiện nay',
  differsText: (due: string) => `Theo kết quả hiện nay có ${due} người. Nếu lập lại, người thêm vào và người không còn tên đều được báo.`,
  make: (people: string) => `Lập danh sách ${people} người`,
  makeAgain: (people: string) => `Lập lại danh sách ${people} người`,
  question: (people: string) => `Lập danh sách ${people} người?`,
  text: 'Danh sách này thay cho danh sách trước. Ai được thêm vào, ai không còn tên đều được báo ngay.',
  keep: 'Để sau',
  done: (people: string) => `Đã lập danh sách ${people} người`,
  doneText: 'Những người có thay đổi đã được báo. Bạn lập lại được cho đến khi vòng thi mở.',
  list: 'Danh sách',
  columns: { person: 'Thí sinh', division: 'Bảng', place: 'Kết quả vòng trước', state: 'Tình trạng' },
  rank: (rank: string, points: string) => `Hạng ${rank}, ${points} điểm`,
  noPlace: 'Không có trên bảng',
  noUnit: 'Không thuộc đơn vị nào',
  states: { in: 'Được vào', chosen: 'Sẽ được vào', leaving: 'Sẽ ra khỏi danh sách', out: 'Chưa được vào' },
  none: { title: 'Chưa có ai', text: 'Danh sách này còn trống.' },
  more: 'Xem tiếp',
  first: 'Về đầu danh sách',
  choose: {
    title: 'Chọn người vào vòng',
    search: 'Tìm theo họ tên',
    hint: 'Gõ không dấu cũng được; hoặc tên đăng nhập',
    submit: 'Tìm',
    nobody: 'Bạn chưa chọn ai. Tìm và chọn người trước, rồi lập danh sách.',
    add: (name: string) => `Đã thêm ${name} vào danh sách bên dưới. Khi chọn xong, hãy bấm “Lập danh sách”.`,
    leaveOut: 'Bỏ ra',
    leaveOutOf: (name: string) => `Bỏ ${name} ra khỏi danh sách`,
    takeBack: 'Giữ lại',
    takeBackOf: (name: string) => `Giữ lại ${name} trong danh sách`
  }
}
