/** What is said about disputed headcounts, to the unit and to the organizer. */
export const headcount = {
  unit: {
    title: 'Biên chế của đơn vị',
    present: 'Hội thi đang tính',
    people: (count: string) => `${count} người`,
    unknown: 'chưa có số',
    intro: 'Tỷ lệ tham gia của đơn vị được tính trên số này. Nếu số chưa đúng, hãy gửi kiến nghị để Ban Tổ chức xem xét.',
    waiting: 'Đang có một kiến nghị chờ trả lời. Có trả lời rồi thì gửi được kiến nghị khác.',
    form: 'Kiến nghị số khác',
    number: 'Số biên chế đúng',
    documentNumber: 'Số văn bản, nếu có',
    documentNumberHint: 'Ví dụ: 15/QĐ-UBND',
    documentDate: 'Ngày văn bản, nếu có',
    reason: 'Lý do',
    reasonHint: 'Ban Tổ chức đọc lời này',
    note: 'Kiến nghị đã gửi thì không rút lại được. Nếu được chấp nhận, số mới tính từ ngày trả lời; kết quả các vòng đã kết thúc không thay đổi.',
    submit: 'Gửi kiến nghị',
    sent: 'Đã gửi kiến nghị',
    sentText: 'Bạn nhận được thư khi Ban Tổ chức trả lời.',
    errorTitle: 'Chưa gửi được kiến nghị',
    errors: {
      people: 'Bạn chưa ghi số biên chế, hoặc số không đúng: cần một số từ 1 đến 1.000.000',
      reason: 'Bạn chưa ghi lý do'
    },
    sentBefore: 'Các kiến nghị đã gửi'
  },
  toDisputes: (open: number) => (open > 0 ? `Kiến nghị biên chế (${open} chờ trả lời)` : 'Kiến nghị biên chế'),
  disputes: {
    title: 'Kiến nghị biên chế',
    intro: 'Đơn vị cho rằng số biên chế của mình khác số hội thi đang tính. Trả lời của bạn được gửi cho người kiến nghị bằng thư.',
    none: { title: 'Chưa có kiến nghị nào', text: 'Khi một đơn vị kiến nghị số khác, số đó và lý do hiện ở đây.' },
    next: 'Xem tiếp',
    first: 'Về đầu danh sách',
    back: 'Về Người dự thi'
  },
  fromTo: (present: string | null, people: string) =>
    present === null ? `Kiến nghị: ${people} người` : `Đang tính ${present} người, kiến nghị ${people} người`,
  wanted: (people: string) => `Kiến nghị: ${people} người`,
  document: (number: string | null, date: string | null) => `Văn bản: ${[number, date && `ngày ${date}`].filter(Boolean).join(', ')}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  answer: (answer: string) => `Trả lời: ${answer}`,
  filed: (moment: string) => `Gửi lúc ${moment}`,
  decided: (moment: string) => `Trả lời lúc ${moment}`,
  states: { open: 'Chờ trả lời', accepted: 'Được chấp nhận', refused: 'Không được chấp nhận' },
  accept: 'Chấp nhận',
  acceptOf: (unit: string) => `Chấp nhận kiến nghị của ${unit}`,
  acceptQuestion: (unit: string, people: string) => `Tính ${unit} có ${people} người?`,
  acceptText: 'Số mới tính từ hôm nay. Kết quả các vòng đã kết thúc không thay đổi. Quyết định này không hoàn tác được.',
  refuse: 'Không chấp nhận',
  refuseOf: (unit: string) => `Không chấp nhận kiến nghị của ${unit}`,
  refuseQuestion: (unit: string) => `Không chấp nhận kiến nghị của ${unit}?`,
  refuseText: 'Số biên chế giữ nguyên. Đơn vị có thể gửi kiến nghị khác. Quyết định này không hoàn tác được.',
  answerLabel: 'Trả lời, đơn vị sẽ đọc',
  answerError: 'Bạn chưa ghi câu trả lời',
  keep: 'Để sau',
  accepted: (unit: string, people: string) => `${unit} nay được tính có ${people} người`,
  refused: (unit: string) => `Đã trả lời ${unit}; số biên chế giữ nguyên`
}
