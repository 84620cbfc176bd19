/** What the pages of question files say: handing one in, how far it has come, what becomes of each question. */
import type { ImportRemark, ItemStatus, QuestionImport } from '@hoi-thi/shared/question-import'

const states: Record<QuestionImport['state'], string> = {
  reading: 'Đang đọc',
  refused: 'Không đọc được',
  previewed: 'Chờ bạn xem',
  confirmed: 'Đã vào ngân hàng',
  undone: 'Đã hoàn lại'
}

const statuses: Record<ItemStatus, string> = {
  ok: 'Nhận',
  noted: 'Nhận, nên xem lại',
  same: 'Đã có',
  error: 'Cần sửa',
  'left-out': 'Bỏ ra'
}

/** Why a file is refused as a whole, and what helps. */
const refusals: Record<string, { title: string; text: string }> = {
  empty: { title: 'Tệp không có gì', text: 'Hãy mở tệp trên máy xem có đúng tệp cần gửi không.' },
  'no-questions': {
    title: 'Không tìm thấy câu hỏi nào trong tệp',
    text: 'Mỗi câu cần số thứ tự (“Câu 1.”), các phương án A, B, C… và đáp án. Hãy so với tệp mẫu.'
  },
  'not-a-table': { title: 'Tệp này không phải văn bản hay bảng', text: 'Hãy gửi tệp .docx, .xlsx, .csv hoặc văn bản thường.' },
  'old-format': {
    title: 'Tệp ở kiểu cũ (.doc, .xls) hoặc kiểu chưa đọc được',
    text: 'Mở tệp bằng Word hoặc Excel, chọn “Lưu thành…”, kiểu .docx hoặc .xlsx, rồi gửi tệp mới.'
  },
  macros: { title: 'Tệp có macro', text: 'Lưu thành .docx hoặc .xlsx thường (không macro), rồi gửi lại.' },
  encrypted: { title: 'Tệp có mật khẩu', text: 'Bỏ mật khẩu mở tệp rồi gửi lại. Câu hỏi chỉ người soạn và người duyệt thấy.' },
  damaged: { title: 'Tệp bị hỏng hoặc tải về chưa trọn', text: 'Mở lại bằng Word hoặc Excel, lưu thành tệp mới, rồi gửi tệp đó.' },
  encoding: { title: 'Chữ trong tệp không đọc được', text: 'Lưu lại tệp với bảng mã UTF-8 (Unicode), rồi gửi lại.' },
  tcvn3: {
    title: 'Tệp viết bằng phông chữ cũ TCVN3 (.VnTime)',
    text: 'Chuyển sang Unicode trước: trong Unikey chọn Công cụ, Chuyển mã, từ TCVN3 (ABC) sang Unicode. Rồi lưu và gửi lại.'
  },
  vni: {
    title: 'Tệp viết bằng phông chữ cũ VNI',
    text: 'Chuyển sang Unicode trước: trong Unikey chọn Công cụ, Chuyển mã, từ VNI Windows sang Unicode. Rồi lưu và gửi lại.'
  },
  'windows-1258': {
    title: 'Tệp lưu với bảng mã Windows-1258',
    text: 'Mở tệp bằng Notepad, chọn “Lưu thành…”, ở ô Mã hóa chọn UTF-8, rồi gửi lại.'
  },
  'utf-16': {
    title: 'Tệp lưu với bảng mã UTF-16',
    text: 'Mở tệp bằng Notepad, chọn “Lưu thành…”, ở ô Mã hóa chọn UTF-8, rồi gửi lại.'
  },
  'too-big': { title: 'Tệp quá lớn', text: 'Chia thành nhiều tệp nhỏ hơn, hoặc bỏ bớt hình lớn, rồi gửi từng tệp.' },
  'too-many-rows': {
    title: 'Tệp có quá nhiều câu',
    text: 'Nhiều nhất 2.000 câu trong một tệp Word hoặc văn bản, 10.000 dòng trong một bảng. Hãy chia thành nhiều tệp.'
  },
  'too-many-columns': { title: 'Bảng có quá nhiều cột', text: 'Hãy bỏ các cột không cần, hoặc chép câu hỏi vào tệp mẫu.' },
  'too-slow': { title: 'Đọc tệp mất quá nhiều thời gian', text: 'Chia thành nhiều tệp nhỏ hơn rồi gửi từng tệp.' }
}

