/** What a mail about a message says. Plain text; the links lead to the site. */
import type { Message } from '@hoi-thi/shared/message'

interface MailText {
  subject: string
  text: string
}

/** `unsubscribe`: the addresses of the pages that end this kind of mail, and all optional mail; null where mail cannot be declined. */
export function mailText(
  message: Pick<Message, 'title' | 'body'> & { link: string | null },
  origin: string,
  unsubscribe: { kind: string; all: string } | null
): MailText {
  const parts = [
    message.body.trim(),
    ...(message.link ? [`Xem tại: ${origin}${message.link}`] : []),
    `Mọi thư gửi cho bạn đều còn trong hộp thư trên trang hội thi: ${origin}/thu`,
    ['-- ', 'Thư này được gửi tự động. Xin đừng trả lời thư này.', ...ending(unsubscribe)].join('\n')
  ]
  return { subject: message.title, text: `${parts.join('\n\n')}\n` }
}

function ending(unsubscribe: { kind: string; all: string } | null): string[] {
  if (!unsubscribe) return ['Thư về an toàn tài khoản và dữ liệu cá nhân luôn được gửi, để bạn kịp biết.']
  return [`Dừng nhận loại thư này: ${unsubscribe.kind}`, `Dừng nhận mọi thư không bắt buộc: ${unsubscribe.all}`]
}
