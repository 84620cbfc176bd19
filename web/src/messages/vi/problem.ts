/** What each refusal says: what happened, whether answers are safe, what to do now. */
import type { RefusalCode } from '../../api.ts'

export interface ProblemWords {
  title: string
  /** Whether what has been answered so far is safe; only where a person would worry. */
  safe?: string
  next: string
  /** Instead of `next`, when the server has said how long. */
  wait?: (duration: string) => string
}

const unharmed = 'Bài thi của bạn không bị ảnh hưởng.'

export const problem: Record<RefusalCode, ProblemWords> = {
  'network.offline': {
    title: 'Không có mạng',
    safe: 'Bài đang làm vẫn an toàn trên máy này và sẽ tự gửi khi có mạng.',
    next: 'Máy của bạn chưa kết nối được với hội thi. Hãy kiểm tra mạng rồi thử lại.'
  },
  'request.invalid': { title: 'Có chỗ chưa ghi đúng', safe: unharmed, next: 'Hãy xem lại những ô được đánh dấu rồi gửi lại.' },
  'request.foreign-origin': {
    title: 'Yêu cầu đến từ một trang khác',
    safe: unharmed,
    next: 'Vì an toàn, chúng tôi chỉ nhận yêu cầu gửi từ chính trang hội thi. Hãy mở trang hội thi và làm lại.'
  },
  'request.foreign-host': {
    title: 'Địa chỉ trang không đúng',
    safe: unharmed,
    next: 'Hãy mở hội thi bằng địa chỉ chính thức đã được công bố.'
  },
  'request.too-many': {
    title: 'Đã thử quá nhiều lần',
    safe: 'Mọi câu đã báo “Đã lưu” đều còn nguyên.',
    next: 'Hãy chờ một lát rồi thử lại.',
    wait: (duration) => `Vì an toàn, bạn cần chờ ${duration} rồi hãy thử lại.`
  },
  'route.not-found': {
    title: 'Không có trang này',
    safe: unharmed,
    next: 'Đường dẫn có thể đã cũ hoặc gõ thiếu. Nếu bạn đi từ một liên kết của đơn vị, hãy báo cho đầu mối đơn vị.'
  },
  'session.required': {
    title: 'Bạn cần đăng nhập',
    safe: 'Mọi câu đã báo “Đã lưu” đều còn nguyên.',
    next: 'Phần này chỉ mở cho người đã đăng nhập. Đăng nhập xong, bạn trở lại đúng trang này.'
  },
  'session.wrong-credentials': {
    title: 'Tên đăng nhập hoặc mật khẩu chưa đúng',
    next: 'Hãy xem lại chữ hoa, chữ thường và bộ gõ tiếng Việt, rồi thử lại.'
  },
  'session.code-required': {
    title: 'Cần mã xác thực',
    next: 'Tài khoản này đã bật xác thực hai lớp. Hãy mở ứng dụng xác thực, nhập mã 6 số rồi đăng nhập.'
  },
  'session.wrong-code': {
    title: 'Mã xác thực chưa đúng',
    next: 'Mỗi mã chỉ dùng được một lần và đổi sau 30 giây. Hãy chờ mã mới rồi nhập lại, hoặc dùng một mã dự phòng.'
  },
  'session.second-factor-required': {
    title: 'Phần này cần xác thực hai lớp',
    next: 'Hãy bật xác thực hai lớp trong trang Tài khoản, rồi đăng nhập lại bằng mã.'
  },
  'session.not-found': { title: 'Không có phiên đăng nhập này', next: 'Có thể thiết bị đó đã đăng xuất. Hãy tải lại danh sách.' },
  'access.denied': {
    title: 'Bạn không có quyền làm việc này',
    next: 'Nếu công việc của bạn cần quyền này, hãy liên hệ quản trị hệ thống.'
  },
  'account.not-found': { title: 'Không có tài khoản này', next: 'Hãy tìm lại theo họ tên hoặc tên đăng nhập.' },
  'account.wrong-password': { title: 'Mật khẩu hiện tại chưa đúng', next: 'Hãy nhập lại mật khẩu bạn đang dùng để đăng nhập.' },
  'account.second-factor-exists': {
    title: 'Đã bật xác thực hai lớp',
    next: 'Tài khoản này đã có ứng dụng xác thực. Muốn đổi máy, hãy nhờ quản trị gỡ lớp cũ trước.'
  },
  'account.second-factor-not-begun': {
    title: 'Chưa bắt đầu cài xác thực hai lớp',
    next: 'Hãy bấm “Bật xác thực hai lớp” để lấy mã cài đặt.'
  },
  'role.held-already': { title: 'Tài khoản đã có vai trò này', next: 'Không có gì thay đổi.' },
  'role.not-found': { title: 'Không có vai trò này', next: 'Có thể vai trò đã được thu hồi. Hãy tải lại trang.' },
  'role.apart': {
    title: 'Hai vai trò này không được cùng một người giữ',
    next: 'Người vận hành máy chủ không điều hành hội thi. Hãy chọn người khác, hoặc thu hồi vai trò kia trước.'
  },
  'role.own': { title: 'Không ai tự cấp hay tự thu hồi vai trò của mình', next: 'Hãy nhờ một quản trị khác.' },
  'role.scope-not-found': {
    title: 'Chưa chọn đúng hội thi hoặc đơn vị cho vai trò',
    next: 'Vai trò này đi với một hội thi hoặc một đơn vị cụ thể. Hãy chọn lại.'
  },
  'unit.not-found': { title: 'Không có đơn vị này', next: 'Đường dẫn có thể đã cũ, hoặc đơn vị không thuộc phần việc của bạn.' },
  'account.name-taken': {
    title: 'Tên đăng nhập này đã có người dùng',
    next: 'Nếu đó là bạn, hãy đăng nhập. Nếu không, hãy chọn một tên khác.'
  },
  'account.password-common': {
    title: 'Mật khẩu này quá dễ đoán',
    next: 'Hãy chọn mật khẩu khác, không trùng tên đăng nhập: vài từ không liên quan đến nhau là tốt.'
  },
  'account.consent-outdated': {
    title: 'Thông báo về dữ liệu cá nhân có bản mới',
    next: 'Hãy đọc bản mới và đánh dấu đồng ý lại, nếu bạn muốn tiếp tục.'
  },
  'message.not-found': {
    title: 'Không có thư này',
    next: 'Thư chỉ mở bằng tài khoản đã nhận. Hãy xem bạn có đang đăng nhập đúng tài khoản không.'
  },
  'message.unknown-token': {
    title: 'Liên kết này không dùng được',
    next: 'Hãy sao chép cả liên kết trong thư, hoặc đăng nhập và chọn trong hộp thư.'
  },
  'rules.version-not-found': { title: 'Thể lệ không có bản này', safe: unharmed, next: 'Hãy mở trang thể lệ và tải lại từ đó.' },
  'contest.not-found': { title: 'Không có hội thi này', safe: unharmed, next: 'Đường dẫn có thể đã cũ hoặc gõ thiếu.' },
  'contest.consent-outdated': {
    title: 'Nội dung đồng ý có bản mới',
    next: 'Hãy đọc bản mới và đánh dấu đồng ý lại, nếu bạn muốn tham gia.'
  },
  'participant.not-found': {
    title: 'Bạn chưa ghi danh vào hội thi',
    next: 'Hãy chọn bảng thi và đơn vị của bạn, việc này làm một lần cho cả hội thi.'
  },
  'participant.already-joined': {
    title: 'Bạn đã ghi danh rồi',
    safe: 'Thông tin ghi danh trước được giữ nguyên.',
    next: 'Bạn có thể vào thi ngay khi vòng mở.'
  },
  'participant.unit-required': { title: 'Bảng thi này cần có đơn vị', next: 'Hãy chọn đơn vị nơi bạn công tác.' },
  'participant.unit-not-found': {
    title: 'Đơn vị này không có trong hội thi',
    next: 'Hãy chọn lại trong danh sách, hoặc chọn cơ quan cấp trên gần nhất.'
  },
  'participant.unit-ended': {
    title: 'Đơn vị này không còn nữa',
    next: 'Đơn vị đã được sắp xếp lại. Hãy tìm theo tên cũ: danh sách sẽ đưa ra đơn vị mới.'
  },
  'participant.guardian-required': {
    title: 'Cần có sự đồng ý của cha, mẹ hoặc người giám hộ',
    safe: unharmed,
    next: 'Hãy nhờ cha, mẹ hoặc người giám hộ ghi phần của mình ở trang ghi danh, hoặc hỏi trường, đơn vị.'
  },
  'participant.facts-required': {
    title: 'Cần khai thêm để vào bảng này',
    next: 'Hãy ghi ngày sinh hoặc nơi cư trú theo yêu cầu của bảng đã chọn.'
  },
  'participant.not-eligible': {
    title: 'Theo thể lệ, bạn chưa thuộc đối tượng của bảng này',
    next: 'Hãy xem lại những gì đã ghi, hoặc chọn bảng khác phù hợp với bạn. Nếu có điều chưa rõ, hãy hỏi Ban Tổ chức.'
  },
  'participant.excluded': {
    title: 'Bạn đang giữ vai trò trong hội thi này',
    next: 'Theo thể lệ, người tổ chức, ra đề hoặc quản trị không dự thi. Nếu vai trò đã thôi, hãy báo Ban Tổ chức.'
  },
  'participant.not-admitted': {
    title: 'Vòng này dành cho người được vào từ vòng trước',
    safe: unharmed,
    next: 'Danh sách hiện nay chưa có tên bạn. Nếu có điều chưa rõ, hãy hỏi Ban Tổ chức.'
  },
  'contest.slug-taken': { title: 'Địa chỉ này đã có hội thi khác dùng', next: 'Hãy chọn phần địa chỉ khác, ví dụ thêm năm.' },
  'rules.no-draft': { title: 'Chưa có bản nháp thể lệ', next: 'Có thể người khác vừa bỏ hoặc vừa công bố. Hãy tải lại trang.' },
  'rules.draft-changed': {
    title: 'Người khác vừa lưu bản nháp này',
    next: 'Phần bạn sửa chưa được lưu. Hãy chép lại phần đó, tải lại trang rồi sửa tiếp.'
  },
  'rules.faulty': { title: 'Thể lệ còn chỗ chưa đúng', next: 'Hãy xem danh sách chỗ cần sửa ở đầu trang.' },
  'rules.unchanged': { title: 'Bản nháp chưa có gì khác thể lệ hiện hành', next: 'Hãy sửa ít nhất một mục trước khi công bố.' },
  'rules.touches-running-round': {
    title: 'Thay đổi này đụng đến vòng đang thi hoặc đã thi',
    next: 'Hãy để vòng thi khép lại rồi sửa cho các vòng sau. Trong lúc thi chỉ gia hạn được, với hai người cùng quyết định.'
  },
  'rules.not-proposed': { title: 'Bản nháp này chưa được đề nghị công bố', next: 'Hãy tải lại trang: có thể bản nháp đã được sửa lại.' },
  'rules.needs-second-person': {
    title: 'Cần một người khác cùng quyết định',
    next: 'Người đề nghị không tự duyệt được. Hãy nhờ một thành viên Ban Tổ chức khác.'
  },
  'round.no-papers': { title: 'Phần thi này không làm trên trang', next: 'Kết quả do Ban Tổ chức nhập vào. Hãy xem thể lệ.' },
  'attempt.none-left-today': {
    title: 'Hôm nay bạn đã thi đủ số lượt',
    next: 'Các bài đã nộp được giữ nguyên. Bạn có thể thi tiếp vào ngày mai nếu vòng thi còn mở.'
  },
  'participant.division-not-found': { title: 'Hội thi không có bảng thi này', next: 'Hãy tải lại trang và chọn lại bảng thi.' },
  'round.not-found': { title: 'Không có vòng thi này', safe: unharmed, next: 'Đường dẫn có thể đã cũ. Hãy xem lịch các vòng thi.' },
  'round.not-open': { title: 'Vòng thi chưa mở hoặc đã khép lại', safe: unharmed, next: 'Hãy xem lịch các vòng thi ở trang chủ.' },
  'attempt.not-found': {
    title: 'Không tìm thấy lượt thi này',
    safe: 'Các bài bạn đã nộp được giữ nguyên.',
    next: 'Lượt thi chỉ mở bằng tài khoản đã thi. Hãy xem bạn có đang đăng nhập đúng tài khoản không.'
  },
  'attempt.none-left': {
    title: 'Bạn đã thi vòng này rồi',
    safe: 'Bài đã nộp được giữ nguyên và sẽ được tính.',
    next: 'Mỗi người chỉ có số lượt thi mà thể lệ cho phép trong một vòng.'
  },
  'attempt.deadline-passed': {
    title: 'Đã hết thời gian của lượt thi này',
    safe: 'Mọi câu máy chủ nhận được trước giờ khép lại đều được tính.',
    next: 'Hãy mở biên nhận để xem bài đã được ghi nhận.'
  },
  'attempt.submitted': {
    title: 'Bài thi này đã nộp',
    safe: 'Bài đã nộp được giữ nguyên và sẽ được tính.',
    next: 'Hãy mở biên nhận để xem bài đã được ghi nhận.'
  },
  'attempt.answers-differ': {
    title: 'Câu trả lời trên máy này khác với máy chủ',
    safe: 'Chưa có gì bị mất: bài chưa nộp.',
    next: 'Hãy xem lại các câu khác nhau rồi nộp lại.'
  },
  'attempt.position-not-next': {
    title: 'Câu này chưa mở',
    safe: 'Các câu đã lưu vẫn còn nguyên.',
    next: 'Câu hỏi mở lần lượt. Hãy trả lời câu đang mở.'
  },
  'answer.question-closed': {
    title: 'Câu này đã đóng',
    safe: 'Các câu đã lưu vẫn còn nguyên.',
    next: 'Hãy trả lời câu đang mở.'
  },
  'answer.seq-taken': {
    title: 'Một máy khác vừa trả lời câu này',
    safe: 'Câu trả lời trước vẫn được giữ.',
    next: 'Hãy chọn lại nếu bạn muốn đổi.'
  },
  'answer.unknown-option': {
    title: 'Đề thi không có phương án này',
    safe: 'Các câu đã báo “Đã lưu” đều còn nguyên.',
    next: 'Hãy tải lại trang rồi chọn lại.'
  },
  'board.not-found': { title: 'Không có bảng xếp hạng này', safe: unharmed, next: 'Hãy chọn bảng đơn vị hoặc bảng cá nhân.' },
  'board.not-open': {
    title: 'Bảng này chưa mở',
    safe: unharmed,
    next: 'Thứ hạng cá nhân chỉ hiện sau khi vòng khép lại.'
  },
  'board.not-on-it': {
    title: 'Bảng này chưa có dòng bạn tìm',
    safe: unharmed,
    next: 'Có thể thuộc khối hoặc bảng thi khác, hoặc chưa có bài được tính. Hãy xem bảng từ đầu.'
  },
  'board.frozen': {
    title: 'Đã có một lần tạm dừng bảng trong thời gian này',
    safe: 'Các bảng vẫn như trước.',
    next: 'Hãy kết thúc lần tạm dừng đang có, rồi đặt lại.'
  },
  'board.not-frozen': {
    title: 'Các bảng đang không tạm dừng',
    safe: 'Các bảng vẫn như trước.',
    next: 'Hãy tải lại trang để xem tình trạng mới nhất.'
  },
  'board.freeze-times': {
    title: 'Thời gian tạm dừng chưa hợp lệ',
    safe: 'Các bảng vẫn như trước.',
    next: 'Hãy chọn lúc bắt đầu từ bây giờ trở đi, lúc kết thúc sau lúc bắt đầu, và dài nhất 60 ngày.'
  },
  'unit.code-taken': { title: 'Mã này đang thuộc về đơn vị khác', next: 'Hãy xem lại mã, hoặc ngừng đơn vị đang mang mã này trước.' },
  'unit.parent-not-found': { title: 'Chưa tìm thấy đơn vị cấp trên', next: 'Hãy chọn lại đơn vị cấp trên.' },
  'unit.circle': {
    title: 'Các đơn vị bị nối thành vòng',
    next: 'Một đơn vị không thể là cấp trên hay tiền thân của chính mình. Hãy chọn đơn vị khác.'
  },
  'unit.not-there': {
    title: 'Đơn vị không còn hoạt động vào ngày này',
    next: 'Hãy xem lại ngày, hoặc xem đơn vị đã được sáp nhập, chia tách hay đổi tên chưa.'
  },
  'succession.wrong-number': {
    title: 'Số đơn vị chưa phù hợp',
    next: 'Sáp nhập là nhiều đơn vị thành một, chia tách là một thành nhiều, đổi tên là một thành một.'
  },
  'succession.not-found': { title: 'Không có lần sắp xếp đơn vị này', next: 'Có thể lần sắp xếp đã được hoàn tác. Hãy tải lại trang.' },
  'succession.in-use': {
    title: 'Đơn vị mới đã được sử dụng',
    next: 'Đã có người, vai trò hoặc số liệu thuộc đơn vị mới nên không thể hoàn tác. Hãy tạo một lần sắp xếp khác cho đúng.'
  },
  'headcount.in-future': { title: 'Ngày chốt biên chế chưa đến', next: 'Hãy xem lại ngày, hoặc nhập khi đã có số liệu.' },
  'round.not-closed': { title: 'Vòng thi chưa kết thúc', next: 'Hãy làm việc này sau khi vòng thi kết thúc.' },
  'dispute.open-already': { title: 'Đơn vị đang có một kiến nghị chờ trả lời', next: 'Xin chờ Ban tổ chức trả lời kiến nghị đã gửi.' },
  'dispute.not-found': { title: 'Không có kiến nghị này', next: 'Hãy tải lại danh sách.' },
  'dispute.decided': { title: 'Kiến nghị này đã được trả lời', next: 'Hãy tải lại trang để xem câu trả lời.' },
  'dispute.own': { title: 'Người gửi kiến nghị không tự quyết định', next: 'Hãy nhờ một thành viên khác của Ban tổ chức.' },
  'privacy.consent-outdated': {
    title: 'Nội dung đồng ý đã có bản mới',
    safe: unharmed,
    next: 'Hãy đọc bản mới rồi chọn lại. Lựa chọn của bạn chưa thay đổi.'
  },
  'privacy.request-not-found': { title: 'Không có yêu cầu này', safe: unharmed, next: 'Hãy tải lại danh sách yêu cầu.' },
  'privacy.request-own': {
    title: 'Đây là yêu cầu của chính bạn',
    safe: unharmed,
    next: 'Không ai tự quyết định yêu cầu của mình. Hãy nhờ một người phụ trách khác.'
  },
  'privacy.request-closed': { title: 'Yêu cầu này đã khép lại', safe: unharmed, next: 'Hãy tải lại danh sách yêu cầu.' },
  'privacy.extended-already': {
    title: 'Yêu cầu này đã được gia hạn một lần',
    safe: unharmed,
    next: 'Hãy thực hiện yêu cầu, hoặc từ chối và nêu lý do.'
  },
  'privacy.reason-required': {
    title: 'Cần ghi câu trả lời hoặc lý do',
    safe: unharmed,
    next: 'Người gửi yêu cầu sẽ đọc lời này. Hãy ghi rồi gửi lại.'
  },
  'privacy.role-held': {
    title: 'Người này còn giữ vai trò',
    safe: 'Chưa có dữ liệu nào bị xóa.',
    next: 'Hãy đề nghị quản trị kết thúc vai trò trước, rồi thực hiện lại.'
  },
  'privacy.round-running': {
    title: 'Người này có lượt thi trong vòng đang mở',
    safe: 'Chưa có dữ liệu nào bị xóa.',
    next: 'Hãy chờ vòng thi khép lại. Nếu cần, hãy gia hạn yêu cầu và nêu lý do.'
  },
  'privacy.appeal-open': {
    title: 'Còn trong thời gian khiếu nại kết quả',
    safe: 'Chưa có dữ liệu nào bị xóa.',
    next: 'Hãy thực hiện khi đã hết hạn khiếu nại theo thể lệ, sớm nhất là ba ngày sau khi vòng thi khép lại.'
  },
  'privacy.day-listed': {
    title: 'Lịch đã ghi ngày này như vậy rồi',
    safe: unharmed,
    next: 'Hãy xem lại ngày. Nếu trước đó đã ghi khác, hãy bỏ điều đã ghi.'
  },
  'privacy.day-not-found': { title: 'Chưa ai ghi gì về ngày này', safe: unharmed, next: 'Hãy tải lại trang để xem lịch mới nhất.' },
  'privacy.retention-too-short': {
    title: 'Hạn lưu dữ liệu quá sớm',
    safe: 'Hạn lưu trước đó được giữ nguyên.',
    next: 'Kết quả còn có thể bị khiếu nại ít nhất ba ngày sau vòng cuối, lâu hơn nếu thể lệ cho phép. Hãy chọn một ngày sau đó.'
  },
  'server.busy': {
    title: 'Nhiều người cùng vào một lúc, lỗi ở phía chúng tôi',
    safe: 'Mọi câu đã báo “Đã lưu” đều còn nguyên.',
    next: 'Hãy chờ vài giây rồi thử lại.'
  },
  internal: {
    title: 'Hệ thống đang bận, lỗi ở phía chúng tôi',
    safe: 'Mọi câu đã báo “Đã lưu” đều còn nguyên.',
    next: 'Hãy thử lại sau ít phút. Nếu vẫn vậy, hãy gửi mã dưới đây cho Tổ Thư ký.'
  },
  'import.not-found': { title: 'Không có lần nhập này', next: 'Hãy tải lại danh sách các lần nhập.' },
  'import.unreadable': {
    title: 'Không đọc được tệp này',
    next: 'Hãy mở tệp bằng Excel, chọn “Lưu thành…” kiểu .xlsx, không đặt mật khẩu, rồi gửi lại.'
  },
  'import.columns-missing': {
    title: 'Bảng thiếu cột cần có',
    next: 'Hãy xem dòng tiêu đề. Danh sách người cần cột “Họ tên”, của nhiều đơn vị thì thêm cột “Đơn vị”. Danh mục đơn vị cần cột “Tên đơn vị” hoặc “Mã”.'
  },
  'import.outdated': {
    title: 'Có thay đổi sau khi xem trước',
    next: 'Chưa có gì được ghi vào. Bảng xem trước đã được làm lại, hãy xem rồi xác nhận.'
  },
  'import.not-confirmed': { title: 'Lần nhập này chưa được xác nhận', next: 'Không có gì để hoàn lại.' },
  'import.undone': { title: 'Lần nhập này đã được hoàn lại', next: 'Nếu vẫn cần, hãy gửi tệp lại từ đầu.' },
  'import.used': {
    title: 'Không hoàn lại được nữa',
    next: 'Đã có người vào hội thi, hoặc đơn vị, số biên chế trong tệp đã được dùng hay sửa. Hãy sửa từng người, từng đơn vị.'
  },
  'code.unknown': {
    title: 'Mã này không dùng được',
    next: 'Hãy so lại với phiếu. Mã đã dùng, đã quá hạn hoặc đã được cấp lại thì hãy xin đầu mối đơn vị mã mới.'
  },
  'code.not-needed': { title: 'Tài khoản này không cần mã', next: 'Dữ liệu của tài khoản đã được xóa. Hãy tải lại danh sách.' },
  'link.unknown': {
    title: 'Liên kết tham gia không dùng được',
    next: 'Liên kết có thể đã hết hạn hoặc đã đủ người. Hãy hỏi đầu mối đơn vị, hoặc tự chọn đơn vị khi tham gia.'
  },
  'participant.own-membership': { title: 'Không tự xác nhận cho mình được', next: 'Hãy nhờ một đầu mối khác của đơn vị hoặc Ban Tổ chức.' },
  'participant.same-unit': { title: 'Bạn đang được tính cho đơn vị này', next: 'Bạn không cần làm gì thêm.' },
  'participant.change-open': { title: 'Bạn đã gửi đề nghị đổi đơn vị', next: 'Hãy chờ đơn vị mới hoặc Ban Tổ chức trả lời.' },
  'participant.change-not-found': { title: 'Không có đề nghị này', next: 'Đề nghị có thể đã được trả lời. Hãy tải lại danh sách.' },
  'review.not-found': { title: 'Không có cặp tài khoản này', next: 'Cặp này có thể đã được xem xét. Hãy tải lại danh sách.' },
  'provider.not-found': {
    title: 'Không còn dịch vụ đăng nhập này',
    next: 'Hội thi không còn nhận đăng nhập qua dịch vụ đó. Hãy đăng nhập bằng mật khẩu, hoặc hỏi Tổ Thư ký.'
  },
  'provider.unreachable': {
    title: 'Dịch vụ đăng nhập chưa trả lời',
    safe: 'Mọi câu đã báo “Đã lưu” đều còn nguyên.',
    next: 'Hãy thử lại sau ít phút. Nếu bạn có mật khẩu của hội thi, bạn vẫn đăng nhập bằng mật khẩu được.'
  },
  'identity.not-begun': {
    title: 'Lần đăng nhập này đã quá hạn',
    next: 'Mỗi lần đăng nhập qua dịch vụ khác dùng được trong 10 phút, một lần, trên cùng một trình duyệt. Hãy bắt đầu lại từ trang đăng nhập.'
  },
  'identity.denied': {
    title: 'Chưa đăng nhập được qua dịch vụ này',
    next: 'Bạn đã chọn không đồng ý, hoặc dịch vụ đó không cho vào. Hãy thử lại, hoặc đăng nhập bằng mật khẩu của hội thi.'
  },
  'identity.refused': {
    title: 'Chưa xác nhận được bạn là ai',
    next: 'Vì an toàn, chúng tôi không nhận câu trả lời này của dịch vụ đăng nhập. Hãy bắt đầu lại từ trang đăng nhập.'
  },
  'identity.taken': {
    title: 'Đã liên kết với một tài khoản khác của hội thi',
    next: 'Nếu tài khoản ấy cũng là của bạn, hãy đăng xuất rồi đăng nhập qua dịch vụ đó để vào.'
  },
  'identity.not-found': { title: 'Không còn liên kết này', next: 'Liên kết có thể đã được gỡ. Hãy tải lại trang.' },
  'identity.last': {
    title: 'Đây là cách đăng nhập duy nhất của bạn',
    next: 'Hãy đặt mật khẩu trước. Có mật khẩu rồi, bạn gỡ liên kết này được.'
  },
  'account.sign-in-again': {
    title: 'Bạn cần đăng nhập lại trước',
    next: 'Tài khoản này chưa có mật khẩu. Hãy đăng xuất, đăng nhập lại, rồi làm việc này trong vòng 10 phút.'
  },
  'reset.unknown': {
    title: 'Đường dẫn này không dùng được',
    next: 'Đường dẫn chỉ dùng được một lần trong 30 phút, và chỉ đường dẫn mới nhất còn hiệu lực. Hãy yêu cầu một đường dẫn mới.'
  },
  'account.protected': {
    title: 'Tài khoản này phải do chính chủ mở',
    next: 'Người này giữ vai trò hoặc đã bật xác thực hai lớp. Họ tự đăng nhập, tự lấy lại mật khẩu qua thư điện tử, hoặc nhờ quản trị hệ thống.'
  },
  'award.not-found': {
    title: 'Không tìm thấy giải này',
    next: 'Giải có thể là của người khác, hoặc đường dẫn sai. Hãy tải lại trang.'
  },
  'award.own': {
    title: 'Không ai tự ghi giải cho mình',
    next: 'Nếu giải đúng là của bạn, hãy nhờ người khác trong Ban Tổ chức ghi.'
  },
  'award.named-already': {
    title: 'Người này đã được ghi giải này rồi',
    next: 'Hãy xem danh sách các giải đã ghi ở dưới.'
  },
  'award.taken-back': {
    title: 'Giải này đã được rút lại',
    next: 'Không thay đổi được gì nữa. Nếu chưa rõ lý do, hãy liên hệ Ban Tổ chức.'
  },
  'award.handed-over': {
    title: 'Giải này đã được trao',
    next: 'Không thay đổi được gì nữa, và số định danh đã được xóa.'
  },
  'award.declined': {
    title: 'Người đoạt giải đã từ chối giải này',
    next: 'Không thay đổi được gì nữa. Người kế tiếp được đề xuất ở trang ghi giải theo kết quả.'
  },
  'award.answer-not-asked': {
    title: 'Giải này không cần trả lời',
    next: 'Giải vẫn là của bạn. Nếu không muốn nhận, hãy liên hệ Ban Tổ chức.'
  },
  'award.answer-too-late': {
    title: 'Đã hết hạn xác nhận hoặc từ chối',
    next: 'Câu trả lời chưa được ghi. Hãy liên hệ Ban Tổ chức để được giải quyết.'
  },
  'award.answer-day-passed': {
    title: 'Hạn trả lời đã qua',
    next: 'Chưa ghi giải cho ai. Hãy chọn hạn trả lời từ hôm nay trở đi.'
  },
  'award.answer-day-not-later': {
    title: 'Hạn trả lời chỉ dời được sang ngày muộn hơn',
    next: 'Hạn trả lời vẫn như cũ. Hãy chọn một ngày muộn hơn hạn hiện nay, và từ hôm nay trở đi.'
  },
  'award.result-provisional': {
    title: 'Kết quả chưa được thẩm tra',
    next: 'Chưa ghi giải cho ai. Giải chỉ được ghi theo kết quả đã thẩm tra; nếu mỗi người chỉ được nhận một số giải thì các kết quả trước cũng phải được thẩm tra. Hãy xác nhận ở trang Kết quả.'
  },
  'award.boards-frozen': {
    title: 'Bảng xếp hạng đang tạm dừng công bố',
    next: 'Chưa ghi giải cho ai, vì người đoạt giải sẽ được báo trước khi bảng được công bố. Hãy ghi giải khi hết thời gian tạm dừng.'
  },
  'award.take-back-first': {
    title: 'Có giải phải rút lại trước',
    next: 'Một đợt điều chỉnh đã làm thay đổi người đoạt giải, hoặc một bài dự thi đoạt giải không còn hợp lệ. Hãy rút lại những giải có nhãn Phải rút lại, rồi làm tiếp.'
  },
  'award.tie-undecided': {
    title: 'Chưa quyết định giữa những người đồng hạng',
    next: 'Chưa ghi giải cho ai. Với mỗi giải có nhiều người đồng hạng hơn số giải, hãy chọn trao cho tất cả, hoặc chọn đúng số người và ghi lý do.'
  },
  'award.proposals-changed': {
    title: 'Danh sách đề xuất vừa thay đổi',
    next: 'Chưa ghi giải cho ai. Có người vừa từ chối, hoặc kết quả, vai trò vừa thay đổi. Hãy xem lại danh sách rồi ghi.'
  },
  'award.wrong-day': {
    title: 'Ngày trao chưa đúng',
    next: 'Ngày trao phải từ ngày ghi giải đến hôm nay.'
  },
  'award.number-not-asked': {
    title: 'Giải này không cần số định danh',
    next: 'Số chưa được ghi. Giải của nhóm được trao cho nhóm; hãy làm thủ tục nhận giải trực tiếp với Ban Tổ chức.'
  },
  'award.number-too-late': {
    title: 'Đã quá thời hạn cung cấp số trên hệ thống',
    next: 'Hãy làm thủ tục nhận giải trực tiếp với Ban Tổ chức.'
  },
  'award.none-waiting': {
    title: 'Không có giải nào chờ trao',
    next: 'Danh sách chi trả gồm các giải đã ghi mà chưa trao. Hãy ghi giải trước.'
  },
  'question.not-found': { title: 'Không có câu hỏi này', next: 'Câu hỏi có thể đã bị bỏ khi còn là bản nháp. Hãy trở lại danh sách.' },
  'question.incomplete': { title: 'Câu hỏi còn thiếu hoặc chưa đúng', next: 'Hãy sửa các mục được đánh dấu rồi lưu lại.' },
  'question.under-review': { title: 'Câu hỏi đang chờ duyệt', next: 'Muốn sửa, hãy rút lại trước.' },
  'question.not-submitted': {
    title: 'Câu hỏi không còn chờ duyệt',
    next: 'Có thể người khác đã duyệt, trả lại hoặc rút lại. Hãy tải lại trang.'
  },
  'question.own': { title: 'Không ai duyệt câu hỏi của chính mình', next: 'Hãy nhờ một người duyệt khác.' },
  'question.reason-missing': { title: 'Cần ghi lý do trả lại', next: 'Hãy ghi ngắn gọn điều người soạn cần sửa.' },
  'question.no-draft': { title: 'Câu hỏi này không có bản nháp', next: 'Hãy tải lại trang để xem bản mới nhất.' },
  'question.retired': { title: 'Câu hỏi này đã ngừng dùng', next: 'Muốn sửa hoặc gửi duyệt, hãy cho dùng lại trước.' },
  'question.file-unknown': { title: 'Không còn tệp đính kèm này', next: 'Hãy tải hình hoặc âm thanh lên lại rồi lưu.' },
  'question.file-not-found': { title: 'Không có tệp này', next: 'Hãy tải lại trang.' },
  'question.file-refused': {
    title: 'Không nhận được tệp này',
    next: 'Hãy chọn hình PNG, JPEG, WebP hoặc âm thanh MP3, M4A, Ogg, tối đa 1 MB.'
  },
  'document.exists': { title: 'Đã có văn bản mang số hiệu này', next: 'Hãy tìm trong danh sách văn bản.' },
  'document.not-found': { title: 'Không có văn bản này', next: 'Hãy thêm văn bản vào danh sách trước.' },
  'document.change-not-found': { title: 'Không còn thay đổi này', next: 'Có thể người khác đã bỏ ghi nhận. Hãy tải lại trang.' },
  'import.not-previewed': {
    title: 'Lần nhập này không còn sửa được',
    next: 'Tệp đang được đọc, hoặc đã được xác nhận hay hoàn tác. Hãy tải lại trang.'
  },
  'import.has-errors': { title: 'Còn chỗ có lỗi', next: 'Hãy sửa hoặc bỏ ra những chỗ có lỗi rồi xác nhận lại.' },
  'round.already-open': { title: 'Vòng thi đã mở', next: 'Sau khi vòng đã mở, câu hỏi và danh sách vào vòng không đổi nữa.' },
  'round.pool-short': { title: 'Ngân hàng chưa đủ câu hỏi', next: 'Hãy xem ô nào còn thiếu, soạn hoặc duyệt thêm câu hỏi rồi thử lại.' },
  'round.begun': { title: 'Đã đến giờ mở vòng', next: 'Niêm phong không thay đổi được nữa. Hãy tải lại trang.' },
  'round.needs-second-person': { title: 'Cần người thứ hai', next: 'Việc này cần một người khác của Ban Tổ chức xác nhận.' },
  'round.reason-missing': { title: 'Chưa có lý do', next: 'Hãy ghi lý do mở niêm phong. Mọi người sẽ đọc được lý do này.' },
  'round.paused': {
    title: 'Vòng thi đang tạm dừng',
    next: 'Đồng hồ đứng lại và chưa bắt đầu bài mới được. Câu đã lưu vẫn nguyên. Hãy thử lại sau ít phút.'
  },
  'round.not-paused': { title: 'Vòng thi không tạm dừng', next: 'Có thể người khác đã cho tiếp tục. Hãy tải lại trang.' },
  'round.over': { title: 'Không còn ai trả lời được ở vòng này', next: 'Đáp án và thứ hạng có thể đã mở, nên không chỉnh giờ được nữa.' },
  'extension.for-one': { title: 'Chưa rõ thêm giờ cho ai', next: 'Hãy chọn một người, hoặc một đơn vị.' },
  'extension.not-found': { title: 'Không còn lần thêm giờ này', next: 'Có thể người khác đã rút lại. Hãy tải lại trang.' },
  'extension.used': { title: 'Thời gian thêm đã được dùng', next: 'Có người đã làm bài trong thời gian thêm, nên không rút lại được.' },
  'compensation.outside': {
    title: 'Khoảng thời gian không hợp lệ',
    next: 'Hãy chọn khoảng sau giờ mở vòng, trước bây giờ, và không dài quá 4 giờ.'
  },
  'compensation.overlaps': {
    title: 'Khoảng này đã được tính',
    next: 'Một lần tạm dừng hoặc bù giờ khác trùng với khoảng này. Hãy xem lại danh sách.'
  },
  'compensation.not-found': { title: 'Không còn đề nghị này', next: 'Hãy tải lại trang.' },
  'compensation.decided': { title: 'Đề nghị này đã có quyết định', next: 'Hãy tải lại trang.' },
  'round.no-admission': { title: 'Vòng này không lấy người từ vòng trước', next: 'Theo thể lệ, mọi thí sinh đều được vào vòng này.' },
  'round.not-settled': {
    title: 'Vòng trước chưa có kết quả tạm tính',
    next: 'Hãy quay lại khi vòng trước đã đóng và mọi bài đã chấm xong.'
  },
  'round.not-outside': { title: 'Vòng này không chấm ngoài hệ thống', next: 'Hãy quay lại trang của hội thi.' },
  'admission.wrong-way': { title: 'Thể lệ quy định cách khác', next: 'Hãy tải lại trang để xem thể lệ quy định cách vào vòng thế nào.' },
  'admission.not-in-round': { title: 'Có người chưa dự vòng trước', next: 'Hãy bỏ người đó ra khỏi danh sách.' },
  'score.not-found': { title: 'Chưa có điểm của thí sinh này', next: 'Hãy tải lại trang.' },
  'score.own': { title: 'Bạn không tự nhập điểm cho mình', next: 'Hãy nhờ người khác trong Ban Tổ chức nhập.' },
  'score.out-of-range': {
    title: 'Điểm không hợp lệ',
    next: 'Điểm từ 0 đến điểm tối đa của phần thi, nhiều nhất hai chữ số sau dấu phẩy.'
  },
  'score.reason-missing': { title: 'Điểm này đã ký', next: 'Muốn sửa điểm đã ký, hãy ghi rõ lý do.' },
  'score.signed': { title: 'Điểm này đã ký', next: 'Không xóa được điểm đã ký. Nếu sai, hãy sửa và ghi lý do.' },
  'score.changed': { title: 'Điểm vừa thay đổi', next: 'Có người vừa nhập hoặc sửa điểm. Hãy xem lại rồi ký.' },
  'score.none-unsigned': { title: 'Không còn điểm nào chờ ký', next: 'Hãy tải lại trang.' },
  'score.needs-second-person': {
    title: 'Cần người thứ hai ký',
    next: 'Người nhập điểm không tự ký. Hãy nhờ người khác trong Ban Tổ chức ký.'
  },
  'entry.not-found': {
    title: 'Không có bài dự thi này',
    next: 'Hãy quay lại danh sách bài dự thi của bạn. Bài của người khác chỉ người đó xem được.'
  },
  'entry.not-taken': {
    title: 'Hội thi này không nhận bài dự thi',
    next: 'Theo thể lệ, hội thi không có phần nộp clip hay sáng kiến. Hãy quay lại trang của hội thi.'
  },
  'entry.sender-not-taken': {
    title: 'Thể lệ không nhận bài của đối tượng này',
    next: 'Hãy xem thể lệ quy định đơn vị, nhóm hay cá nhân được gửi bài, rồi chọn lại.'
  },
  'entry.too-many': {
    title: 'Đã đủ số bài dự thi',
    next: 'Thể lệ giới hạn số bài của mỗi nơi gửi. Hãy sửa một bài đã có, hoặc rút một bài rồi gửi bài khác.'
  },
  'entry.closed': {
    title: 'Đã hết hạn nhận bài dự thi',
    safe: 'Bài đã nộp trước hạn vẫn được tính như khi nộp.',
    next: 'Không sửa, nộp hay rút bài được nữa. Nếu có vướng mắc, hãy hỏi Ban Tổ chức.'
  },
  'entry.withdrawn': {
    title: 'Bài dự thi này đã rút',
    safe: 'Những gì đã viết và gửi vẫn còn nguyên.',
    next: 'Người gửi lấy lại bài thì mới sửa, nộp hoặc xét bài được.'
  },
  'entry.disqualified': {
    title: 'Bài dự thi này đã bị loại',
    safe: 'Những gì bạn đã gửi vẫn được giữ.',
    next: 'Hãy xem lý do ở trang bài dự thi. Nếu không đồng ý, bạn có thể khiếu nại.'
  },
  'entry.incomplete': {
    title: 'Bài dự thi còn thiếu',
    safe: 'Những gì bạn đã viết và tệp đã gửi vẫn còn nguyên.',
    next: 'Hãy bổ sung những chỗ được đánh dấu rồi nộp lại.'
  },
  'entry.no-draft': { title: 'Không có bản đang viết', next: 'Bản mới nhất đã nộp rồi nên không có gì để bỏ. Hãy tải lại trang.' },
  'entry.captions-unreadable': {
    title: 'Chưa đọc được phụ đề',
    safe: 'Bản đã lưu trước đó vẫn còn nguyên.',
    next: 'Phụ đề phải là tệp WebVTT (.vtt). Hãy sửa dòng được nêu, hoặc ghi lời thoại thành văn bản.'
  },
  'entry.own': {
    title: 'Cần người khác quyết định',
    safe: 'Bài dự thi không thay đổi.',
    next: 'Bạn là người gửi bài này hoặc là người đã loại bài. Hãy nhờ người khác trong Ban Tổ chức.'
  },
  'entry.reason-missing': { title: 'Chưa ghi lý do', next: 'Trả lại hoặc loại một bài thì phải nói rõ vì sao. Hãy ghi lý do rồi gửi lại.' },
  'entry.checklist-open': {
    title: 'Danh mục kiểm tra chưa đủ',
    next: 'Chỉ chấp nhận bài khi mọi điểm đều đạt. Hãy xem từng điểm, hoặc trả bài lại để sửa.'
  },
  'entry.changed': {
    title: 'Bài dự thi vừa được nộp lại',
    safe: 'Quyết định của bạn chưa được ghi.',
    next: 'Hãy tải lại trang và xem bản mới rồi quyết định.'
  },
  'entry.not-submitted': { title: 'Bài dự thi chưa được nộp', next: 'Hãy chờ người gửi nộp bài.' },
  'entry.decided': {
    title: 'Quyết định này không còn phù hợp',
    next: 'Chỉ bài đã bị loại mới được nhận lại, và bài đã bị loại thì không chấp nhận hay trả lại. Hãy tải lại trang.'
  },
  'entry.no-appeal': {
    title: 'Không có khiếu nại nào đang chờ',
    next: 'Chưa ai khiếu nại, hoặc khiếu nại đã được trả lời. Hãy tải lại trang.'
  },
  'entry.not-disqualified': { title: 'Bài dự thi này không bị loại', next: 'Không có quyết định nào để khiếu nại. Hãy tải lại trang.' },
  'entry.appeals-closed': {
    title: 'Đã hết hạn khiếu nại',
    safe: 'Bài dự thi và quyết định vẫn được giữ nguyên.',
    next: 'Trang bài dự thi ghi ngày cuối cùng nhận khiếu nại. Nếu quyết định có sai sót, bạn liên hệ Ban Tổ chức.'
  },
  'entry.appealed': {
    title: 'Đã khiếu nại quyết định này',
    safe: 'Khiếu nại bạn đã gửi vẫn được giữ.',
    next: 'Mỗi quyết định được khiếu nại một lần. Hãy chờ Ban Tổ chức trả lời.'
  },
  'entry.not-accepted': {
    title: 'Bài dự thi chưa được chấp nhận',
    next: 'Chỉ công bố bài đã được chấp nhận. Hãy xem và quyết định về bài trước.'
  },
  'entry.not-ready': {
    title: 'Tệp của bài chưa xem được',
    safe: 'Tệp đã gửi vẫn được giữ nguyên.',
    next: 'Máy chủ còn đang xử lý tệp, hoặc chưa xử lý được. Hãy chờ, hoặc thử lại ở mục tệp.'
  },
  'entry.no-likeness': {
    title: 'Không tìm thấy chỗ giống nhau này',
    next: 'Hai clip này không được thấy là giống nhau. Hãy tải lại trang.'
  },
  'entry.paper-not-found': {
    title: 'Không có văn bản này',
    safe: 'Bài dự thi không thay đổi.',
    next: 'Văn bản đã được gỡ hoặc đã hết hạn lưu. Hãy tải lại trang.'
  },
  'entry.paper-refused': {
    title: 'Chưa nhận được văn bản này',
    safe: 'Bài dự thi và các văn bản đã gửi vẫn còn nguyên.',
    next: 'Hãy gửi tệp PDF không đặt mật khẩu, hoặc ảnh chụp JPEG, PNG, HEIC, không quá 10 MB. Nếu tệp không mở được, hãy chụp lại văn bản.'
  },
  'entry.papers-full': {
    title: 'Đã đủ 20 văn bản',
    safe: 'Các văn bản đã gửi vẫn còn nguyên.',
    next: 'Hãy gỡ bớt, hoặc gộp nhiều trang vào một tệp PDF.'
  },
  'entry.paper-needed': {
    title: 'Bài đã nộp cần văn bản này',
    safe: 'Văn bản vẫn được giữ.',
    next: 'Hãy gửi văn bản khác rồi gỡ văn bản này, hoặc rút bài.'
  },
  'vote.not-held': { title: 'Hội thi này không có bình chọn', next: 'Bạn vẫn xem được mọi bài ở trang trưng bày.' },
  'vote.not-open': {
    title: 'Chưa đến lúc bình chọn',
    safe: 'Phiếu của bạn không thay đổi.',
    next: 'Thời gian bình chọn ghi ở trang trưng bày. Mời bạn quay lại khi đó.'
  },
  'vote.over': {
    title: 'Đã hết thời gian bình chọn',
    safe: 'Phiếu bạn đã bình chọn trước đó vẫn được tính.',
    next: 'Hãy tải lại trang để xem số phiếu của các bài.'
  },
  'vote.unverified': {
    title: 'Tài khoản này chưa được xác nhận',
    safe: 'Chưa có phiếu nào được ghi; tài khoản vẫn dùng bình thường.',
    next: 'Hãy dự thi cho đơn vị của bạn và nhờ đầu mối đơn vị xác nhận, hoặc liên kết một dịch vụ định danh ở trang Tài khoản, rồi bình chọn lại.'
  },
  'vote.own-entry': {
    title: 'Đây là bài do bạn gửi',
    safe: 'Các phiếu khác của bạn không thay đổi.',
    next: 'Không ai bình chọn cho bài của mình. Bạn có thể bình chọn cho bài khác.'
  },
  'vote.none-left': {
    title: 'Bạn đã bình chọn đủ số bài',
    safe: 'Các phiếu đã bình chọn vẫn nguyên.',
    next: 'Hãy rút một phiếu ở bài khác, hoặc chuyển phiếu đó sang bài này.'
  },
  'vote.not-over': {
    title: 'Bình chọn chưa hết',
    safe: 'Mọi phiếu vẫn được tính.',
    next: 'Chỉ loại phiếu khi đã hết thời gian bình chọn. Trong lúc này hãy theo dõi các dấu hiệu.'
  },
  'vote.signal-changed': {
    title: 'Dấu hiệu này đã khác đi',
    safe: 'Chưa phiếu nào bị loại.',
    next: 'Hãy tải lại trang, xem lại những phiếu có dấu hiệu rồi đề nghị.'
  },
  'vote.voided-already': {
    title: 'Các phiếu này đã được đề nghị loại',
    safe: 'Số phiếu không thay đổi.',
    next: 'Hãy xem ở phần các lần loại phiếu.'
  },
  'vote.voiding-not-found': {
    title: 'Không có lần loại phiếu này',
    safe: 'Số phiếu không thay đổi.',
    next: 'Có thể người khác vừa quyết định xong. Hãy tải lại trang.'
  },
  'vote.needs-second-person': {
    title: 'Cần người thứ hai',
    safe: 'Các phiếu vẫn được tính.',
    next: 'Bạn là người đề nghị. Hãy nhờ người khác trong Ban Tổ chức xem và đồng ý.'
  },
  'upload.not-found': {
    title: 'Không có tệp này',
    safe: 'Những tệp khác của bạn không bị ảnh hưởng.',
    next: 'Tệp đã bị xóa vì lâu không gửi tiếp, hoặc không phải của bạn. Hãy gửi lại từ đầu.'
  },
  'upload.not-failed': {
    title: 'Tệp này không cần thử lại',
    next: 'Tệp đang được xử lý, đã xem được hoặc không được nhận. Hãy tải lại trang.'
  },
  'upload.in-use': {
    title: 'Bài dự thi đang dùng tệp này',
    safe: 'Tệp vẫn được giữ.',
    next: 'Muốn bỏ tệp, trước hết hãy chọn tệp khác cho bài.'
  },
  'upload.too-large': {
    title: 'Tệp quá lớn',
    next: 'Hãy xuất lại clip ở độ phân giải thấp hơn để tệp nhỏ hơn mức thể lệ cho phép, rồi gửi lại.'
  },
  'upload.too-many': {
    title: 'Có quá nhiều tệp chưa dùng',
    safe: 'Các tệp đã gửi vẫn còn nguyên.',
    next: 'Hãy gửi xong hoặc xóa một tệp, rồi gửi tệp khác.'
  },
  'upload.kind-not-taken': {
    title: 'Không nhận loại tệp này',
    next: 'Hãy gửi clip dạng .mp4, .mov, .webm hoặc .mkv; nơi thể lệ cho phép thì gửi văn bản dạng .docx hoặc .pdf.'
  },
  'upload.no-room': {
    title: 'Máy chủ tạm hết chỗ cho tệp này',
    safe: 'Phần đã nhận vẫn an toàn.',
    next: 'Người vận hành đã được báo. Hãy thử lại sau.'
  },
  'upload.unreachable': {
    title: 'Chưa mở được tệp: nơi lưu tệp tạm thời không trả lời',
    safe: 'Tệp vẫn an toàn.',
    next: 'Hãy thử lại sau ít phút.'
  },
  'panel.not-found': { title: 'Không có tiểu ban này', next: 'Tiểu ban có thể đã được giải thể. Hãy tải lại trang.' },
  'panel.name-taken': { title: 'Đã có tiểu ban mang tên này', next: 'Hãy đặt tên khác.' },
  'panel.kind-taken': {
    title: 'Thể loại này đã thuộc tiểu ban khác',
    next: 'Mỗi thể loại do một tiểu ban chấm. Hãy bỏ thể loại đó ở tiểu ban kia trước.'
  },
  'panel.has-judges': { title: 'Tiểu ban còn giám khảo', next: 'Hãy đưa hết giám khảo ra khỏi tiểu ban rồi giải thể.' },
  'panel.judge-not-found': {
    title: 'Không có giám khảo này',
    next: 'Người này chưa có vai trò giám khảo của hội thi, hoặc chưa ở trong tiểu ban. Hãy nhờ quản trị cấp vai trò, rồi thêm vào tiểu ban.'
  },
  'panel.judge-marking': { title: 'Giám khảo còn bài chưa ký', next: 'Hãy thay giám khảo ở những bài chưa ký trước.' },
  'assignment.too-early': {
    title: 'Chưa hết hạn gửi bài',
    next: 'Phân công chấm bắt đầu sau hạn gửi bài, khi không bài nào còn thay đổi.'
  },
  'assignment.outdated': {
    title: 'Dự kiến phân công đã cũ',
    next: 'Bài, giám khảo hoặc trường hợp tránh chấm vừa thay đổi. Chưa có gì được phân công. Hãy xem lại dự kiến mới.'
  },
  'assignment.none': {
    title: 'Không có bài nào để phân công',
    next: 'Các bài đã đủ giám khảo, hoặc không tìm được giám khảo. Hãy xem phần bài thiếu giám khảo.'
  },
  'assignment.not-found': {
    title: 'Giám khảo này không được giao bài này',
    next: 'Bài có thể vừa được giao cho người khác. Hãy tải lại trang.'
  },
  'assignment.barred': {
    title: 'Giám khảo này không được chấm bài này',
    next: 'Bài của đơn vị mình, cấp trên hay trực thuộc, bài của chính mình, hoặc đã ghi là tránh chấm. Hãy chọn người khác.'
  },
  'assignment.held-already': { title: 'Giám khảo này đã được giao bài này', next: 'Hãy chọn người khác.' },
  'assignment.conflict-not-found': {
    title: 'Không có trường hợp tránh chấm này',
    next: 'Ban Tổ chức chỉ bỏ được điều mình đã ghi; điều giám khảo tự khai thì giữ nguyên.'
  },
  'sheet.changed': { title: 'Phiếu này vừa được lưu ở cửa sổ khác', next: 'Bản đã lưu vẫn an toàn. Hãy mở bản đó để chấm tiếp.' },
  'sheet.signed': {
    title: 'Phiếu đã ký',
    next: 'Phiếu đã ký không thay đổi được. Nếu cần chấm lại, hãy nhờ Ban Tổ chức mở lại kèm lý do.'
  },
  'sheet.not-signed': { title: 'Phiếu chưa ký', next: 'Chỉ phiếu đã ký mới cần mở lại. Hãy tải lại trang.' },
  'sheet.own': { title: 'Bạn không tự mở lại phiếu của mình', next: 'Hãy nhờ người khác trong Ban Tổ chức.' },
  'sheet.invalid': {
    title: 'Có điểm không hợp lệ',
    next: 'Điểm phải từ 0 đến mức cao nhất của tiêu chí, theo bước điểm đã quy định. Lần lưu trước vẫn còn.'
  },
  'sheet.incomplete': {
    title: 'Phiếu chưa đủ để ký',
    next: 'Mỗi tiêu chí cần có điểm, và có nhận xét khi điểm thấp hơn mức thể lệ nêu. Bản nháp vẫn được giữ.'
  },
  'question.in-sealed-round': { title: 'Câu hỏi đang thuộc một vòng đã niêm phong', next: 'Không đổi được nữa. Hãy soạn câu khác.' },
  'result.not-found': { title: 'Chưa có kết quả này', next: 'Vòng hoặc phần thi này chưa được chốt. Hãy quay lại trang kết quả.' },
  'result.decided': {
    title: 'Kết quả đã được xác nhận',
    next: 'Kết quả đã xác nhận chỉ thay đổi bằng một đợt điều chỉnh do hai người quyết định.'
  },
  'result.changed': {
    title: 'Kết quả đã thay đổi',
    next: 'Dữ liệu hoặc bản chốt đã khác bản đang xem; bản mới có trong ít giây. Hãy tải lại trang, xem lại rồi quyết định.'
  },
  'result.step-blocked': { title: 'Chưa thể sang bước này', next: 'Hãy hoàn thành những việc còn thiếu nêu trên trang rồi đề nghị lại.' },
  'result.step-open': { title: 'Đã có người đề nghị', next: 'Một đề nghị đang chờ người thứ hai quyết định.' },
  'result.step-not-found': { title: 'Không còn đề nghị này', next: 'Đề nghị đã được quyết định hoặc không còn. Hãy tải lại trang.' },
  'result.needs-second-person': {
    title: 'Cần người thứ hai',
    next: 'Người đề nghị không tự xác nhận. Hãy nhờ một thành viên khác của Ban tổ chức.'
  },
  'change.not-found': { title: 'Không có đợt điều chỉnh này', next: 'Hãy quay lại danh sách các đợt điều chỉnh.' },
  'change.unknown-target': {
    title: 'Không tìm thấy thứ cần điều chỉnh',
    next: 'Bài thi, câu hỏi hoặc đơn vị được nêu không thuộc hội thi này. Hãy chọn lại.'
  },
  'change.decided': { title: 'Đợt điều chỉnh đã khép', next: 'Đợt này đã áp dụng hoặc đã bỏ. Nếu cần, hãy lập đợt mới.' },
  'change.changed': {
    title: 'Ảnh hưởng đã khác',
    next: 'Số liệu đã thay đổi từ lúc xem trước. Ảnh hưởng mới đã được tính lại, xin xem kỹ rồi quyết định.'
  },
  'change.not-proposed': { title: 'Chưa có ai đề nghị', next: 'Cần một người đề nghị trước khi người khác duyệt.' },
  'change.not-applied': { title: 'Đợt này không đang áp dụng', next: 'Chỉ rút lại được đợt đang áp dụng và chưa có đề nghị rút.' },
  'change.needs-second-person': {
    title: 'Cần người thứ hai',
    next: 'Người đề nghị không tự duyệt. Hãy nhờ một thành viên khác của Ban tổ chức.'
  },
  'appeal.not-found': { title: 'Không có khiếu nại này', next: 'Hãy quay lại danh sách khiếu nại.' },
  'appeal.closed': {
    title: 'Không trong thời hạn khiếu nại',
    next: 'Khiếu nại chỉ được nhận trong thời hạn mà thể lệ nêu, kể từ ngày công bố kết quả.'
  },
  'appeal.open-already': { title: 'Đã có khiếu nại đang chờ', next: 'Khiếu nại trước của bạn về kết quả này đang được xem xét.' },
  'appeal.decided': { title: 'Khiếu nại đã được trả lời', next: 'Hãy tải lại trang để xem câu trả lời.' },
  'appeal.own': { title: 'Không tự trả lời khiếu nại của mình', next: 'Hãy để một thành viên khác của Ban tổ chức trả lời.' }
}
