/** Who is asking: a token from the cookie or the header, whether its session still lives, and what they may do here. Access comes from the contract. */
import cookie from '@fastify/cookie'
import jwt, { type FastifyJWTOptions } from '@fastify/jwt'
import { type Permission, scopeOf } from '@hoi-thi/shared/access'
import type { Endpoint } from '@hoi-thi/shared/api'
import type { FastifyInstance, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Actor, Deps, Engines } from '../context.ts'
import { Problem } from '../problem.ts'

const cookieName = 'hoithi_session'
const refreshCookieName = 'hoithi_refresh'
/** Behind https the names bind the cookies to this host (a neighbour under the same domain cannot set them); on plain http browsers refuse such names. */
const boundName = `__Host-${cookieName}`
const boundRefreshName = `__Secure-${refreshCookieName}`
const refreshPath = '/api/sessions/current/renewals'

export async function authenticate(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(cookie)
  const options: Omit<FastifyJWTOptions, 'secret'> = {
    sign: { algorithm: 'HS256', noTimestamp: true },
    // Compared with the server's own clock, which tests hold.
    verify: { algorithms: ['HS256'], ignoreExpiration: true }
  }
  await app.register(jwt, { ...options, secret: deps.sessionSecret })
  for (const [index, secret] of deps.earlierSecrets.entries()) await app.register(jwt, { ...options, secret, namespace: `earlier${index}` })
  app.decorateRequest('actor', null)
  app.decorateRequest('device', null)
}

export type Hooks = Pick<RouteShorthandOptions, 'onRequest' | 'preValidation' | 'preSerialization' | 'onSend'>

/** What an endpoint's access and session need of its route, and nothing more: most requests are saves. */
export function accessHooks(endpoint: Endpoint, deps: Deps, engines: Engines): Hooks {
  return { onRequest: guard(endpoint, deps, engines), ...(endpoint.session && cookieHooks(endpoint.session, deps)) }
}

function guard({ access }: Endpoint, deps: Deps, engines: Engines) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.method !== 'GET') refuseForeignOrigin(request, deps)
    if (access === 'anyone') return
    request.actor = await actorOf(request, engines, deps.clock())
    if (!request.actor) throw new Problem('session.required')
    if (access !== 'account') await refuseUnpermitted(request, request.actor, access, engines)
  }
}

/** What somebody else may see is not there for those who may not. Who may do it nowhere learns nothing either. */
async function refuseUnpermitted(request: FastifyRequest, actor: Actor, permission: Permission, engines: Engines): Promise<void> {
  const { contest, unitId } = request.params as { contest?: string; unitId?: string }
  const kind = scopeOf(permission)
  const held = await engines.roles.find(actor.accountId, permission, { contest, unit: unitId }[kind as 'contest' | 'unit'] ?? null)
  if (held === 'nowhere') {
    request.log.warn({ account: actor.accountId, permission }, 'refused')
    throw new Problem('access.denied')
  }
  if (!actor.hasSecondFactor) throw new Problem('session.second-factor-required')
  if (held === 'elsewhere') throw new Problem(kind === 'contest' ? 'contest.not-found' : 'unit.not-found')
}

function cookieHooks(session: NonNullable<Endpoint['session']>, deps: Deps): Hooks {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.isSecure } as const
  const refreshOptions = { ...options, path: refreshPath, sameSite: 'strict' } as const
  const [name, refreshName] = deps.isSecure ? [boundName, boundRefreshName] : [cookieName, refreshCookieName]
  if (session === 'ends')
    return {
      onSend: async (_request, reply) => {
        if (reply.statusCode !== 204) return
        reply.clearCookie(name, options).clearCookie(refreshName, refreshOptions)
        // One from before the site had https would else sign its owner in again.
        if (deps.isSecure) reply.clearCookie(cookieName, options).clearCookie(refreshCookieName, refreshOptions)
      }
    }
  return {
    ...(session === 'renews' && { preValidation: refreshFromCookie }),
    preSerialization: async (_request, reply, payload) => {
      const { accessToken, refreshToken, cookieEnds } = payload as { accessToken?: string; refreshToken?: string; cookieEnds?: Date | null }
      // On a device of others they have no date: the browser forgets them when it closes.
      const until = cookieEnds ? { expires: cookieEnds } : {}
      if (reply.statusCode === 200 && accessToken && refreshToken && cookieEnds !== undefined)
        reply.setCookie(name, accessToken, { ...options, ...until }).setCookie(refreshName, refreshToken, { ...refreshOptions, ...until })
      return payload
    }
  }
}

/** A browser keeps its refresh token where no script reads it; another client may send it in the body. */
async function refreshFromCookie(request: FastifyRequest): Promise<void> {
  const refreshToken = request.cookies[boundRefreshName] ?? request.cookies[refreshCookieName]
  if (refreshToken) request.body = { refreshToken, ...(request.body as object | undefined) }
}

/** Null: nobody is signed in. */
export async function actorOf(request: FastifyRequest, engines: Engines, now: Date): Promise<Actor | null> {
  const token = tokenOf(request)
  const claims = token && engines.tokens.read(token)
  // Also one that says nothing of its end.
  if (!claims || !(claims.exp * 1000 > now.getTime())) return null
  const session = await engines.sessions.find(claims.sid, now)
  if (!session || session.accountId !== claims.sub) return null
  return { accountId: claims.sub, sessionId: claims.sid, hasSecondFactor: session.hasSecondFactor }
}

function tokenOf(request: FastifyRequest): string | undefined {
  const [, bearer] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  return bearer ?? request.cookies[boundName] ?? request.cookies[cookieName]
}

/** A page of another site may not act with this person's cookie. Clients that are no browsers send no Origin. */
function refuseForeignOrigin(request: FastifyRequest, deps: Deps): void {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (origin ? origin === deps.publicUrl || (!deps.isSecure && hostOf(origin) === host) : site !== 'cross-site') return
  throw new Problem('request.foreign-origin')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
