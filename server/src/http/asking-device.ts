/**
 * Which browser asks, by a cookie that goes to the endpoint's own addresses and nowhere else: that many accounts come from one is seen, and no more of it. It
 * names no account, no script reads it, and whoever throws it away is another browser.
 */
import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Deps } from '../context.ts'

const cookieName = 'hoithi_asking'
const idForm = /^[\w-]{22}$/
/** Longer than a vote lasts. */
const keptSeconds = 60 * 86_400

export function askDevice({ isSecure: secure }: Pick<Deps, 'isSecure'>): Pick<RouteShorthandOptions, 'preHandler' | 'onSend'> {
  return {
    preHandler: async (request: FastifyRequest) => {
      const known = request.cookies[cookieName]
      request.device = known && idForm.test(known) ? known : randomBytes(16).toString('base64url')
    },
    onSend: async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
      const isNew = request.device !== null && request.device !== request.cookies[cookieName]
      const [path = ''] = /^.*(?=\/)/.exec(request.url.split('?')[0] ?? '') ?? []
      if (isNew && reply.statusCode < 300 && request.device)
        reply.setCookie(cookieName, request.device, { path, httpOnly: true, sameSite: 'strict', secure, maxAge: keptSeconds })
      return payload
    }
  }
}
