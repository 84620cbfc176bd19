/** What the desk of a unit's officer says, and the organizer's pages about who takes part. */
import type { Import, ImportRow } from '@hoi-thi/shared/import'
import type { JoinLink, Member } from '@hoi-thi/shared/membership'

const membership: Record<Member['membership'], string> = {
  unconfirmed: 'Chưa xác nhận',
  confirmed: 'Đã xác nhận',
  disputed: 'Không thuộc đơn vị'
}

const rowStatus: Record<ImportRow['status'], string> = {
  ok: 'Thêm mới',
  same: 'Đã có',
  changed: 'Xác nhận',
  duplicate: 'Có thể trùng',
  error: 'Cần sửa'
}

/** By the word that the reading of a row gives. */
const rowReasons: Record<string, string> = {
  'name-missing': 'Dòng này thiếu họ tên',
  'name-invalid': 'Họ tên quá ngắn, quá dài, hoặc có số và ký hiệu lạ',
  'phone-invalid': 'Số điện thoại không đúng: cần 10 số, bắt đầu bằng 0',
  'mail-invalid': 'Địa chỉ e-mail không đúng',
  'sign-in-name-invalid': 'Tên đăng nhập cần từ 3 đến 100 ký tự',
  'unit-missing': 'Dòng này thiếu đơn vị',
  'unit-unknown': 'Không có đơn vị nào tên như vậy trong hội thi',
  'unit-ambiguous': 'Tên này chỉ nhiều đơn vị: hãy ghi đủ tên hoặc mã',
  'unit-differs': 'Dòng này ghi một đơn vị khác: bạn chỉ thêm được người của đơn vị mình',
  'division-unknown': 'Hội thi không có bảng thi tên như vậy',
  'repeated-sign-in-name': 'Lặp lại một dòng ở trên: cùng số điện thoại, e-mail hoặc tên đăng nhập. Dòng này được bỏ qua',
  'name-enrolled-already': 'Đơn vị đã có người trùng họ tên, và dòng này không có gì để phân biệt. Dòng này được bỏ qua',
  'name-differs': 'Tên đăng nhập này đã thuộc về một người có họ tên khác',
  'own-membership': 'Đây là tài khoản của bạn: hãy nhờ một đầu mối khác xác nhận',
  'known-account': 'Người này đã có tài khoản, được thêm vào hội thi',
  'in-another-unit': 'Người này đang dự thi cho đơn vị khác: hãy để họ gửi đề nghị đổi đơn vị. Dòng này được bỏ qua',
  'membership-disputed': 'Đơn vị đã ghi người này không thuộc đơn vị: hãy sửa ở mục Mọi người trước',
  'membership-confirmed': 'Người này đã tự ghi danh, nay được xác nhận',
  'repeated-name': 'Trùng họ tên với một dòng ở trên. Vẫn được thêm, và Ban Tổ chức xem lại',
  'name-in-unit': 'Trùng họ tên với một người của đơn vị. Vẫn được thêm, và Ban Tổ chức xem lại',
  'name-in-another-unit': 'Trùng họ tên với một người ở đơn vị khác. Vẫn được thêm, và Ban Tổ chức xem lại',
  'same-person': 'Ban Tổ chức xác định đây là tài khoản thứ hai của một người'
}

const importState: Record<Import['state'], string> = {
  previewed: 'Chờ xác nhận',
  running: 'Đang ghi danh',
  confirmed: 'Đã ghi danh',
  undone: 'Đã hoàn lại',
  failed: 'Bị gián đoạn, chưa ai được ghi danh'
}

const linkState: Record<JoinLink['state'], string> = {
  works: 'Đang dùng được',
  ended: 'Đã dừng',
  expired: 'Đã hết hạn',
  full: 'Đã đủ người'
}

