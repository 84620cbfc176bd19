/** Clips and pictures on their way to who may watch them, part by part as players ask. Somebody sent them in: they run nothing. */
import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type Ctx, createContext, type Deps, type Engines } from '../context.ts'
import { actorOf } from './auth.ts'
import { rangeOf } from './byte-range.ts'

export interface WatchedFile {
  type: string
  bytes: number
  /** Names what is in it, and changes with it. */
  tag: string
  /** Anybody may watch it. */
  isPublic: boolean
  read(range?: { from: number; to: number }): Promise<Readable>
}

export function serveClipFiles(
  app: FastifyInstance,
  open: (ctx: Ctx, uploadId: string, name: string) => Promise<WatchedFile>,
  deps: Deps,
  engines: Engines
): void {
  const params = {
    type: 'object',
    properties: { uploadId: { type: 'string', format: 'uuid' }, name: { type: 'string', pattern: '^[a-z0-9]{1,20}$' } }
  }
  app.get<{ Params: { uploadId: string; name: string } }>(
    '/api/entry-files/:uploadId/:name',
    { schema: { hide: true, params } },
    async (request, reply) => {
      const now = deps.clock()
      const ctx = createContext(deps, engines, { now, actor: await actorOf(request, engines, now) })
      const { type, bytes, tag, isPublic, read } = await open(ctx, request.params.uploadId, request.params.name)
      reply.headers({
        ...app.securityOfApi,
        'content-type': type,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': isPublic ? 'public, max-age=3600' : 'private, max-age=600',
        'accept-ranges': 'bytes',
        etag: `"${tag}"`
      })
      // The headers alone: no file is opened for them.
      if (request.raw.method === 'HEAD') return reply.header('content-length', bytes).send()
      if (request.headers['if-none-match'] === `"${tag}"`) return reply.code(304).send()
      const isChanged = (request.headers['if-range'] ?? `"${tag}"`) !== `"${tag}"`
      const range = isChanged ? null : rangeOf(request.headers.range, bytes)
      if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${bytes}`).type('text/plain').send('')
      // Before any header says how long it is: it may not be there.
      const body = await read(range ?? undefined)
      if (!range) return reply.header('content-length', bytes).send(body)
      const { from, to } = range
      return reply
        .code(206)
        .headers({ 'content-range': `bytes ${from}-${to}/${bytes}`, 'content-length': to - from + 1 })
        .send(body)
    }
  )
}
