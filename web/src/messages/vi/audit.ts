/** What the audit log says of each deed, and what its roots and its verification say. */

/** `who` did it, to `what`; `more` is what else is known of it, in words. */
type Deed = { name: string; says: (who: string, what: string, more: string) => string }

/** Every action of the server's list; a test compares them. */
const deeds: Record<string, Deed> = {
  'session.begun': { name: 'Đăng nhập', says: (_who, what, more) => `Đăng nhập vào ${what}, ${more}` },
  'session.refused': { name: 'Đăng nhập bị từ chối', says: (_who, what, more) => `Đăng nhập vào ${what} bị từ chối: ${more}` },
  'session.ended': { name: 'Kết thúc phiên', says: (who, what, more) => `${who} kết thúc ${what}: ${more}` },
  'session.token-reused': {
    name: 'Mã gia hạn bị dùng lại',
    says: (_who, what) => `Đã khép ${what}: mã gia hạn được dùng lại, có thể đã bị sao chép`
  },
  'password.changed': { name: 'Đổi mật khẩu', says: (who) => `${who} đổi mật khẩu` },
  'second-factor.confirmed': { name: 'Bật xác thực hai lớp', says: (who) => `${who} bật xác thực hai lớp` },
  'second-factor.removed': { name: 'Gỡ xác thực hai lớp', says: (who, what) => `${who} gỡ xác thực hai lớp của ${what}` },
  'second-factors.resealed': {
    name: 'Niêm lại xác thực hai lớp',
    says: () => 'Các khóa xác thực hai lớp được niêm lại bằng khóa bí mật mới'
  },
  'recovery-code.used': { name: 'Dùng mã dự phòng', says: (_who, what) => `Một mã dự phòng của ${what} được dùng` },
  'role.granted': { name: 'Cấp vai trò', says: (who, what, more) => `${who} cấp vai trò ${more} cho ${what}` },
  'role.ended': { name: 'Thu hồi vai trò', says: (who, what, more) => `${who} thu hồi vai trò ${more} của ${what}` },
  'access.refused': { name: 'Bị từ chối quyền', says: (who) => `${who} bị từ chối vì không có quyền` },
  'audit.read': { name: 'Đọc nhật ký', says: (who, _what, more) => `${who} mở nhật ký: ${more}` },
  'audit.exported': { name: 'Xuất nhật ký', says: (who) => `${who} xuất nhật ký ra tệp` },
  'contest.laid': { name: 'Lập hội thi', says: (who, what) => `${who} lập ${what}` },
  'rules.proposed': { name: 'Đề nghị công bố thể lệ', says: (who) => `${who} đề nghị công bố bản thể lệ sửa đổi` },
  'rules.published': { name: 'Công bố thể lệ', says: (who, what) => `${who} công bố thể lệ của ${what}` },
  'unit.added': { name: 'Thêm đơn vị', says: (who, what) => `${who} thêm ${what}` },
  'unit.changed': { name: 'Sửa đơn vị', says: (who, what) => `${who} sửa ${what}` },
  'unit.ended': { name: 'Ngừng đơn vị', says: (who, what) => `${who} ngừng ${what}` },
  'succession.made': { name: 'Sắp xếp đơn vị', says: (who, what) => `${who} sáp nhập, chia tách hoặc đổi tên ${what}` },
  'succession.undone': { name: 'Hoàn tác sắp xếp', says: (who, what) => `${who} hoàn tác việc sắp xếp ${what}` },
  'headcount.added': { name: 'Nhập biên chế', says: (who, what) => `${who} nhập biên chế của ${what}` },
  'headcounts.frozen': { name: 'Chốt biên chế của vòng', says: () => 'Biên chế của vòng đã khép được giữ lại' },
  'dispute.filed': { name: 'Kiến nghị biên chế', says: (who, what) => `${who} gửi ${what}` },
  'dispute.decided': { name: 'Trả lời kiến nghị', says: (who, what) => `${who} trả lời ${what}` },
  'account.corrected': { name: 'Sửa thông tin tài khoản', says: (who, what) => `${who} sửa thông tin của ${what}` },
  'account.erased': { name: 'Xóa dữ liệu cá nhân', says: (who, what) => `${who} xóa dữ liệu cá nhân của ${what}` },
  'consent.changed': { name: 'Đổi lựa chọn đồng ý', says: (who) => `${who} đổi lựa chọn đồng ý` },
  'data.exported': { name: 'Lấy bản sao dữ liệu', says: (who, what) => `${who} lấy bản sao dữ liệu của ${what}` },
  'request.made': { name: 'Gửi yêu cầu về dữ liệu', says: (who, what) => `${who} gửi ${what}` },
  'request.read': { name: 'Xem yêu cầu về dữ liệu', says: (who) => `${who} xem yêu cầu về dữ liệu cá nhân` },
  'request.handled': { name: 'Xử lý yêu cầu về dữ liệu', says: (who, what) => `${who} xử lý ${what}` },
  'calendar-day.entered': { name: 'Ghi ngày nghỉ, ngày làm bù', says: (who) => `${who} ghi một ngày nghỉ hoặc ngày làm bù vào lịch` },
  'calendar-day.removed': { name: 'Bỏ ngày nghỉ, ngày làm bù', says: (who) => `${who} bỏ một ngày nghỉ hoặc ngày làm bù khỏi lịch` },
  'retention.set': { name: 'Đặt hạn lưu dữ liệu', says: (who) => `${who} đặt hạn lưu dữ liệu cá nhân của hội thi` },
  'retention.applied': { name: 'Hết hạn lưu dữ liệu', says: () => 'Dữ liệu cá nhân hết hạn lưu được xóa' },
  'import.previewed': { name: 'Tải danh sách lên', says: (who, what) => `${who} tải lên ${what} để xem trước` },
  'import.confirmed': { name: 'Xác nhận danh sách', says: (who, what) => `${who} xác nhận ${what}` },
  'guardians.declared': {
    name: 'Khai về sự đồng ý của cha mẹ, người giám hộ',
    says: (who, what) => `${who} khai là đơn vị giữ văn bản đồng ý của cha mẹ, người giám hộ cho ${what}`
  },
  'import.undone': { name: 'Hoàn tác danh sách', says: (who, what) => `${who} hoàn tác ${what}` },
  'imports.forgotten': { name: 'Xóa nội dung tệp đã nhập', says: () => 'Nội dung tệp đã nhập quá hạn được xóa' },
  'import.seen': { name: 'Xem danh sách đã nhập', says: (who, what) => `${who} xem ${what}` },
  'code.issued': { name: 'Cấp mã của đơn vị', says: (who) => `${who} cấp mã để kích hoạt hoặc đặt lại mật khẩu` },
  'code.used': { name: 'Dùng mã của đơn vị', says: (_who, what) => `Mã của ${what} được dùng` },
  'members.seen': { name: 'Xem người của đơn vị', says: (who) => `${who} xem danh sách người của đơn vị` },
  'membership.decided': { name: 'Xác nhận người của đơn vị', says: (who) => `${who} xác nhận hoặc không nhận người của đơn vị` },
  'join-link.created': { name: 'Tạo đường dẫn tham gia', says: (who, what) => `${who} tạo ${what}` },
  'join-link.ended': { name: 'Đóng đường dẫn tham gia', says: (who, what) => `${who} đóng ${what}` },
  'unit-change.filed': { name: 'Đề nghị chuyển đơn vị', says: (who, what) => `${who} gửi ${what}` },
  'unit-change.seen': { name: 'Xem đề nghị chuyển đơn vị', says: (who) => `${who} xem các đề nghị chuyển đơn vị` },
  'unit-change.decided': { name: 'Trả lời đề nghị chuyển', says: (who, what) => `${who} trả lời ${what}` },
  'duplicate-review.seen': { name: 'Xem tài khoản nghi trùng', says: (who) => `${who} xem các tài khoản nghi trùng` },
  'duplicate-review.decided': { name: 'Kết luận nghi trùng', says: (who, what) => `${who} kết luận về ${what}` },
  'identity.linked': { name: 'Liên kết đăng nhập', says: (_who, what, more) => `Liên kết ${what} với dịch vụ đăng nhập ${more}` },
  'identity.unlinked': {
    name: 'Gỡ liên kết đăng nhập',
    says: (who, what, more) => `${who} gỡ liên kết của ${what} với dịch vụ đăng nhập ${more}`
  },
  'password.reset-sent': {
    name: 'Gửi đường dẫn đặt lại mật khẩu',
    says: (_who, what) => `Đường dẫn đặt lại mật khẩu của ${what} được gửi`
  },
  'password.reset': { name: 'Đặt lại mật khẩu', says: (_who, what) => `Mật khẩu của ${what} được đặt lại` },
  'assistance.begun': { name: 'Hỗ trợ dự thi', says: (who, what) => `${who} hỗ trợ ${what} vào hội thi` },
  'assistances.seen': { name: 'Xem các lần hỗ trợ', says: (who) => `${who} xem ai đã được ai hỗ trợ` },
  'participants.sought': { name: 'Tìm thí sinh', says: (who) => `${who} tìm thí sinh theo tên để ghi giải` },
  'awards.seen': { name: 'Xem giải thưởng', says: (who) => `${who} xem danh sách giải thưởng` },
  'award.named': { name: 'Ghi giải', says: (who, what) => `${who} ghi ${what} cho một thí sinh` },
  'award.taken-back': { name: 'Rút lại giải', says: (who, what) => `${who} rút lại ${what}` },
  'award.handed-over': { name: 'Trao giải', says: (who, what) => `${who} ghi nhận đã trao ${what}; số định danh đã xóa` },
  'award-number.given': { name: 'Cung cấp số định danh', says: (who, what) => `${who} cung cấp số định danh cho ${what}` },
  'award-number.declined': {
    name: 'Không cung cấp số định danh',
    says: (who, what) => `${who} từ chối hoặc rút lại số định danh cho ${what}`
  },
  'award-numbers.exported': {
    name: 'Tải danh sách chi trả',
    says: (who, _what, more) => `${who} tải danh sách chi trả có số định danh: ${more}`
  },
  'award-numbers.deleted': { name: 'Xóa số định danh quá hạn', says: () => 'Số định danh của người đoạt giải quá thời hạn giữ được xóa' },
  'award-numbers.resealed': {
    name: 'Niêm lại số định danh',
    says: () => 'Số định danh của người đoạt giải được niêm lại bằng khóa bí mật mới'
  },
  'question.written': { name: 'Soạn câu hỏi', says: (who, what) => `${who} soạn ${what}` },
  'question.draft-removed': { name: 'Bỏ bản nháp câu hỏi', says: (who, what) => `${who} bỏ bản nháp của ${what}` },
  'question.submitted': { name: 'Gửi duyệt câu hỏi', says: (who, what) => `${who} gửi duyệt ${what}` },
  'question.withdrawn': { name: 'Rút câu hỏi chờ duyệt', says: (who, what) => `${who} rút lại ${what}` },
  'question.approved': { name: 'Duyệt câu hỏi', says: (who, what) => `${who} duyệt ${what}` },
  'question.returned': { name: 'Trả lại câu hỏi', says: (who, what) => `${who} trả lại ${what}` },
  'question.retired': { name: 'Ngừng dùng câu hỏi', says: (who, what) => `${who} ngừng dùng ${what}` },
  'question.restored': { name: 'Cho dùng lại câu hỏi', says: (who, what) => `${who} cho dùng lại ${what}` },
  'question-file.added': { name: 'Tải hình, âm thanh', says: (who, what) => `${who} tải lên ${what}` },
  'legal-document.added': { name: 'Thêm văn bản', says: (who, what) => `${who} thêm ${what}` },
  'legal-change.recorded': { name: 'Ghi nhận văn bản thay đổi', says: (who, what) => `${who} ghi nhận ${what}` },
  'legal-change.removed': { name: 'Bỏ ghi nhận văn bản thay đổi', says: (who, what) => `${who} bỏ ghi nhận ${what}` },
  'questions.exported': { name: 'Xuất câu hỏi', says: (who) => `${who} xuất câu hỏi của ngân hàng ra tệp` },
  'pool.filled': { name: 'Lấy câu hỏi cho vòng', says: (who, what) => `${who} lấy câu hỏi từ ngân hàng cho ${what}` },
  'duty-people.seen': { name: 'Xem người đang thi', says: (who, what) => `${who} xem tên những người đang làm bài ở ${what} để trợ giúp` },
  'round.seal-proposed': { name: 'Đề nghị niêm phong vòng', says: (who, what) => `${who} đề nghị niêm phong ${what}` },
  'round.seal-proposal-ended': {
    name: 'Rút đề nghị niêm phong',
    says: (who, what) => `Đề nghị niêm phong ${what} được rút lại bởi ${who}`
  },
  'round.sealed': { name: 'Niêm phong vòng', says: (who, what) => `${who} niêm phong ${what}` },
  'round.unsealed': { name: 'Mở niêm phong vòng', says: (who, what) => `${who} mở niêm phong ${what}` },
  'round.paused': { name: 'Tạm dừng vòng', says: (who, what) => `${who} tạm dừng ${what}` },
  'round.resumed': { name: 'Cho vòng tiếp tục', says: (who, what) => `${who} cho ${what} tiếp tục` },
  'round.control-seen': {
    name: 'Xem điều hành vòng',
    says: (who, what) => `${who} xem trang điều hành ${what}, có tên người được thêm giờ`
  },
  'extension.granted': { name: 'Thêm giờ', says: (who, what) => `${who} thêm giờ ở ${what}` },
  'extension.taken-back': { name: 'Rút lại giờ thêm', says: (who, what) => `${who} rút lại giờ thêm ở ${what}` },
  'compensation.proposed': { name: 'Đề nghị bù giờ', says: (who, what) => `${who} đề nghị bù giờ ở ${what}` },
  'compensation.approved': { name: 'Duyệt bù giờ', says: (who, what) => `${who} duyệt bù giờ ở ${what}` },
  'compensation.declined': { name: 'Không bù giờ', says: (who, what) => `${who} không duyệt bù giờ ở ${what}` },
  'admissions.seen': { name: 'Xem danh sách vào vòng', says: (who, what) => `${who} xem danh sách vào ${what}` },
  'admissions.made': { name: 'Lập danh sách vào vòng', says: (who, what) => `${who} lập danh sách vào ${what}` },
  'outside-scores.seen': { name: 'Xem điểm chấm ngoài', says: (who, what) => `${who} xem điểm chấm ngoài của ${what}` },
  'outside-score.entered': { name: 'Nhập điểm chấm ngoài', says: (who, what) => `${who} nhập điểm chấm ngoài cho ${what}` },
  'outside-score.corrected': { name: 'Sửa điểm chấm ngoài', says: (who, what) => `${who} sửa điểm chấm ngoài của ${what}` },
  'outside-score.removed': { name: 'Xóa điểm chấm ngoài', says: (who, what) => `${who} xóa điểm chấm ngoài của ${what}` },
  'outside-scores.signed': { name: 'Ký điểm chấm ngoài', says: (who, what) => `${who} ký điểm chấm ngoài của ${what}` },
  'question.opened': { name: 'Mở câu hỏi cho thi thử', says: (who, what) => `${who} mở cho thi thử ${what}` },
  'question.closed': { name: 'Thôi mở câu hỏi cho thi thử', says: (who, what) => `${who} thôi mở cho thi thử ${what}` }
}

