/** A light HTTP client: one kept connection, one request at a time. It must cost far less than the server that it measures. */
import { connect, type Socket } from 'node:net'

export interface Reply {
  status: number
  text: string
}

export interface Connection {
  send(request: string): Promise<Reply>
  close(): void
}

const patienceMs = 20_000

export function openConnection(origin: string): Connection {
  const { hostname, port } = new URL(origin)
  let socket: Socket | null = null
  let received: Buffer = Buffer.alloc(0)
  let waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null

  function opened(): Socket {
    const made = connect(Number(port), hostname)
    made.setNoDelay(true)
    made.setTimeout(patienceMs, () => made.destroy(new Error(`No answer within ${patienceMs / 1000} s`)))
    made.on('data', take)
    made.on('error', lose)
    made.on('close', () => lose(new Error('The connection was closed')))
    return made
  }

  function take(chunk: Buffer): void {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const reply = replyIn(received)
    if (!reply) return
    received = Buffer.alloc(0)
    waiting?.resolve(reply)
    waiting = null
  }

  function lose(error: Error): void {
    socket = null
    received = Buffer.alloc(0)
    waiting?.reject(error)
    waiting = null
  }

  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket ??= opened()
        socket.write(request, 'latin1')
      }),
    close: () => socket?.destroy()
  }
}

/** A request as text. Bodies are plain ASCII. */
export function requestOf(method: string, path: string, token: string | null, body?: object): string {
  const text = body ? JSON.stringify(body) : ''
  const type = body ? 'content-type: application/json\r\n' : ''
  const authorization = token ? `authorization: Bearer ${token}\r\n` : ''
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${authorization}${type}content-length: ${text.length}\r\n\r\n${text}`
}

/** The server always says how long its answers are. */
function replyIn(received: Buffer): Reply | undefined {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = received.toString('latin1', 0, headEnd)
  const bodyEnd = headEnd + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
  if (received.length < bodyEnd) return undefined
  return { status: Number(head.slice(9, 12)), text: received.toString('utf8', headEnd + 4, bodyEnd) }
}