export const desk = {
  errorTitle: 'Chưa thực hiện được',
  undo: 'Hoàn tác',
  undone: 'Đã hoàn tác',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  print: 'In',
  next: 'Xem tiếp',
  first: 'Về đầu danh sách',
  membership,
  units: {
    title: 'Đơn vị của tôi',
    intro: 'Bạn là đầu mối của các đơn vị này và các đơn vị trực thuộc.',
    none: {
      title: 'Bạn chưa là đầu mối của đơn vị nào',
      text: 'Nếu bạn được giao việc này, hãy nhờ quản trị hệ thống cấp vai trò Đầu mối đơn vị cho tài khoản của bạn.'
    },
    notTaking: 'Chưa có tên trong hội thi nào. Nếu đơn vị cần dự thi, hãy báo Ban Tổ chức.'
  },
  tabs: {
    label: 'Các việc của đầu mối',
    overview: 'Tổng quan',
    people: 'Mọi người',
    reminder: 'Nhắc',
    roster: 'Danh sách',
    slips: 'Phiếu',
    links: 'Liên kết',
    changes: 'Đổi đơn vị',
    headcount: 'Biên chế'
  },
  overview: {
    title: 'Tổng quan',
    entered: (round: string) => `Đã thi ${round}`,
    ofHeadcount: (entered: string, headcount: string) => `${entered}/${headcount} biên chế`,
    people: (count: string) => `${count} người`,
    noRound: 'Chưa có vòng nào mở',
    lastDay: (entered: string, joined: string) => `Trong 24 giờ qua: thêm ${entered} người vào thi, thêm ${joined} người được ghi danh.`,
    closes: (moment: string) => `Vòng khép lại lúc ${moment}.`,
    facts: {
      total: 'Có tên trong hội thi',
      confirmed: 'Đã xác nhận',
      unconfirmed: 'Chờ bạn xác nhận',
      disputed: 'Không thuộc đơn vị',
      waiting: 'Chưa kích hoạt tài khoản',
      headcount: 'Biên chế được giao',
      unknown: 'chưa có số'
    },
    rounds: 'Từng vòng',
    entries: {
      title: 'Bài dự thi của đơn vị',
      none: 'Đơn vị chưa gửi bài nào.',
      count: (count: string) => `${count} bài`,
      open: 'Mở các bài dự thi'
    },
    do: {
      remind: 'Nhắc người chưa thi',
      confirm: (count: string) => `Xác nhận ${count} người`,
      slips: (count: string) => `In phiếu cho ${count} người chưa kích hoạt`,
      enrol: 'Ghi danh bằng danh sách'
    },
    empty: {
      title: 'Chưa có ai của đơn vị trong hội thi',
      text: 'Gửi một tệp danh sách để ghi danh mọi người cùng lúc, hoặc tạo một liên kết để mọi người tự ghi danh.'
    }
  },
  people: {
    title: 'Mọi người',
    search: 'Tìm theo họ tên hoặc tên đăng nhập',
    hint: 'Không cần dấu',
    submit: 'Tìm',
    filter: 'Lọc danh sách',
    filters: {
      all: 'Tất cả',
      'not-entered': 'Chưa thi',
      entered: 'Đã thi',
      waiting: 'Chưa kích hoạt',
      unconfirmed: 'Chưa xác nhận',
      disputed: 'Không thuộc đơn vị'
    },
    count: (count: string) => `${count} người`,
    ofRound: (round: string) => `“Đã thi” và “Chưa thi” tính theo ${round}.`,
    ofAnyRound: '“Đã thi” và “Chưa thi” tính theo mọi vòng.',
    none: { title: 'Không có ai như vậy', text: 'Hãy bỏ bớt chữ tìm, hoặc chọn “Tất cả”.' },
    hasEntered: 'Đã thi',
    hasNotEntered: 'Chưa thi',
    waiting: 'Chưa kích hoạt',
    reason: (reason: string) => `Lý do: ${reason}`,
    chosen: (count: number) => `Đang chọn ${count} người`,
    choose: (name: string) => `Chọn ${name}`,
    chooseAll: 'Chọn mọi người chưa xác nhận ở trang này',
    confirm: 'Xác nhận',
    confirmOf: (name: string) => `Xác nhận ${name}`,
    confirmMany: (count: number) => `Xác nhận ${count} người`,
    newCode: 'Cấp mã mới',
    newPassword: 'Cấp mã đặt lại mật khẩu',
    assist: 'Hỗ trợ dự thi',
    ofPerson: (what: string, name: string) => `${what}: ${name}`,
    dispute: 'Không thuộc đơn vị',
    disputeOf: (name: string) => `Ghi ${name} không thuộc đơn vị`,
    disputeMany: (count: number) => `Ghi ${count} người không thuộc đơn vị`,
    disputeQuestion: (names: string) => `${names} không thuộc đơn vị?`,
    disputeText:
      'Người đó nhận được thư kèm lý do của bạn. Bài đã thi được giữ nguyên, nhưng không tính cho đơn vị cho đến khi được xác nhận.',
    disputeReason: 'Lý do, người đó sẽ đọc',
    keep: 'Để nguyên',
    someone: (count: number) => `${count} người này`,
    working: (done: number, total: number) => `Đang ghi: ${done}/${total} người`,
    confirmed: (count: number) => `Đã xác nhận ${count} người`,
    disputed: (count: number) => `Đã ghi ${count} người không thuộc đơn vị và gửi thư cho họ`,
    own: 'Trong đó có tài khoản của bạn: không ai tự xác nhận cho mình.'
  },
  changes: {
    title: 'Đề nghị đổi đơn vị',
    intro: 'Những người này xin được tính cho đơn vị mới. Bài đã thi vẫn tính cho đơn vị cũ.',
    none: { title: 'Không có đề nghị nào chờ trả lời', text: 'Khi có người xin chuyển, tên và lý do của họ hiện ở đây.' },
    fromTo: (from: string | null, to: string) => (from ? `Từ ${from} sang ${to}` : `Sang ${to}`),
    reason: (reason: string) => `Lý do: ${reason}`,
    filed: (moment: string) => `Gửi lúc ${moment}`,
    accept: 'Nhận',
    acceptOf: (name: string) => `Nhận ${name}`,
    refuse: 'Không nhận',
    refuseOf: (name: string) => `Không nhận ${name}`,
    refuseQuestion: (name: string) => `Không nhận ${name} vào đơn vị mới?`,
    refuseText: 'Người đó ở lại đơn vị hiện nay, và nhận được thư kèm lý do của bạn.',
    refuseReason: 'Lý do, người đó sẽ đọc',
    keep: 'Để sau',
    accepted: (name: string) => `${name} nay được tính cho đơn vị mới`,
    refused: (name: string) => `${name} ở lại đơn vị cũ`
  },
  reminder: {
    title: 'Nhắc người chưa thi',
    none: { title: 'Mọi người đã thi', text: 'Không còn ai của đơn vị chưa vào thi vòng này.' },
    noRound: { title: 'Chưa có vòng nào đang mở', text: 'Lời nhắc có ở đây khi vòng tiếp theo mở.' },
    left: (count: string, round: string) => `Còn ${count} người chưa thi ${round}`,
    leftText: 'Chép một lời nhắc dưới đây rồi dán vào nhóm Zalo hoặc thư. Hội thi không tự gửi gì cả.',
    namesNote: 'Lời nhắc dài có tên người chưa thi: chỉ gửi trong nhóm của đơn vị.',
    short: 'Ngắn, cho Zalo',
    long: 'Dài, có tên, cho Zalo',
    mail: 'Thư điện tử',
    subject: 'Tiêu đề thư',
    shortText: (unit: string, round: string, until: string, url: string) =>
      `${unit}: ${round} khép lại lúc ${until}. Ai chưa thi xin dành ít phút vào thi: ${url}`,
    longText: (unit: string, round: string, until: string, url: string, names: string) =>
      `Kính gửi các anh, các chị ${unit},\n\nĐến nay những người sau chưa vào thi ${round}:\n${names}\n\nVòng khép lại lúc ${until}. Vào thi tại: ${url}\nQuên mật khẩu hoặc chưa có mã, xin báo lại để được cấp. Trân trọng cảm ơn.`,
    mailText: (unit: string, contest: string, round: string, until: string, url: string) =>
      `Kính gửi các anh, các chị ${unit},\n\n${contest} đang diễn ra, và ${round} khép lại lúc ${until}. Các anh, các chị chưa thi xin dành ít phút vào thi tại:\n${url}\n\nBài thi làm được trên điện thoại. Mỗi câu được lưu ngay khi chọn, mất mạng vẫn làm tiếp được.\n\nNếu quên mật khẩu hoặc chưa có mã vào hội thi, xin trả lời thư này.\n\nTrân trọng cảm ơn.`,
    mailSubject: (unit: string, round: string, until: string) => `${unit}: mời vào thi ${round}, trước ${until}`,
    andMore: (count: string) => `và ${count} người nữa`,
    openMail: 'Mở trong chương trình thư'
  },
  roster: {
    title: 'Ghi danh bằng danh sách',
    intro: 'Bạn gửi một tệp, xem trước từng dòng, rồi mới ghi danh. Chưa xác nhận thì chưa có gì thay đổi.',
    template: 'Tải tệp mẫu (.xlsx)',
    templateText: 'Chỉ cần cột “Họ tên”. Điện thoại hoặc e-mail, nếu có, thành tên đăng nhập.',
    severalText: 'Danh sách của nhiều đơn vị cần thêm cột “Đơn vị”, ghi tên hoặc mã.',
    file: 'Tệp danh sách',
    fileHint: 'Tệp .xlsx hoặc .csv, nhiều nhất 16 MB. Chỉ bảng tính đầu tiên được đọc',
    choose: 'Bạn chưa chọn tệp',
    read: 'Đọc tệp và xem trước',
    reading: 'Đang đọc tệp…',
    earlier: 'Các lần nhập trước',
    none: { title: 'Chưa có lần nhập nào', text: 'Tải tệp mẫu, điền họ tên, rồi gửi lên ở trên.' },
    unnamed: 'Tệp không tên',
    rows: (count: string) => `${count} dòng`,
    state: importState,
    status: rowStatus,
    reasons: rowReasons,
    line: (line: string) => `Dòng ${line}`,
    preview: {
      title: 'Xem trước danh sách',
      filter: 'Lọc các dòng',
      all: 'Tất cả',
      columns: { status: 'Sẽ ra sao', line: 'Dòng', person: 'Tệp ghi', reason: 'Vì sao' },
      becomes: (enrolled: string, same: string) => `${enrolled} người được ghi danh hoặc xác nhận; ${same} người đã có từ trước.`,
      duplicates: (count: string) => `${count} dòng có thể trùng: mỗi dòng nói rõ được thêm hay bỏ qua.`,
      errors: (count: string) => `${count} dòng cần sửa được bỏ qua`,
      errorsText: 'Bạn có thể ghi danh các dòng còn lại ngay, hoặc sửa tệp rồi gửi lại. Gửi lại không ghi ai hai lần.',
      declaration: {
        title: (version: string) => `Nếu danh sách có người chưa thành niên (bản ${version})`,
        text: 'Không khai thì các em vẫn được ghi danh, nhưng chỉ vào thi được sau khi cha, mẹ hoặc người giám hộ đồng ý ngay trên trang ghi danh.',
        tick: 'Tôi thay mặt đơn vị khai như trên',
        declare: 'Khai cho danh sách này',
        done: 'Đã ghi lời khai của đơn vị',
        noMinors: 'Danh sách này không có người chưa thành niên nên không cần khai',
        declared: 'Đơn vị đã khai là giữ văn bản đồng ý của cha, mẹ hoặc người giám hộ các em trong danh sách này.'
      },
      confirm: 'Ghi danh theo danh sách này',
      nothing: 'Không có dòng nào để ghi danh. Hãy sửa tệp rồi gửi lại.',
      working: (done: string, total: string) => `Đang ghi danh: ${done}/${total} người. Đóng trang này không làm dừng việc.`,
      done: 'Đã ghi danh theo danh sách',
      doneText: 'Những người mới chưa có mật khẩu. Bước tiếp theo: in phiếu có mã vào hội thi cho họ.',
      toSlips: 'Tới trang in phiếu',
      undo: 'Hoàn lại lần ghi danh này',
      undoQuestion: 'Hoàn lại cả lần ghi danh này?',
      undoText:
        'Những người do tệp này thêm vào bị gỡ ra, mã của họ không dùng được nữa. Chỉ làm được khi chưa ai trong số họ vào hội thi.',
      undone: 'Đã hoàn lại lần ghi danh',
      undoneText: 'Mọi thứ như trước khi xác nhận. Nếu cần, hãy gửi tệp đã sửa.',
      keep: 'Để nguyên',
      noRows: { title: 'Không có dòng nào như vậy', text: 'Hãy chọn “Tất cả”.' },
      back: 'Về danh sách các lần nhập'
    }
  },
  slips: {
    title: 'In phiếu vào hội thi',
    once: 'Mã chỉ hiện một lần',
    onceText:
      'Sau khi tạo, hãy in ngay hoặc lưu thành PDF. Rời trang này là không xem lại được mã, chỉ cấp mã mới được. Mỗi mã dùng một lần; hạn dùng ghi trên phiếu.',
    who: (count: string) => `${count} người của đơn vị chưa kích hoạt tài khoản`,
    whoText: 'Mã được tạo cho ai chưa có mã còn dùng được. Phiếu đã in trước đó vẫn giữ nguyên.',
    everyone: 'Mọi người đã kích hoạt tài khoản',
    everyoneText: 'Không ai cần phiếu. Muốn thêm người, hãy ghi danh bằng danh sách.',
    make: 'Tạo mã và xem phiếu',
    renew: 'Tạo mã mới cho tất cả',
    renewText: 'Nếu phiếu bị mất, hãy tạo mã mới: mọi mã cũ chưa dùng của những người này sẽ hết hiệu lực.',
    renewQuestion: (count: string) => `Tạo mã mới cho ${count} người?`,
    keep: 'Để nguyên',
    making: 'Đang tạo mã…',
    none: 'Ai chưa kích hoạt cũng đã có mã còn dùng được',
    noneText: 'Nếu phiếu bị mất, hãy tạo mã mới.',
    ready: (slips: string, sheets: string) => `${slips} phiếu, ${sheets} tờ A4`,
    readyText: 'Cắt theo nét đứt, trao tận tay từng người. Mã trên phiếu như chìa khóa: đừng chụp lên nhóm chung.',
    print: 'In phiếu',
    heading: 'Phiếu vào hội thi',
    signInName: 'Tên đăng nhập',
    code: 'Mã',
    until: (date: string) => `Dùng đến ${date}`,
    steps: (url: string) => [
      `Quét mã vuông, hoặc mở ${url}`,
      'Ghi mã, rồi tự đặt mật khẩu',
      'Từ đó vào thi bằng tên đăng nhập và mật khẩu'
    ],
    resetSteps: (url: string) => [
      `Quét mã vuông, hoặc mở ${url}`,
      'Ghi mã, rồi đặt mật khẩu mới',
      'Từ đó đăng nhập bằng tên đăng nhập và mật khẩu mới'
    ],
    one: 'Mã cho một người',
    oneText:
      'Người chưa kích hoạt dùng mã này để vào lần đầu, trong 30 ngày. Người đã có mật khẩu dùng mã để đặt mật khẩu mới, trong 1 ngày, và nhận được thư báo. Chỉ trao mã cho chính người đó.',
    makeOne: 'Tạo mã',
    qr: (name: string) => `Mã vuông của ${name}`
  },
  links: {
    title: 'Liên kết tham gia',
    intro: 'Ai ghi danh qua liên kết này thì được tính là người của đơn vị, không cần bạn xác nhận. Chỉ gửi trong nhóm của đơn vị.',
    limit: 'Nhiều nhất bao nhiêu người',
    limitHint: 'Để trống nếu không giới hạn',
    limitError: 'Số người phải là số nguyên từ 1 đến 100.000',
    until: 'Dùng đến hết ngày',
    untilHint: 'Để trống nếu dùng đến khi bạn dừng',
    untilError: 'Ngày phải từ hôm nay trở đi',
    once: 'Liên kết chỉ hiện một lần: hãy chép hoặc in ngay. Mất thì tạo liên kết khác.',
    make: 'Tạo liên kết',
    made: 'Đã tạo liên kết',
    madeText: 'Chép liên kết, hoặc in tờ áp phích. Rời trang này là không xem lại được.',
    link: 'Liên kết',
    printPoster: 'In tờ áp phích',
    poster: {
      heading: (unit: string) => `${unit} mời bạn dự thi`,
      how: 'Mở máy ảnh của điện thoại, hướng vào mã vuông này',
      until: (date: string) => `Dùng đến hết ngày ${date}`,
      qr: 'Mã vuông của liên kết tham gia'
    },
    list: 'Các liên kết đã tạo',
    none: { title: 'Chưa có liên kết nào', text: 'Tạo một liên kết ở trên để mọi người tự ghi danh cho đơn vị.' },
    created: (moment: string) => `Tạo lúc ${moment}`,
    used: (used: string, limit: string | null) => (limit ? `${used}/${limit} người đã ghi danh` : `${used} người đã ghi danh`),
    expires: (moment: string) => `đến ${moment}`,
    forever: 'đến khi bạn dừng',
    state: linkState,
    end: 'Dừng liên kết',
    endOf: (moment: string) => `Dừng liên kết tạo lúc ${moment}`,
    endQuestion: 'Dừng liên kết này?',
    endText: 'Không ai ghi danh qua nó được nữa. Ai đã ghi danh thì giữ nguyên.',
    keep: 'Để nguyên',
    ended: 'Đã dừng liên kết'
  },
  organizer: {
    title: 'Người dự thi',
    duplicates: {
      title: 'Tài khoản có thể trùng người',
      intro: 'Mỗi cặp có thể là một người ghi danh hai lần, hoặc hai người trùng tên. Bạn quyết định; không tài khoản nào bị xóa.',
      none: { title: 'Không có cặp nào chờ xem', text: 'Khi danh sách của một đơn vị có tên trùng, cặp đó hiện ở đây.' },
      noUnit: 'không có đơn vị',
      same: 'Là một người',
      different: 'Là hai người',
      sameOf: (one: string, other: string) => `${one} và ${other} là một người`,
      differentOf: (one: string, other: string) => `${one} và ${other} là hai người`,
      question: 'Hai tài khoản này là một người?',
      text: 'Tài khoản ghi danh sau được ghi là không thuộc đơn vị, nên không được tính hai lần. Không tài khoản nào bị xóa.',
      keep: 'Để sau',
      decided: 'Đã ghi quyết định'
    },
    toRoster: 'Ghi danh cho nhiều đơn vị',
    toPeople: 'Về Người dự thi'
  }
}
