/** Listeners over real sockets: by topic, in order, never more than there is room for, and none that does not read. */
import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { type Audience, createAudience } from '../../../server/src/lib/audience.ts'

let server: Server | undefined
let audience: Audience
afterEach(() => void server?.closeAllConnections())

async function open(options: Parameters<typeof createAudience>[0] = {}) {
  audience = createAudience(options)
  server = createServer((request, response) => audience.join(request.url ?? '', response, 'data: first\n\n'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  /** Answered once it has joined. */
  return async (path: string): Promise<IncomingMessage> => {
    const [response] = await once(get({ port, host: '127.0.0.1', path, agent: false }), 'response')
    return response
  }
}

it('tells each topic its own, in order, after what is said first, and ends all at the close', async () => {
  const join = await open()
  const listeners = await Promise.all([...Array.from({ length: 450 }, () => '/one'), '/other'].map(join))
  expect(audience.topics().sort()).toEqual(['/one', '/other'])
  for (const word of ['a', 'b', 'c']) void audience.tell('/one', `data: ${word}\n\n`)
  await audience.tell('/other', 'data: z\n\n')
  audience.close()
  const heard = await Promise.all(listeners.map((listener) => text(listener)))
  const [retries, said] = [heard.map((each) => each.split('\n\n')[0]), heard.map((each) => each.split('\n\n').slice(1).join(' '))]
  expect(new Set(said.slice(0, -1))).toEqual(new Set(['data: first data: a data: b data: c ']))
  expect(said.at(-1)).toBe('data: first data: z ')
  // They come again spread over seconds.
  expect(new Set(retries).size).toBeGreaterThan(400)
})

it('has room for so many, and again once one has gone', async () => {
  const join = await open({ most: 2 })
  const [one] = await Promise.all([join('/a'), join('/b')])
  expect(audience.isFull()).toBe(true)
  one?.destroy()
  while (audience.isFull()) await audience.tell('/b', ': wait\n\n').then(() => new Promise(setImmediate))
  expect(audience.topics()).toEqual(['/b'])
})

it('drops who does not read, and goes on with those who do', async () => {
  const join = await open({ mostBehind: 100_000 })
  const [slow, quick] = await Promise.all([join('/a'), join('/a')])
  let heard = 0
  quick?.on('data', (piece: Buffer) => {
    heard += piece.length
  })
  slow?.pause()
  const dropped = slow && once(slow, 'error')
  const piece = `data: ${'x'.repeat(20_000)}\n\n`
  let told = 0
  // The system takes some megabytes for who does not read; then our own memory would have to.
  for (; told < 2_000; told++) {
    await audience.tell('/a', piece)
    await new Promise(setImmediate)
    if ((await connections()) === 1) break
  }
  slow?.resume()
  expect(String(await dropped)).toContain('aborted')
  expect(told).toBeLessThan(2_000)
  expect(heard).toBeGreaterThan(0)
  expect(audience.topics()).toEqual(['/a'])
})

const connections = () => new Promise<number>((resolve) => server?.getConnections((_error, count) => resolve(count)))
