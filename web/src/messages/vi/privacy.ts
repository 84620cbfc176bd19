/** What the page of one's own data says, and the page on which requests about data are handled. */
import type { Choice, OwnRequest, Purpose } from '@hoi-thi/shared/privacy'
import { capital } from '../vietnamese.ts'

type Kind = OwnRequest['kind']

const choices: Record<Choice, string> = {
  'winner-name': 'Công bố họ tên khi đoạt giải',
  'clip-image': 'Công bố video có hình ảnh, giọng nói',
  mail: 'Thư mời các hội thi sau'
}
const purposes: Record<Purpose, string> = {
  ...choices,
  gender: 'Nói giới tính để thống kê chung',
  account: 'Thông báo khi lập tài khoản',
  participation: 'Dự thi',
  'id-number': 'Cung cấp số định danh để nhận giải',
  guardian: 'Cha, mẹ, người giám hộ đồng ý cho dự thi'
}

const kinds: Record<Kind, string> = {
  access: 'Xem dữ liệu',
  correction: 'Sửa dữ liệu',
  withdrawal: 'Rút lại sự đồng ý',
  restriction: 'Hạn chế xử lý',
  objection: 'Phản đối xử lý',
  erasure: 'Xóa dữ liệu'
}

export const privacy = {
  title: 'Dữ liệu của tôi',
  intro: 'Hội thi giữ gì về bạn, để làm gì, và bạn quyết định được những gì.',
  back: 'Về Tài khoản',
  kinds,
  states: {
    received: 'Đã nhận, chờ trả lời',
    answered: 'Đã trả lời, đang thực hiện',
    extended: 'Đã gia hạn',
    done: 'Đã thực hiện',
    refused: 'Không thực hiện'
  },
  copy: {
    title: 'Hội thi giữ gì về bạn',
    text: 'Bạn xem được mọi dòng dữ liệu dẫn tới bạn, và tải về thành một tệp.',
    show: 'Xem dữ liệu của tôi',
    showing: 'Đang gom dữ liệu…',
    download: 'Tải về (.json)',
    fileName: 'du-lieu-cua-toi.json',
    madeAt: (moment: string) => `Gom lúc ${moment}`,
    rows: (count: string) => `${count} dòng`,
    row: (number: string) => `Dòng ${number}`,
    moreRows: (count: string) => `Còn ${count} dòng nữa, có đủ trong tệp tải về.`,
    empty: 'trống',
    yes: 'có',
    no: 'không',
    inFile: 'có đủ trong tệp tải về',
    /** By table and column, or by the column alone: what the codes mean that no other page says. */
    codes: {
      'participants.membership': {
        unconfirmed: 'Đơn vị chưa xác nhận',
        confirmed: 'Đơn vị đã xác nhận',
        disputed: 'Đơn vị không công nhận'
      },
      'consents.channel': {
        registration: 'Khi đăng ký',
        code: 'Khi kích hoạt bằng mã',
        joining: 'Khi ghi danh dự thi',
        settings: 'Ở trang Dữ liệu của tôi',
        request: 'Theo yêu cầu đã gửi',
        openid: 'Khi đăng nhập qua dịch vụ khác',
        roster: 'Theo danh sách của đơn vị'
      },
      'guardians.relation': { father: 'Cha', mother: 'Mẹ', guardian: 'Người giám hộ', unit: 'Đơn vị khai thay' },
      'deliveries.channel': { mail: 'Thư điện tử' },
      'deliveries.state': { queued: 'Chờ gửi', sent: 'Đã gửi', failed: 'Không gửi được', suppressed: 'Không gửi, theo lựa chọn của bạn' },
      'mail_choices.kind': { all: 'Mọi thư' },
      'enrolment_codes.kind': { enrolment: 'Kích hoạt', reset: 'Đặt lại mật khẩu' },
      'unit_changes.state': { open: 'Chờ quyết định', accepted: 'Được chấp nhận', refused: 'Không được chấp nhận' },
      'headcount_disputes.decision': { accepted: 'Được chấp nhận', refused: 'Không được chấp nhận' },
      'duplicate_reviews.state': { open: 'Chờ xem xét', 'same-person': 'Cùng một người', different: 'Hai người khác nhau' },
      'unit_successions.kind': { merge: 'Sáp nhập', split: 'Chia tách', rename: 'Đổi tên' },
      'imports.kind': { roster: 'Danh sách người', units: 'Danh sách đơn vị' },
      'question_versions.state': { draft: 'Bản nháp', submitted: 'Chờ duyệt', approved: 'Đã duyệt', returned: 'Bị trả lại' },
      'question_imports.state': {
        reading: 'Đang đọc',
        refused: 'Không đọc được',
        previewed: 'Chờ xem',
        confirmed: 'Đã vào ngân hàng',
        undone: 'Đã hoàn lại'
      },
      level: { recognition: 'Nhận biết', comprehension: 'Thông hiểu', application: 'Vận dụng' }
    } as Record<string, Record<string, string>>,
    withheld: 'Chỗ nào ghi trong ngoặc vuông là có giữ nhưng không hiện:'
  },
  correction: {
    title: 'Sửa họ tên, tên đăng nhập',
    open: 'Sửa',
    present: 'Mật khẩu hiện tại',
    presentHint: 'Để chắc chắn là chính bạn sửa',
    save: 'Lưu',
    saving: 'Đang lưu…',
    done: 'Đã sửa',
    errorTitle: 'Chưa sửa được',
    errors: {
      fullName: 'Họ và tên cần ít nhất 2 ký tự',
      signInName: 'Tên đăng nhập cần ít nhất 3 ký tự',
      present: 'Bạn chưa ghi mật khẩu hiện tại'
    },
    other: 'Muốn sửa đơn vị, hãy gửi đề nghị đổi đơn vị ở trang hội thi. Muốn sửa điều khác, hãy gửi yêu cầu ở dưới.'
  },
  consents: {
    title: 'Điều bạn đồng ý',
    text: 'Không đồng ý điều nào dưới đây cũng không ảnh hưởng việc dự thi. Bạn đổi lại lúc nào cũng được.',
    choices,
    given: (date: string) => `Bạn đồng ý từ ${date}`,
    withdrawn: (date: string) => `Bạn đã rút lại ngày ${date}`,
    never: 'Bạn chưa đồng ý',
    saved: { given: 'Đã ghi sự đồng ý', withdrawn: 'Đã rút lại sự đồng ý' },
    history: 'Lịch sử',
    purposes,
    line: (given: boolean, purpose: string, version: string) => `${given ? 'Đồng ý' : 'Rút lại'}: ${purpose}, bản ${version}`,
    guardian: {
      father: (name: string) => `Cha: ${name}`,
      mother: (name: string) => `Mẹ: ${name}`,
      guardian: (name: string) => `Người giám hộ: ${name}`,
      unit: (name: string) => `${name} khai là giữ văn bản đồng ý của cha, mẹ hoặc người giám hộ`
    },
    masked: 'Bạn dự thi với sự đồng ý của cha, mẹ hoặc người giám hộ: họ và tên đệm của bạn luôn được viết tắt, kể cả khi bật mục này.',
    foundations:
      'Muốn rút lại sự đồng ý về tài khoản hay dự thi, hãy gửi yêu cầu ở dưới. Cha, mẹ hoặc người giám hộ cũng rút lại sự đồng ý của mình bằng yêu cầu đó.'
  },
  requests: {
    title: 'Yêu cầu về dữ liệu',
    clocks: 'Mỗi yêu cầu được trả lời trong 2 ngày làm việc, và được thực hiện trong 15 ngày.',
    legend: 'Bạn yêu cầu điều gì?',
    hints: {
      access: 'Bạn muốn được giải thích thêm về dữ liệu đang giữ',
      correction: 'Có điều chưa đúng mà bạn không tự sửa được',
      withdrawal: 'Bạn không còn đồng ý với việc xử lý dữ liệu của mình',
      restriction: 'Bạn muốn dữ liệu được giữ nhưng tạm không dùng',
      objection: 'Bạn không đồng ý với một cách dùng dữ liệu'
    } satisfies Record<Exclude<Kind, 'erasure'>, string>,
    text: 'Nói rõ thêm',
    textHint: 'Không bắt buộc, nhưng giúp chúng tôi trả lời nhanh hơn',
    chooseError: 'Bạn chưa chọn điều muốn yêu cầu',
    send: 'Gửi yêu cầu',
    sent: 'Đã gửi yêu cầu',
    sentText: (moment: string) => `Chúng tôi trả lời bạn chậm nhất ${moment}, trong Hộp thư và ở đây.`,
    list: 'Các yêu cầu đã gửi',
    none: { title: 'Bạn chưa gửi yêu cầu nào', text: 'Khi bạn gửi, hạn trả lời và kết quả hiện ở đây.' },
    received: (moment: string) => `Gửi lúc ${moment}`,
    answerDue: (moment: string) => `Trả lời chậm nhất ${moment}`,
    doneDue: (moment: string) => `Thực hiện chậm nhất ${moment}`,
    closed: (moment: string) => `Khép lại lúc ${moment}`,
    own: (text: string) => `Bạn viết: ${text}`,
    answer: (text: string) => `Trả lời: ${text}`,
    extension: (text: string) => `Lý do gia hạn: ${text}`,
    closing: (text: string) => `Lý do: ${text}`
  },
  erasure: {
    title: 'Xóa dữ liệu của tôi',
    text: 'Sau khi xóa, bạn không đăng nhập được nữa, và không ai biết các bài thi là của bạn. Không lấy lại được.',
    goes: 'Sẽ xóa',
    stays: 'Còn lại, không còn tên bạn',
    obstacle: {
      'privacy.role-held': 'Bạn đang giữ một vai trò. Vai trò phải được kết thúc trước khi xóa.',
      'privacy.round-running': 'Bạn có lượt thi trong vòng đang mở. Dữ liệu được xóa sau khi vòng khép lại và hết thời gian khiếu nại.',
      'privacy.appeal-open':
        'Vòng bạn thi còn trong thời gian khiếu nại. Dữ liệu được xóa khi đã hết hạn khiếu nại theo thể lệ, sớm nhất là ba ngày sau khi vòng khép lại.'
    } as Record<string, string>,
    mayAsk: 'Bạn vẫn gửi yêu cầu được ngay.',
    ask: 'Yêu cầu xóa dữ liệu',
    question: 'Gửi yêu cầu xóa mọi dữ liệu mang tên bạn?',
    questionText: 'Người phụ trách trả lời trong 2 ngày làm việc, xóa trong 15 ngày. Đến lúc đó bạn vẫn dùng tài khoản như thường.',
    keep: 'Giữ tài khoản',
    confirm: 'Gửi yêu cầu xóa',
    open: 'Bạn đã gửi yêu cầu xóa dữ liệu. Tiến độ có ở mục Yêu cầu về dữ liệu.'
  },
  handling: {
    title: 'Yêu cầu về dữ liệu cá nhân',
    intro:
      'Việc sắp đến hạn ở trên. Trả lời trong 2 ngày làm việc; thực hiện trong 15 ngày, 20 ngày khi có bên thứ ba; gia hạn được một lần 15 ngày.',
    tabs: { label: 'Yêu cầu nào', open: 'Đang mở', closed: 'Đã khép lại' },
    none: {
      open: { title: 'Không có yêu cầu nào đang mở', text: 'Khi có người gửi yêu cầu ở trang Dữ liệu của tôi, yêu cầu hiện ở đây.' },
      closed: { title: 'Chưa có yêu cầu nào khép lại', text: 'Yêu cầu đã thực hiện hoặc từ chối hiện ở đây.' }
    },
    heading: (kind: string, name: string) => `${kind}: ${name}`,
    overdue: 'Quá hạn',
    due: (moment: string) => `Đến hạn ${moment}`,
    wrote: (text: string) => `Người gửi viết: ${text}`,
    handle: 'Giải quyết',
    handleOf: (heading: string) => `Giải quyết ${heading}`,
    words: 'Lời gửi người yêu cầu',
    wordsHint: 'Bắt buộc khi trả lời, gia hạn hoặc từ chối. Người đó nhận được trong Hộp thư',
    wordsError: 'Bạn chưa ghi lời gửi người yêu cầu',
    thirdParties: 'Có bên thứ ba cũng phải thực hiện (hạn 20 ngày)',
    deeds: { answered: 'Trả lời', extended: 'Gia hạn', done: 'Đã thực hiện', refused: 'Từ chối' },
    question: {
      done: 'Ghi là đã thực hiện yêu cầu này?',
      erase: (name: string) => `Xóa ngay dữ liệu của ${name}?`,
      refused: 'Từ chối yêu cầu này?'
    },
    questionText: {
      done: 'Yêu cầu được khép lại và người gửi được báo.',
      erase: 'Không lấy lại được. Người đó bị đăng xuất và không nhận được thư nào nữa.',
      refused: 'Yêu cầu được khép lại, người gửi đọc được lý do.'
    },
    eraseNow: 'Xóa dữ liệu',
    keep: 'Để sau',
    saved: 'Đã ghi, và người gửi được báo',
    erased: 'Đã xóa dữ liệu của người này',
    calendar: {
      title: 'Ngày nghỉ, ngày làm bù',
      text: 'Hạn trả lời 2 ngày làm việc được tính theo lịch này. Khi có thông báo nghỉ lễ hoặc hoán đổi ngày làm việc, hãy ghi vào đây.',
      add: 'Ghi thêm một ngày',
      day: 'Ngày',
      kind: 'Ngày đó thế nào?',
      off: 'Nghỉ',
      worked: 'Làm việc, làm bù',
      source: 'Theo văn bản nào',
      sourceHint: 'Số, ngày, cơ quan ban hành',
      save: 'Lưu ngày này',
      saved: 'Đã lưu vào lịch',
      savedText: 'Hạn trả lời của những yêu cầu chưa trả lời đã được tính lại.',
      errors: { day: 'Bạn chưa chọn ngày', kind: 'Bạn chưa chọn nghỉ hay làm việc', source: 'Bạn chưa ghi văn bản' },
      list: 'Xem lịch',
      line: (day: string, isWorked: boolean) => capital(`${day}: ${isWorked ? 'làm việc' : 'nghỉ'}`),
      listed: 'Có sẵn trong chương trình',
      remove: 'Bỏ',
      removeOf: (day: string) => `Bỏ ${day}`,
      removeQuestion: (day: string) => `Bỏ điều đã ghi về ${day}?`,
      removeText: 'Ngày này lại được tính như lịch có sẵn, và hạn trả lời được tính lại.',
      removed: 'Đã bỏ khỏi lịch',
      keep: 'Để nguyên'
    },
    plan: 'Xem những gì sẽ xóa và còn lại',
    next: 'Xem tiếp'
  }
}
