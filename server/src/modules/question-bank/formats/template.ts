/** The workbook that setters download and fill in: the columns that are read back, two examples, and what to do. */
import type { Sheet, SheetCell } from '../../../lib/spreadsheet/written-sheet.ts'

const titles = [
  'Mã',
  'Chủ đề',
  'Mức độ',
  'Bảng',
  'Câu hỏi',
  'Phương án A',
  'Phương án B',
  'Phương án C',
  'Phương án D',
  'Đáp án đúng',
  'Phương án cuối cố định',
  'Xáo trộn',
  'Văn bản',
  'Điều',
  'Khoản',
  'Điểm',
  'Mục',
  'Giải thích'
]

/** True by the Law on Gender Equality: Article 5 clause 3, Article 11. */
const examples: SheetCell[][] = [
  [
    ...['MAU-01', 'Khái niệm, mục tiêu và nguyên tắc', 'Nhận biết', ''],
    'Theo Luật Bình đẳng giới năm 2006, bình đẳng giới được hiểu như thế nào?',
    'Nam, nữ có vị trí, vai trò ngang nhau, được tạo điều kiện và cơ hội phát huy năng lực của mình và thụ hưởng như nhau về thành quả của sự phát triển đó',
    'Nam, nữ làm những công việc giống hệt nhau trong gia đình và ngoài xã hội',
    'Nữ được ưu tiên hơn nam trong mọi lĩnh vực của đời sống xã hội và gia đình',
    'Số lượng nam và nữ bằng nhau trong mọi cơ quan, tổ chức',
    ...['A', 'Không', 'Có', '73/2006/QH11', '5', '3', '', ''],
    'Khoản 3 Điều 5 giải thích từ ngữ “bình đẳng giới”.'
  ],
  [
    ...['MAU-02', 'Bình đẳng giới trong các lĩnh vực', 'Thông hiểu', ''],
    'Theo Luật Bình đẳng giới năm 2006, nội dung nào thuộc bình đẳng giới trong lĩnh vực chính trị?',
    'Nam, nữ bình đẳng trong tham gia quản lý nhà nước, tham gia hoạt động xã hội',
    'Nam, nữ bình đẳng trong tham gia xây dựng và thực hiện hương ước, quy ước của cộng đồng',
    'Nam, nữ bình đẳng trong việc tự ứng cử và được giới thiệu ứng cử đại biểu Quốc hội',
    'Tất cả các phương án trên',
    ...['D', 'Có', 'Có', '73/2006/QH11', '11', '', '', ''],
    'Điều 11 nêu cả ba nội dung đó.'
  ]
]

const guide: [string, string][] = [
  ['Cách dùng', 'Mỗi dòng là một câu hỏi. Xóa hai dòng mẫu trước khi nhập. Giữ nguyên dòng tiêu đề; thứ tự các cột có thể thay đổi.'],
  ['Mã', 'Không bắt buộc. Mỗi mã chỉ dùng cho một câu.'],
  ['Chủ đề', 'Tên hoặc mã của một chủ đề đã có trong ngân hàng câu hỏi.'],
  ['Mức độ', 'Nhận biết, Thông hiểu hoặc Vận dụng.'],
  ['Bảng', 'Không bắt buộc. Tên các bảng thi được hỏi câu này, cách nhau bằng dấu phẩy. Để trống nếu dùng cho mọi bảng.'],
  ['Câu hỏi', 'Tối đa 2.000 ký tự.'],
  ['Phương án A, B, C, D', 'Từ 2 đến 10 phương án, mỗi phương án tối đa 1.000 ký tự. Cần thêm thì chèn cột Phương án E, F, … J.'],
  ['Đáp án đúng', 'Chữ cái của phương án đúng: B. Nếu có nhiều phương án đúng: A, C.'],
  ['Phương án cuối cố định', 'Có: phương án cuối luôn đứng cuối, ví dụ “Tất cả các phương án trên”.'],
  ['Xáo trộn', 'Không: giữ nguyên thứ tự các phương án, ví dụ khi có phương án “Cả A và B”.'],
  ['Văn bản, Điều, Khoản, Điểm, Mục', 'Căn cứ của đáp án: số hiệu văn bản, rồi điều, khoản, điểm hoặc mục.'],
  ['Giải thích', 'Không bắt buộc. Người dự thi đọc sau khi có kết quả.'],
  ['Sau khi tải lên', 'Hệ thống cho xem trước từng dòng và nói rõ dòng nào chưa đọc được; chưa có gì được ghi cho đến khi bạn xác nhận.']
]

const wide = new Set(['Câu hỏi', 'Giải thích'])

export const templateSheets = (): Sheet[] => [
  { name: 'Câu hỏi', columns: titles.map((title) => ({ title, ...(wide.has(title) && { width: 60 }) })), rows: examples },
  {
    name: 'Hướng dẫn',
    columns: [
      { title: 'Mục', width: 30 },
      { title: 'Hướng dẫn', width: 100 }
    ],
    rows: guide
  }
]
