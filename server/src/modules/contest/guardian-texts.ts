/** What a parent or guardian of a minor agrees to, and what a unit declares that holds their written consents. A change of words is a new version. */
import type { GuardianTexts } from '@hoi-thi/shared/contest'

export const guardianTexts: GuardianTexts = {
  version: 1,
  consent:
    'Tôi là cha, mẹ hoặc người giám hộ của người ghi danh. Tôi đồng ý cho người đó dự thi, và cho Ban Tổ chức giữ và dùng họ tên, tên đăng nhập, trường hoặc đơn vị, bài làm và kết quả của người đó để tổ chức hội thi. Họ tên và quan hệ của tôi được giữ làm bằng chứng, không dùng vào việc khác; ngày sinh không được hỏi. Khi công bố, họ và tên đệm của người đó luôn được viết tắt, kể cả trong danh sách đoạt giải. Tôi có thể rút lại bất cứ lúc nào bằng một yêu cầu ở trang Dữ liệu của tôi trong tài khoản này; từ lúc đó người ghi danh không bắt đầu bài thi mới được nữa.',
  declaration:
    'Đơn vị đang giữ văn bản đồng ý của cha, mẹ hoặc người giám hộ của mọi người chưa thành niên trong danh sách này: đồng ý cho các em dự thi, và cho Ban Tổ chức giữ và dùng họ tên, tên đăng nhập, trường hoặc đơn vị, bài làm và kết quả của các em để tổ chức hội thi. Đơn vị xuất trình các văn bản đó khi được yêu cầu.'
}
