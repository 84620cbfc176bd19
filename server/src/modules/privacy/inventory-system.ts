/** What is held of people by the audit log and counters, and the tables that hold nothing of people. */
import { type InventoryPart, key, legalDuty, none, notOfPeople, otherId, sensitive } from './inventory-terms.ts'

const logging = {
  purpose: 'Truy vết ai đã làm gì',
  basis: legalDuty,
  retention: '24 tháng; chỉ có mã, không có tên',
  seenBy: 'Quản trị, người phụ trách bảo vệ dữ liệu'
}
const chained = 'Nhật ký móc nối không sửa được; chỉ có mã và các bí danh'

const limiting = {
  purpose: 'Chống dò mật khẩu và quá tải',
  basis: legalDuty,
  retention: 'Vài phút đến một ngày',
  seenBy: 'Không ai; hệ thống dùng',
  kept: 'Chỉ là mã băm có khóa, tự mất'
}

export const systemTables: InventoryPart = {
  audit_entries: {
    holds: 'Nhật ký',
    ...logging,
    links: [
      // Whoever acts in a session of theirs is the actor too.
      { column: 'actor_id' },
      { column: 'subject_id' },
      { column: 'subject_id', of: 'sessions', isText: true },
      { column: 'subject_id', of: 'participants', isText: true },
      { column: 'subject_id', of: 'privacy_requests', isText: true },
      { column: 'subject_id', of: 'consents', isText: true },
      { column: 'subject_id', of: 'role_assignments', isText: true },
      { column: 'subject_id', of: 'unit_changes', isText: true },
      { column: 'subject_id', of: 'duplicate_reviews', isText: true }
    ],
    kept: chained,
    columns: {
      id: key,
      at: none('Thời điểm'),
      actor_id: otherId('Người làm'),
      session_id: otherId('Phiên của người làm'),
      action: none('Việc'),
      scope_kind: none('Loại phạm vi'),
      scope_id: none('Phạm vi'),
      subject_kind: none('Loại đối tượng'),
      subject_id: otherId('Đối tượng'),
      detail: none('Chi tiết, không có tên')
    }
  },
  audit_pending: { holds: 'Mục nhật ký chờ móc nối', ...logging, kept: chained, columns: { entry_id: none('Mục nhật ký') } },
  audit_chain: {
    holds: 'Chuỗi móc nối của nhật ký',
    ...logging,
    kept: chained,
    columns: { place: none('Mắt thứ mấy'), entry_id: none('Mục nhật ký'), hash: none('Mã băm') }
  },
  audit_roots: {
    holds: 'Mã băm cuối mỗi ngày',
    ...logging,
    kept: chained,
    columns: { day: none('Ngày'), place: none('Mắt cuối'), hash: none('Mã băm'), made_at: none('Lúc chốt') }
  },
  limit_buckets: {
    holds: 'Bộ đếm hạn mức',
    ...limiting,
    columns: { key: sensitive('Mã băm có khóa của tài khoản hoặc máy'), full_at: none('Lúc đầy lại') }
  },
  limit_failures: {
    holds: 'Bộ đếm lần thử sai',
    ...limiting,
    columns: {
      key: sensitive('Mã băm có khóa của tên đăng nhập'),
      count: none('Số lần'),
      until: none('Chờ đến lúc'),
      tried_at: none('Lần thử gần nhất')
    }
  },
  limit_names: {
    holds: 'Tên đăng nhập thử sai ở một nơi',
    ...limiting,
    columns: {
      place: sensitive('Mã băm có khóa của địa chỉ mạng'),
      name: sensitive('Mã băm có khóa của tên đăng nhập'),
      failed_at: none('Lúc thử sai')
    }
  },
  refused_minutes: {
    holds: 'Số lượt máy chủ không nhận vì quá tải, theo phút',
    ...notOfPeople,
    columns: { minute: none('Phút'), count: none('Số lượt') }
  },
  participation_rounds: {
    holds: 'Lúc đếm người dự thi của một vòng',
    ...notOfPeople,
    columns: { round_id: none('Vòng'), counted_at: none('Lúc đếm') }
  },
  participation_hours: {
    holds: 'Số người bắt đầu dự thi theo giờ, đơn vị, bảng',
    ...notOfPeople,
    columns: {
      round_id: none('Vòng'),
      unit_id: none('Đơn vị'),
      division_id: none('Bảng thi'),
      hour: none('Giờ'),
      people: none('Số người'),
      newcomers: none('Số người lần đầu dự hội thi')
    }
  },
  round_knowledge: {
    holds: 'Số câu sai theo chủ đề, căn cứ, khối và giới tính tự chọn nói; đã ẩn nhóm dưới 5 người trước khi lưu',
    ...notOfPeople,
    columns: {
      round_id: none('Vòng'),
      papers: none('Số bài'),
      counted_at: none('Lúc đếm'),
      topics: none('Số liệu cộng theo chủ đề'),
      genders: none('Số liệu cộng theo giới tính')
    }
  },
  seedings: { holds: 'Dữ liệu ban đầu đã nạp', ...notOfPeople, columns: { name: none('Tên'), completed_at: none('Lúc xong') } },
  units: {
    holds: 'Đơn vị',
    ...notOfPeople,
    columns: {
      id: key,
      key: none('Mã dễ đọc'),
      code: none('Mã chính thức'),
      name: none('Tên'),
      kind: none('Loại'),
      bloc: none('Khối'),
      parent_id: none('Đơn vị cấp trên'),
      valid_from: none('Có từ ngày'),
      valid_to: none('Hết từ ngày'),
      aliases: none('Tên gọi khác'),
      former_names: none('Tên cũ'),
      search: none('Chữ để tìm')
    }
  },
  unit_lineage: {
    holds: 'Đơn vị nào thành đơn vị nào',
    ...notOfPeople,
    columns: { predecessor_id: none('Đơn vị trước'), successor_id: none('Đơn vị sau'), succession_id: none('Lần sắp xếp') }
  },
  unit_headcounts: {
    holds: 'Biên chế của đơn vị',
    ...notOfPeople,
    kept: 'Số liệu của đơn vị, không phải của người nhập',
    links: [{ column: 'entered_by', acted: true }],
    columns: {
      id: key,
      unit_id: none('Đơn vị'),
      contest_id: none('Hội thi'),
      counted_on: none('Ngày đếm'),
      people: none('Số người'),
      source: none('Theo nguồn nào'),
      document_number: none('Số văn bản'),
      document_date: none('Ngày văn bản'),
      entered_by: otherId('Người nhập'),
      entered_at: none('Lúc nhập'),
      is_invented: none('Số giả định để trình diễn')
    }
  },
  round_headcounts: {
    holds: 'Biên chế được tính khi vòng khép lại',
    ...notOfPeople,
    columns: { round_id: none('Vòng'), unit_id: none('Đơn vị'), people: none('Số người'), headcount_id: none('Theo số liệu nào') }
  },
  headcount_disputes: {
    holds: 'Kiến nghị của đơn vị về biên chế',
    ...notOfPeople,
    kept: 'Văn bản của đơn vị, không phải của người gửi',
    links: [
      { column: 'filed_by', acted: true },
      { column: 'decided_by', acted: true }
    ],
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      unit_id: none('Đơn vị'),
      people: none('Số người'),
      reason: none('Lý do của đơn vị'),
      document_number: none('Số văn bản'),
      document_date: none('Ngày văn bản'),
      filed_by: otherId('Người gửi'),
      filed_at: none('Lúc gửi'),
      decision: none('Kết quả'),
      answer: none('Câu trả lời'),
      decided_by: otherId('Người quyết định'),
      decided_at: none('Lúc quyết định'),
      headcount_id: none('Số liệu được ghi nhận')
    }
  },
  unit_successions: {
    holds: 'Lần sáp nhập, chia tách, đổi tên đơn vị',
    ...notOfPeople,
    kept: 'Quyết định về đơn vị, không phải của người làm',
    links: [
      { column: 'made_by', acted: true },
      { column: 'undone_by', acted: true }
    ],
    columns: {
      id: key,
      kind: none('Loại'),
      on: none('Từ ngày'),
      changes: none('Những gì đã đổi'),
      made_by: otherId('Người làm'),
      made_at: none('Lúc làm'),
      undone_by: otherId('Người hoàn tác'),
      undone_at: none('Lúc hoàn tác')
    }
  },
  queue_workers: {
    holds: 'Tiến trình đang nhận việc',
    ...notOfPeople,
    columns: { id: none('Tiến trình'), beat_at: none('Lúc báo còn hoạt động') }
  }
}
