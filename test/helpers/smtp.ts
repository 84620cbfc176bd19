/** A real mail server on the loopback, which takes mail, or refuses it, as a test tells it to. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  from: string
  to: string[]
  /** Each header line by its name in small letters, unfolded. */
  headers: Map<string, string>
  subject: string
  text: string
  raw: string
}

export interface SmtpServer {
  url: string
  /** What was taken. */
  mails: ReceivedMail[]
  /** What came, also what was refused then. */
  offered: ReceivedMail[]
  /** With what the next mails are refused, one after the other. */
  refuseNext(...codes: number[]): void
  /** From now on mail is read, but not answered until the returned function is called. */
  hold(): () => void
  close(): Promise<void>
}

export async function openSmtpServer(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = []
  const offered: ReceivedMail[] = []
  const refusals: number[] = []
  let gate = Promise.resolve()
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    async onData(stream, { envelope }, answer) {
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const mail = parse(
        await text(stream),
        from,
        envelope.rcptTo.map(({ address }) => address)
      )
      offered.push(mail)
      await gate
      const code = refusals.shift()
      if (code) return answer(Object.assign(new Error(`${mail.to} is not known here`), { responseCode: code }))
      mails.push(mail)
      answer()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    offered,
    refuseNext: (...codes) => void refusals.push(...codes),
    hold() {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return open
    },
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
}

function parse(raw: string, from: string, to: string[]): ReceivedMail {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  const text = unquoted(body.join('\r\n\r\n').replace(/=\r\n/g, '')).replace(/\r\n/g, '\n')
  return { from, to, headers, subject: decoded(headers.get('subject') ?? ''), text, raw }
}

const bytesOf = (text: string) => text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
const unquoted = (text: string) => Buffer.from(bytesOf(text), 'latin1').toString('utf8')

/** RFC 2047. */
function decoded(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(words, 'base64').toString('utf8') : unquoted(words.replaceAll('_', ' '))
    )
}
