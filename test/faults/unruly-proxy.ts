/** A proxy between participants and server that does to requests what networks do: cuts, delays, repeats and reorders them. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Random } from '../../server/src/lib/random.ts'

/** What can happen to a request; `after commit`: the server has answered, and the answer is lost. */
type Toxic = 'cut before' | 'cut within' | 'cut after commit' | 'delayed' | 'sent twice' | 'sent again later' | 'answered slowly'
const toxics: Toxic[] = ['cut before', 'cut within', 'cut after commit', 'delayed', 'sent twice', 'sent again later', 'answered slowly']

export interface UnrulyProxy {
  origin: string
  happened: Map<Toxic, number>
  /** Waits for the late repeats too. */
  close(): Promise<void>
}

export interface ProxyOptions {
  server: () => string
  random: Random
  /** Of a hundred requests, how many meet something. */
  unruliness: number
  latestMs: number
}

export async function openUnrulyProxy({ server, random, unruliness, latestMs }: ProxyOptions): Promise<UnrulyProxy> {
  const happened = new Map<Toxic, number>()
  const late = new Set<Promise<unknown>>()
  const sockets = new Set<Socket>()

  async function pass(request: Buffer): Promise<Buffer | null> {
    const toxic = random.below(100) < unruliness ? toxics[random.below(toxics.length)] : undefined
    if (toxic) happened.set(toxic, (happened.get(toxic) ?? 0) + 1)
    const pause = random.below(latestMs)
    if (toxic === 'cut before') return null
    if (toxic === 'cut within') return exchange(server(), request.subarray(0, random.below(request.length)), 20)
    if (toxic === 'delayed') await delay(pause)
    if (toxic === 'sent twice') late.add(exchange(server(), request))
    if (toxic === 'sent again later') late.add(delay(pause).then(() => exchange(server(), request)))
    const answer = await exchange(server(), request)
    if (toxic === 'answered slowly') await delay(pause)
    return toxic === 'cut after commit' ? null : answer
  }

  const listener = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).once('close', () => sockets.delete(socket))
    let read = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      read = Buffer.concat([read, chunk])
      const length = messageLength(read)
      if (length === null || read.length < length) return
      const request = read.subarray(0, length)
      read = read.subarray(length)
      void pass(request).then((answer) => (answer && !socket.destroyed ? socket.write(answer) : socket.destroy()))
    })
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    happened,
    async close() {
      await Promise.all(late)
      listener.close()
      for (const socket of sockets) socket.destroy()
    }
  }
}

/** On a connection of its own; null when it was cut. With `cutAfterMs` nothing is awaited: the rest of the request never comes. */
async function exchange(origin: string, bytes: Buffer, cutAfterMs?: number): Promise<Buffer | null> {
  const { port } = new URL(origin)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(bytes)
  const answer = new Promise<Buffer | null>((resolve) => {
    let read = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      read = Buffer.concat([read, chunk])
      const length = messageLength(read)
      if (length !== null && read.length >= length) resolve(read)
    })
    socket.once('error', () => resolve(null)).once('close', () => resolve(null))
    if (cutAfterMs !== undefined) setTimeout(() => resolve(null), cutAfterMs)
  })
  return answer.finally(() => socket.destroy())
}

/** Head and body; null while the head is not whole. Server and participants name the length of every body. */
function messageLength(bytes: Buffer): number | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1]
  return end + 4 + Number(length ?? 0)
}
