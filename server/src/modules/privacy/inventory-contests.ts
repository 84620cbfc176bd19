/** What is held of people by the tables of contests, attempts and boards. Parents come before what refers to them. */
import { accountId, basic, consent, type InventoryPart, key, none, notOfPeople, otherId } from './inventory-terms.ts'

const takingPart = {
  purpose: 'Tổ chức thi, tính và kiểm chứng kết quả',
  basis: consent,
  retention: 'Đến hạn lưu của hội thi; sau đó chỉ còn bí danh',
  seenBy: 'Thí sinh; Ban Tổ chức khi kiểm chứng'
}
const counts = 'Số người, số lượt và kết quả phải giữ nguyên; chỉ còn bí danh'

export const contestTables: InventoryPart = {
  contests: {
    holds: 'Hội thi',
    ...notOfPeople,
    columns: {
      id: key,
      slug: none('Tên trong đường dẫn'),
      title: none('Tên hội thi'),
      summary: none('Giới thiệu'),
      rules_version: none('Bản thể lệ hiện hành'),
      created_at: none('Lúc tạo'),
      retention_until: none('Hạn lưu dữ liệu cá nhân của hội thi'),
      retention_reason: none('Vì sao lưu đến hạn đó')
    }
  },
  contest_rules: {
    holds: 'Thể lệ',
    ...notOfPeople,
    purpose: 'Trách nhiệm về thể lệ',
    kept: 'Ai đã công bố và ai cùng quyết định phải còn biết được',
    links: [
      { column: 'published_by', acted: true },
      { column: 'approved_by', acted: true }
    ],
    columns: {
      contest_id: none('Hội thi'),
      version: none('Bản'),
      body: none('Nội dung thể lệ'),
      published_at: none('Lúc công bố'),
      reason: none('Lý do sửa đổi'),
      changes: none('Những câu thay đổi'),
      published_by: otherId('Người công bố'),
      approved_by: otherId('Người cùng quyết định'),
      told_to: none('Đã báo cho thí sinh đến mã này'),
      told_at: none('Lúc báo xong cho mọi thí sinh')
    }
  },
  rules_drafts: {
    holds: 'Bản nháp thể lệ',
    ...notOfPeople,
    purpose: 'Soạn thể lệ',
    kept: 'Bản nháp là của hội thi, không phải của người lưu',
    links: [
      { column: 'saved_by', acted: true },
      { column: 'proposed_by', acted: true }
    ],
    columns: {
      contest_id: none('Hội thi'),
      body: none('Nội dung bản nháp'),
      revision: none('Lần lưu'),
      saved_by: otherId('Người lưu'),
      saved_at: none('Lúc lưu'),
      reason: none('Lý do đề nghị công bố'),
      proposed_by: otherId('Người đề nghị'),
      proposed_at: none('Lúc đề nghị')
    }
  },
  rounds: {
    holds: 'Vòng thi',
    ...notOfPeople,
    columns: {
      id: key,
      number: none('Số thứ tự trong hệ thống'),
      contest_id: none('Hội thi'),
      code: none('Mã vòng'),
      name: none('Tên vòng'),
      subject: none('Chủ đề'),
      kind: none('Loại vòng'),
      is_by_admission: none('Chỉ dành cho người được vào vòng'),
      place: none('Thứ tự'),
      opens_at: none('Lúc mở'),
      closes_at: none('Lúc đóng'),
      duration_seconds: none('Thời gian làm bài'),
      blueprint: none('Ma trận đề'),
      sealed_at: none('Lúc niêm phong'),
      pool_filled_at: none('Lúc lấy lại câu hỏi từ ngân hàng'),
      answers_until: none('Hạn cuối cùng của mọi bài'),
      paused_at: none('Tạm dừng từ lúc'),
      extra_seconds: none('Số giây thêm theo mã thí sinh hoặc đơn vị'),
      revision: none('Lần chỉnh giờ thứ mấy')
    }
  },
  round_questions: {
    holds: 'Câu hỏi của vòng',
    ...notOfPeople,
    columns: { round_id: none('Vòng'), question_version_id: none('Bản câu hỏi') }
  },
  round_statistics: {
    holds: 'Lần tính thống kê câu hỏi của một vòng đã đóng',
    ...notOfPeople,
    columns: { round_id: none('Vòng'), papers: none('Số bài hợp lệ'), counted_at: none('Lúc tính') }
  },
  item_statistics: {
    holds: 'Thống kê của từng câu hỏi, cộng từ mọi bài',
    ...notOfPeople,
    columns: { round_id: none('Vòng'), question_version_id: none('Bản câu hỏi'), figures: none('Số liệu cộng, không hiện khi dưới 5 bài') }
  },
  contest_units: {
    holds: 'Đơn vị dự thi',
    ...notOfPeople,
    columns: { contest_id: none('Hội thi'), unit_id: none('Đơn vị'), headcount: none('Biên chế') }
  },
  participants: {
    holds: 'Thí sinh của một hội thi',
    ...takingPart,
    seenBy: 'Thí sinh, đầu mối đơn vị, Ban Tổ chức',
    links: [{ column: 'account_id' }, { column: 'membership_by', acted: true }],
    kept: counts,
    columns: {
      id: otherId('Mã thí sinh'),
      contest_id: none('Hội thi'),
      account_id: accountId,
      unit_id: basic('Đơn vị'),
      division_id: basic('Bảng thi'),
      facts: basic('Thông tin mà thể lệ hỏi; giới tính, nếu tự chọn nói, chỉ để cộng thành số liệu chung', { erased: 'empty-object' }),
      consent_version: none('Bản đồng ý'),
      consented_at: none('Lúc đồng ý'),
      joined_at: none('Lúc tham gia'),
      membership: none('Đơn vị đã xác nhận hay chưa'),
      membership_reason: basic('Lý do của đơn vị', { erased: 'nothing' }),
      membership_by: otherId('Người xác nhận'),
      membership_at: none('Lúc xác nhận')
    }
  },
  admissions: {
    holds: 'Người được vào một vòng từ vòng trước',
    ...takingPart,
    links: [
      { column: 'participant_id', of: 'participants' },
      { column: 'admitted_by', acted: true }
    ],
    kept: counts,
    columns: {
      round_id: none('Vòng'),
      participant_id: otherId('Mã thí sinh'),
      admitted_by: otherId('Người lập danh sách'),
      admitted_at: none('Lúc lập danh sách')
    }
  },
  outside_scores: {
    holds: 'Điểm của phần thi chấm ngoài hệ thống',
    ...takingPart,
    links: [
      { column: 'participant_id', of: 'participants' },
      { column: 'entered_by', acted: true },
      { column: 'signed_by', acted: true }
    ],
    kept: counts,
    columns: {
      round_id: none('Vòng'),
      participant_id: otherId('Mã thí sinh'),
      points: basic('Điểm'),
      entered_by: otherId('Người nhập điểm'),
      entered_at: none('Lúc nhập'),
      signed_by: otherId('Người ký'),
      signed_at: none('Lúc ký'),
      reason: basic('Vì sao sửa sau khi đã ký', { erased: 'nothing' }),
      import_id: none('Tệp đã nhập')
    }
  },
  attempts: {
    holds: 'Lượt thi',
    ...takingPart,
    links: [{ column: 'account_id' }],
    kept: counts,
    columns: {
      round_number: none('Số của vòng'),
      id: otherId('Mã lượt thi'),
      round_id: none('Vòng'),
      participant_id: otherId('Mã thí sinh'),
      account_id: accountId,
      unit_id: basic('Đơn vị lúc bắt đầu'),
      division_id: basic('Bảng thi lúc bắt đầu'),
      ordinal: none('Lượt thứ mấy'),
      rules_version: none('Bản thể lệ'),
      started_at: basic('Lúc bắt đầu'),
      deadline_at: none('Hạn nộp'),
      grace_seconds: none('Thời gian chờ'),
      paper: none('Đề đã rút', { copy: 'after-round' }),
      marking: none('Cách chấm theo thể lệ'),
      is_valid: basic('Bài có hợp lệ theo thể lệ không'),
      standstills: none('Những lúc đồng hồ dừng'),
      standstill_ms: none('Đồng hồ dừng bao lâu'),
      option_counts: none('Số phương án của từng câu'),
      asks_prediction: none('Có câu dự đoán hay không'),
      seconds_per_question: none('Thời gian từng câu'),
      open_position: none('Câu đang mở'),
      position_opened_at: none('Lúc mở câu'),
      seed: none('Số gốc để rút đề', { copy: 'after-round' }),
      submitted_at: basic('Lúc nộp'),
      marked_at: none('Lúc chấm'),
      marking_version: none('Bản cách chấm'),
      correct: basic('Số câu đúng', { copy: 'after-round' }),
      points: basic('Điểm', { copy: 'after-round' }),
      duration_ms: basic('Thời gian làm bài'),
      prediction: basic('Số dự đoán'),
      receipt_salt: none('Số thêm vào mã biên nhận', { copy: 'after-round' }),
      receipt: basic('Mã biên nhận')
    }
  },
  answers: {
    holds: 'Câu trả lời',
    ...takingPart,
    links: [{ column: 'attempt_id', of: 'attempts' }],
    kept: counts,
    columns: {
      round_number: none('Số của vòng'),
      attempt_id: otherId('Mã lượt thi'),
      position: none('Câu thứ mấy'),
      seq: none('Lần chọn thứ mấy'),
      choice: basic('Phương án đã chọn'),
      value: basic('Số dự đoán'),
      received_at: basic('Lúc nhận'),
      is_late: none('Có muộn hay không'),
      client_at: basic('Giờ trên máy của thí sinh')
    }
  },
  round_radars: {
    holds: 'Lần tìm dấu hiệu lộ đề của một vòng đã đóng',
    ...notOfPeople,
    columns: {
      round_id: none('Vòng'),
      papers: none('Số bài được xét'),
      counted_at: none('Lúc tính'),
      exposures: none('Mỗi câu hỏi: bao nhiêu bài rút phải, bao nhiêu bài đúng')
    }
  },
  leak_signals: {
    holds: 'Dấu hiệu lộ đề theo đơn vị hoặc câu hỏi, để ban tổ chức xem xét; không kết luận về ai',
    ...notOfPeople,
    columns: {
      id: key,
      round_id: none('Vòng'),
      kind: none('Loại dấu hiệu'),
      unit_id: none('Đơn vị'),
      version_id: none('Bản câu hỏi'),
      day: none('Ngày'),
      papers: none('Số bài được xét'),
      striking: none('Số bài có dấu hiệu'),
      expected: none('Số bài có thể có do ngẫu nhiên'),
      odds: none('Khả năng xảy ra do ngẫu nhiên')
    }
  },
  leak_signal_attempts: {
    holds: 'Lượt thi có trong một dấu hiệu lộ đề',
    ...takingPart,
    links: [{ column: 'attempt_id', of: 'attempts' }],
    kept: counts,
    columns: {
      signal_id: none('Dấu hiệu'),
      attempt_id: otherId('Mã lượt thi')
    }
  },
  snapshots: {
    holds: 'Bản chụp bảng xếp hạng',
    ...notOfPeople,
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      board_key: none('Bảng nào'),
      status: none('Tình trạng'),
      as_of: none('Thời điểm'),
      total: none('Số dòng'),
      figures: none('Số liệu chung'),
      hash: none('Mã băm lúc chụp'),
      close_id: none('Lần chốt')
    }
  },
  standings: {
    holds: 'Thứ hạng trong bản chụp',
    ...takingPart,
    seenBy: 'Mọi người; tên viết tắt',
    links: [{ column: 'body', path: 'id', of: 'participants' }],
    kept: `${counts}. Tên được thay bằng bí danh, trừ danh sách đã công bố với sự đồng ý`,
    columns: {
      snapshot_id: none('Bản chụp'),
      place: none('Dòng thứ mấy'),
      body: basic('Tên viết tắt, đơn vị, thứ hạng và điểm', { erased: 'board-name' })
    }
  },
  board_freezes: {
    holds: 'Lần tạm dừng bảng xếp hạng',
    ...notOfPeople,
    purpose: 'Trách nhiệm về việc tạm dừng',
    kept: 'Ai đã tạm dừng và cho tiếp tục phải còn biết được',
    links: [
      { column: 'frozen_by', acted: true },
      { column: 'ended_by', acted: true }
    ],
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      from_at: none('Từ lúc'),
      until_at: none('Đến lúc'),
      reason: none('Lý do, công khai'),
      frozen_by: otherId('Người tạm dừng'),
      frozen_at: none('Lúc đặt'),
      ended_by: otherId('Người cho tiếp tục'),
      ended_at: none('Lúc cho tiếp tục')
    }
  },
  contest_events: {
    holds: 'Tình trạng mới nhất của từng bảng và từng vòng',
    ...notOfPeople,
    columns: {
      contest_id: none('Hội thi'),
      subject: none('Bảng hoặc vòng nào'),
      id: key,
      state: none('Tình trạng'),
      snapshot_id: none('Bản chụp đang hiện'),
      freeze_id: none('Lần tạm dừng đang có hiệu lực')
    }
  }
}
