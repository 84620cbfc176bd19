import { expect, it } from 'vitest'
import { mailText } from '../../../server/src/modules/message/mail-text.ts'

const origin = 'https://hoithi.example.vn'

it('says what the message says, where it leads, and how to have no more of its kind', () => {
  const message = { title: 'Vòng 2 đã mở', body: 'Vòng 2 mở lúc 08:00.\nMời bạn vào thi.\n', link: '/contests/a' }
  expect(mailText(message, origin, { kind: `${origin}/k`, all: `${origin}/a` })).toEqual({
    subject: 'Vòng 2 đã mở',
    text: `Vòng 2 mở lúc 08:00.
Mời bạn vào thi.

Xem tại: https://hoithi.example.vn/contests/a

Mọi thư gửi cho bạn đều còn trong hộp thư trên trang hội thi: https://hoithi.example.vn/thu

${'-- '}
Thư này được gửi tự động. Xin đừng trả lời thư này.
Dừng nhận loại thư này: https://hoithi.example.vn/k
Dừng nhận mọi thư không bắt buộc: https://hoithi.example.vn/a
`
  })
})

it('offers no way out of what must be sent, and no link where there is none', () => {
  const { text } = mailText({ title: 'Đăng nhập mới', body: 'Ai đó vừa đăng nhập.', link: null }, origin, null)
  expect(text).not.toContain('Dừng nhận')
  expect(text).not.toContain('Xem tại')
  expect(text).toContain('luôn được gửi')
})
