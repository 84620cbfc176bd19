/** What the duty desk says: the state of a round that runs, who needs help, and help. */
import type { Need, SignalKind } from '@hoi-thi/shared/duty'

const signals: Record<SignalKind, { title: string; what: (long: string, count: string) => string; todo: string }> = {
  'saves-stopped': {
    title: 'Không có câu trả lời nào được lưu',
    what: (long, count) => `Đã ${long} chưa có câu nào được lưu, trong khi ${count} người đang làm bài.`,
    todo: 'Hãy mở trang thi trên một điện thoại dùng mạng ngoài. Nếu không vào được, gọi người phụ trách máy chủ ngay. Câu đã lưu vẫn còn; câu chưa gửi được giữ trên máy của thí sinh.'
  },
  'saves-fell': {
    title: 'Số câu được lưu giảm mạnh',
    what: (_long, count) => `Ba phút qua mỗi phút chỉ lưu ${count} câu, dưới một phần ba của 15 phút trước đó.`,
    todo: 'Hãy hỏi một vài đơn vị xem mạng có trục trặc không. Nếu nhiều nơi cùng báo, gọi người phụ trách máy chủ.'
  },
  'room-refused': {
    title: 'Máy chủ quá tải, có lượt bị từ chối',
    what: (_long, count) => `5 phút qua có ${count} lượt gửi bị hẹn gửi lại. Máy của thí sinh tự gửi lại.`,
    todo: 'Nếu số này còn tăng, gọi người phụ trách máy chủ. Đừng bảo thí sinh bấm tải lại trang.'
  },
  'database-slow': {
    title: 'Cơ sở dữ liệu trả lời chậm',
    what: (long) => `Câu hỏi đơn giản nhất mất ${long}.`,
    todo: 'Hãy dừng các việc nặng khác trên máy chủ, như sao lưu hay xuất báo cáo, và báo người phụ trách máy chủ.'
  },
  'clocks-differ': {
    title: 'Hai đồng hồ của máy chủ lệch nhau',
    what: (long) => `Đồng hồ của cơ sở dữ liệu lệch ${long} so với đồng hồ tính giờ làm bài.`,
    todo: 'Hãy báo người phụ trách máy chủ chỉnh giờ. Đừng tự chỉnh giờ khi vòng đang mở.'
  },
  'starts-stopped': {
    title: 'Đã lâu không có ai bắt đầu',
    what: (long) => `Lượt thi gần nhất bắt đầu cách đây ${long}.`,
    todo: 'Nếu giờ này lẽ ra đông người, hãy thử vào thi bằng một tài khoản và hỏi vài đơn vị.'
  }
}

const needs: Record<Need, string> = {
  'no-answer': 'Hơn 5 phút chưa lưu câu nào',
  'late-answers': 'Có câu gửi đến sau giờ',
  'several-sign-ins': 'Đăng nhập lại nhiều lần',
  'little-time': 'Còn dưới 2 phút, chưa làm được nửa'
}

