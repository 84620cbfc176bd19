/** What a winner is told. No number stands in it. */

interface Prize {
  title: string
  contestTitle: string
}

const link = '/tai-khoan/du-lieu'

export const namedText = ({ title, contestTitle, valueDong }: Prize & { valueDong: number | null }) => ({
  title: `Chúc mừng bạn đoạt ${title}`,
  body: [
    `Ban Tổ chức ghi bạn đoạt ${title} trong ${contestTitle}${valueDong === null ? '' : `, giá trị ${dong(valueDong)}`}.`,
    '',
    'Để lập danh sách chi trả và kê khai thuế, Ban Tổ chức cần số định danh cá nhân của bạn. Bạn tự ghi số này, hoặc từ chối, ở trang Dữ liệu của tôi.',
    'Đừng gửi số này hay ảnh giấy tờ qua điện thoại, tin nhắn hoặc thư điện tử cho bất kỳ ai.'
  ].join('\n'),
  link
})

export const takenBackText = ({ title, contestTitle }: Prize, reason: string) => ({
  title: `Ban Tổ chức rút lại ${title}`,
  body: [
    `Ban Tổ chức rút lại việc ghi bạn đoạt ${title} trong ${contestTitle}.`,
    `Lý do: ${reason}`,
    'Nếu bạn đã cung cấp số định danh cá nhân cho giải này thì số đó đã được xóa. Nếu có điều chưa rõ, hãy liên hệ Ban Tổ chức.'
  ].join('\n'),
  link
})

export const handedOverText = ({ title, contestTitle }: Prize, handedOverOn: string) => ({
  title: `Đã ghi nhận trao ${title}`,
  body: [
    `Ban Tổ chức ghi nhận đã trao cho bạn ${title} trong ${contestTitle} ngày ${handedOverOn.split('-').reverse().join('/')}.`,
    'Số định danh cá nhân, nếu bạn đã cung cấp, đã được xóa khỏi hệ thống.',
    'Nếu bạn chưa nhận được giải, hãy báo ngay cho Ban Tổ chức.'
  ].join('\n'),
  link
})

const dong = (value: number) => `${new Intl.NumberFormat('vi-VN').format(value)} đồng`