const subjects: Record<string, string> = {
  account: 'tài khoản',
  session: 'phiên',
  role: 'vai trò',
  unit: 'đơn vị',
  participant: 'thí sinh',
  import: 'lần nhập',
  request: 'yêu cầu',
  contest: 'hội thi',
  dispute: 'kiến nghị',
  consent: 'lựa chọn đồng ý',
  'join-link': 'đường dẫn tham gia',
  'unit-change': 'đề nghị chuyển đơn vị',
  'duplicate-review': 'cặp tài khoản nghi trùng',
  award: 'giải',
  question: 'câu hỏi',
  'question-file': 'tệp của câu hỏi',
  'legal-document': 'văn bản',
  'legal-change': 'thay đổi của văn bản',
  round: 'vòng thi'
}

/** Why something ended or was refused, by the word that the log keeps. */
const reasons: Record<string, string> = {
  'signed-out': 'tự đăng xuất',
  'ended-by-owner': 'chủ tài khoản đăng xuất từ máy khác',
  'ended-by-staff': 'quản trị đăng xuất',
  'token-reused': 'mã gia hạn bị dùng lại',
  'password-changed': 'đã đổi mật khẩu',
  'assistance-begun': 'nhường máy cho người được hỗ trợ',
  'session.wrong-credentials': 'sai tên đăng nhập hoặc mật khẩu',
  'session.wrong-code': 'sai mã xác thực',
  payment: 'để chi trả',
  tax: 'để kê khai thuế',
  check: 'để đối chiếu với người đoạt giải'
}

