/** What is held of people by entries: who sent, who is named and seen, who decided. Parents come before what refers to them. */
import { accountId, basic, type InventoryPart, key, legalDuty, none, otherId, sensitive } from './inventory-terms.ts'

const sending = {
  purpose: 'Nhận, xét và chấm bài dự thi',
  basis: 'Thể lệ hội thi mà người gửi đồng ý khi tham gia',
  retention: 'Đến hạn lưu của hội thi',
  seenBy: 'Người gửi, đơn vị gửi, Ban Tổ chức'
}
const voting = {
  purpose: 'Đếm bình chọn và phát hiện phiếu bất thường',
  basis: 'Thể lệ hội thi; người bình chọn tự nguyện',
  retention: 'Đến hạn lưu của hội thi',
  seenBy: 'Người bình chọn; Ban Tổ chức chỉ thấy số phiếu'
}
const remains = 'Bài dự thi của đơn vị và của nhóm còn lại; không còn biết ai là người gửi'
const lock = { seenBy: 'Không ai; hệ thống dùng' }

export const entryTables: InventoryPart = {
  entries: {
    holds: 'Bài dự thi',
    ...sending,
    links: [{ column: 'created_by' }, { column: 'published_by', acted: true }],
    kept: remains,
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      number: none('Số bài'),
      sender: none('Đơn vị, nhóm hay cá nhân gửi'),
      unit_id: none('Đơn vị'),
      created_by: accountId,
      created_at: none('Lúc lập'),
      withdrawn_at: none('Lúc rút bài'),
      published_at: none('Lúc công bố'),
      published_by: otherId('Người công bố')
    }
  },
  uploads: {
    holds: 'Tệp đang gửi lên',
    ...sending,
    links: [{ column: 'account_id' }],
    kept: remains,
    columns: {
      id: key,
      entry_id: none('Bài dự thi'),
      account_id: accountId,
      file_name: basic('Tên tệp', { erased: 'empty-text' }),
      claimed_sha256: none('Mã băm mà máy của người gửi đã tính'),
      bytes: none('Cỡ tệp'),
      received_bytes: none('Đã nhận'),
      created_at: none('Lúc bắt đầu gửi'),
      moved_at: none('Lúc nhận phần gần nhất'),
      completed_at: none('Lúc nhận đủ'),
      removed_at: none('Lúc xóa tệp'),
      lock_holder: none('Tiến trình đang ghi', lock),
      locked_until: none('Giữ quyền ghi đến', lock),
      is_wanted: none('Có tiến trình khác cần ghi', lock)
    }
  },
  entry_files: {
    holds: 'Tệp của bài dự thi',
    ...sending,
    links: [{ column: 'upload_id', of: 'uploads' }],
    kept: remains,
    columns: {
      upload_id: none('Tệp'),
      state: none('Trạng thái'),
      reason: none('Vì sao không nhận hoặc không xử lý được'),
      sha256: none('Mã băm của tệp'),
      facts: none('Số đo của clip: dạng tệp, thời lượng, khung hình, âm thanh'),
      progress: none('Đã xử lý được bao nhiêu phần trăm'),
      tries: none('Số lần xử lý'),
      put_off_until: none('Hoãn xử lý đến lúc nào, vì một vòng thi sắp kết thúc'),
      fingerprint: none('Dấu nhận dạng hình ảnh, để tìm bản trùng', { copy: 'secret' }),
      loudness: none('Độ to của âm thanh'),
      checked_at: none('Lúc kiểm tra'),
      ready_at: none('Lúc xem được')
    }
  },
  entry_renditions: {
    holds: 'Bản để xem của clip',
    ...sending,
    links: [{ column: 'upload_id', of: 'uploads' }],
    kept: remains,
    columns: {
      upload_id: none('Tệp'),
      name: none('Bản nào'),
      bytes: none('Cỡ tệp'),
      sha256: none('Mã băm của tệp'),
      width: none('Chiều rộng'),
      height: none('Chiều cao'),
      grid: none('Cách xếp ảnh nhỏ')
    }
  },
  entry_versions: {
    holds: 'Các lần viết và nộp của bài dự thi',
    ...sending,
    links: [{ column: 'saved_by' }, { column: 'submitted_by', acted: true }, { column: 'entry_id', of: 'entries' }],
    kept: remains,
    columns: {
      entry_id: none('Bài dự thi'),
      number: none('Lần thứ'),
      upload_id: none('Tệp'),
      title: none('Tên bài'),
      kind: none('Thể loại'),
      summary: none('Tóm tắt'),
      made_in: none('Năm sản xuất'),
      group_name: basic('Tên nhóm', { erased: 'empty-text' }),
      credits: basic('Người thực hiện: tên và phần việc', {
        erased: 'empty-list',
        seenBy: 'Người gửi, Ban Tổ chức; công khai khi bài được công bố'
      }),
      declarations: none('Cam kết của người gửi'),
      captions: none('Phụ đề'),
      transcript: none('Lời thoại'),
      saved_at: none('Lúc lưu'),
      saved_by: accountId,
      submitted_at: none('Lúc nộp'),
      submitted_by: otherId('Người nộp'),
      rules_version: none('Phiên bản thể lệ'),
      receipt: none('Mã biên nhận')
    }
  },
  entry_papers: {
    holds: 'Văn bản đồng ý gửi kèm bài dự thi',
    purpose: 'Chứng minh người xuất hiện trong bài, cha mẹ hoặc người giám hộ của họ, đã đồng ý',
    basis: legalDuty,
    retention: 'Đến hạn lưu của hội thi; tệp bị xóa trong vòng vài giờ sau đó',
    seenBy: 'Người gửi, đơn vị gửi; Ban Tổ chức, mỗi lần mở được ghi vào nhật ký',
    links: [{ column: 'added_by' }],
    kept: 'Tệp bị xóa trong vòng vài giờ, và dòng này bị xóa cùng tệp',
    columns: {
      id: key,
      entry_id: none('Bài dự thi'),
      file_name: basic('Tên tệp', { erased: 'empty-text' }),
      type: none('Dạng tệp'),
      bytes: none('Cỡ tệp'),
      added_by: accountId,
      added_at: none('Lúc gửi'),
      stored_at: none('Lúc cất tệp; trống: tệp chưa có hoặc sắp bị xóa', { erased: 'nothing' })
    }
  },
  entry_decisions: {
    holds: 'Quyết định của Ban Tổ chức về bài dự thi',
    ...sending,
    links: [
      { column: 'entry_id', of: 'entries' },
      { column: 'decided_by', acted: true }
    ],
    kept: remains,
    columns: {
      id: key,
      entry_id: none('Bài dự thi'),
      version: none('Lần nộp'),
      kind: none('Quyết định'),
      checklist: none('Các điểm đã kiểm tra'),
      reason: basic('Lý do', { erased: 'empty-text' }),
      decided_by: otherId('Người quyết định'),
      decided_at: none('Lúc quyết định')
    }
  },
  entry_appeals: {
    holds: 'Khiếu nại về việc loại bài dự thi',
    ...sending,
    links: [{ column: 'filed_by' }, { column: 'answered_by', acted: true }],
    kept: remains,
    columns: {
      id: key,
      decision_id: none('Quyết định bị khiếu nại'),
      text: basic('Nội dung khiếu nại', { erased: 'empty-text' }),
      filed_by: accountId,
      filed_at: none('Lúc gửi'),
      is_granted: none('Có được chấp nhận'),
      answer: basic('Trả lời', { erased: 'empty-text' }),
      answered_by: otherId('Người trả lời'),
      answered_at: none('Lúc trả lời')
    }
  },
  entry_likenesses: {
    holds: 'Hai clip giống nhau, để Ban Tổ chức xem lại',
    ...sending,
    seenBy: 'Ban Tổ chức',
    links: [
      { column: 'upload_id', of: 'uploads' },
      { column: 'noted_by', acted: true }
    ],
    kept: remains,
    columns: {
      upload_id: none('Tệp'),
      other_upload_id: none('Tệp có trước'),
      percent: none('Máy chắc bao nhiêu phần trăm rằng hai clip có hình giống nhau'),
      is_mirrored: none('Bị lật ngang'),
      spans: none('Những đoạn giống nhau'),
      found_at: none('Lúc tìm thấy'),
      note: basic('Kết luận của Ban Tổ chức', { erased: 'empty-text' }),
      noted_by: otherId('Người kết luận'),
      noted_at: none('Lúc kết luận')
    }
  },
  vote_voidings: {
    holds: 'Các lần loại phiếu bình chọn',
    ...voting,
    seenBy: 'Ban Tổ chức',
    links: [
      { column: 'proposed_by', acted: true },
      { column: 'approved_by', acted: true },
      { column: 'ended_by', acted: true }
    ],
    kept: 'Để giải thích được số phiếu; chỉ còn bí danh của người quyết định',
    columns: {
      id: key,
      entry_id: none('Bài dự thi'),
      kind: none('Dấu hiệu bất thường nào'),
      votes: none('Bao nhiêu phiếu'),
      reason: basic('Lý do loại phiếu', { erased: 'empty-text' }),
      proposed_by: otherId('Người đề nghị'),
      proposed_at: none('Lúc đề nghị'),
      approved_by: otherId('Người đồng ý'),
      approved_at: none('Lúc đồng ý'),
      ended_by: otherId('Người thôi loại phiếu'),
      ended_at: none('Lúc thôi loại phiếu'),
      end_reason: basic('Lý do thôi loại phiếu', { erased: 'empty-text' })
    }
  },
  entry_votes: {
    holds: 'Phiếu bình chọn',
    ...voting,
    links: [{ column: 'account_id' }],
    kept: 'Phiếu ở lại dưới bí danh, để số phiếu đã công bố không đổi; không còn biết là của ai',
    columns: {
      entry_id: none('Bài dự thi'),
      account_id: accountId,
      voted_at: none('Lúc bình chọn'),
      device: sensitive('Dấu băm của trình duyệt đã bình chọn, riêng cho từng hội thi', { copy: 'secret', erased: 'nothing' }),
      voiding_id: none('Lần loại phiếu')
    }
  }
}
