/** Server-sent events: what becomes of a contest's boards and rounds while one looks. */
import type { FastifyInstance } from 'fastify'
import { type Ctx, createContext, type Deps, type Engines } from '../context.ts'
import { Problem } from '../problem.ts'

/** Says by which topic somebody is told, and what they are told at once. */
type Begin = (
  ctx: Ctx,
  watched: { contest: string; board: string | null; after: number }
) => Promise<{ topic: string; first: () => string }>

const schema = {
  // A stream is no reply that the contract could describe.
  hide: true,
  params: { type: 'object', properties: { contest: { type: 'string', minLength: 1, maxLength: 100 } }, required: ['contest'] },
  // `after`: the `version` of a board that has been read. `board`: as a reply names it; told is of this one only, and of rounds.
  querystring: { type: 'object', properties: { after: { type: 'integer', minimum: 0 }, board: { type: 'string', maxLength: 200 } } }
}

interface Route {
  Params: { contest: string }
  Querystring: { after?: number; board?: string }
}

export function serveEvents(app: FastifyInstance, begin: Begin, deps: Deps, engines: Engines): void {
  const { audience } = engines
  // A stream has no last byte: without this the server would wait for it.
  app.addHook('preClose', async () => audience.close())
  app.get<Route>('/api/contests/:contest/events', { schema }, async (request, reply) => {
    const { board = null, after = 0 } = request.query
    const seen = request.headers['last-event-id']
    const ctx = createContext(deps, engines, { now: deps.clock(), actor: null })
    const { topic, first } = await begin(ctx, { contest: request.params.contest, board, after: idOf(seen) ?? after })
    if (audience.isFull()) throw new Problem('server.busy', { retryAfterSeconds: 5 })
    reply.hijack()
    reply.raw.writeHead(200, {
      ...app.securityOfApi,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would gather it.
      'x-accel-buffering': 'no'
    })
    audience.join(topic, reply.raw, first())
  })
}

/** Anything that is none of our ids is taken for one that we have never given. */
function idOf(header: string | string[] | undefined): number | undefined {
  if (header === undefined || header === '') return undefined
  return /^\d{1,15}$/.test(String(header)) ? Number(header) : Number.MAX_SAFE_INTEGER
}
