/** A board for a frame of another site: a page of its own, small, without script. It alone may be framed by anyone. */
import type { FastifyInstance } from 'fastify'
import { type Ctx, createContext, type Deps, type Engines } from '../context.ts'
import { sendReady } from './ready-replies.ts'

type Query = Partial<Record<'round' | 'division' | 'bloc', string>> & { view?: 'then' | 'now' }
/** The same object for as long as the page is the same. */
type Show = (ctx: Ctx, contest: string, board: string, query: Query) => Promise<{ html: string }>

const name = { type: 'string', pattern: '^[A-Za-z0-9-]{1,100}$' }
const schema = {
  hide: true,
  params: { type: 'object', properties: { contest: { type: 'string', maxLength: 100 }, board: { type: 'string', maxLength: 40 } } },
  querystring: { type: 'object', properties: { round: name, division: name, bloc: name, view: { type: 'string', enum: ['then', 'now'] } } }
}

export function serveFrames(app: FastifyInstance, show: Show, deps: Deps, engines: Engines): void {
  const headers = {
    ...app.securityOfApi,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    'cache-control': 'public, max-age=2'
  }
  app.get<{ Params: { contest: string; board: string }; Querystring: Query }>(
    '/nhung/:contest/:board',
    { schema },
    async (request, reply) => {
      const ctx = createContext(deps, engines, { now: deps.clock(), actor: null })
      const shown = await show(ctx, request.params.contest, request.params.board, request.query)
      return sendReady(request, reply.headers(headers), shown, () => shown.html)
    }
  )
}
