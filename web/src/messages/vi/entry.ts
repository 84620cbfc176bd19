/** What the pages of those who send entries say, and the player. */
import type { Entry, EntryFile, EntryGap, EntryState, EntryText } from '@hoi-thi/shared/entry'
import { entryPapers } from './entry-papers.ts'
import { entryReasons } from './entry-reasons.ts'

const states: Record<EntryState, string> = {
  draft: 'Chưa nộp',
  submitted: 'Đã nộp',
  returned: 'Cần sửa',
  accepted: 'Hợp lệ',
  disqualified: 'Bị loại',
  withdrawn: 'Đã rút'
}
const fileStates: Record<EntryFile['state'], string> = {
  checking: 'Đang kiểm tra',
  refused: 'Chưa dùng được',
  processing: 'Đang tạo bản để xem',
  ready: 'Xem được',
  failed: 'Chưa tạo được bản để xem'
}
const kinds: Record<EntryText['kind'], string> = { report: 'Phóng sự', play: 'Tiểu phẩm', model: 'Mô hình, sáng kiến, giải pháp' }
const senders: Record<Entry['sender'], string> = { unit: 'Bài của đơn vị', group: 'Bài của nhóm', person: 'Bài của cá nhân' }
const gaps: Record<EntryGap, string> = {
  title: 'Bạn chưa ghi tên bài',
  summary: 'Bạn chưa viết tóm tắt',
  kind: 'Thể lệ không nhận thể loại này',
  'made-in': 'Năm sản xuất chưa đúng với thể lệ',
  'group-name': 'Bạn chưa ghi tên nhóm',
  file: 'Bạn chưa gửi tệp nào',
  'file-checking': 'Tệp còn đang được kiểm tra. Bạn chờ một lát rồi nộp',
  'file-refused': 'Tệp chưa dùng được. Bạn gửi tệp khác',
  document: 'Văn bản chỉ được nhận ở thể loại mô hình, sáng kiến, giải pháp',
  'too-large': 'Tệp lớn hơn mức thể lệ cho phép',
  'too-long': 'Clip dài hơn mức thể lệ cho phép',
  captions: 'Bạn chưa ghi lời thoại và chưa gửi phụ đề',
  original: 'Bạn chưa cam kết bài do mình làm',
  new: 'Bạn chưa cam kết bài chưa dự thi ở nơi khác',
  consents: 'Bạn chưa xác nhận người xuất hiện trong clip đã đồng ý',
  'guardian-consents': 'Bạn chưa xác nhận cha mẹ hoặc người giám hộ đã đồng ý',
  'guardian-papers': 'Bạn chưa gửi kèm văn bản đồng ý của cha mẹ hoặc người giám hộ'
}

