/** Who is asking: a token from the cookie or the header, and whether its session still lives. Access comes from the contract. */
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps, Engines, TokenClaims } from '../context.ts'
import { Problem } from '../problem.ts'
import { endpointOf } from './serve.ts'

const cookieName = 'hoithi_session'

export async function authenticate(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(cookie)
  await app.register(jwt, {
    secret: deps.sessionSecret,
    cookie: { cookieName, signed: false },
    sign: { algorithm: 'HS256', noTimestamp: true },
    // The session's row says until when it lives, by the server's own clock.
    verify: { algorithms: ['HS256'], ignoreExpiration: true, cache: 10_000 }
  })
  app.decorateRequest('actor', null)
}

export function guardAccess(app: FastifyInstance, deps: Deps, engines: Engines): void {
  app.addHook('onRequest', async (request) => {
    const endpoint = endpointOf(request)
    if (!endpoint) return
    if (request.method !== 'GET') refuseForeignOrigin(request, deps)
    if (endpoint.access === 'anyone') return
    request.actor = await actorOf(request, engines, deps.clock())
    if (!request.actor) throw new Problem('session.required')
  })

  app.addHook('preSerialization', async (request, reply, payload) => {
    if (endpointOf(request)?.session === 'begins' && reply.statusCode === 200) {
      const { accessToken, expiresAt } = payload as { accessToken: string; expiresAt: string }
      reply.setCookie(cookieName, accessToken, { ...cookieOptions(deps), expires: new Date(expiresAt) })
    }
    return payload
  })
  app.addHook('onSend', async (request, reply) => {
    if (endpointOf(request)?.session === 'ends' && reply.statusCode === 204) reply.clearCookie(cookieName, cookieOptions(deps))
  })
}

const cookieOptions = (deps: Deps) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: deps.isSecure }) as const

async function actorOf(request: FastifyRequest, engines: Engines, now: Date) {
  let claims: TokenClaims
  try {
    claims = await request.jwtVerify<TokenClaims>()
  } catch {
    return null
  }
  const session = await engines.sessions.find(claims.sid, now)
  return session && session.accountId === claims.sub ? { accountId: claims.sub, sessionId: claims.sid } : null
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
