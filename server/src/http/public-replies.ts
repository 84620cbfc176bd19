/** Replies that are the same for everyone carry an ETag, and are not sent twice to who has them. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { endpointOf } from './serve.ts'

export function tagPublicReplies(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!endpointOf(request)?.isPublic || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
    reply.header('etag', tag)
    if (request.headers['if-none-match'] !== tag) return payload
    reply.code(304)
    return ''
  })
}