export const duty = {
  tab: 'Trực vòng thi',
  title: (round: string) => `Trực ${round}`,
  rounds: 'Các vòng',
  none: { title: 'Hội thi chưa có vòng nào', text: 'Trang trực có ở đây khi thể lệ có vòng thi.', started: 'chưa có ai' },
  well: 'Mọi việc bình thường',
  wrong: (count: string) => `${count} việc cần chú ý`,
  levels: { look: 'Nên xem', stop: 'Cần xử lý ngay' },
  until: (moment: string) => `Vòng đang mở, khép lại lúc ${moment}.`,
  phases: {
    draft: (moment: string) => `Dự kiến mở lúc ${moment}.`,
    sealed: (moment: string) => `Vòng mở lúc ${moment}.`,
    open: (moment: string) => `Vòng đang mở, khép lại lúc ${moment}.`,
    closed: (moment: string) => `Vòng khép lại lúc ${moment}.`
  },
  phaseTitles: {
    draft: 'Vòng chưa được niêm phong',
    sealed: 'Vòng chưa mở',
    open: 'Vòng đang mở',
    closed: 'Vòng đã khép lại'
  },
  signals,
  seconds: (seconds: string) => `${seconds.replace('.', ',')} giây`,
  stale: 'Chưa lấy được số mới',
  staleText: (clock: string) => `Trang đang hiện số lúc ${clock} và tự thử lại. Hãy xem mạng của máy này trước.`,
  never: 'chưa có trong một giờ qua',
  asOf: (clock: string) => `Số lúc ${clock}. Trang tự làm mới mỗi 10 giây.`,
  counts: {
    title: (open: string) => `${open} lượt đang làm bài`,
    submitted: 'Đã nộp',
    expired: 'Hết giờ, tự khép',
    people: 'Đã vào thi',
    lastSave: 'Câu được lưu gần nhất',
    lastStart: 'Lượt bắt đầu gần nhất',
    attempts: (count: string) => `${count} lượt`,
    persons: (count: string) => `${count} người`
  },
  people: {
    titles: {
      stuck: (count: string) => `${count} lượt có thể cần giúp`,
      open: (count: string) => `Ai đang làm bài: ${count} lượt`,
      late: (count: string) => `${count} lượt có câu gửi muộn`
    },
    states: 'Xem ai',
    stateNames: { stuck: 'Cần giúp', open: 'Đang làm', late: 'Gửi muộn' },
    intro: {
      stuck: 'Người hết giờ sớm nhất đứng đầu. Trang này chỉ đếm câu đã lưu, không cho ai thấy bài làm. Việc xem tên được ghi vào nhật ký.',
      open: 'Người hết giờ sớm nhất đứng đầu. Việc xem tên được ghi vào nhật ký.',
      late: 'Trong 30 phút qua. Câu đến sau giờ được giữ làm bằng chứng và không được tính.'
    },
    search: 'Tìm theo tên, không cần dấu',
    submit: 'Tìm',
    clear: 'Bỏ tìm',
    none: {
      stuck: { title: 'Không ai cần giúp lúc này', text: 'Ai dừng lại lâu, đăng nhập lại nhiều lần hoặc sắp hết giờ sẽ hiện ở đây.' },
      open: { title: 'Không ai đang làm bài', text: 'Người đang làm bài sẽ hiện ở đây.' },
      late: { title: 'Không có câu nào gửi muộn', text: '30 phút qua mọi câu đều đến trong giờ.' }
    },
    notFound: (q: string) => `Không thấy ai có tên khớp với “${q}”`,
    notFoundText: 'Hãy thử ít chữ hơn, hoặc xem mục Đang làm.',
    hasMore: (count: string) =>
      `Còn nhiều hơn nữa. Đây là ${count} lượt tìm thấy trong số hết giờ sớm nhất; hãy tìm theo tên để thấy người khác.`,
    first: 'Về đầu danh sách',
    next: 'Trang sau',
    needs,
    answered: (answered: number, questions: number) => `Đã lưu ${answered}/${questions} câu`,
    times: (ordinal: number, from: string, to: string) => `Lượt ${ordinal}, bắt đầu ${from}, hết giờ ${to}`,
    lastSave: (clock: string) => `Lưu gần nhất ${clock}.`,
    neverSaved: 'Chưa lưu câu nào.',
    over: 'Lượt này đã kết thúc.'
  },
  help: {
    keep: 'Để sau',
    time: {
      label: (span: string) => `Thêm ${span}`,
      of: (span: string, name: string) => `Thêm ${span} cho ${name}`,
      question: (name: string, span: string) => `Thêm ${span} cho ${name}?`,
      text: 'Có hiệu lực ngay. Thí sinh được báo, và việc này được ghi vào nhật ký.',
      reason: 'Lý do',
      missing: 'Hãy ghi lý do, ví dụ: mất điện lúc 20:10',
      confirm: 'Thêm giờ',
      done: (name: string, span: string) => `Đã thêm ${span} cho ${name}`,
      doneText: 'Trang của thí sinh nhận giờ mới ở lần lưu hoặc mở lại gần nhất.'
    },
    code: {
      label: 'Mã thi tiếp',
      of: (name: string) => `Mã thi tiếp cho ${name}`,
      question: (name: string) => `Cấp mã thi tiếp cho ${name}?`,
      text: 'Ai có mã sẽ vào được bài đang mở của người này. Hãy chắc chắn bạn đang nói chuyện với đúng người: hỏi đầu mối đơn vị, hoặc gọi lại số máy mà đơn vị cho. Mã cũ chưa dùng, nếu có, không còn dùng được.',
      confirm: 'Cấp mã',
      done: (name: string) => `Mã thi tiếp của ${name}, chỉ hiện một lần`,
      doneText: (place: string, until: string) =>
        `Đọc mã cho thí sinh. Trên thiết bị khác, thí sinh mở ${place} và nhập mã. Dùng được một lần, đến ${until}. Câu đã lưu còn nguyên, mật khẩu không đổi.`
    }
  },
  minutes: {
    title: 'Mỗi phút trong một giờ qua',
    names: { saves: 'Câu được lưu', starts: 'Bắt đầu', submissions: 'Nộp bài' },
    findings: {
      saves: (last: string, most: string) => `${last} câu được lưu trong phút vừa qua, nhiều nhất ${most}`,
      starts: (last: string, most: string) => `${last} lượt bắt đầu trong phút vừa qua, nhiều nhất ${most}`,
      submissions: (last: string, most: string) => `${last} bài nộp trong phút vừa qua, nhiều nhất ${most}`
    },
    table: 'Xem bằng bảng',
    minute: 'Phút',
    cell: (name: string, count: string) => `${name}: ${count}`
  },
  units: {
    title: 'Theo đơn vị',
    search: 'Tìm đơn vị, không cần dấu',
    found: (found: string, all: string) => `${found}/${all} đơn vị`,
    none: { title: 'Không có đơn vị nào như vậy', text: 'Hãy thử ít chữ hơn.' },
    more: 'Xem thêm đơn vị',
    others: 'Không thuộc đơn vị nào của hội thi',
    columns: { unit: 'Đơn vị', people: 'Đã vào thi', open: 'Đang làm', done: 'Đã xong' },
    people: (people: string) => `${people} người đã vào thi`,
    peopleOf: (people: string, headcount: string) => `${people}/${headcount} người đã vào thi`,
    open: (open: string) => `${open} lượt đang làm`,
    done: (done: string) => `${done} người đã xong`
  }
}
