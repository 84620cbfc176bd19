/** Who is asking: a token from the cookie or the header, and whether its session still lives. Access comes from the contract. */
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import type { Endpoint } from '@hoi-thi/shared/api'
import type { FastifyInstance, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Actor, Deps, Engines } from '../context.ts'
import { Problem } from '../problem.ts'

const cookieName = 'hoithi_session'

export async function authenticate(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(cookie)
  await app.register(jwt, {
    secret: deps.sessionSecret,
    sign: { algorithm: 'HS256', noTimestamp: true },
    // The session's row says until when it lives, by the server's own clock.
    verify: { algorithms: ['HS256'], ignoreExpiration: true }
  })
  app.decorateRequest('actor', null)
}

type Hooks = Pick<RouteShorthandOptions, 'onRequest' | 'preSerialization' | 'onSend'>

/** What an endpoint's access and session need of its route, and nothing more: most requests are saves. */
export function accessHooks(endpoint: Endpoint, deps: Deps, engines: Engines): Hooks {
  return { onRequest: guard(endpoint, deps, engines), ...(endpoint.session && cookieHooks(endpoint.session, deps)) }
}

function guard(endpoint: Endpoint, deps: Deps, engines: Engines) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.method !== 'GET') refuseForeignOrigin(request, deps)
    if (endpoint.access === 'anyone') return
    request.actor = await actorOf(request, engines, deps.clock())
    if (!request.actor) throw new Problem('session.required')
  }
}

function cookieHooks(session: NonNullable<Endpoint['session']>, deps: Deps): Hooks {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.isSecure } as const
  if (session === 'ends')
    return {
      onSend: async (_request, reply) => {
        if (reply.statusCode === 204) reply.clearCookie(cookieName, options)
      }
    }
  return {
    preSerialization: async (_request, reply, payload) => {
      const { accessToken, expiresAt } = payload as { accessToken?: string; expiresAt?: string }
      if (reply.statusCode === 200 && accessToken)
        reply.setCookie(cookieName, accessToken, { ...options, expires: new Date(expiresAt ?? 0) })
      return payload
    }
  }
}

async function actorOf(request: FastifyRequest, engines: Engines, now: Date): Promise<Actor | null> {
  const token = tokenOf(request)
  const claims = token && engines.tokens.read(token)
  if (!claims) return null
  const session = await engines.sessions.find(claims.sid, now)
  return session && session.accountId === claims.sub ? { accountId: claims.sub, sessionId: claims.sid } : null
}

function tokenOf(request: FastifyRequest): string | undefined {
  const [, bearer] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  return bearer ?? request.cookies[cookieName]
}

/** A page of another site may not act with this person's cookie. Clients that are no browsers send no Origin. */
function refuseForeignOrigin(request: FastifyRequest, deps: Deps): void {
  const origin = request.headers.origin
  if (!origin || origin === deps.publicUrl) return
  if (hostOf(origin) === request.headers.host) return
  throw new Problem('request.foreign-origin')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
