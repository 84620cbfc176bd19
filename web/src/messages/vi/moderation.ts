/** What the organizer's pages of entries say. */
import type { ChecklistPoint } from '@hoi-thi/shared/checklist'
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'

const points: Record<ChecklistPoint, string> = {
  playable: 'Tệp mở và xem được từ đầu đến cuối, hình và tiếng rõ',
  length: 'Thời lượng, năm sản xuất và thể loại đúng thể lệ',
  subject: 'Nội dung đúng chủ đề của hội thi',
  original: 'Bài do người gửi tự làm, không sao chép, chưa dự thi ở nơi khác',
  rights: 'Nhạc và hình ảnh của người khác đều ghi rõ nguồn và được phép dùng',
  consents: 'Người xuất hiện trong bài đã đồng ý; người dưới 16 tuổi có thêm sự đồng ý của cha mẹ hoặc người giám hộ',
  captions: 'Phụ đề hoặc lời thoại khớp với lời nói (bài không có lời nói thì đạt)',
  decent: 'Không xúc phạm ai, không định kiến giới, không có nội dung pháp luật cấm'
}
const decisions: Record<ReviewedEntry['decisions'][number]['kind'], string> = {
  accepted: 'Chấp nhận',
  returned: 'Trả lại để sửa',
  disqualified: 'Loại bài',
  reinstated: 'Nhận lại'
}
const failures: Record<string, string> = {
  missing: 'Không khởi động được FFmpeg. Người vận hành kiểm tra lại cài đặt FFMPEG_PATH.',
  'too-slow': 'Quá thời gian cho phép. Người gửi xuất lại clip ở cỡ nhỏ hơn rồi gửi tệp mới.',
  starved: 'Máy chủ quá bận nên nhiều lần chưa xử lý xong. Khi máy chủ rảnh hơn, bạn hoặc người gửi bấm Thử lại.',
  'too-big': 'Clip cần nhiều bộ nhớ hơn mức cho phép. Người gửi xuất lại clip ở cỡ nhỏ hơn rồi gửi tệp mới.',
  unreadable: 'FFmpeg không đọc được clip. Người gửi xuất lại clip dạng MP4 (H.264) rồi gửi tệp mới.',
  killed: 'Việc xử lý bị ngắt giữa chừng. Bạn hoặc người gửi bấm Thử lại.',
  'no-room': 'Máy chủ hết chỗ trống. Người vận hành dọn chỗ, sau đó bạn hoặc người gửi bấm Thử lại.',
  internal: 'Lỗi của máy chủ. Người vận hành xem nhật ký máy chủ.'
}

