/** What the boards say. */
import type { Standing, UnitView } from '@hoi-thi/shared/ranking'

/** What a unit lacks to be ranked. */
const gates = {
  rate: 'tỷ lệ tham gia',
  people: 'số người dự thi',
  clip: 'bài dự thi hợp lệ',
  winner: 'người đạt giải'
}

export const ranking = {
  title: 'Bảng xếp hạng',
  unitsTitle: (scope: string) => `Bảng xếp hạng đơn vị, ${scope}`,
  individualsTitle: (scope: string) => `Bảng xếp hạng cá nhân, ${scope}`,
  kinds: { label: 'Loại bảng', units: 'Đơn vị', individuals: 'Cá nhân' },
  rounds: { label: 'Vòng', whole: 'Cả hội thi', wholeInSentence: 'cả hội thi', open: (name: string) => `${name} · mở` },
  status: {
    live: 'Đang cập nhật',
    frozen: 'Tạm dừng',
    provisional: 'Kết quả sơ bộ',
    verified: 'Đã thẩm tra',
    final: 'Kết quả chính thức',
    announced: 'Đã công bố'
  },
  asOf: (snapshot: string, stamp: string) => `Bản chụp ${snapshot}, lúc ${stamp}`,
  refreshed: (stamp: string) => `Bảng vừa có bản mới, lúc ${stamp}`,
  frozenNotice: {
    title: (snapshot: string, stamp: string) => `Bảng dừng ở bản chụp ${snapshot}, lúc ${stamp}`,
    text: (moment: string, left: string | null): string =>
      `Mọi nơi cùng hiện bản này, không nơi nào có số mới hơn. Bảng mở lại lúc ${moment}${left ? `, ${left}` : ''}.`
  },
  news: { text: 'Có số liệu mới', show: 'Xem số liệu mới' },
  moved: (places: number, day: string): string =>
    places > 0
      ? `Tăng ${places} hạng so với ngày ${day}`
      : places < 0
        ? `Giảm ${-places} hạng so với ngày ${day}`
        : `Giữ hạng so với ngày ${day}`,
  gap: {
    points: (value: string) => `Kém hạng trên ${value} điểm`,
    people: (value: string) => `Thêm ${value} người dự thi thì bằng hạng trên`,
    correct: (value: string) => `Kém hạng trên ${value} câu đúng`,
    prediction: (value: string) => `Đoán lệch hơn hạng trên ${value}`,
    duration: (value: string) => `Lâu hơn hạng trên ${value} giây`
  },
  search: {
    form: 'Tìm trong bảng',
    label: { units: 'Tìm đơn vị', individuals: 'Tìm thí sinh' },
    hint: 'Gõ có dấu hay không dấu đều được',
    find: 'Tìm',
    own: { units: 'Đơn vị tôi', individuals: 'Hạng của tôi' },
    found: (count: string, q: string) => `${count} dòng có “${q}”`,
    all: 'Xem cả bảng'
  },
  days: {
    link: 'Từng ngày',
    title: (name: string) => `${name}: từng ngày`,
    caption: 'Bản chụp cuối cùng của mỗi ngày',
    day: 'Ngày',
    people: 'Số người'
  },
  files: { workbook: 'Tải bảng này (.xlsx)', bundle: 'Tải mọi bảng để đăng lại (.zip)' },
  views: {
    label: 'Cách tính đơn vị',
    name: (view: UnitView): string => (view === 'now' ? 'Theo đơn vị hiện nay' : 'Theo đơn vị khi ghi danh'),
    text: (view: UnitView): string =>
      view === 'now'
        ? 'Có đơn vị đã sáp nhập, chia tách hoặc đổi tên trong hội thi. Cách xem này tính mọi người cho đơn vị hiện nay. Với đơn vị bị chia tách, mỗi người được tính cho đơn vị mới mà mình đã chuyển sang; ai chưa chuyển thì còn ở dòng mang tên cũ. Hai cách xem có cùng tổng số người, lượt thi và bài hợp lệ.'
        : 'Có đơn vị đã sáp nhập, chia tách hoặc đổi tên trong hội thi. Cách xem này giữ các đơn vị như trước đó. Ai ghi danh sau đó, cho đơn vị gộp từ nhiều đơn vị, thì ở dòng mang tên mới. Hai cách xem có cùng tổng số người, lượt thi và bài hợp lệ.',
    undecided: (view: UnitView): string => (view === 'now' ? 'Chưa chuyển sang đơn vị mới' : 'Ghi danh sau khi gộp'),
    madeOf: (names: string) => `Tính cả ${names}`
  },
  bloc: 'Khối đơn vị',
  division: 'Bảng thi',
  caption: {
    units: (bloc: string | undefined, total: string) => `${bloc ? `${bloc}: ` : ''}${total} đơn vị. Dấu = là đồng hạng.`,
    individuals: (division: string, total: string) => `${division}: ${total} người. Dấu = là đồng hạng.`,
    keyUnit: 'đơn vị',
    keyYard: (share: string) => `mức chung của khối ${share}`
  },
  columns: {
    rank: 'Hạng',
    unit: 'Đơn vị',
    person: 'Thí sinh',
    points: 'Điểm',
    rate: 'Tỷ lệ tham gia',
    attempts: 'Lượt thi',
    correct: 'Đúng',
    rounds: 'Số vòng',
    prediction: 'Lệch dự đoán',
    duration: 'Thời gian làm bài'
  },
  shared: 'đồng hạng',
  people: (people: string, headcount: string) => `${people}/${headcount} người`,
  peopleOnly: (people: string) => `${people} người`,
  attempts: (count: string) => `${count} lượt`,
  unconfirmed: (count: string) => `${count} người chờ đơn vị xác nhận`,
  validPapers: (count: string) => `${count} bài hợp lệ`,
  difference: (count: string) => `lệch ${count}`,
  mine: { unit: 'Đơn vị tôi', person: 'Tôi' },
  noRank: 'chưa xếp hạng',
  notRanked: (failed: NonNullable<Standing['failedGates']>) => `Chưa xếp hạng, còn thiếu ${failed.map((gate) => gates[gate]).join(', ')}`,
  right: (share: string) => `${share} câu đúng`,
  roundsOf: (count: string, all: string) => `${count}/${all} vòng`,
  orderOfRules: 'Xếp theo thứ tự mà thể lệ quy định.',
  masked: 'Tên được viết tắt. Họ tên đầy đủ chỉ đăng khi người đạt giải đồng ý.',
  target: (count: string) => `Số người trả lời đúng tất cả các câu là ${count}.`,
  order: (hasPrediction: boolean): string =>
    hasPrediction
      ? 'Xếp theo số câu đúng, rồi độ lệch dự đoán nhỏ hơn, rồi thời gian làm bài ngắn hơn.'
      : 'Xếp theo số câu đúng, rồi thời gian làm bài ngắn hơn.',
  closed: {
    title: (round: string) => `Bảng cá nhân ${round} chưa mở`,
    prediction: (round: string, moment: string) =>
      `Đề ${round} có câu dự đoán, nên thứ hạng cá nhân chỉ hiện sau khi vòng khép lại lúc ${moment}. Bây giờ có thể xem tỷ lệ tham gia của từng đơn vị.`,
    plain: (moment: string) =>
      `Thứ hạng cá nhân hiện sau khi vòng khép lại lúc ${moment}. Bây giờ có thể xem tỷ lệ tham gia của từng đơn vị.`,
    toUnits: 'Xem bảng đơn vị'
  },
  empty: {
    units: (scope: string) => `Chưa có thứ hạng đơn vị, ${scope}`,
    individuals: (scope: string) => `Chưa có thứ hạng cá nhân, ${scope}`,
    text: 'Thứ hạng hiện khi có bài được tính.',
    opens: (moment: string) => `Vòng mở lúc ${moment}.`,
    calendar: 'Xem lịch các vòng'
  },
  pages: {
    label: 'Trang',
    next: 'Trang sau',
    previous: 'Trang trước',
    first: 'Về đầu bảng',
    range: (from: string, to: string, total: string) => `Hạng ${from} – ${to}, trong ${total}`
  }
}
