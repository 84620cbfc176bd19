/** What organizers read when they correct results: changes, what they would do, and the two people that it takes. */
import type { ChangeSetState } from '@hoi-thi/shared/result'

export const changeSet = {
  title: 'Điều chỉnh kết quả',
  intro:
    'Một đợt điều chỉnh gồm các thay đổi có lý do: loại bài, thêm đáp án, bỏ câu hỏi, sửa số biên chế. Xem trước ảnh hưởng, một người đề nghị, một người khác duyệt. Bài thi và câu trả lời không bị sửa, nên đợt nào cũng rút lại được.',
  begin: 'Lập đợt điều chỉnh',
  none: { title: 'Chưa có đợt điều chỉnh nào', text: 'Kết quả hiện nay được tính từ bài thi, không có thay đổi nào.' },
  heading: (number: string, title: string) => `Đợt ${number}: ${title}`,
  begun: (who: string, moment: string) => `${who} lập lúc ${moment}`,
  count: (count: string) => `${count} thay đổi`,
  states: {
    draft: 'Đang soạn',
    proposed: 'Chờ duyệt',
    applied: 'Đang áp dụng',
    'reversal-proposed': 'Chờ duyệt rút lại',
    reverted: 'Đã rút lại',
    dropped: 'Đã bỏ'
  } satisfies Record<ChangeSetState, string>,
  back: 'Các đợt điều chỉnh',
  backToAppeal: 'Trở lại khiếu nại',
  form: {
    newTitle: 'Lập đợt điều chỉnh',
    editTitle: (number: string) => `Sửa đợt ${number}`,
    ends: 'Đợt này đang chờ duyệt. Lưu lại thì đề nghị hết hiệu lực và cần đề nghị lại.',
    changes: 'Các thay đổi',
    noChanges: 'Chưa có thay đổi nào. Lưu một đợt không có thay đổi thì kết quả được tính lại từ dữ liệu hiện nay.',
    remove: 'Bỏ khỏi đợt',
    removeOf: (what: string) => `Bỏ khỏi đợt: ${what}`,
    add: 'Thêm thay đổi',
    kinds: { paper: 'Loại bài', question: 'Câu hỏi', headcount: 'Biên chế' },
    added: 'Đã thêm vào đợt',
    there: 'Đã có trong đợt',
    why: 'Tên và lý do',
    name: 'Tên đợt',
    nameHint: 'Ví dụ: Câu 12 có hai đáp án đúng',
    reason: 'Lý do',
    reasonHint: 'Công bố cho mọi người khi đợt được áp dụng. Không ghi tên thí sinh.',
    save: 'Lưu và xem trước ảnh hưởng',
    errorTitle: 'Chưa lưu được',
    errors: { title: 'Bạn chưa ghi tên đợt', reason: 'Bạn chưa ghi lý do' },
    fromAppeal: (about: string) => `Theo khiếu nại, ${about}`
  },
  search: {
    find: 'Tìm',
    more: 'Còn nữa. Hãy ghi thêm chữ để tìm gọn hơn.',
    none: 'Không tìm thấy. Hãy thử ít chữ hơn.',
    failed: 'Chưa tìm được. Hãy thử lại.'
  },
  paper: {
    label: 'Tìm bài thi',
    hint: 'Họ tên không cần dấu, hoặc mã biên nhận. Chỉ có bài của vòng đã chốt.',
    ofAppeal: 'Bài thi của người khiếu nại',
    add: 'Loại bài này',
    addOf: (name: string, round: string) => `Loại bài của ${name}, ${round}`,
    line: (round: string, ordinal: string) => `${round}, lượt ${ordinal}`,
    marks: (points: string, correct: string, all: string) => `${points} điểm, ${correct}/${all} câu đúng`,
    unmarked: 'chưa có điểm',
    invalid: 'Chưa hợp lệ theo thể lệ',
    voided: 'Đang bị loại bởi một đợt điều chỉnh'
  },
  question: {
    label: 'Tìm câu hỏi',
    hint: 'Mã câu hoặc vài chữ trong câu, không cần dấu. Chỉ có câu của vòng đã chốt.',
    choose: 'Chọn câu này',
    chooseOf: (code: string) => `Chọn câu ${code}`,
    other: 'Tìm câu khác',
    key: 'đáp án hiện nay',
    what: 'Sửa thế nào',
    kinds: {
      'second-key': 'Thêm một đáp án đúng: ai chọn đúng các phương án dưới đây cũng được tính là đúng',
      'for-everybody': 'Câu sai: ai có câu này trong đề đều được tính là đúng',
      'for-nobody': 'Câu sai: bỏ câu này khỏi mọi đề, không tính cho ai và tổng số câu giảm đi một'
    },
    options: 'Phương án cũng được coi là đúng',
    add: 'Thêm vào đợt',
    errors: {
      what: 'Bạn chưa chọn cách sửa',
      options: 'Bạn chưa chọn phương án',
      same: 'Đây chính là đáp án hiện nay. Hãy chọn phương án khác.'
    },
    errorTitle: 'Chưa thêm được'
  },
  headcount: {
    unit: 'Đơn vị',
    people: 'Số biên chế đúng',
    add: 'Thêm vào đợt',
    errorTitle: 'Chưa thêm được',
    errors: { unit: 'Bạn chưa chọn đơn vị', people: 'Cần một số từ 1 đến 1.000.000' }
  },
  change: {
    paper: (name: string, where: string) => `Loại bài của ${name}, ${where}`,
    secondKey: (code: string, letters: string) => `Câu ${code}: chọn ${letters} cũng được tính là đúng`,
    everybody: (code: string) => `Câu ${code}: ai cũng được tính là đúng`,
    nobody: (code: string) => `Câu ${code}: bỏ khỏi mọi đề`,
    headcount: (unit: string, people: string) => `${unit}: tính ${people} người`,
    before: (people: string) => `không có điều chỉnh thì tính ${people} người`,
    gone: 'không còn tìm thấy'
  },
  effect: {
    title: 'Ảnh hưởng',
    none: { title: 'Chưa xem trước ảnh hưởng', text: 'Máy tính thử trên dữ liệu thật, không sửa gì. Có ảnh hưởng rồi mới đề nghị được.' },
    try: 'Xem trước ảnh hưởng',
    reversalTitle: 'Ảnh hưởng của việc rút lại',
    tryReversal: 'Xem trước ảnh hưởng của việc rút lại',
    again: 'Tính lại ảnh hưởng',
    tried: 'Đã tính xong ảnh hưởng',
    nothing: 'Không thứ hạng hay giải nào thay đổi.',
    results: 'kết quả thay đổi',
    moves: 'dòng thứ hạng thay đổi',
    prizes: 'lượt được hoặc mất giải',
    prizesTitle: 'Giải được và mất',
    prizesNone: 'Không ai được hay mất giải.',
    lost: 'Mất',
    gained: 'Được',
    prizeColumns: ['Thay đổi', 'Ai', 'Giải'],
    closesTitle: 'Kết quả thay đổi',
    closeColumns: ['Kết quả', 'Mã trước', 'Mã sau'],
    unchanged: 'giống như trước',
    first: 'chưa có',
    movesTitle: 'Thứ hạng thay đổi',
    movesNone: 'Không thứ hạng hay điểm nào thay đổi.',
    moveColumns: { who: 'Ai', board: 'Bảng', before: 'Trước', after: 'Sau' },
    shown: (shown: string, all: string) => `Đang hiện ${shown} trong ${all} dòng.`,
    kept: (kept: string, all: string) => `Có ${all} dòng thay đổi; trang này giữ ${kept} dòng đầu.`,
    search: 'Tìm trong danh sách',
    searchHint: 'Tên, không cần dấu',
    more: 'Hiện thêm',
    place: (rank: string) => `Hạng ${rank}`,
    withPoints: (rank: string, points: string) => `Hạng ${rank}, ${points} điểm`,
    away: 'Không có trong bảng'
  },
  money: {
    title: 'Tiền thưởng theo giải đề xuất',
    columns: { prize: 'Giải', before: 'Trước', after: 'Sau', difference: 'Chênh lệch' },
    dong: (amount: string) => `${amount} đồng`,
    prizes: (count: string) => `${count} giải`,
    worth: (count: string, sum: string) => `${count} giải, ${sum}`,
    same: 'không đổi',
    more: (sum: string) => `tăng ${sum}`,
    less: (sum: string) => `giảm ${sum}`,
    unset: 'chưa ghi mức tiền',
    without: 'không kèm tiền',
    total: (difference: string, before: string, after: string) =>
      `Tổng tiền thưởng của các giải có thay đổi: ${difference} (trước ${before}, sau ${after}).`,
    unsetText: 'Giải mà cơ cấu giải thưởng chưa ghi mức tiền không nằm trong tổng.',
    overText: 'Có hạng mà số đồng hạng nhiều hơn số giải. Tiền ở đây tính như ai cũng được trọn giải; Ban Tổ chức quyết định theo thể lệ.'
  },
  boards: {
    units: 'Bảng đơn vị',
    individuals: 'Bảng cá nhân',
    clips: 'Bảng clip',
    now: 'theo đơn vị hiện nay',
    whole: 'cả hội thi',
    clipParts: { all: 'chung', units: 'của đơn vị', people: 'của cá nhân' }
  },
  decide: {
    title: 'Quyết định',
    edit: 'Sửa',
    propose: 'Đề nghị áp dụng',
    proposeText: 'Người thứ hai sẽ thấy đúng ảnh hưởng này và quyết định.',
    proposed: (who: string, moment: string) => `${who} đề nghị lúc ${moment}.`,
    mustAct: 'Đề nghị của bạn chờ một thành viên khác của Ban Tổ chức duyệt: người đó đăng nhập và mở trang này.',
    approve: 'Duyệt và áp dụng',
    will: (results: string, moves: string, prizes: string) =>
      `Duyệt thì áp dụng ngay: ${results} kết quả có bản chốt mới, ${moves} dòng thứ hạng thay đổi, ${prizes} lượt được hoặc mất giải. Tên đợt và lý do được công bố.`,
    drop: 'Bỏ đợt này',
    dropQuestion: 'Bỏ đợt điều chỉnh này?',
    dropText: 'Kết quả không thay đổi. Đợt đã bỏ vẫn còn trong danh sách, không mở lại được.',
    keep: 'Để nguyên',
    applied: (who: string, moment: string) => `${who} duyệt, áp dụng từ ${moment}.`,
    reverse: 'Đề nghị rút lại',
    reverseQuestion: 'Đề nghị rút lại đợt này?',
    reverseText:
      'Người thứ hai sẽ thấy đúng ảnh hưởng này. Khi người đó duyệt, kết quả được tính lại như chưa có đợt này. Lý do được ghi vào bản chốt mới.',
    reverseReason: 'Lý do rút lại',
    missing: 'Bạn chưa ghi lý do',
    reversalReason: (reason: string) => `Lý do rút lại: ${reason}`,
    reversalWaits: 'Đề nghị rút lại của bạn chờ một thành viên khác của Ban Tổ chức duyệt.',
    approveReversal: 'Duyệt rút lại',
    reversalProposed: (who: string, moment: string) => `${who} đề nghị rút lại lúc ${moment}.`,
    tryReversal: 'Muốn rút lại đợt này, trước hết hãy xem trước ảnh hưởng của việc rút lại ở dưới. Việc xem trước không sửa gì.',
    willRevert: (results: string, moves: string, prizes: string) =>
      `Duyệt thì kết quả được tính lại ngay như chưa có đợt này: ${results} kết quả có bản chốt mới, ${moves} dòng thứ hạng thay đổi, ${prizes} lượt được hoặc mất giải.`,
    withdrawReversal: 'Rút đề nghị',
    declineReversal: 'Không rút lại',
    reverted: (moment: string) => `Đã rút lại lúc ${moment}.`,
    dropped: 'Đợt này đã bỏ, chưa từng được áp dụng.',
    done: {
      proposed: 'Đã ghi đề nghị',
      applied: 'Đã áp dụng đợt điều chỉnh',
      dropped: 'Đã bỏ đợt',
      reversalProposed: 'Đã ghi đề nghị rút lại',
      reverted: 'Đã rút lại đợt điều chỉnh',
      reversalDropped: 'Đợt điều chỉnh tiếp tục được áp dụng'
    }
  }
}