export const moderation = {
  title: 'Bài dự thi',
  list: {
    search: 'Tìm bài',
    hint: 'Số bài, tên bài, người gửi hoặc đơn vị; gõ không dấu cũng được',
    submit: 'Tìm',
    filter: 'Lọc theo tình trạng',
    allStates: 'Tất cả',
    filterCount: (filter: string, count: string) => `${filter} (${count})`,
    published: 'Đang công bố',
    appeal: 'Có khiếu nại',
    alike: (count: string) => `Giống bài khác: ${count}`,
    empty: {
      title: 'Chưa có bài dự thi nào',
      text: 'Bài hiện ở đây từ khi người gửi bắt đầu viết. Ai được gửi và hạn nhận bài nằm trong thể lệ.'
    },
    none: { title: 'Không có bài nào như vậy', text: 'Thử gõ ít chữ hơn, hoặc chọn tình trạng khác.' },
    all: 'Xem tất cả các bài',
    next: 'Xem tiếp',
    first: 'Về đầu danh sách'
  },
  files: {
    title: 'Máy chủ xử lý tệp',
    tool: (version: string) => `Máy chủ có FFmpeg ${version}`,
    toolText: 'Clip được chuyển thành bản nhẹ và bản rõ để điện thoại nào cũng xem được, và được so với các clip khác.',
    lacks: (version: string) => `FFmpeg ${version} trên máy chủ còn thiếu`,
    lacksText: (parts: string) =>
      `Bản FFmpeg này không có ${parts} nên có clip chưa chuyển được thành bản để xem. Người vận hành cài bản FFmpeg đầy đủ rồi khởi động lại máy chủ.`,
    noTool: 'Máy chủ chưa có FFmpeg',
    noToolText:
      'Clip được giữ và phát như khi gửi lên, không có bản nhẹ cho mạng yếu và không được so với clip khác. Người vận hành cài FFmpeg (hoặc đặt FFMPEG_PATH) rồi khởi động lại máy chủ; clip gửi từ lúc đó được xử lý.',
    counts: (ready: string, working: string, failed: string) =>
      `${ready} tệp xem được, ${working} tệp đang xử lý, ${failed} tệp chưa xử lý được.`,
    none: 'Không có tệp nào đang chờ hay bị lỗi.',
    progress: (percent: string) => `đã xong ${percent}%`,
    putOff: (moment: string) => `đợi đến khi vòng thi kết thúc (${moment})`,
    since: (moment: string) => `nhận lúc ${moment}`,
    tries: (count: string) => `đã thử ${count} lần`,
    failures,
    retry: 'Thử lại',
    retryOf: (name: string) => `Thử lại tệp ${name}`,
    retried: 'Máy chủ đang xử lý lại tệp',
    kept: 'Tệp gốc vẫn được giữ nguyên, bài vẫn nộp được.',
    stale: 'Chưa cập nhật được. Số liệu dưới đây là của lần tải trước; trang tự thử lại.'
  },
  review: {
    back: 'Về danh sách bài dự thi',
    neighbours: 'Bài trước và bài sau',
    previous: 'Bài trước',
    next: 'Bài tiếp theo',
    draft: { title: 'Bài chưa được nộp', text: 'Chưa có gì để xét. Nội dung đang viết chỉ người gửi xem được.' },
    clip: 'Clip',
    noFile: 'Bài không có tệp.',
    file: { name: 'Tệp gửi lên', codec: 'Kiểu nén hình', hash: 'SHA-256', receipt: 'Mã biên nhận', at: 'Nộp lúc', noSound: 'Không có' },
    download: 'Tải tệp gốc',
    written: 'Nội dung bài',
    credits: 'Người thực hiện',
    credit: (name: string, part: string) => (part ? `${name} (${part})` : name),
    none: 'Không ghi',
    declared: 'Người gửi cam kết',
    ticked: { true: 'Có', false: 'Không' },
    declare: {
      isOriginal: 'Tự làm, không sao chép',
      isNew: 'Chưa dự thi, chưa đăng ở nơi khác',
      hasConsents: 'Người xuất hiện đã đồng ý',
      hasGuardianConsents: 'Cha mẹ, người giám hộ đã đồng ý'
    },
    transcript: 'Lời thoại',
    captions: 'Tệp phụ đề',
    versions: 'Các lần nộp trước'
  },
  decide: {
    title: 'Xét bài',
    intro: 'Xem hết bài rồi đánh dấu từng điểm đạt.',
    points,
    left: (left: string, all: string) => `Chấp nhận được khi cả ${all} điểm đều đạt; còn ${left} điểm chưa đánh dấu.`,
    whole: 'Tất cả các điểm đều đạt.',
    incomplete: 'Chưa chấp nhận được: còn điểm chưa đánh dấu',
    accept: 'Chấp nhận',
    accepted: 'Bài đã được chấp nhận',
    acceptedText: 'Người gửi được báo ngay.',
    keep: 'Để sau',
    reason: 'Lý do, người gửi sẽ đọc',
    missing: 'Bạn chưa ghi lý do',
    return: 'Trả lại để sửa',
    returnQuestion: 'Trả bài lại để sửa?',
    returnText: 'Người gửi được báo cùng lý do, sửa và nộp lại được đến hạn nhận bài. Bài nộp lại sẽ được xét từ đầu.',
    returned: 'Đã trả bài lại cho người gửi',
    disqualify: 'Loại bài',
    disqualifyQuestion: 'Loại bài này khỏi hội thi?',
    disqualifyText: 'Bài không được chấm, không còn trên trang trưng bày. Người gửi được báo cùng lý do và khiếu nại được một lần.',
    disqualified: 'Đã loại bài',
    reinstate: 'Nhận lại',
    reinstateQuestion: 'Nhận lại bài này?',
    reinstateText:
      'Bài trở lại như trước khi bị loại: bài từng được chấp nhận là bài hợp lệ, bài chưa được chấp nhận thì chờ xét. Người gửi được báo ngay.',
    reinstated: 'Đã nhận lại bài',
    states: {
      accepted: 'Bài này hợp lệ',
      returned: 'Bài đang chờ người gửi sửa',
      returnedText: 'Nếu trả lại nhầm, bạn vẫn chấp nhận được lần nộp này.',
      disqualified: 'Bài này đã bị loại',
      withdrawn: 'Người gửi đã rút bài',
      withdrawnText: 'Không có gì để xét, trừ khi người gửi đưa bài trở lại. Nếu bài phạm thể lệ, bạn vẫn loại được.'
    },
    own: 'Bạn là người gửi bài này',
    ownText: 'Người khác trong Ban Tổ chức xét bài.'
  },
  appeal: {
    title: 'Khiếu nại',
    filed: (moment: string) => `Người gửi khiếu nại lúc ${moment}:`,
    standings: {
      waiting: 'Chờ trả lời',
      granted: 'Được chấp nhận',
      rejected: 'Không được chấp nhận',
      overtaken: 'Không cần trả lời nữa: quyết định đã thay đổi'
    },
    answered: (moment: string) => `Trả lời lúc ${moment}:`,
    ownDecision: 'Bạn là người đã loại bài này',
    ownDecisionText: 'Người khác trong Ban Tổ chức xem xét và trả lời khiếu nại.',
    grant: 'Chấp nhận khiếu nại',
    grantQuestion: 'Chấp nhận khiếu nại và nhận lại bài?',
    grantText:
      'Bài trở lại như trước khi bị loại: bài từng được chấp nhận là bài hợp lệ, bài chưa được chấp nhận thì chờ xét. Câu trả lời không sửa được nữa.',
    granted: 'Đã chấp nhận khiếu nại; bài được nhận lại',
    reject: 'Không chấp nhận khiếu nại',
    rejectQuestion: 'Không chấp nhận khiếu nại?',
    rejectText: 'Bài vẫn bị loại. Câu trả lời không sửa được nữa.',
    rejected: 'Đã trả lời khiếu nại; bài vẫn bị loại',
    answer: 'Trả lời, người gửi sẽ đọc',
    missing: 'Bạn chưa ghi câu trả lời'
  },
  publish: {
    title: 'Trang trưng bày',
    off: 'Bài chưa được công bố. Khi công bố, ai cũng xem được clip, tên bài, tóm tắt, đơn vị và những người thực hiện được ghi tên.',
    on: 'Bài đang được công bố: ai cũng xem được. Thôi công bố thì trang trưng bày không còn bài này; người đã tải về vẫn giữ bản của họ.',
    notReady: 'Công bố được khi tệp đã xem được.',
    publish: 'Công bố lên trang trưng bày',
    published: 'Bài đã được công bố',
    publishedText: 'Người gửi được báo ngay.',
    unpublish: 'Thôi công bố',
    unpublished: 'Bài không còn trên trang trưng bày'
  },
  history: {
    title: 'Các quyết định',
    none: 'Chưa có quyết định nào.',
    kinds: decisions,
    ofVersion: (number: string) => `lần nộp ${number}`,
    by: (name: string, moment: string) => `${name}, ${moment}`
  },
  likeness: {
    title: 'Giống clip khác',
    intro: 'Máy so hình của các clip với nhau và chỉ ra chỗ giống. Máy không kết luận ai chép của ai: bạn xem cả hai rồi ghi nhận xét.',
    heading: (entry: string) => `Giống ${entry}`,
    foreign: 'Giống một clip của hội thi khác',
    foreignText: 'Bạn không phụ trách hội thi đó nên clip và tên bài không hiện ở đây. Muốn đối chiếu, hãy hỏi người quản trị.',
    unit: (name: string) => `Đơn vị: ${name}`,
    percent: (percent: string) => `Mức chắc chắn: ${percent}%`,
    mirrored: 'Hình lật trái phải',
    own: 'Bài đang xét',
    other: 'Bài kia',
    spans: 'Những đoạn giống nhau. Bấm để đưa cả hai clip đến đoạn đó:',
    span: (own: string, other: string, length: string) => `${own} của bài này, ${other} của bài kia, dài ${length}`,
    spanForeign: (own: string, length: string) => `${own} của bài này, dài ${length}`,
    openOther: 'Mở bài kia để xét',
    note: 'Nhận xét',
    noteHint: 'Ví dụ: cùng đoạn phim tư liệu có ghi nguồn. Ban Tổ chức đọc, người gửi không đọc',
    missing: 'Bạn chưa ghi nhận xét',
    save: 'Ghi nhận xét',
    noted: (moment: string) => `Nhận xét ghi lúc ${moment}`,
    saved: 'Đã ghi nhận xét'
  }
}
