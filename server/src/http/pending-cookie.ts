/**
 * The cookie of a sign-in through a provider that is under way: it binds the provider's answer to the browser that asked. No script reads it, no other page
 * can make a browser send it (the answer comes back to a page of ours, which sends it on), and it goes to nothing else.
 */
import type { Endpoint } from '@hoi-thi/shared/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../context.ts'
import type { Hooks } from './auth.ts'

const cookieName = 'hoithi_openid'
/** Behind https the name keeps neighbours under the same domain from setting it over plain http. */
const boundName = `__Secure-${cookieName}`
/** As long as what is in it counts. */
const maxAge = 600

/** The same hooks, and: what the browser kept is put into the body; what the reply holds is kept, and what it no longer holds is forgotten. */
export function keepPending(way: NonNullable<Endpoint['pending']>, { isSecure: secure }: Pick<Deps, 'isSecure'>, hooks: Hooks): Hooks {
  const name = secure ? boundName : cookieName
  const options = { path: '/api/openid', httpOnly: true, sameSite: 'strict', secure } as const
  return {
    ...hooks,
    ...(way === 'goes-on' && {
      preValidation: async (request: FastifyRequest) => {
        const pending = request.cookies[name]
        if (pending && isRecord(request.body)) request.body = { pending, ...request.body }
      }
    }),
    preSerialization: [
      async (_request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
        const { pending } = payload as { pending?: string }
        if (reply.statusCode >= 300) return payload
        if (pending) reply.setCookie(name, pending, { ...options, maxAge })
        else reply.clearCookie(name, options)
        return payload
      },
      ...[hooks.preSerialization ?? []].flat()
    ]
  }
}

const isRecord = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body)