export const audit = {
  title: 'Nhật ký',
  intro: 'Việc mới nhất ở trên. Nhật ký chỉ thêm, không sửa và không xóa được. Mỗi lần bạn mở trang này cũng được ghi lại.',
  deeds,
  /** A deed that these sentences do not know yet. */
  otherDeed: (who: string, action: string) => `${who}: ${action}`,
  subjects,
  reasons,
  someSubject: 'mục',
  unknownName: 'một tên chưa đăng ký',
  nobody: 'Một người chưa đăng nhập',
  operator: 'Người vận hành máy chủ',
  withCode: 'bằng mật khẩu và mã',
  withoutCode: 'chỉ bằng mật khẩu',
  through: (provider: string, hasCode: boolean) => `qua ${provider}${hasCode ? ' và mã' : ''}`,
  goneProvider: 'không còn dùng',
  entriesRead: (count: string) => `xem ${count} dòng`,
  verified: 'kiểm tra toàn bộ chuỗi',
  over: (role: string, kind: string, id: string) => `${role} (${kind} ${id})`,
  scopes: { system: 'toàn hệ thống', contest: 'hội thi', unit: 'đơn vị' },
  filter: {
    title: 'Lọc nhật ký',
    action: 'Loại việc',
    all: 'Mọi loại việc',
    submit: 'Lọc',
    onlyActor: (name: string) => `Chỉ việc của ${name}`,
    onlySubject: (id: string) => `Chỉ việc liên quan tới mục ${id}`,
    someone: 'tài khoản đã chọn',
    clear: 'Bỏ lọc'
  },
  hash: 'Dấu',
  notSealed: 'Chưa niêm',
  notSealedText: 'Dòng này vừa thêm, được nối vào chuỗi sau vài giây',
  detail: {
    more: 'Chi tiết',
    number: 'Dòng',
    action: 'Mã việc',
    actor: 'Người làm',
    subject: 'Về',
    scope: 'Phạm vi',
    hash: 'Dấu đầy đủ',
    byActor: 'Việc khác của người này',
    bySubject: 'Việc khác về mục này'
  },
  file: { csv: 'Tải các việc đang lọc (.csv)', jsonl: 'Tải dạng dữ liệu (.jsonl)' },
  older: 'Cũ hơn',
  newest: 'Mới nhất',
  empty: { title: 'Không có việc nào như vậy', text: 'Hãy bỏ bớt điều kiện lọc.' },
  roots: {
    title: 'Dấu niêm theo ngày',
    intro:
      'Dấu niêm của một ngày cố định mọi việc đã ghi tới hết ngày đó. Hãy in ra, ký và cất ở nơi khác mỗi tuần: bản in cho thấy ngay nếu ai đó viết lại nhật ký, kể cả người giữ máy chủ.',
    columns: { day: 'Ngày', place: 'Số việc tới hết ngày', hash: 'Dấu niêm (SHA-256)' },
    print: 'In trang này',
    download: 'Tải tệp văn bản',
    fileName: 'dau-niem-nhat-ky.txt',
    signed: 'Người in, chữ ký, ngày:',
    empty: { title: 'Chưa có dấu niêm nào', text: 'Dấu niêm đầu tiên có sau khi ngày đầu tiên có việc được ghi đã qua, lúc 00:00.' }
  },
  verification: {
    title: 'Kiểm tra nhật ký',
    intro:
      'Máy chủ đọc lại từng dòng, tính lại từng dấu và so với các dấu niêm đã cố định. Nhật ký dài có thể mất vài giây. Bạn có thể kiểm tra bất cứ lúc nào.',
    submit: 'Kiểm tra toàn bộ',
    again: 'Kiểm tra lại',
    submitting: 'Đang đọc lại từng dòng…',
    whole: 'Nhật ký còn nguyên vẹn',
    wholeText: (links: string) => `${links} dòng, từ dòng đầu tới dòng cuối, khớp với dấu của chúng.`,
    lastHash: 'Dấu cuối cùng',
    compare: 'Hãy so với bản in dấu niêm bạn đã cất: chỉ bản cất ở nơi khác mới cho thấy cả chuỗi có bị viết lại hay không.',
    broken: 'Nhật ký không còn khớp',
    brokenAt: (place: string) => `Chỗ đầu tiên không khớp: dòng thứ ${place} của chuỗi.`,
    because: {
      'entry-gone': 'Dòng này đã bị xóa.',
      'entry-changed': 'Dòng này đã bị sửa sau khi ghi.',
      'link-missing': 'Chuỗi bị cắt ở đây: thiếu một mắt nối.',
      'root-differs': 'Dấu tính lại khác với dấu niêm đã cố định cho ngày đó.'
    } as Record<string, string>,
    otherwise: 'Máy chủ không nói rõ lý do.',
    todo: 'Đừng khởi động lại hay dọn dẹp máy chủ. Hãy báo ngay cho người phụ trách bảo vệ dữ liệu và lãnh đạo Ban Tổ chức, giữ bản sao lưu gần nhất và các bản in dấu niêm.'
  }
}
