/** Listens to server-sent events as a browser does, one after the other. */
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../../server/src/app.ts'

export interface ServerEvent {
  id: number
  event: string
  data: Record<string, string>
}

export interface EventStream {
  response: IncomingMessage
  next(): Promise<ServerEvent>
  /** Passes over others. */
  nextOf(event: string): Promise<ServerEvent>
  close(): void
}

export async function listenTo(app: App, path: string, headers: Record<string, string> = {}): Promise<EventStream> {
  if (!app.http.server.listening) await app.http.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.http.server.address() as AddressInfo
  const [response] = (await once(get({ port, host: '127.0.0.1', path, headers, agent: false }), 'response')) as [IncomingMessage]
  const events = eventsOf(response)
  const next = async () => {
    const { value, done } = await events.next()
    if (done) throw new Error('The stream has ended')
    return value
  }
  return {
    response,
    next,
    nextOf: async (event) => {
      for (;;) {
        const told = await next()
        if (told.event === event) return told
      }
    },
    close: () => response.destroy()
  }
}

async function* eventsOf(response: IncomingMessage): AsyncGenerator<ServerEvent> {
  let rest = ''
  for await (const piece of response.setEncoding('utf8')) {
    const blocks = (rest + piece).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
      if (fields.has('event'))
        yield { id: Number(fields.get('id')), event: fields.get('event') ?? '', data: JSON.parse(fields.get('data') ?? '{}') }
    }
  }
}
