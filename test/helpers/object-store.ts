/** An object store of somebody else's making, behind a line of ours that a test may cut, slow down or make lie. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startFauxqs } from 'fauxqs'
import type { StoreSettings } from '../../server/src/lib/files/store-client.ts'

/** `lie`: one byte of each piece is another, either way; `cut`: the line breaks after the first piece of the reply. */
type Deed = 'cut' | 'lie' | 'forbid' | undefined
/** What becomes of one request, which waits until that is known; `undefined`: it is passed on. */
export type Misbehaviour = (asked: IncomingMessage) => Deed | Promise<Deed>

export interface TestStore {
  settings: StoreSettings
  /** Method and query of each request, in order; keys are left out. */
  asked: string[]
  misbehave: Misbehaviour | null
  /** How many bytes of replies have gone over the line. */
  sent(): number
  /** How many replies are under way. */
  open(): number
  goAway(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

export async function openTestStore(bucket = 'clips'): Promise<TestStore> {
  const store = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false })
  store.createBucket(bucket)
  const counted = { sent: 0, open: 0 }
  const test: TestStore = {
    settings: {
      endpoint: '',
      bucket,
      region: 'us-east-1',
      accessKey: 'key-of-the-test',
      secretKey: 'secret-of-the-test',
      prefix: 'hoi-thi/',
      isPathStyle: true
    },
    asked: [],
    misbehave: null,
    sent: () => counted.sent,
    open: () => counted.open,
    async goAway() {
      line.closeAllConnections()
      await new Promise((resolve) => line.close(resolve))
    },
    async comeBack() {
      if (!line.listening) await listen(line, port)
    },
    async close() {
      if (line.listening) await test.goAway()
      await store.stop()
    }
  }
  const line = createServer(async (asked, answer) => {
    test.asked.push(`${asked.method} ${asked.url?.split('?')[1] ?? ''}`.trim())
    pass(asked, answer, store.port, await test.misbehave?.(asked), counted)
  })
  await listen(line, 0)
  const { port } = line.address() as AddressInfo
  test.settings.endpoint = `http://127.0.0.1:${port}`
  return test
}

const listen = (server: Server, port: number) => new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))

function pass(asked: IncomingMessage, answer: ServerResponse, port: number, how: Deed, counted: { sent: number; open: number }): void {
  if (how === 'forbid') {
    asked.resume()
    answer.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>AccessDenied</Code><Message>No</Message></Error>')
    return
  }
  counted.open++
  const { host: _host, ...headers } = asked.headers
  const onward = request({ port, host: '127.0.0.1', method: asked.method, path: asked.url, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 500, reply.headers)
    reply.on('data', (piece: Buffer) => {
      if (how === 'lie') piece[0] = (piece[0] ?? 0) ^ 1
      const goesOn = answer.write(piece)
      counted.sent += piece.length
      if (how === 'cut') {
        reply.destroy()
        setImmediate(() => answer.destroy())
      } else if (!goesOn) {
        reply.pause()
        answer.once('drain', () => reply.resume())
      }
    })
    reply.on('end', () => answer.end())
  })
  answer.on('close', () => {
    counted.open--
    onward.destroy()
  })
  onward.on('error', () => answer.destroy())
  asked.on('data', (piece: Buffer) => {
    if (how === 'lie') piece[0] = (piece[0] ?? 0) ^ 1
    onward.write(piece)
  })
  asked.on('end', () => onward.end())
}
