/** Sends plain-text mail through one SMTP server. Knows nothing of what is said and to whom. */
import { createTransport } from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  text: string
  /** The same for each try, so that a repeat can be known as one: `name@host`. */
  messageId: string
  /** The address to which a mail program posts when its reader wants no more. */
  unsubscribeUrl: string | null
}

export interface Mailer {
  /** Resolves when the server has taken the mail; rejects with a MailFault. */
  send(mail: Mail): Promise<void>
  close(): void
}

/** The message holds codes only, never what the server said: that may name people. */
export class MailFault extends Error {
  /** Whether trying again is of no use: the server refused this very mail for good. */
  readonly isFinal: boolean

  constructor(reason: string, isFinal: boolean) {
    super(reason)
    this.isFinal = isFinal
  }
}

export interface Sender {
  name: string
  address: string
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 }

/** `url` is smtp:// or smtps://, with user and password when the server asks for them; these then go over TLS only. */
export function openMailer(url: string, from: Sender): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url)
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port && { port: Number(port) }),
    secure: protocol === 'smtps:',
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) }, requireTLS: true }),
    ...patience,
    pool: true,
    maxConnections: 2,
    // Trying again is the caller's: a mail that was under way when the connection closed may have been taken.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  return {
    async send(mail) {
      refuseBrokenHeaders(mail)
      try {
        await transport.sendMail(contentOf(mail, from))
      } catch (error) {
        throw faultOf(error)
      }
    },
    close: () => transport.close()
  }
}

function contentOf(mail: Mail, from: Sender) {
  return {
    from,
    to: { name: '', address: mail.to },
    // Nobody else, whatever a header might be read as.
    envelope: { from: from.address, to: [mail.to] },
    subject: mail.subject,
    text: mail.text,
    textEncoding: 'quoted-printable' as const,
    messageId: `<${mail.messageId}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(mail.unsubscribeUrl && oneClick(mail.unsubscribeUrl)) }
  }
}

/** RFC 8058. Not folded: an address that a line break cuts in two leads nowhere. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
})

/** A line break would begin another header, such as one more recipient; an angle bracket or a comma another address. */
function refuseBrokenHeaders({ to, subject, messageId, unsubscribeUrl }: Mail): void {
  const isSafe = [to, subject, messageId, unsubscribeUrl ?? ''].every((value) => !/\p{Cc}/u.test(value))
  const arePlain = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/.test(to) && /^[^\s<>@]+@[^\s<>@]+$/.test(messageId)
  if (!isSafe || !arePlain || /[\s<>]/.test(unsubscribeUrl ?? '')) throw new MailFault('unsafe header', true)
}

interface SmtpError {
  code?: string
  responseCode?: number
  command?: string
  response?: string
}

/** Refused for good is what the server says of this recipient or this mail; that it knows us not may be mended. */
function faultOf(error: unknown): MailFault {
  const { code = 'ESMTP', responseCode, command, response = '' } = error as SmtpError
  const detail = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]
  const isFinal = (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA')
  return new MailFault([code, responseCode, detail, command].filter(Boolean).join(' ').slice(0, 100), isFinal)
}
