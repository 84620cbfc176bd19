/** What the home page, the rules and the page to join say. */
export const contest = {
  home: {
    title: 'Trang chủ',
    none: { title: 'Chưa có hội thi nào', text: 'Hội thi đầu tiên sẽ hiện ở đây khi Ban Tổ chức công bố thể lệ.' },
    now: {
      open: 'Đang mở',
      upcoming: 'Sắp mở',
      over: 'Đã khép lại',
      round: (name: string, subject: string) => `${name}: ${subject}`,
      until: 'Đến',
      from: 'Mở lúc',
      left: (span: string) => `Còn ${span}`,
      overTitle: 'Các vòng thi đã khép lại',
      overText: (moment: string) => `Vòng cuối khép lại lúc ${moment}.`,
      enter: (round: string) => `Vào thi ${round}`,
      resume: (round: string) => `Làm tiếp ${round}`,
      receipt: 'Xem biên nhận',
      joinEarly: 'Ghi danh trước',
      readRules: 'Đọc thể lệ',
      seeBoards: 'Xem bảng xếp hạng',
      awaits: (questions: string, minutes: string, prediction: boolean) =>
        prediction ? `${questions} câu hỏi và 1 câu dự đoán, làm trong ${minutes}.` : `${questions} câu hỏi, làm trong ${minutes}.`,
      beforeFirst: 'Bạn đăng ký và chọn đơn vị một lần, cho cả hội thi.',
      rulesFirst: 'Đọc thể lệ trước khi thi',
      resumeText: (moment: string) => `Lượt thi của bạn đang chạy, khép lại lúc ${moment}. Các câu đã lưu vẫn còn nguyên.`,
      doneText: 'Bài của bạn đã được ghi nhận. Thứ hạng cá nhân hiện sau khi vòng khép lại.',
      joinedAs: (unit: string) => `Bạn dự thi cho ${unit}.`,
      joined: 'Bạn đã ghi danh.',
      notAdmitted:
        'Vòng này dành cho người được vào từ vòng trước theo thể lệ. Bạn chưa có tên trong danh sách vào vòng; kết quả các vòng trước của bạn vẫn được giữ nguyên. Nếu thấy chưa đúng, mời bạn hỏi Ban Tổ chức.',
      elsewhere: 'Phần này không làm trên trang. Ban Tổ chức báo thời gian, địa điểm và nhập kết quả sau khi chấm.'
    },
    practice: {
      enter: 'Làm thử, không tính điểm',
      text: 'Câu hỏi để làm quen. Làm bao nhiêu lần cũng được; nộp xong là thấy ngay đáp án và lời giải thích.'
    },
    steps: {
      title: 'Cách tham gia',
      join: { title: 'Chọn đơn vị của bạn', text: 'Đăng ký bằng tên hoặc số điện thoại. Gõ vài chữ, không cần dấu, để tìm đơn vị.' },
      answer: {
        title: (questions: string, minutes: string) => `Trả lời ${questions} câu trong ${minutes}`,
        text: 'Chạm một lần là câu trả lời được lưu. Mất mạng giữa chừng, bài làm vẫn còn trên máy.'
      },
      submit: {
        title: 'Nộp bài, giữ mã biên nhận',
        text: 'Mã biên nhận chứng minh bài đã được ghi nhận. Thứ hạng cá nhân công bố sau khi vòng khép lại.'
      }
    },
    calendar: {
      title: (count: string) => `Lịch ${count} vòng thi`,
      note: 'Mọi giờ ghi ở đây là giờ Việt Nam.',
      opens: (moment: string) => `Mở ${moment}`,
      closed: 'Đã khép lại',
      until: (moment: string) => `Đến ${moment}`,
      enter: (round: string) => `Vào thi ${round}`,
      results: (round: string) => `Xem kết quả ${round}`
    },
    leading: {
      title: 'Đơn vị có tỷ lệ tham gia cao',
      allUnits: 'Tất cả đơn vị',
      scope: (stamp: string) => `, tính cả hội thi đến ${stamp}.`,
      counted: (people: string, headcount: string) => `${people} người trên ${headcount} biên chế`,
      keyUnit: 'đơn vị',
      keyYard: (share: string, isBloc: boolean) => (isBloc ? `mức chung của khối ${share}` : `mức chung ${share}`),
      all: (count: string, isBloc: boolean) => `Xem bảng xếp hạng ${count} đơn vị${isBloc ? ' của khối' : ''}`,
      empty: 'Chưa có đơn vị nào có người dự thi',
      emptyText: 'Bảng này hiện khi có người đầu tiên vào thi.',
      shared: 'đồng hạng'
    },
    participation: {
      title: 'Tham gia đến nay',
      people: (count: string) => `${count} người`,
      atLeastOne: 'đã dự thi ít nhất một vòng',
      counted: (people: string, headcount: string) => `${people} người trên ${headcount} biên chế của các đơn vị`,
      attempts: 'Lượt thi, tất cả các vòng',
      attemptCount: (count: string) => `${count} lượt`,
      validPapers: (round: string) => `Bài hợp lệ, ${round}`,
      paperCount: (count: string) => `${count} bài`,
      later: 'Bài hợp lệ của vòng đang mở được đếm sau khi vòng khép lại.',
      asOf: (stamp: string) => `Số liệu lúc ${stamp}.`,
      empty: 'Chưa có số liệu tham gia',
      emptyText: 'Số người dự thi hiện sau khi vòng đầu tiên mở.'
    }
  },
  notices: { title: 'Thông báo về các vòng thi' },
  rules: {
    title: 'Thể lệ',
    version: (version: string, stamp: string) => `Bản ${version}, công bố lúc ${stamp}`,
    contents: 'Các mục',
    print: 'In thể lệ',
    download: 'Tải thể lệ:',
    formats: { docx: 'Word', pdf: 'PDF' },
    empty: 'Thể lệ chưa được công bố',
    emptyText: 'Ban Tổ chức công bố thể lệ trước khi vòng đầu tiên mở.',
    versions: {
      title: 'Các lần sửa đổi',
      why: 'Lý do:',
      changes: (count: string) => `${count} chỗ thay đổi`,
      before: 'Trước:',
      after: 'Sau:'
    }
  },
  join: {
    title: 'Ghi danh dự thi',
    enrolled: 'Đơn vị đã ghi danh cho bạn. Chỉ còn thiếu sự đồng ý của chính bạn, rồi bạn vào thi được.',
    link: {
      title: (unit: string) => `Bạn đang ghi danh qua liên kết của ${unit}`,
      unit: (name: string) => `Đơn vị: ${name}`
    },
    intro: 'Việc này làm một lần cho cả hội thi. Sau đó bạn vào thi ngay khi vòng mở.',
    division: 'Bạn dự thi ở bảng nào?',
    unit: 'Đơn vị của bạn',
    unitHint: 'Gõ vài chữ, không cần dấu, tên cũ cũng tìm được',
    unitExample: 'vi da, thuan hoa…',
    matches: (count: string, query: string) => `${count} đơn vị khớp với “${query}”.`,
    allUnits: (count: string) => `${count} đơn vị tham gia hội thi.`,
    noMatch: (query: string) => `Không có đơn vị nào khớp với “${query}”. Thử gõ ngắn hơn.`,
    more: 'Gõ thêm để thấy những đơn vị còn lại.',
    searching: 'Đang tìm…',
    searchFailed: 'Chưa tìm được vì mất mạng. Gõ lại khi có mạng.',
    formerly: 'tên cũ:',
    chosen: (name: string) => `Đã chọn: ${name}`,
    missing: 'Không thấy đơn vị của tôi',
    missingText:
      'Hãy chọn cơ quan cấp trên gần nhất, ví dụ trường mầm non chọn phường hoặc xã nơi trường đóng. Nếu vẫn không rõ, hãy hỏi đầu mối của đơn vị bạn trước khi ghi danh.',
    birthDate: 'Ngày sinh',
    birthDateHint: (from: number, to: number | null, day: string): string =>
      `Bảng này dành cho người từ đủ ${from}${to === null ? '' : ` đến hết ${to}`} tuổi, tính vào ngày ${day}. Ngày sinh chỉ để so, không lưu lại`,
    forWhom: (who: string) => `Bảng này dành cho: ${who}.`,
    residence: (place: string) => `Bạn đang sinh sống ở ${place}?`,
    residenceAnswers: { yes: 'Có', no: 'Không' },
    gender: {
      legend: 'Giới tính (không bắt buộc)',
      answers: { female: 'Nữ', male: 'Nam', unsaid: 'Không muốn nói' },
      summary: (said: string) => `Giới tính để thống kê chung: ${said}`,
      submit: 'Lưu lựa chọn'
    },
    consentVersion: (version: string) => `Nội dung đồng ý, bản ${version}`,
    consentTick: 'Tôi đã đọc và đồng ý với nội dung trên',
    guardian: {
      title: 'Phần của cha, mẹ hoặc người giám hộ',
      wanting: 'Để vào thi, còn thiếu sự đồng ý của chính bạn và của cha, mẹ hoặc người giám hộ.',
      ask: 'Bạn hãy nhờ cha, mẹ hoặc người giám hộ đọc và tự ghi phần này',
      why: 'Người dự thi ở bảng này chưa thành niên, nên cần thêm sự đồng ý đó.',
      name: 'Họ và tên cha, mẹ hoặc người giám hộ',
      nameHint: 'Chỉ giữ làm bằng chứng về sự đồng ý',
      relation: 'Quan hệ với người dự thi',
      relations: { mother: 'Mẹ', father: 'Cha', guardian: 'Người giám hộ' },
      version: (version: string) => `Nội dung cha, mẹ hoặc người giám hộ đồng ý, bản ${version}`,
      tick: 'Tôi là cha, mẹ hoặc người giám hộ; tôi đã đọc và đồng ý với nội dung trên'
    },
    submit: 'Ghi danh',
    submitting: 'Đang ghi danh…',
    errors: {
      title: (count: number) => (count === 1 ? 'Cần sửa 1 chỗ trước khi ghi danh' : `Cần sửa ${count} chỗ trước khi ghi danh`),
      division: 'Bạn chưa chọn bảng thi',
      unit: 'Bạn chưa chọn đơn vị trong danh sách',
      birthDate: 'Bạn chưa ghi đủ ngày, tháng, năm sinh',
      residence: 'Bạn chưa trả lời câu hỏi về nơi sinh sống',
      consent: 'Bạn chưa đánh dấu ô đồng ý',
      guardianName: 'Chưa ghi họ tên cha, mẹ hoặc người giám hộ',
      relation: 'Chưa chọn quan hệ với người dự thi',
      guardianConsent: 'Cha, mẹ hoặc người giám hộ chưa đánh dấu ô đồng ý'
    },
    already: {
      title: 'Bạn đã ghi danh',
      text: (division: string, unit: string | null) => (unit ? `Bạn dự thi ở ${division}, cho ${unit}.` : `Bạn dự thi ở ${division}.`),
      toChange: 'Đề nghị đổi đơn vị',
      change: 'Nếu có chỗ chưa đúng, hãy báo cho đầu mối đơn vị hoặc Tổ Thư ký.',
      onward: 'Về trang hội thi'
    }
  },
  unitChange: {
    title: 'Đề nghị đổi đơn vị',
    now: (unit: string) => `Bạn đang được tính cho ${unit}.`,
    none: 'Bạn đang dự thi mà không thuộc đơn vị nào.',
    text: 'Đơn vị mới hoặc Ban Tổ chức trả lời. Bài đã thi vẫn tính cho đơn vị cũ.',
    unit: 'Đơn vị mới của bạn',
    reason: 'Lý do',
    reasonHint: 'Ví dụ: chuyển công tác từ tháng 10, hoặc chọn nhầm khi ghi danh',
    submit: 'Gửi đề nghị',
    sent: (unit: string) => `Đã gửi đề nghị chuyển sang ${unit}`,
    sentText: 'Câu trả lời nằm trong Hộp thư của bạn. Trong khi chờ, bạn vẫn thi như thường.',
    errorTitle: 'Chưa gửi được đề nghị',
    errors: { unit: 'Bạn chưa chọn đơn vị mới trong danh sách', reason: 'Bạn chưa ghi lý do' },
    back: 'Về trang hội thi'
  },
  blocs: {
    'commune-level': 'Xã, phường',
    administrative: 'Cơ quan hành chính',
    service: 'Đơn vị sự nghiệp',
    association: 'Hội, đoàn thể'
  }
}