/** What cannot be taken as it stands, and what was changed in reading: by the code of the reader or of the bank. */
const remarks: Record<string, string> = {
  'no-text': 'Thiếu nội dung câu hỏi',
  'no-options': 'Không thấy phương án nào',
  'too-few-options': 'Chỉ có một phương án: cần ít nhất 2',
  'too-many-options': 'Quá 10 phương án',
  'empty-option': 'Có phương án trống',
  'same-options': 'Có hai phương án giống nhau',
  'options-out-of-order': 'Chữ cái của phương án không theo thứ tự A, B, C…',
  'no-key': 'Chưa có đáp án: không phương án nào được đánh dấu đúng',
  'key-unclear': 'Không rõ phương án nào đúng',
  'key-not-an-option': 'Đáp án ghi một chữ cái không có trong các phương án',
  'keys-differ': 'Hai chỗ ghi hai đáp án khác nhau',
  'kind-unknown': 'Dạng câu này chưa dùng được: hội thi chỉ có câu chọn phương án',
  'score-not-understood': 'Cách tính điểm trong tệp không cho biết phương án nào đúng',
  'file-missing': 'Tệp nhắc tới một hình hoặc âm thanh không kèm theo',
  'file-refused': 'Hình hoặc âm thanh không đúng loại, hoặc quá 1 MB',
  'brackets-open': 'Ngoặc mở mà không đóng',
  'columns-differ': 'Dòng này nhiều ô hơn hàng tiêu đề: có thể dấu phẩy trong câu đã tách ô. Hãy đặt câu trong dấu ngoặc kép',
  'text-too-long': 'Quá dài: câu hỏi nhiều nhất 2.000 ký tự, phương án 1.000',
  'topic-missing': 'Thiếu chủ đề',
  'topic-unknown': 'Ngân hàng không có chủ đề này',
  'level-missing': 'Thiếu mức độ',
  'level-unknown': 'Không hiểu mức độ này: cần Nhận biết, Thông hiểu hoặc Vận dụng',
  'citation-missing': 'Thiếu căn cứ pháp luật',
  'citation-unknown': 'Ngân hàng chưa có văn bản này, hoặc tên chỉ nhiều văn bản',
  'alt-missing': 'Hình hoặc âm thanh chưa được tả bằng lời',
  'division-unknown': 'Không có bảng thi này',
  'document-unknown': 'Ngân hàng chưa có văn bản này',
  'file-unknown': 'Không còn hình hoặc âm thanh này',
  'lines-joined': 'Câu viết trên nhiều dòng, đã nối lại thành một',
  'letters-in-text': 'Có chữ cái như A., B. nằm trong câu: hãy xem đã tách đúng phương án chưa',
  'key-by-format': 'Đáp án lấy theo cách trình bày (đậm, gạch chân, tô màu)',
  'numbering-automatic': 'Số thứ tự do Word tự đánh',
  'numbers-out-of-order': 'Số thứ tự câu không liền nhau',
  'signs-removed': 'Đã bỏ dấu cách và ký hiệu ẩn',
  'markup-dropped': 'Đã bỏ phần trình bày không giữ được',
  'feedback-dropped': 'Đã bỏ lời nhận xét riêng của phương án',
  'partial-score-dropped': 'Đã bỏ điểm một phần: phải chọn đủ mọi phương án đúng mới được điểm',
  'penalty-dropped': 'Đã bỏ điểm trừ',
  'category-as-topic': 'Chủ đề lấy từ mục phân loại của tệp',
  'catalog-ignored': 'Đã bỏ phần dành cho phần mềm khác',
  'time-dropped': 'Đã bỏ thời gian riêng của câu',
  'cell-was-number': 'Ô trong bảng là số, được đọc thành chữ: hãy xem có đúng không',
  'cell-was-date': 'Ô trong bảng là ngày, được đọc thành chữ: hãy xem có đúng không',
  'code-repeated': 'Mã này đã có ở một câu trên: câu được cấp mã mới',
  'key-left-over': 'Bảng đáp án có đáp án cho câu không có trong tệp',
  'text-left-out': 'Có đoạn chữ không thuộc câu nào, không được lấy'
}

