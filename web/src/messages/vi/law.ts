/** What the pages of legal documents say: the list, a new document, a change and what it takes out of papers. */
import type { LegalDocument } from '@hoi-thi/shared/question-bank'

const kinds: Record<LegalDocument['changes'][number]['kind'], string> = { amended: 'Được sửa đổi', expired: 'Hết hiệu lực' }

/** As the shipped documents name their kind. */
const documentKinds: Record<string, string> = {
  constitution: 'Hiến pháp',
  law: 'Luật',
  code: 'Bộ luật',
  ordinance: 'Pháp lệnh',
  decree: 'Nghị định',
  resolution: 'Nghị quyết',
  directive: 'Chỉ thị',
  circular: 'Thông tư',
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  convention: 'Công ước',
  other: 'Văn bản khác'
}

export const law = {
  title: 'Văn bản pháp luật',
  intro: 'Câu hỏi chỉ dẫn được văn bản có trong danh sách này. Khi luật thay đổi, hãy ghi lại ở đây: các câu dẫn điều đó tự ra khỏi đề.',
  kinds,
  documentKinds,
  add: 'Thêm văn bản',
  issued: (by: string, on: string | null) => (on ? `${by}, ban hành ${on}` : by),
  inForce: (from: string | null, to: string | null) =>
    `${from ? `Hiệu lực từ ${from}` : 'Chưa ghi ngày hiệu lực'}${to ? ` đến ${to}` : ''}`,
  questions: (count: string) => `${count} câu hỏi`,
  outdated: (count: string) => `${count} câu không vào đề vì văn bản đã đổi`,
  link: 'Toàn văn',
  linkOf: (title: string) => `Toàn văn ${title}`,
  record: 'Ghi sửa đổi hoặc hết hiệu lực',
  recordOf: (title: string) => `Ghi sửa đổi hoặc hết hiệu lực của ${title}`,
  changes: 'Đã ghi',
  change: (kind: string, on: string) => `${kind} từ ${on}`,
  articles: (articles: string) => `Điều ${articles}`,
  whole: 'Cả văn bản',
  by: (document: string) => `bởi ${document}`,
  recorded: (moment: string) => `ghi lúc ${moment}`,
  takeBack: 'Xóa ghi chép này',
  takeBackOf: (change: string) => `Xóa ghi chép này: ${change}`,
  takeBackQuestion: 'Xóa ghi chép này?',
  takeBackText: 'Chỉ xóa khi ghi nhầm. Các câu mà nó giữ lại vào đề được như trước; kho của vòng cần được lấp lại.',
  tookBack: 'Đã xóa ghi chép',
  keep: 'Để nguyên',
  none: { title: 'Chưa có văn bản nào', text: 'Thêm văn bản đầu tiên để câu hỏi có căn cứ.' },
  search: 'Tìm văn bản',
  searchHint: 'Số hiệu hoặc tên, không cần dấu',
  found: (count: string) => `${count} văn bản`,
  noMatch: { title: 'Không có văn bản nào khớp', text: 'Hãy thử ít chữ hơn.' },
  back: 'Về danh sách văn bản',
  newDocument: {
    title: 'Thêm văn bản',
    number: 'Số hiệu',
    numberHint: 'Như 73/2006/QH11',
    name: 'Tên văn bản',
    nameHint: 'Như Luật Bình đẳng giới',
    kind: 'Loại',
    issuedBy: 'Cơ quan ban hành',
    issuedOn: 'Ngày ban hành',
    inForceFrom: 'Có hiệu lực từ ngày',
    link: 'Địa chỉ toàn văn',
    linkHint: 'Bắt đầu bằng https://',
    submit: 'Thêm văn bản này',
    added: (title: string) => `Đã thêm ${title}`,
    errorTitle: 'Cần sửa mấy chỗ',
    faults: { number: 'Bạn chưa ghi số hiệu', name: 'Bạn chưa ghi tên văn bản', link: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://' }
  },
  newChange: {
    title: 'Ghi thay đổi của văn bản',
    kind: 'Văn bản này',
    on: 'Từ ngày',
    articles: 'Các điều thay đổi',
    articlesHint: 'Số, cách nhau bằng dấu phẩy, như 5, 12, 40. Để trống nếu cả văn bản',
    by: 'Bởi văn bản nào',
    byHint: 'Số hiệu văn bản sửa đổi hoặc thay thế, nếu có',
    note: 'Ghi chú',
    effect: 'Mọi câu đã duyệt dẫn các điều này ra khỏi đề ngay, cho đến khi một bản mới được duyệt. Bài đã rút câu thì giữ nguyên.',
    submit: 'Ghi thay đổi này',
    errorTitle: 'Cần sửa mấy chỗ',
    faults: {
      on: 'Bạn chưa ghi ngày',
      articles: 'Các điều là số từ 1 đến 2000, cách nhau bằng dấu phẩy',
      kind: 'Bạn chưa chọn sửa đổi hay hết hiệu lực'
    },
    done: 'Đã ghi thay đổi',
    tookOut: (count: string) => `${count} câu ra khỏi đề`,
    tookNone: 'Không câu nào bị ảnh hưởng.',
    listTitle: 'Các câu cần viết lại',
    shortTitle: (count: string) => `${count} vòng không còn đủ câu`,
    shortText: 'Hãy báo Ban Tổ chức: viết và duyệt thêm câu, rồi lấp lại kho của vòng.',
    noShort: 'Mọi vòng chưa khép lại vẫn đủ câu.',
    toDocuments: 'Về danh sách văn bản'
  }
}
