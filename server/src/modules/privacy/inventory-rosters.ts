/** What is held of people by the tables with which units enrol their people. Parents come before what refers to them. */
import { accountId, basic, consent, type InventoryPart, key, none, notOfPeople, otherId } from './inventory-terms.ts'

const enrolling = {
  purpose: 'Đơn vị ghi danh và xác nhận người của mình',
  basis: consent,
  retention: 'Đến hạn lưu của hội thi',
  seenBy: 'Đầu mối đơn vị, Ban Tổ chức'
}

export const rosterTables: InventoryPart = {
  imports: {
    holds: 'Tệp đã nhập',
    ...notOfPeople,
    kept: 'Việc của đơn vị, không phải của người nhập',
    links: [
      { column: 'created_by', acted: true },
      { column: 'guardians_by', acted: true }
    ],
    columns: {
      id: key,
      kind: none('Loại tệp'),
      scope_kind: none('Loại phạm vi'),
      scope_id: none('Phạm vi'),
      contest_id: none('Hội thi'),
      created_by: otherId('Người nhập'),
      file_name: none('Tên tệp'),
      file_hash: none('Mã băm của tệp'),
      state: none('Tình trạng'),
      total: none('Số dòng'),
      done: none('Số dòng đã xong'),
      created_at: none('Lúc tải lên'),
      confirmed_at: none('Lúc xác nhận'),
      undone_at: none('Lúc hoàn tác'),
      emptied_at: none('Lúc xóa nội dung các dòng'),
      guardians_at: none('Lúc khai về sự đồng ý của cha mẹ, người giám hộ'),
      guardians_by: otherId('Người khai là đơn vị giữ văn bản đồng ý của cha mẹ, người giám hộ'),
      guardians_version: none('Bản nội dung đã khai'),
      guardians_text_hash: none('Mã băm của nội dung đã khai'),
      changes: none('Đơn vị và biên chế đã thêm, đã sửa')
    }
  },
  import_rows: {
    holds: 'Dòng của tệp đã nhập',
    ...enrolling,
    links: [{ column: 'account_id' }],
    kept: 'Chỉ còn số dòng và kết quả nhập',
    columns: {
      import_id: none('Lần nhập'),
      line: none('Dòng thứ mấy'),
      cells: basic('Nội dung dòng: họ tên, tên đăng nhập, đơn vị', {
        erased: 'empty-object',
        retention: '30 ngày sau khi xác nhận, xóa ngay khi hoàn tác; tệp không xác nhận: 7 ngày'
      }),
      status: none('Kết quả đọc'),
      reason: none('Vì sao không nhập được'),
      account_id: accountId,
      participant_id: otherId('Mã thí sinh'),
      unit_id: none('Đơn vị mà dòng nói tới'),
      made_account: none('Có tạo tài khoản hay không'),
      made_participant: none('Có ghi danh hay không')
    }
  },
  enrolment_codes: {
    holds: 'Mã kích hoạt, mã đặt lại mật khẩu và mã thi tiếp',
    ...enrolling,
    links: [{ column: 'account_id' }, { column: 'issued_by', acted: true }],
    rowsErased: true,
    columns: {
      mac: none('Mã băm có khóa của mã kích hoạt', { copy: 'secret' }),
      account_id: accountId,
      unit_id: basic('Đơn vị'),
      kind: none('Để kích hoạt, đặt lại mật khẩu hay thi tiếp'),
      issued_by: otherId('Người cấp'),
      issued_at: none('Lúc cấp'),
      expires_at: none('Lúc hết hạn'),
      used_at: none('Lúc dùng'),
      revoked_at: none('Lúc thay bằng mã mới')
    }
  },
  join_links: {
    holds: 'Đường dẫn tham gia của đơn vị',
    ...notOfPeople,
    kept: 'Việc của đơn vị, không phải của người tạo',
    links: [{ column: 'created_by', acted: true }],
    columns: {
      id: key,
      mac: none('Mã băm có khóa của đường dẫn', { copy: 'secret' }),
      unit_id: none('Đơn vị'),
      contest_id: none('Hội thi'),
      created_by: otherId('Người tạo'),
      created_at: none('Lúc tạo'),
      expires_at: none('Lúc hết hạn'),
      limit: none('Số người tối đa'),
      used: none('Số người đã dùng'),
      ended_at: none('Lúc đóng')
    }
  },
  unit_changes: {
    holds: 'Đề nghị chuyển đơn vị',
    ...enrolling,
    links: [
      { column: 'participant_id', of: 'participants' },
      { column: 'decided_by', acted: true }
    ],
    kept: 'Vì sao người dự thi được tính cho đơn vị nào; lời lẽ thì xóa',
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      participant_id: otherId('Mã thí sinh'),
      from_unit_id: basic('Đơn vị cũ'),
      to_unit_id: basic('Đơn vị mới'),
      reason: basic('Lý do', { erased: 'empty-text' }),
      state: none('Kết quả'),
      filed_at: none('Lúc gửi'),
      decided_by: otherId('Người quyết định'),
      decided_at: none('Lúc quyết định'),
      decision_reason: basic('Lý do của quyết định', { erased: 'nothing' })
    }
  },
  duplicate_reviews: {
    holds: 'Hai tài khoản có thể của cùng một người',
    ...enrolling,
    seenBy: 'Ban Tổ chức',
    links: [{ column: 'first_account_id' }, { column: 'second_account_id' }, { column: 'decided_by', acted: true }],
    rowsErased: true,
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      first_account_id: otherId('Tài khoản có trước'),
      second_account_id: otherId('Tài khoản có sau'),
      why: none('Vì sao nghi trùng'),
      state: none('Kết luận'),
      found_at: none('Lúc phát hiện'),
      decided_by: otherId('Người kết luận'),
      decided_at: none('Lúc kết luận')
    }
  }
}