const place = ({ kind, at, in: within }: ImportRemark['place']): string => {
  if (kind === 'line') return `dòng ${at}`
  if (kind === 'row' && within && !/^[A-Z]{1,2}$/.test(within)) return `dòng ${at} của trang “${within}”`
  if (kind === 'row') return within ? `ô ${within}${at}` : `dòng ${at} của bảng`
  if (kind === 'paragraph') return `đoạn ${at}`
  if (kind === 'table') return tablePlace(at, within ?? '')
  return within ? `câu ${at}, tệp ${within}` : `câu ${at}`
}

const tablePlace = (row: number, within: string) => {
  const [table = '', column] = within.split(':')
  return `bảng ${table}, dòng ${row}${column ? `, cột ${column}` : ''}`
}

export const questionImport = {
  states,
  statuses,
  refusals,
  otherRefusal: { title: 'Không đọc được tệp này', text: 'Hãy lưu lại thành .docx hoặc .xlsx rồi gửi lại.' },
  remarks,
  remarkOf: (what: string, detail: string) => `${what}: “${detail}”`,
  remarkAt: (what: string, place: string) => `${what} (${place})`,
  place,
  title: 'Nhập câu hỏi từ tệp',
  intro: 'Bạn gửi một tệp, xem và sửa từng câu ngay tại đây, rồi mới đưa vào ngân hàng. Chưa xác nhận thì ngân hàng chưa có gì thay đổi.',
  template: 'Tải tệp mẫu (.xlsx)',
  templateText: 'Có sẵn hai câu ví dụ và trang hướng dẫn.',
  file: 'Tệp câu hỏi',
  fileHint: 'Word (.docx), Excel (.xlsx), CSV, văn bản, GIFT, Aiken, Moodle XML, QTI hoặc JSON',
  missing: 'Bạn chưa chọn tệp',
  taken: 'Tệp cần viết thế nào?',
  takenPoints: [
    'Mỗi câu bắt đầu bằng “Câu 1.” hoặc “1.”; Word tự đánh số cũng được.',
    'Các phương án A, B, C… mỗi phương án một dòng, hoặc cách nhau trên một dòng.',
    'Đáp án: gạch chân, in đậm, tô màu hoặc đánh dấu * một phương án; hoặc dòng “Đáp án: C”; hoặc bảng đáp án ở cuối.',
    'Bảng trong Word cũng được: hàng đầu ghi tên cột (Câu hỏi, A, B, C, D, Đáp án), mỗi hàng sau một câu.',
    'Có thể thêm các dòng “Chủ đề:”, “Mức độ:”, “Căn cứ:”, “Giải thích:”. Thiếu thì điền chung cho cả tệp ở bước sau.',
    'Chữ phải là Unicode. Tệp dùng phông .VnTime hoặc VNI cần chuyển mã trước.'
  ],
  send: 'Gửi tệp và xem trước',
  sending: 'Đang gửi tệp…',
  earlier: 'Các tệp đã gửi',
  none: { title: 'Chưa có tệp nào', text: 'Gửi tệp đầu tiên bằng nút ở trên.' },
  unnamed: 'Tệp không tên',
  count: (total: string) => `${total} câu`,
  more: 'Xem các tệp cũ hơn',
  back: 'Về các tệp đã gửi',
  sendOther: 'Gửi tệp khác',
  previewTitle: 'Xem trước tệp câu hỏi',
  pastTitle: 'Tệp câu hỏi đã nhập',
  reading: {
    title: 'Đang đọc tệp',
    waiting: 'Đã nhận tệp. Việc đọc bắt đầu sau ít giây.',
    progress: (done: string, total: string) => `Đã so ${done}/${total} câu với ngân hàng`,
    bar: 'Tiến độ đọc tệp',
    leave: 'Bạn có thể rời trang này: việc đọc vẫn tiếp tục, và kết quả chờ ở “Các tệp đã gửi”.'
  },
  filter: 'Lọc các câu',
  all: 'Tất cả',
  counted: (name: string, count: string) => `${name} (${count})`,
  becomes: (count: string) => `${count} câu sẽ vào ngân hàng`,
  errors: (count: string) => `Còn ${count} câu cần sửa`,
  errorsText: 'Sửa từng câu ngay bên dưới, điền chung điều còn thiếu, hoặc bỏ ra. Còn câu cần sửa thì chưa xác nhận được.',
  leaveErrors: (count: string) => `Bỏ ra cả ${count} câu cần sửa`,
  leaveErrorsQuestion: (count: string) => `Bỏ ra ${count} câu cần sửa?`,
  leaveErrorsText: 'Các câu này không vào ngân hàng. Trước khi xác nhận, bạn vẫn lấy lại từng câu được.',
  leavingErrors: (done: string, total: string) => `Đang bỏ ra: ${done}/${total} câu`,
  leftErrors: (count: string) => `Đã bỏ ra ${count} câu`,
  same: (count: string) => `${count} câu đã có trong ngân hàng, được bỏ qua.`,
  leftOut: (count: string) => `${count} câu bạn bỏ ra.`,
  letters: 'Số câu có đáp án ở mỗi chữ cái',
  letter: (letter: string, count: string) => `${letter}: ${count}`,
  leaning: (letter: string, count: string, total: string) =>
    `Đáp án rơi vào ${letter} ở ${count}/${total} câu. Nếu câu không được xáo, thí sinh dễ đoán.`,
  nothing: 'Không có câu nào để đưa vào ngân hàng.',
  submitAtOnce: 'Gửi duyệt luôn',
  submitAtOnceText: 'Không chọn thì các câu là bản nháp, bạn gửi duyệt sau.',
  confirm: (count: string) => `Đưa ${count} câu vào ngân hàng`,
  blocked: 'Còn câu cần sửa nên chưa xác nhận được.',
  done: (count: string) => `Đã đưa ${count} câu vào ngân hàng`,
  toList: 'Xem các câu của tệp này',
  undo: 'Hoàn lại cả tệp',
  undoQuestion: 'Hoàn lại cả tệp này?',
  undoText: 'Mọi câu từ tệp này bị gỡ khỏi ngân hàng. Chỉ làm được khi chưa câu nào được sửa, được duyệt hay đã dùng.',
  undone: 'Đã hoàn lại tệp này',
  undoneText: 'Ngân hàng như trước khi xác nhận.',
  keep: 'Để nguyên',
  defaults: {
    title: 'Điền chung cho các câu còn thiếu',
    text: 'Chỉ điền vào câu chưa ghi điều đó. Câu đã ghi thì giữ nguyên.',
    topic: 'Chủ đề',
    level: 'Mức độ',
    none: 'Không điền',
    article: 'Điều',
    submit: 'Điền vào các câu còn thiếu',
    missing: 'Hãy chọn ít nhất một điều để điền',
    done: 'Đã điền vào các câu còn thiếu'
  },
  item: {
    title: (number: string) => `Câu ${number} của tệp`,
    mended: 'Đã sửa',
    code: (code: string) => `Mã ${code}`,
    options: 'Các phương án',
    right: 'đúng',
    faults: 'Cần sửa',
    notes: 'Đã thay đổi khi đọc',
    wording: 'Cách viết: nên xem lại',
    neighbours: 'Gần giống trong ngân hàng',
    same: 'Câu này đã có trong ngân hàng hoặc ở trên trong tệp, nên được bỏ qua.',
    picture: 'Có hình',
    sound: 'Có âm thanh',
    noAlt: 'chưa tả bằng lời',
    noText: '(chưa có câu hỏi)',
    edit: 'Sửa tại đây',
    editOf: (number: string) => `Sửa tại đây: câu ${number}`,
    leaveOut: 'Bỏ ra',
    leaveOutOf: (number: string) => `Bỏ ra: câu ${number}`,
    takeIn: 'Lấy lại',
    takeInOf: (number: string) => `Lấy lại câu ${number}`,
    saved: (number: string) => `Đã sửa câu ${number}`,
    left: (number: string) => `Đã bỏ câu ${number} ra`,
    taken: (number: string) => `Đã lấy lại câu ${number}`,
    formTitle: (number: string) => `Sửa câu ${number} của tệp`
  },
  next: 'Xem các câu tiếp',
  first: 'Về câu đầu',
  noItems: { title: 'Không có câu nào như vậy', text: 'Hãy chọn “Tất cả”.' }
}
