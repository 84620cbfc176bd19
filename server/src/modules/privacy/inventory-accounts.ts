/** What is held of people by the tables of accounts, sessions, roles and messages. Parents come before what refers to them. */
import {
  accountId,
  basic,
  consent,
  type InventoryPart,
  key,
  legalDuty,
  none,
  notOfPeople,
  otherId,
  sensitive,
  whileAccountLives
} from './inventory-terms.ts'

const signingIn = {
  purpose: 'Đăng nhập và bảo vệ tài khoản',
  basis: consent,
  retention: whileAccountLives,
  seenBy: 'Không ai; hệ thống dùng'
}
const telling = { purpose: 'Báo tin cho người dùng', basis: consent, retention: whileAccountLives, seenBy: 'Chủ tài khoản' }

export const accountTables: InventoryPart = {
  accounts: {
    holds: 'Tài khoản',
    ...signingIn,
    seenBy: 'Chủ tài khoản, quản trị',
    links: [{ column: 'id' }],
    kept: 'Mã tài khoản ở lại như một bí danh, để số người và kết quả không đổi',
    columns: {
      id: accountId,
      sign_in_name: basic('Tên đăng nhập, số điện thoại hoặc thư điện tử', { erased: 'random' }),
      sign_in_key: basic('Tên đăng nhập viết gọn để so khớp', {
        erased: 'random',
        seenBy: 'Chủ tài khoản, quản trị; của đầu mối đơn vị, nếu là số điện thoại: lãnh đạo và Ban Tổ chức hội thi'
      }),
      password_hash: sensitive('Mật khẩu đã băm một chiều', { copy: 'secret', erased: 'random', seenBy: 'Không ai' }),
      full_name: basic('Họ và tên', { erased: 'name', seenBy: 'Chủ tài khoản, quản trị, đầu mối đơn vị; công khai thì viết tắt' }),
      search: basic('Họ tên không dấu và tên đăng nhập, để tìm', {
        seenBy: 'Không ai; máy chủ tự tính từ họ tên và tên đăng nhập, nên được xóa theo'
      }),
      consent_version: none('Bản thông báo đã đồng ý'),
      consented_at: none('Lúc đồng ý'),
      created_at: none('Lúc đăng ký'),
      erased_at: none('Lúc xóa dữ liệu')
    }
  },
  sessions: {
    holds: 'Phiên đăng nhập',
    ...signingIn,
    seenBy: 'Chủ tài khoản',
    links: [{ column: 'account_id' }, { column: 'assisted_by', acted: true }],
    kept: 'Chỉ còn thời điểm và ai đã hỗ trợ, để nhật ký vẫn kiểm chứng được',
    columns: {
      id: otherId('Mã phiên'),
      account_id: accountId,
      created_at: none('Lúc đăng nhập'),
      expires_at: none('Lúc hết hạn'),
      ended_at: none('Lúc kết thúc'),
      ended_because: none('Vì sao kết thúc'),
      device: sensitive('Trình duyệt và hệ điều hành', { erased: 'nothing' }),
      renewed_at: none('Lúc gia hạn gần nhất'),
      second_factor_at: none('Lúc xác nhận lớp bảo vệ thứ hai'),
      is_shared: none('Trên máy dùng chung hay không'),
      assisted_by: otherId('Người hỗ trợ')
    }
  },
  password_resets: {
    holds: 'Đường dẫn đặt lại mật khẩu',
    ...signingIn,
    links: [{ column: 'account_id' }],
    rowsErased: true,
    columns: {
      account_id: accountId,
      mac: sensitive('Mã băm có khóa của đường dẫn', { copy: 'secret' }),
      issued_at: none('Lúc gửi'),
      expires_at: none('Lúc hết hạn')
    }
  },
  refresh_tokens: {
    holds: 'Mã gia hạn phiên',
    ...signingIn,
    links: [{ column: 'session_id', of: 'sessions' }],
    rowsErased: true,
    columns: {
      hash: sensitive('Mã gia hạn đã băm', { copy: 'secret' }),
      session_id: otherId('Mã phiên'),
      issued_at: none('Lúc cấp'),
      used_at: none('Lúc dùng')
    }
  },
  second_factors: {
    holds: 'Lớp bảo vệ thứ hai',
    ...signingIn,
    links: [{ column: 'account_id' }],
    rowsErased: true,
    columns: {
      account_id: accountId,
      secret: sensitive('Khóa tạo mã, đã niêm phong', { copy: 'secret' }),
      created_at: none('Lúc tạo'),
      confirmed_at: none('Lúc xác nhận'),
      last_step: none('Bước mã dùng gần nhất', { copy: 'secret' })
    }
  },
  recovery_codes: {
    holds: 'Mã khôi phục',
    ...signingIn,
    links: [{ column: 'account_id' }],
    rowsErased: true,
    columns: {
      account_id: accountId,
      hash: sensitive('Mã khôi phục đã băm', { copy: 'secret' }),
      used_at: none('Lúc dùng')
    }
  },
  identities: {
    holds: 'Danh tính ở dịch vụ đăng nhập khác',
    ...signingIn,
    seenBy: 'Chủ tài khoản',
    links: [{ column: 'account_id' }],
    rowsErased: true,
    columns: {
      id: key,
      account_id: accountId,
      issuer: basic('Địa chỉ của dịch vụ'),
      subject: sensitive('Mã của người dùng ở dịch vụ đó'),
      linked_at: none('Lúc liên kết')
    }
  },
  role_assignments: {
    holds: 'Vai trò được giao',
    purpose: 'Phân quyền',
    basis: 'Nhiệm vụ của đơn vị tổ chức',
    retention: 'Theo quy chế lưu trữ của đơn vị tổ chức',
    seenBy: 'Chủ tài khoản, quản trị',
    links: [{ column: 'account_id' }, { column: 'granted_by', acted: true }, { column: 'ended_by', acted: true }],
    kept: 'Trách nhiệm trong thời gian giữ vai trò; chỉ còn bí danh',
    columns: {
      id: key,
      account_id: accountId,
      role: none('Vai trò'),
      scope_kind: none('Loại phạm vi'),
      scope_id: none('Phạm vi'),
      granted_by: otherId('Người giao'),
      granted_at: none('Lúc giao'),
      ended_by: otherId('Người kết thúc'),
      ended_at: none('Lúc kết thúc')
    }
  },
  messages: {
    holds: 'Thư trong hộp thư',
    ...telling,
    links: [{ column: 'account_id' }, { column: 'created_by', acted: true }],
    rowsErased: true,
    columns: {
      id: key,
      account_id: accountId,
      kind: none('Loại thư'),
      title: basic('Tiêu đề'),
      body: basic('Nội dung'),
      link: basic('Đường dẫn'),
      created_at: none('Lúc viết'),
      read_at: basic('Lúc đọc'),
      created_by: otherId('Người gây ra thư')
    }
  },
  deliveries: {
    holds: 'Lần gửi thư điện tử',
    ...telling,
    links: [{ column: 'message_id', of: 'messages' }],
    rowsErased: true,
    columns: {
      message_id: none('Mã thư'),
      channel: none('Đường gửi'),
      address: basic('Địa chỉ thư điện tử lúc gửi'),
      state: none('Tình trạng'),
      attempts: none('Số lần gửi'),
      last_error: none('Mã lỗi'),
      sent_at: none('Lúc gửi')
    }
  },
  mail_choices: {
    holds: 'Loại thư điện tử không muốn nhận',
    ...telling,
    links: [{ column: 'account_id' }],
    rowsErased: true,
    columns: { account_id: accountId, kind: none('Loại thư'), unsubscribed_at: none('Lúc từ chối') }
  },
  consents: {
    holds: 'Sự đồng ý theo từng mục đích',
    purpose: 'Chứng minh sự đồng ý',
    basis: legalDuty,
    retention: 'Như nhật ký, chỉ còn bí danh sau khi xóa tài khoản',
    seenBy: 'Chủ tài khoản, người phụ trách bảo vệ dữ liệu',
    links: [{ column: 'account_id' }, { column: 'actor_id', acted: true }],
    kept: 'Bằng chứng về sự đồng ý mà luật yêu cầu giữ; không có chữ do người dùng viết',
    columns: {
      id: key,
      account_id: accountId,
      contest_id: none('Hội thi'),
      purpose: none('Mục đích'),
      version: none('Bản nội dung'),
      text_hash: none('Mã băm của nội dung đã xem'),
      given: none('Đồng ý hay không'),
      at: none('Thời điểm'),
      channel: none('Nơi ghi nhận'),
      actor_id: otherId('Người ghi nhận')
    }
  },
  guardians: {
    holds: 'Ai đồng ý thay cho người chưa thành niên',
    purpose: 'Chứng minh sự đồng ý của cha, mẹ, người giám hộ',
    basis: legalDuty,
    retention: whileAccountLives,
    seenBy: 'Chủ tài khoản, người phụ trách bảo vệ dữ liệu',
    links: [{ column: 'consent_id', of: 'consents' }],
    rowsErased: true,
    columns: {
      consent_id: none('Sự đồng ý nào'),
      relation: basic('Cha, mẹ, người giám hộ, hay đơn vị khai thay'),
      full_name: basic('Họ tên cha, mẹ, người giám hộ; tên đơn vị đã khai')
    }
  },
  calendar_days: {
    holds: 'Ngày nghỉ, ngày làm bù',
    ...notOfPeople,
    kept: 'Lịch chung, không phải của người nhập',
    links: [{ column: 'entered_by', acted: true }],
    columns: {
      day: none('Ngày'),
      is_worked: none('Làm việc hay nghỉ'),
      source: none('Theo văn bản nào'),
      entered_by: otherId('Người nhập'),
      entered_at: none('Lúc nhập')
    }
  },
  privacy_requests: {
    holds: 'Yêu cầu về dữ liệu cá nhân',
    purpose: 'Thực hiện quyền của người dùng',
    basis: legalDuty,
    retention: 'Lời viết: đến khi xóa tài khoản; mốc thời gian: như nhật ký',
    seenBy: 'Chủ tài khoản, người phụ trách bảo vệ dữ liệu',
    links: [{ column: 'account_id' }, { column: 'handled_by', acted: true }],
    kept: 'Loại yêu cầu và các mốc thời gian, để chứng minh đã trả lời đúng hạn',
    columns: {
      id: key,
      account_id: accountId,
      kind: none('Loại yêu cầu'),
      text: basic('Lời của người yêu cầu', { erased: 'nothing' }),
      state: none('Tình trạng'),
      received_at: none('Lúc nhận'),
      has_third_parties: none('Có bên thứ ba hay không'),
      answer_due_at: none('Hạn trả lời'),
      done_due_at: none('Hạn thực hiện'),
      answer: basic('Lời trả lời', { erased: 'nothing' }),
      answered_at: none('Lúc trả lời'),
      extended_at: none('Lúc gia hạn'),
      extension_reason: basic('Lý do gia hạn', { erased: 'nothing' }),
      closed_at: none('Lúc khép lại'),
      closing_reason: basic('Lý do khép lại', { erased: 'nothing' }),
      handled_by: otherId('Người xử lý')
    }
  }
}