export const entry = {
  title: 'Bài dự thi của tôi',
  number: (number: number) => `Bài số ${number}`,
  untitled: 'chưa đặt tên',
  states,
  fileStates,
  kinds,
  senders,
  gaps,
  reasons: entryReasons,
  papers: entryPapers,
  submittedAt: (moment: string) => `nộp lúc ${moment}`,
  opensUntil: (moment: string) => `Nhận bài đến ${moment}.`,
  closed: (moment: string) => `Đã hết hạn nhận bài lúc ${moment}. Bài đã nộp được giữ nguyên.`,
  taken: {
    clip: (minutes: string, megabytes: string) =>
      `Clip dài không quá ${minutes} phút, tệp không quá ${megabytes} MB (mp4, mov, webm, mkv).`,
    document: 'Mô hình, sáng kiến, giải pháp có thể gửi bằng văn bản (docx, pdf).',
    madeIn: (year: number) => `Thực hiện trong năm ${year}.`,
    each: (count: string) => `Mỗi đơn vị, nhóm hoặc cá nhân gửi tối đa ${count} bài.`
  },
  none: { title: 'Thể lệ hội thi này không có phần thi gửi bài' },
  part: {
    title: 'Phần thi clip, sáng kiến',
    until: (moment: string) => `Đơn vị, nhóm, cá nhân gửi bài đến ${moment}. Bài được công bố có ở trang trưng bày.`,
    send: 'Gửi bài dự thi',
    gallery: 'Xem trang trưng bày'
  },
  waiting: {
    title: (count: string) => `${count} bài đang chờ bạn`,
    returned: 'Ban Tổ chức trả lại: bạn mở bài để đọc lý do, sửa rồi nộp lại',
    draft: 'Chưa nộp: bạn viết tiếp rồi nộp. Bài chưa nộp không được chấm',
    until: (moment: string) => `Hạn nộp: ${moment}.`
  },
  empty: {
    title: 'Bạn chưa có bài dự thi nào',
    text: 'Bắt đầu một bài, gửi tệp lên, điền thông tin rồi nộp. Bài viết dở được giữ lại, lúc nào viết tiếp cũng được.'
  },
  begin: {
    title: 'Bắt đầu một bài mới',
    unit: 'Gửi bài của',
    group: 'Gửi bài của nhóm',
    person: 'Gửi bài của cá nhân tôi',
    officersOnly: 'Hội thi chỉ nhận bài của đơn vị. Đầu mối của đơn vị là người gửi.'
  },
  standing: {
    draft: (moment: string) => `Bài chưa nộp. Hạn nộp: ${moment}`,
    draftText: 'Những gì bạn viết và gửi lên được giữ lại. Bài chỉ được tính khi bạn bấm Nộp bài.',
    neverSubmitted: 'Bài chưa nộp và đã hết hạn',
    neverSubmittedText: 'Bài không được chấm. Tệp và nội dung đã viết vẫn còn ở đây.',
    submitted: (moment: string) => `Đã nộp lúc ${moment}`,
    mayReplace: (moment: string) => `Đến ${moment} bạn vẫn sửa và nộp lại được. Lần nộp cuối cùng được tính.`,
    counts: 'Đã hết hạn nhận bài. Lần nộp cuối cùng được tính.',
    returned: 'Ban Tổ chức trả lại bài để bạn sửa',
    mend: (moment: string) => `Bạn sửa và nộp lại trước ${moment}.`,
    mendOver: 'Đã hết hạn nộp lại. Bạn liên hệ Ban Tổ chức.',
    accepted: 'Ban Tổ chức đã chấp nhận bài. Bài được chuyển cho giám khảo chấm',
    withdrawn: 'Bài đã rút, không được chấm',
    bringBack: 'Đưa bài trở lại',
    broughtBack: 'Bài đã được đưa trở lại',
    disqualified: 'Ban Tổ chức đã loại bài dự thi',
    appeals: { null: 'Khiếu nại đang được xem xét', true: 'Khiếu nại được chấp nhận', false: 'Khiếu nại không được chấp nhận' },
    appealed: (moment: string) => `Bạn gửi khiếu nại lúc ${moment}:`,
    answer: (text: string) => `Trả lời của Ban Tổ chức: ${text}`
  },
  appeal: {
    title: 'Khiếu nại',
    text: 'Bạn gửi được một lần. Người xem xét không phải là người đã quyết định loại bài.',
    until: (moment: string) => `Hạn khiếu nại: ${moment}.`,
    over: (moment: string) => `Đã hết hạn khiếu nại lúc ${moment}`,
    overText: 'Quyết định được giữ nguyên. Nếu quyết định có sai sót, bạn liên hệ Ban Tổ chức.',
    label: 'Vì sao bạn không đồng ý',
    missing: 'Bạn chưa viết nội dung khiếu nại',
    send: 'Gửi khiếu nại',
    done: 'Đã gửi khiếu nại'
  },
  form: {
    title: 'Viết bài',
    again: 'Sửa và nộp lại',
    incomplete: 'Chưa nộp được bài',
    submit: 'Nộp bài',
    submitted: 'Bài dự thi đã được ghi nhận',
    submittedText: 'Mã biên nhận nằm ở phần Các lần đã nộp, cuối trang này.',
    kept: (moment: string) => `Đã lưu nháp lúc ${moment}`,
    keeping: { waiting: 'Đang lưu nháp', failed: 'Chưa lưu được nháp. Nội dung còn trên màn hình này; bạn sửa thêm một chữ để lưu lại' }
  },
  fields: {
    title: 'Tên bài',
    kind: 'Thể loại',
    summary: 'Tóm tắt',
    summaryHint: 'Vài câu: bài nói về điều gì, ở đâu, thông điệp là gì',
    madeIn: 'Năm sản xuất',
    madeInHint: (year: number) => `Thể lệ yêu cầu năm ${year}`,
    groupName: 'Tên nhóm'
  },
  credits: {
    title: 'Người thực hiện',
    text: 'Được ghi trên trang trưng bày khi bài được công bố. Không bắt buộc.',
    name: 'Họ tên',
    part: 'Phần việc',
    add: 'Thêm người',
    remove: 'Bỏ dòng này',
    removeOf: (name: string) => `Bỏ ${name || 'dòng này'}`
  },
  captions: {
    title: 'Lời thoại và phụ đề',
    text: 'Để người khiếm thính và người xem không bật tiếng cũng hiểu. Cần ít nhất một trong hai.',
    transcript: 'Lời thoại',
    transcriptHint: 'Chép lại lời nói trong clip, ai nói câu nào',
    file: 'Tệp phụ đề',
    fileHint: 'Tệp .vtt (WebVTT), nếu có',
    given: (kilobytes: string) => `Đã có tệp phụ đề (${kilobytes} KB)`,
    remove: 'Bỏ tệp phụ đề'
  },
  declare: {
    title: 'Cam kết',
    isOriginal: 'Bài do chúng tôi tự làm, không sao chép của người khác',
    isNew: 'Bài chưa dự thi ở nơi khác và chưa đăng trên phương tiện truyền thông',
    music: 'Nhạc trong clip',
    musicHint: 'Tên bài, tác giả và vì sao được dùng. Để trống nếu không có nhạc',
    pictures: 'Hình ảnh, đoạn phim của người khác',
    picturesHint: 'Lấy ở đâu và vì sao được dùng. Để trống nếu không có',
    people: 'Trong bài có thấy ai không',
    who: { none: 'Không thấy ai', adults: 'Có người lớn', minors: 'Có người dưới 16 tuổi' },
    hasConsents: 'Mọi người xuất hiện trong bài đã đồng ý cho dùng hình ảnh',
    hasGuardianConsents: {
      paper: 'Cha mẹ hoặc người giám hộ của từng người dưới 16 tuổi đã đồng ý bằng văn bản; văn bản được gửi kèm dưới đây',
      declaration: 'Cha mẹ hoặc người giám hộ của từng người dưới 16 tuổi đã đồng ý bằng văn bản; chúng tôi giữ văn bản đó'
    }
  },
  file: {
    choose: 'Tệp dự thi',
    another: 'Gửi tệp khác thay tệp này',
    hint: (megabytes: string) => `Clip mp4, mov, webm hoặc mkv, không quá ${megabytes} MB.`,
    documents: 'Mô hình, sáng kiến, giải pháp có thể là tệp docx hoặc pdf, không quá 20 MB.',
    nothingLost: 'Những gì bạn đã viết vẫn còn nguyên.',
    steps: {
      sending: (name: string) => `Đang gửi ${name}`,
      paused: (name: string) => `Tạm dừng gửi ${name}`,
      waiting: (name: string) => `Chờ mạng để gửi tiếp ${name}`
    },
    sent: (percent: string, sent: string, all: string) => `Đã gửi ${percent}% (${sent} trên ${all} MB)`,
    left: (duration: string) => `còn khoảng ${duration}`,
    mayClose: 'Phần đã gửi được giữ trên máy chủ. Nếu lỡ đóng trang, bạn mở lại, chọn đúng tệp này và gửi tiếp từ chỗ dừng.',
    waitingText: 'Mạng đang chậm hoặc mất. Phần đã gửi vẫn được giữ, tệp tự gửi tiếp khi có mạng.',
    pause: 'Tạm dừng',
    goOn: 'Gửi tiếp',
    stop: 'Bỏ, không gửi tệp này',
    unfinished: (name: string, percent: string | null) => `Tệp ${name} chưa gửi xong${percent === null ? '' : `, đã gửi ${percent}%`}`,
    unfinishedText: 'Bạn chọn lại đúng tệp đó để gửi tiếp từ chỗ dừng, không phải gửi lại từ đầu.',
    progress: (percent: string) => `${percent}%`,
    putOff: (moment: string) =>
      `Tệp đã nhận và được giữ nguyên; bạn nộp bài được ngay. Máy chủ đang dành sức cho vòng thi sắp kết thúc, sau ${moment} mới tạo bản để xem.`,
    failed: 'Máy chủ chưa tạo được bản để xem',
    failedText: 'Tệp đã nhận và được giữ nguyên. Bạn vẫn nộp bài được; Ban Tổ chức cũng thấy lỗi này.',
    retry: 'Thử lại',
    length: 'Thời lượng',
    picture: 'Khung hình',
    sound: 'Âm thanh',
    hasSound: 'Có',
    noSound: 'Không có. Nếu clip có lời, bạn xem lại tệp',
    size: 'Cỡ tệp'
  },
  submitted: {
    title: 'Các lần đã nộp',
    version: (number: number) => `Lần ${number}`,
    counts: 'lần này được tính',
    at: 'Nộp lúc',
    file: 'Tệp',
    receipt: 'Mã biên nhận',
    hash: 'SHA-256 của tệp',
    receiptText: 'Mã biên nhận và SHA-256 chứng minh bài và tệp nào đã được nộp, vào lúc nào.'
  },
  withdraw: {
    title: 'Rút bài',
    ask: 'Rút bài này khỏi hội thi?',
    text: 'Bài đã rút không được chấm. Trước hạn nộp, bạn đưa trở lại được.',
    keep: 'Giữ bài'
  },
  player: {
    name: (title: string) => `Clip: ${title}`,
    captions: 'Tiếng Việt',
    quality: 'Chất lượng:',
    sizes: { '240p': (megabytes: number) => `Nhẹ, ${megabytes} MB`, '720p': (megabytes: number) => `Rõ, ${megabytes} MB` },
    failed: 'Trình duyệt này không phát được clip',
    download: 'Tải tệp về máy để xem'
  }
}
