/** What the pages of judging say: of a judge, and of who organizes the judging. */
export const jury = {
  kinds: { report: 'Phóng sự', play: 'Tiểu phẩm', model: 'Mô hình, sáng kiến, giải pháp' },
  senders: { unit: 'Đơn vị', group: 'Nhóm tác giả', person: 'Cá nhân' },
  keep: 'Để sau',
  own: {
    title: 'Bài tôi chấm',
    noContest: { title: 'Bạn chưa là giám khảo của hội thi nào', text: 'Khi được giao vai trò giám khảo, hội thi sẽ hiện ở đây.' },
    none: {
      title: 'Chưa có bài nào được giao cho bạn',
      text: 'Sau hạn gửi bài, Ban Tổ chức phân công chấm. Khi đó các bài của bạn hiện ở đây.'
    },
    totals: (signed: string, all: string) => `Đã ký ${signed} trên ${all} bài.`,
    goOn: (number: string) => `Chấm bài số ${number}`,
    allDone: 'Bạn đã ký hết các bài được giao. Cảm ơn bạn.',
    entry: (number: string) => `Bài số ${number}`,
    columns: { entry: 'Bài', kind: 'Thể loại', total: 'Điểm của tôi', state: 'Tình trạng' },
    total: (points: string, most: string) => `${points} trên ${most}`,
    noTotal: 'Chưa chấm',
    signed: (moment: string) => `Đã ký ${moment}`,
    draft: 'Bản nháp',
    unmarked: 'Chưa chấm',
    reopened: (reason: string) => `Ban Tổ chức mở lại: ${reason}`
  },
  mark: {
    title: (number: string) => `Chấm bài số ${number}`,
    back: 'Về danh sách bài',
    sheet: 'Phiếu chấm',
    blind: 'Thể lệ quy định giám khảo không biết bên gửi bài.',
    sender: (name: string) => `Bên gửi: ${name}`,
    reopened: 'Ban Tổ chức đã mở lại phiếu này. Phiếu cũ không còn được tính; hãy xem lại rồi ký phiếu mới.',
    keys: 'Trên bàn phím: phím lên, xuống để tăng, giảm một bước; Enter để sang tiêu chí sau.',
    mark: (maximum: string) => `Điểm, tối đa ${maximum}`,
    steps: (step: string) => `Mỗi bước ${step} điểm`,
    less: (name: string) => `Giảm điểm: ${name}`,
    more: (name: string) => `Tăng điểm: ${name}`,
    from: (points: string) => `Từ ${points} điểm:`,
    wrong: (maximum: string, step: string) => `Điểm phải từ 0 đến ${maximum}, theo bước ${step}`,
    remark: 'Nhận xét (không bắt buộc)',
    remarkAsked: (points: string) => `Nhận xét (cần có vì điểm dưới ${points})`,
    total: (points: string, most: string) => `Tổng: ${points} trên ${most} điểm`,
    next: (number: string) => `Chấm tiếp bài số ${number}`
  },
  save: {
    none: 'Chưa có gì để lưu.',
    unsaved: 'Đang chờ lưu nháp…',
    saving: 'Đang lưu nháp…',
    saved: (time: string) => `Đã lưu nháp lúc ${time}. Chỉ bạn xem được bản nháp.`,
    failed: 'Chưa lưu được bản nháp. Điểm bạn ghi vẫn còn trên trang này và sẽ được gửi lại.',
    take: 'Mở bản đã lưu'
  },
  sign: {
    label: 'Ký phiếu',
    incomplete: 'Phiếu chưa đủ để ký',
    gaps: {
      'mark-missing': (name: string) => `Chưa có điểm: ${name}`,
      'mark-wrong': (name: string) => `Điểm chưa đúng: ${name}`,
      'remark-missing': (name: string) => `Cần có nhận xét: ${name}`
    },
    question: (number: string) => `Ký phiếu chấm bài số ${number}?`,
    text: 'Phiếu đã ký không sửa được. Nếu cần chấm lại, Ban Tổ chức mở lại kèm lý do.',
    back: 'Xem lại',
    confirm: 'Ký phiếu này',
    total: 'Tổng',
    of: (points: string, most: string) => `${points} trên ${most}`,
    done: (moment: string) => `Đã ký lúc ${moment}`,
    doneText: 'Phiếu này được tính vào kết quả.'
  },
  conflict: {
    intro: 'Nếu bạn có liên quan đến bài này, hãy trả lại để người khác chấm.',
    label: 'Xin không chấm bài này',
    question: 'Trả lại bài này?',
    text: 'Bài được giao cho người khác và không giao lại cho bạn. Ban Tổ chức đọc được lý do.',
    reason: 'Lý do',
    missing: 'Bạn chưa ghi lý do',
    confirm: 'Trả lại bài'
  },
  organizer: {
    title: 'Chấm bài dự thi',
    tabs: { label: 'Các phần của việc chấm', judging: 'Tiểu ban', assignment: 'Phân công', judged: 'Kết quả', votes: 'Bình chọn' },
    conflicts: {
      'own-unit': 'bài của đơn vị mình, cấp trên hoặc trực thuộc',
      'own-entry': 'bài của chính mình',
      declared: 'tự xin không chấm',
      set: 'Ban Tổ chức ghi tránh chấm'
    },
    panels: {
      none: { title: 'Chưa có tiểu ban nào', text: 'Hãy lập tiểu ban, rồi thêm giám khảo vào.' },
      kinds: (kinds: string[]) => `Chấm: ${kinds.join('; ')}.`,
      empty: 'Chưa có giám khảo nào.',
      columns: { judge: 'Giám khảo', unit: 'Nơi công tác', signed: 'Đã ký', deed: 'Việc' },
      noUnit: 'Chưa ghi',
      noRole: 'Không còn vai trò giám khảo',
      signed: (signed: string, assigned: string) => `${signed} trên ${assigned} bài`,
      remove: 'Đưa ra',
      removeOf: (name: string) => `Đưa ${name} ra khỏi tiểu ban`,
      removeQuestion: (name: string) => `Đưa ${name} ra khỏi tiểu ban?`,
      removeText: 'Các phiếu đã ký vẫn được tính. Nếu còn bài chưa ký thì phải thay giám khảo ở những bài đó trước.',
      removed: (name: string) => `Đã đưa ${name} ra khỏi tiểu ban`,
      dissolve: 'Giải thể tiểu ban',
      dissolveQuestion: (name: string) => `Giải thể ${name}?`,
      dissolveText: 'Sau này bạn lập lại được.',
      dissolved: (name: string) => `Đã giải thể ${name}`
    },
    newPanel: {
      title: 'Lập tiểu ban',
      name: 'Tên tiểu ban',
      nameMissing: 'Bạn chưa đặt tên tiểu ban',
      kinds: 'Chấm thể loại nào',
      kindMissing: 'Bạn chưa chọn thể loại',
      errorTitle: 'Chưa lập được tiểu ban',
      submit: 'Lập tiểu ban',
      done: (name: string) => `Đã lập ${name}`
    },
    seat: {
      title: 'Thêm giám khảo',
      none: 'Không còn ai có vai trò giám khảo mà chưa ở tiểu ban nào. Người quản trị cấp vai trò này ở trang Tài khoản.',
      judge: 'Giám khảo',
      panel: 'Tiểu ban',
      unit: 'Nơi công tác',
      unitHint: 'Giám khảo không được giao bài của đơn vị này, của đơn vị cấp trên hay trực thuộc. Có thể để trống.',
      submit: 'Thêm vào tiểu ban',
      done: (name: string) => `Đã thêm ${name}`
    },
    assignment: {
      tooEarly: 'Chưa đến lúc phân công',
      tooEarlyText: (moment: string) => `Hạn gửi bài là ${moment}. Sau lúc đó không bài nào còn thay đổi, và bạn phân công được.`,
      none: { title: 'Chưa có bài nào để chấm', text: 'Bài được chấm khi Ban Tổ chức đã nhận là hợp lệ.' },
      entries: 'Các bài và giám khảo',
      columns: { entry: 'Bài', sender: 'Bên gửi', judges: 'Giám khảo' },
      noJudge: 'Chưa có giám khảo',
      signed: (points: string) => `Đã ký, ${points} điểm`,
      unsigned: 'Chưa ký',
      apart: (name: string, kind: string, reason: string) => `${name}: ${kind}. ${reason}`
    },
    plan: {
      title: 'Dự kiến phân công',
      intro: (entries: string, judges: string) =>
        `${entries} bài chưa đủ giám khảo. Máy chia ngẫu nhiên và đều, mỗi bài ${judges} giám khảo. Những bài đã giao giữ nguyên.`,
      loads: (lightest: string, heaviest: string) =>
        lightest === heaviest ? `mỗi người ${lightest} bài.` : `mỗi người từ ${lightest} đến ${heaviest} bài.`,
      blocks: (blocks: string) =>
        `Các bài chia thành ${blocks} cụm không có giám khảo chung, nên không so được mức chặt, rộng giữa các cụm.`,
      unstaffed: 'Bài thiếu giám khảo',
      missing: (number: string, missing: string) => `Bài số ${number} thiếu ${missing} giám khảo.`,
      noPanel: (number: string) => `Bài số ${number}: chưa tiểu ban nào chấm thể loại này.`,
      barred: (name: string, why: string) => `${name}: ${why}`,
      label: 'Phân công như dự kiến',
      question: 'Phân công các bài này?',
      text: 'Giám khảo thấy bài của mình ngay. Sau này bạn vẫn thay được giám khảo chưa ký.',
      done: (count: string) => `Đã giao ${count} lượt chấm`
    },
    pair: {
      of: (deed: string, name: string, number: string) => `${deed}: ${name}, bài số ${number}`,
      reason: 'Lý do',
      missing: 'Bạn chưa ghi lý do',
      reopen: 'Mở lại phiếu',
      reopenQuestion: (name: string, number: string) => `Mở lại phiếu của ${name} cho bài số ${number}?`,
      reopenText: 'Phiếu đã ký được giữ lại nhưng không còn được tính, cho đến khi giám khảo ký phiếu mới. Lý do được ghi vào biên bản.',
      reopened: (name: string) => `Đã mở lại phiếu của ${name}`,
      keepApart: 'Tránh chấm',
      keepApartQuestion: (name: string, number: string) => `Không để ${name} chấm bài số ${number}?`,
      keepApartText: 'Bài được lấy lại và không giao cho người này nữa.',
      keptApart: (name: string) => `${name} không còn chấm bài này`,
      replace: 'Thay',
      by: 'Thay bằng',
      replaceNow: 'Thay giám khảo',
      replaceQuestion: (name: string) => `Giao bài này cho ${name}?`,
      replaceText: 'Bản nháp của người trước không được tính.',
      replaced: (name: string) => `Đã thay ${name}`
    },
    results: {
      none: { title: 'Chưa có bài nào được chấm', text: 'Kết quả hiện ở đây khi có phiếu đã ký.' },
      intro: 'Chỉ tính các phiếu đã ký. Điểm của Ban Giám khảo và bình chọn của người xem được ghi riêng.',
      voting: 'Bình chọn chưa hết, nên thứ hạng chỉ theo điểm của Ban Giám khảo.',
      voted: (percent: string) =>
        percent === '0' ? 'Bình chọn không tính vào thứ hạng.' : `Thứ hạng theo kết quả, trong đó bình chọn chiếm ${percent}%.`,
      rankings: { all: 'Kết quả chấm', units: 'Bài của đơn vị', people: 'Bài của nhóm tác giả, cá nhân' },
      columns: {
        rank: 'Hạng',
        entry: 'Bài',
        sender: 'Bên gửi',
        points: 'Điểm giám khảo',
        votes: 'Bình chọn',
        total: 'Kết quả',
        sheets: 'Phiếu đã ký'
      },
      votes: (count: string) => `${count} phiếu bình chọn`,
      total: (points: string) => `Kết quả ${points} điểm`,
      rank: (rank: string) => `Hạng ${rank}`,
      noRank: 'Chưa xếp hạng',
      points: (points: string) => `${points} điểm`,
      noPoints: 'Chưa đủ phiếu',
      sheets: (signed: string, assigned: string) => `${signed} trên ${assigned} phiếu`,
      partial: 'Tính theo các phiếu đã ký'
    },
    severity: {
      judges: 'Giám khảo chấm chặt hay rộng',
      judgesIntro: 'So với điểm chung của cùng những bài đó, sau khi tính đến việc ai chấm bài nào. Để trao đổi, không tự đổi điểm của ai.',
      blocks: (blocks: string, isNormalized: boolean) =>
        `Các phiếu chia thành ${blocks} cụm không có giám khảo chung${isNormalized ? '; việc bù trừ chỉ thực hiện trong từng cụm' : ''}.`,
      columns: {
        judge: 'Giám khảo',
        signed: 'Đã ký',
        difference: 'So với chung',
        spread: 'Độ phân tán',
        entry: 'Bài',
        range: 'Thấp nhất, cao nhất',
        deviation: 'Độ lệch chuẩn'
      },
      sheets: (count: string) => `${count} phiếu`,
      even: 'Bằng mức chung',
      severe: (points: string) => `Chặt hơn ${points} điểm`,
      lenient: (points: string) => `Rộng hơn ${points} điểm`,
      spread: (points: string) => `${points} điểm`,
      flaggedJudge: 'Lệch nhiều',
      entries: 'Bài có điểm chênh lệch',
      entriesIntro: 'Thanh trên là điểm cao nhất, thanh dưới là điểm thấp nhất. Bài chênh lệch nhiều nên được các giám khảo trao đổi.',
      range: (lowest: string, highest: string) => `${lowest} đến ${highest} điểm`,
      flaggedEntry: 'Nên trao đổi'
    },
    discussion: {
      title: 'Trao đổi của giám khảo',
      line: (number: string, day: string) => `Bài số ${number}, ngày ${day}`,
      by: (name: string) => `${name} ghi`,
      record: 'Ghi lại một lần trao đổi',
      entry: 'Bài',
      day: 'Ngày trao đổi',
      dayMissing: 'Bạn chưa ghi ngày',
      text: 'Nội dung, kết luận',
      textMissing: 'Bạn chưa ghi nội dung',
      errorTitle: 'Chưa ghi được',
      submit: 'Ghi lại',
      done: 'Đã ghi. Ai muốn chấm lại thì mở lại phiếu của người đó ở trang Phân công.'
    },
    minutes: {
      title: 'Biên bản chấm',
      text: 'Gồm các tiểu ban, cách chấm, kết quả, các trao đổi và những phiếu đã mở lại. In ra để ký.',
      formats: { docx: 'Tải biên bản (Word)', pdf: 'Tải biên bản (PDF)' }
    }
  }
}
