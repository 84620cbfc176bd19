/** What organizers read when they check results, take the next step, and answer appeals. */
import type { AppealCase, Obstacle, ResultState } from '@hoi-thi/shared/result'

type Step = Exclude<ResultState, 'provisional'>
type Kind = AppealCase['attempts'][number]['timeline'][number]['kind']

export const resultDesk = {
  menu: { label: 'Kết quả, điều chỉnh, khiếu nại', results: 'Kết quả', changeSets: 'Điều chỉnh', appeals: 'Khiếu nại' },
  results: {
    title: 'Kết quả',
    intro: 'Vòng thi được chốt tự động khi không còn ai trả lời được. Sau đó mỗi bước do một người đề nghị, một người khác xác nhận.',
    none: { title: 'Chưa có kết quả nào được chốt', text: 'Kết quả hiện ở đây khi vòng đầu tiên khép lại và không còn ai trả lời được.' },
    version: (version: string) => `Bản chốt thứ ${version}`,
    due: (moment: string) => `Thể lệ hẹn công bố trước ${moment}`,
    overdue: (moment: string) => `Đã quá hẹn: thể lệ hẹn công bố trước ${moment}`,
    kept: (moment: string) => `Đã công bố đúng hẹn, trước ${moment}`,
    missed: (moment: string) => `Công bố muộn hơn hẹn ${moment}`,
    open: (name: string) => `Xem ${name}`,
    ahead: 'Chưa chốt',
    notClosed: (moment: string) => `Vòng khép lại lúc ${moment}.`,
    settling: 'Vòng đã khép lại, đang chờ chốt.',
    clips: {
      name: 'Phần thi clip',
      text: 'Chốt khi mọi phiếu chấm đã ký.',
      close: 'Chốt phần thi clip',
      question: 'Chốt kết quả phần thi clip?',
      more: 'Kết quả được tính từ các phiếu đã ký. Khi chưa thẩm tra, bạn chốt lại được.',
      reason: 'Ghi chú về lần chốt',
      missing: 'Bạn chưa ghi chú',
      done: 'Đã chốt phần thi clip'
    }
  },
  next: {
    title: 'Bước tiếp theo',
    none: 'Kết quả đã công bố, không còn bước nào.',
    names: { verified: 'Xác nhận đã thẩm tra', final: 'Xác nhận kết quả chính thức', announced: 'Ghi nhận đã công bố' } satisfies Record<
      Step,
      string
    >,
    inList: (step: string) => `Tiếp theo: ${step.charAt(0).toLocaleLowerCase('vi')}${step.slice(1)}`,
    ready: 'Đủ điều kiện, chờ một người đề nghị',
    waits: (who: string) => `${who} đã đề nghị, chờ một người khác xác nhận`,
    ownWaits: 'Bạn đã đề nghị, chờ một người khác xác nhận',
    will: {
      verified:
        'Bảng xếp hạng đổi thành “Đã thẩm tra” và thời hạn khiếu nại của thể lệ bắt đầu tính. Từ đó kết quả chỉ thay đổi bằng đợt điều chỉnh.',
      final: 'Bảng xếp hạng đổi thành “Kết quả chính thức”, không nhận khiếu nại nữa.',
      announced: 'Bảng xếp hạng và trang kết quả ghi là đã công bố.'
    } satisfies Record<Step, string>,
    propose: (step: string) => `Đề nghị ${step.charAt(0).toLocaleLowerCase('vi')}${step.slice(1)}`,
    proposedBy: (who: string, moment: string) => `${who} đề nghị lúc ${moment}.`,
    mustAct: 'Đề nghị của bạn chờ một thành viên khác của Ban Tổ chức xác nhận: người đó đăng nhập và mở trang này.',
    take: 'Xác nhận',
    decline: 'Không xác nhận',
    withdraw: 'Rút đề nghị',
    done: { proposed: 'Đã ghi đề nghị', taken: 'Đã xác nhận', declined: 'Đã ghi là không xác nhận', withdrawn: 'Đã rút đề nghị' },
    stands: 'Còn thiếu'
  },
  obstacles: {
    unchecked: 'Chưa chấm lại để kiểm tra',
    'check-differs': 'Lần chấm lại cho ra kết quả khác bản đã chốt',
    'appeal-time': 'Còn trong thời hạn khiếu nại',
    'open-appeals': 'Còn khiếu nại chưa trả lời',
    'parts-provisional': 'Có vòng hoặc phần thi clip chưa được xác nhận kết quả',
    'target-unknown': 'Chưa biết đáp số của câu dự đoán: còn vòng khác phải chốt trước',
    'open-change-set': 'Có đợt điều chỉnh đang chờ người thứ hai'
  } satisfies Record<Obstacle, string>,
  mends: {
    parts: 'Xem các vòng',
    check: 'Chấm lại',
    appeals: 'Trả lời khiếu nại',
    changeSets: 'Xem đợt điều chỉnh',
    until: (moment: string) => `đến ${moment}`
  },
  one: {
    back: 'Các kết quả',
    facts: {
      people: 'Người dự thi',
      attempts: 'Lượt thi',
      valid: 'Bài hợp lệ',
      incomplete: 'Bài chưa hợp lệ theo thể lệ',
      voided: 'Bài bị loại bởi đợt điều chỉnh'
    },
    boards: 'Xem bảng xếp hạng',
    public: 'Trang kết quả công khai',
    judged: 'Xem điểm chấm',
    check: {
      title: 'Chấm lại để kiểm tra',
      text: 'Máy chấm lại từng bài từ các câu trả lời đã nhận, tính lại bảng xếp hạng rồi so với bản đã chốt. Không có gì bị sửa.',
      run: 'Chấm lại',
      again: 'Chấm lại lần nữa',
      asked: 'Đã yêu cầu chấm lại',
      running: 'Đang chấm lại',
      runningText: 'Việc này chạy trên máy chủ, bạn đóng trang được. Trang tự hiện kết quả khi xong.',
      same: 'Chấm lại cho đúng kết quả đã chốt',
      papers: (count: string) => `${count} bài chấm lại khác điểm đã ghi`,
      papersText: 'Đừng xác nhận kết quả này. Hãy báo người vận hành máy chủ, kèm thời điểm chấm lại.',
      boards: 'Điểm từng bài giống hệt, nhưng bảng xếp hạng tính lại thì khác',
      boardsText:
        'Thường là do dữ liệu đơn vị hoặc biên chế đã đổi sau lúc chốt. Hãy chốt lại nếu chưa thẩm tra, hoặc lập đợt điều chỉnh không có thay đổi nào để tính lại.',
      at: (moment: string) => `Kiểm tra lúc ${moment}.`
    },
    close: {
      title: 'Chốt lại',
      text: 'Khi chưa ai xác nhận, có thể chốt lại từ dữ liệu hiện nay. Bản cũ vẫn được giữ.',
      label: 'Chốt lại',
      question: 'Chốt lại kết quả này?',
      reason: 'Lý do chốt lại',
      missing: 'Bạn chưa ghi lý do',
      keep: 'Để nguyên',
      done: 'Đã chốt lại'
    },
    versions: {
      title: 'Các bản chốt',
      columns: ['Bản', 'Lúc', 'Do ai, vì sao', 'Mã kiểm chứng'],
      byItself: 'Tự động khi vòng khép lại',
      correction: (numbers: string) => `Gồm đợt điều chỉnh ${numbers}`,
      now: 'đang hiện'
    },
    prizes: {
      title: 'Giải đề xuất theo cơ cấu giải thưởng',
      text: 'Danh sách tính từ bảng xếp hạng của bản chốt này. Đây là đề xuất: giải chỉ được ghi khi Ban Tổ chức ghi ở trang Giải thưởng.',
      none: 'Cơ cấu giải thưởng không có giải nào cho phần này, hoặc chưa ai đạt.',
      columns: ['Giải', 'Hạng', 'Đề xuất cho', 'Trị giá'],
      over: 'Đồng hạng nhiều hơn số giải',
      overText: 'Có hạng mà số đồng hạng nhiều hơn số giải còn lại. Ban Tổ chức quyết định theo thể lệ.',
      value: (amount: string) => `${amount} đồng`,
      kinds: { money: 'Tiền thưởng', certificate: 'Giấy khen', flag: 'Cờ' },
      toAwards: 'Ghi người đạt giải'
    }
  },
  appeals: {
    title: 'Khiếu nại kết quả',
    intro: 'Khiếu nại chờ trả lời đứng trước. Người khiếu nại nhận câu trả lời bằng thư.',
    none: { title: 'Chưa có khiếu nại nào', text: 'Khi một thí sinh khiếu nại, nội dung và diễn biến bài thi hiện ở đây.' },
    waiting: 'Chờ trả lời',
    answered: 'Đã trả lời',
    noneWaiting: 'Không có khiếu nại nào chờ trả lời.',
    noUnit: 'Không thuộc đơn vị nào',
    filed: (moment: string) => `Gửi lúc ${moment}`,
    open: (name: string) => `Xem khiếu nại của ${name}`,
    back: 'Các khiếu nại',
    heading: (name: string, about: string) => `Khiếu nại của ${name}, ${about}`,
    text: 'Nội dung khiếu nại',
    evidence: {
      title: 'Diễn biến bài thi',
      text: 'Giờ Việt Nam, theo đồng hồ máy chủ. Không hiện phương án mà thí sinh đã chọn. Đồng hồ của máy thí sinh chỉ để tham khảo.',
      none: 'Người này không có bài thi nào ở phần này.',
      paper: (ordinal: string, date: string) => `Lượt ${ordinal}, ${date}`,
      points: (points: string) => `${points} điểm`,
      correct: (correct: string, all: string) => `${correct}/${all} câu đúng`,
      unmarked: 'chưa có điểm',
      valid: 'Hợp lệ theo thể lệ',
      invalid: 'Chưa hợp lệ theo thể lệ',
      receipt: (code: string) => `Mã biên nhận ${code}`,
      late: (count: string) => `${count} câu trả lời đến muộn`,
      columns: ['Lúc', 'Việc', 'Đồng hồ máy thí sinh'],
      kinds: {
        started: 'Bắt đầu làm bài',
        saved: 'Nhận câu trả lời',
        late: 'Nhận câu trả lời',
        submitted: 'Nộp bài',
        deadline: 'Hết giờ, bài tự khép lại',
        marked: 'Đã chấm',
        standstill: 'Đồng hồ đứng lại'
      } satisfies Record<Kind, string>,
      lateTag: 'Đến muộn, không tính',
      question: (position: string, seq: string) => `câu ${position}, lần ${seq}`,
      prediction: (seq: string) => `câu dự đoán, lần ${seq}`
    },
    decide: {
      title: 'Trả lời',
      outcome: 'Quyết định',
      granted: 'Chấp nhận khiếu nại',
      refused: 'Giữ nguyên kết quả',
      answer: 'Nội dung trả lời',
      answerHint: 'Người khiếu nại nhận nguyên văn. Nêu căn cứ: điều khoản thể lệ, thời điểm máy chủ nhận bài.',
      changeSet: 'Đợt điều chỉnh từ khiếu nại này, nếu có',
      noChangeSet: 'Không gắn đợt nào',
      option: (number: string, title: string) => `Đợt ${number}: ${title}`,
      begin: 'Lập đợt điều chỉnh từ khiếu nại này',
      submit: 'Gửi trả lời',
      question: { granted: 'Gửi trả lời chấp nhận khiếu nại?', refused: 'Gửi trả lời giữ nguyên kết quả?' },
      final:
        'Trả lời đã gửi thì không sửa được. Chấp nhận khiếu nại chưa làm kết quả thay đổi: muốn thay đổi, cần một đợt điều chỉnh được hai người duyệt.',
      keep: 'Xem lại',
      errorTitle: 'Chưa gửi được trả lời',
      errors: { outcome: 'Bạn chưa chọn quyết định', answer: 'Bạn chưa ghi nội dung trả lời' },
      done: 'Đã gửi trả lời',
      became: (number: string) => `Đợt điều chỉnh ${number}`
    }
  }
}
