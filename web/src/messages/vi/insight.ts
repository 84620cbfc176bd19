/** What leaders read: a contest in sums. */
import type { Said } from '@hoi-thi/shared/insight'

const genders: Record<Said, string> = { female: 'Nữ', male: 'Nam', unsaid: 'Không muốn nói' }

const kinds: Record<string, string> = {
  ward: 'Phường',
  commune: 'Xã',
  department: 'Sở, ban, ngành',
  'central-body': 'Cơ quan Trung ương trên địa bàn',
  'party-body': 'Cơ quan Đảng',
  'zone-board': 'Ban Quản lý khu kinh tế, công nghiệp',
  'service-unit': 'Đơn vị sự nghiệp',
  hospital: 'Bệnh viện',
  university: 'Trường đại học',
  school: 'Trường học',
  association: 'Hội, đoàn thể'
}

export const insight = {
  tab: 'Toàn cảnh',
  contests: 'Toàn cảnh các hội thi',
  noContest: { title: 'Chưa có hội thi nào', text: 'Trang này dành cho lãnh đạo và Ban Tổ chức của một hội thi.' },
  title: (round: string) => `Toàn cảnh ${round}`,
  rounds: 'Các vòng',
  toWall: 'Màn hình lớn',
  toPhone: 'Về trang thường',
  download: 'Tải các bảng (.xlsx)',
  tableOf: 'Bảng số',
  asOf: (moment: string) => `Số liệu đếm lúc ${moment}.`,
  notCounted: { title: 'Chưa đếm xong lần đầu', text: 'Số liệu có ở đây trong khoảng một phút. Trang tự cập nhật.' },
  none: { title: 'Chưa có vòng nào mở', text: 'Số liệu có ở đây khi vòng đầu tiên mở.' },
  stale: 'Chưa lấy được số liệu mới',
  staleText: (moment: string) => `Trang vẫn hiện số liệu lúc ${moment} và tự thử lại.`,
  secret: {
    title: 'Xin giữ kín số người dự thi',
    text: 'Thí sinh đang dự đoán con số này. Hãy chỉ dùng để đôn đốc, đừng nói hay chiếu ra ngoài đến khi vòng khép lại.',
    wall: 'Màn hình lớn hiện lại số người dự thi khi vòng khép lại.'
  },
  headline: (share: string) => `${share} biên chế đã dự thi`,
  headlineNone: 'Chưa có ai dự thi vòng này',
  lead: (people: string, headcount: string, units: string) => `${people} trên ${headcount} người của ${units} đơn vị có số biên chế.`,
  others: (others: string) => `Ngoài ra có ${others} người không tính cho đơn vị nào.`,
  whole: (people: string, rounds: string) => `Cả ${rounds} vòng đã mở: ${people} người, mỗi người tính một lần.`,
  projection: {
    ends: (low: string, high: string, expected: string) =>
      low === high
        ? `Theo nhịp này, vòng khép lại với khoảng ${expected} người của các đơn vị.`
        : `Theo nhịp này, vòng khép lại với khoảng ${low} đến ${high} người của các đơn vị, nhiều khả năng là ${expected}.`,
    method: (days: string) =>
      `Cách tính: thời gian còn lại được coi như cùng giờ của ${days} ngày đã qua (ngày làm việc và cuối tuần tính riêng). Hai đầu là nếu như ngày vắng nhất và ngày đông nhất. Không vượt quá biên chế.`,
    notYet: 'Chưa đủ số liệu để ước số người cuối vòng: cần hai ngày và 30 người.'
  },
  course: {
    title: 'Người dự thi cộng dồn',
    finding: (now: string, people: string, before: string | null, then: string) =>
      before === null ? `${now} có ${people} người.` : `${now} có ${people} người. Cùng lúc ấy ${before} có ${then} người.`,
    plan: 'dự kiến',
    day: 'Ngày',
    dayOf: (number: string) => `Ngày ${number}`,
    blocs: 'Tỷ lệ của từng khối theo thời gian',
    blocFinding: (best: string, share: string) => `Cao nhất là ${best}: ${share}.`,
    notYet: '–'
  },
  shares: {
    title: 'Theo khối và loại đơn vị',
    people: (people: string, headcount: string) => `${people} trên ${headcount} người`,
    unknown: 'chưa có số biên chế',
    value: 'khối',
    yard: (share: string) => `mức chung ${share}`,
    kinds: 'Theo loại đơn vị',
    columns: { name: 'Khối, loại đơn vị', units: 'Số đơn vị', people: 'Người dự thi', headcount: 'Biên chế', share: 'Tỷ lệ' }
  },
  tiles: {
    title: (count: string) => `${count} xã, phường theo tỷ lệ tham gia`,
    titleUnits: (count: string) => `${count} đơn vị theo tỷ lệ tham gia`,
    places:
      'Trên màn hình rộng, mỗi ô đứng gần vị trí thật: bắc ở trên, biển phía đông, núi phía tây. Trên điện thoại xếp từ cao xuống thấp.',
    ordered: 'Xếp từ cao xuống thấp.',
    steps: ['dưới 20%', '20–39%', '40–59%', '60–74%', 'từ 75%'],
    legend: 'Màu và vạch của các ô',
    columns: { unit: 'Đơn vị', people: 'Người dự thi', headcount: 'Biên chế', share: 'Tỷ lệ' }
  },
  calls: {
    title: (count: string) => `${count} đơn vị nên gọi`,
    why: 'Những nơi còn thiếu nhiều người nhất so với mức chung của các đơn vị.',
    reason: (share: string, yard: string, short: string, left: string) =>
      `Mới ${share}, mức chung ${yard}. Thiếu ${short} người để bằng mức chung; còn ${left} người chưa thi.`,
    call: (name: string) => `Gọi ${name}`,
    noPhone: (name: string) => `Đầu mối: ${name}, chưa có số điện thoại trên hệ thống.`,
    noOfficer: 'Chưa có đầu mối trên hệ thống.',
    none: { title: 'Chưa có đơn vị nào cần gọi', text: 'Các đơn vị đang ngang nhau, hoặc chưa có số biên chế.' }
  },
  knowledge: {
    title: 'Điều nhiều người chưa nắm',
    scope: (round: string, papers: string) => `Tỷ lệ trả lời sai theo chủ đề, ${round}, ${papers} bài đầu tiên của mỗi người.`,
    wrong: (share: string) => `${share} sai`,
    before: (share: string, round: string) => `${round}: ${share} sai`,
    of: (wrong: string, asked: string) => `${wrong} trên ${asked} lượt câu hỏi`,
    worst: 'Sai nhiều nhất:',
    hidden: 'không hiện',
    small: 'Nhóm dưới 5 người không hiện, kể cả khi có thể suy ra từ các số khác.',
    all: 'Tất cả',
    outside: 'Không tính cho đơn vị',
    article: (number: string) => `Điều ${number}`,
    articles: 'Theo điều luật',
    byBloc: 'Theo khối',
    columns: { topic: 'Chủ đề', place: 'Căn cứ' },
    none: { title: 'Chưa có số liệu câu sai', text: 'Số liệu có ở đây sau khi một vòng khép lại và mọi bài đã chấm.' }
  },
  genders: {
    title: 'Nữ và nam trong số người dự thi',
    names: genders,
    share: (said: string) => `Trên ${said} người, kể cả người không muốn nói. Chỉ tính vòng đã khép lại.`,
    people: (people: string, right: string) => `${people} người, trả lời đúng ${right}`,
    few: 'Chưa đủ người chọn nói để hiện mà không lộ ai.',
    columns: { said: 'Giới tính', people: 'Số người', right: 'Trả lời đúng' }
  },
  records: {
    title: 'Ghi nhận',
    today: (people: string) => `Hôm nay: ${people} người dự thi`,
    todayIsBest: 'Cao nhất từ khi vòng mở.',
    best: (day: string, people: string) => `Ngày đông nhất: ${day}, ${people} người`,
    bestHour: (from: string, day: string, people: string) => `Giờ đông nhất: từ ${from} ngày ${day}, ${people} người`,
    farAlong: (units: string) => `${units} đơn vị đã đạt từ 75%`,
    farAlongBefore: (round: string, units: string) => `Khi ${round} khép lại, con số này là ${units}.`
  },
  compare: {
    title: 'So các vòng',
    columns: { round: 'Vòng', people: 'Người dự thi', headcount: 'Biên chế', share: 'Tỷ lệ', farAlong: 'Đơn vị đạt từ 75%' }
  },
  wall: {
    panels: { course: 'Nhịp tham gia', tiles: 'Các đơn vị', knowledge: 'Điều cần biết' },
    stop: 'Dừng chuyển phần',
    go: 'Tự chuyển phần'
  },
  kinds
}
