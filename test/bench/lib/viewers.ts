/** Those who look at boards: by streams of events that stay open, and by asking again and again. */
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { openConnection } from './connection.ts'
import { openTally, type Tallied, Unexpected } from './tally.ts'

export interface WatchJob {
  kind: 'watch'
  origin: string
  path: string
  viewers: number
  seconds: number
}

export interface ReadJob {
  kind: 'reads'
  origin: string
  path: string
  /** What the reader has already. */
  tag?: string
  inFlight: number
  seconds: number
}

/** When an event came to the viewers, in milliseconds since 1970. */
export interface Heard {
  id: number
  count: number
  at: number[]
}

export interface Watched extends Tallied {
  heard: Heard[]
}

/** Not all knock in one instant: the queue of a listening socket is short. */
const joinAtOnce = 100

export async function watchBoard({ origin, path, viewers, seconds }: WatchJob): Promise<Watched> {
  const tally = openTally()
  const at = new Map<number, number[]>()
  const open: IncomingMessage[] = []
  const join = async () => {
    const [response] = (await once(get(`${origin}${path}`, { agent: false }), 'response')) as [IncomingMessage]
    if (response.statusCode !== 200) throw new Unexpected(response.statusCode ?? 0, path)
    open.push(response)
    response.setEncoding('utf8').on('data', (piece: string) => {
      const now = Date.now()
      for (const [, id] of piece.matchAll(/^id: (\d+)$/gm)) {
        const times = at.get(Number(id))
        if (times) times.push(now)
        else at.set(Number(id), [now])
      }
    })
    response.on('error', () => {})
  }
  while (open.length < viewers) {
    const before = open.length
    await Promise.all(Array.from({ length: Math.min(joinAtOnce, viewers - before) }, () => tally.time('join', join).catch(() => {})))
    if (open.length === before) break
  }
  // What came at the beginning was known already.
  at.clear()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  for (const response of open) response.destroy()
  return { ...tally.result(), heard: [...at].map(([id, times]) => ({ id, count: times.length, at: times })) }
}

export async function readBoard({ origin, path, tag, inFlight, seconds }: ReadJob): Promise<Tallied> {
  const tally = openTally()
  const request = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${tag ? `if-none-match: ${tag}\r\n` : ''}\r\n`
  const until = performance.now() + seconds * 1000
  const lane = async () => {
    const connection = openConnection(origin)
    while (performance.now() < until)
      await tally
        .time('read', async () => {
          const { status, text } = await connection.send(request)
          if (status !== (tag ? 304 : 200)) throw new Unexpected(status, text)
        })
        .catch(() => {})
    connection.close()
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return tally.result()
}
