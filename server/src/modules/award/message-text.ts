/** What a winner is told. No number stands in it. */

interface Prize {
  title: string
  contestTitle: string
  /** How the text calls the winner: "bạn", a unit, or an entry. */
  winner: string
  /** Whether a personal number is asked for. */
  isPersonal: boolean
}

interface Named extends Prize {
  valueDong: number | null
  /** The last day to answer; null: no answer is asked for. */
  answerBy: string | null
}

export const namedText = ({ title, contestTitle, winner, isPersonal, valueDong, answerBy }: Named) => ({
  title: `Chúc mừng ${winner} đoạt ${title}`,
  body: [
    `Ban Tổ chức ghi ${winner} đoạt ${title} trong ${contestTitle}${valueDong === null ? '' : `, giá trị ${dong(valueDong)}`}.`,
    ...(answerBy === null ? [] : [asked(answerBy)]),
    ...(isPersonal
      ? [
          '',
          'Để lập danh sách chi trả và kê khai thuế, Ban Tổ chức cần số định danh cá nhân của bạn. Bạn tự ghi số này, hoặc từ chối, ở trang Dữ liệu của tôi.',
          'Đừng gửi số này hay ảnh giấy tờ qua điện thoại, tin nhắn hoặc thư điện tử cho bất kỳ ai.'
        ]
      : [])
  ].join('\n')
})

const asked = (answerBy: string) =>
  `Hãy xác nhận nhận giải, hoặc từ chối, đến hết ngày ${written(answerBy)}. Nếu từ chối, giải được trao cho người hoặc đơn vị kế tiếp theo thể lệ.`

export const dayMovedText = ({ title, contestTitle, winner }: Prize, answerBy: string, hasConfirmed: boolean) => ({
  title: `Hạn trả lời về ${title} được dời đến ngày ${written(answerBy)}`,
  body: [
    `Ban Tổ chức dời hạn trả lời về việc ${winner} đoạt ${title} trong ${contestTitle}.`,
    hasConfirmed ? 'Việc xác nhận nhận giải đã được ghi, không cần làm lại.' : asked(answerBy)
  ].join('\n')
})

export const reminderText = ({ title, contestTitle, winner }: Prize, answerBy: string) => ({
  title: `Sắp hết hạn trả lời về ${title}`,
  body: [`Ban Tổ chức chưa nhận được trả lời về việc ${winner} đoạt ${title} trong ${contestTitle}.`, asked(answerBy)].join('\n')
})

export const takenBackText = ({ title, contestTitle, winner, isPersonal }: Prize, reason: string) => ({
  title: `Ban Tổ chức rút lại ${title}`,
  body: [
    `Ban Tổ chức rút lại việc ghi ${winner} đoạt ${title} trong ${contestTitle}.`,
    `Lý do: ${reason}`,
    ...(isPersonal ? ['Nếu bạn đã cung cấp số định danh cá nhân cho giải này thì số đó đã được xóa.'] : []),
    'Nếu có điều chưa rõ, hãy liên hệ Ban Tổ chức.'
  ].join('\n')
})

export const handedOverText = ({ title, contestTitle, winner, isPersonal }: Prize, handedOverOn: string) => ({
  title: `Đã ghi nhận trao ${title}`,
  body: [
    `Ban Tổ chức ghi nhận đã trao cho ${winner} ${title} trong ${contestTitle} ngày ${written(handedOverOn)}.`,
    ...(isPersonal ? ['Số định danh cá nhân, nếu bạn đã cung cấp, đã được xóa khỏi hệ thống.'] : []),
    'Nếu chưa nhận được giải, hãy báo ngay cho Ban Tổ chức.'
  ].join('\n')
})

/** `02/12/2026`. */
const written = (day: string) => day.split('-').reverse().join('/')

const dong = (value: number) => `${new Intl.NumberFormat('vi-VN').format(value)} đồng`
