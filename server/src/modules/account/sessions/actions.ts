/** Sessions: begun, renewed by tokens that work once, listed by device, ended. */
import { createHash } from 'node:crypto'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { newToken } from '../../../lib/secrets.ts'
import { Problem, refuse } from '../../../problem.ts'
import { deviceOf } from './device.ts'
import {
  endSessions,
  findRefreshToken,
  insertRefreshToken,
  insertSession,
  listChangedSince,
  listOpenSessions,
  markRefreshTokenUsed,
  type SessionEnd,
  touchSession
} from './queries.ts'

const sessionHours = 12
const sharedSessionHours = 2
const accessMinutes = 30
/** Two tabs that renew at once, or an answer that got lost, are no theft. */
const reuseGraceMs = 60_000

interface Account {
  id: string
  signInName: string
  fullName: string
}

/** What is known of a session from its beginning. An assisted one is on a device of others, always. */
interface How {
  hasSecondFactor?: boolean
  isShared?: boolean | undefined
  assistedBy?: { id: string; fullName: string }
  /** Who said who it is; without one it was the password. */
  provider?: string
}

/** Beside what is answered: what the cookies hold. */
interface Begun {
  accessToken: string
  expiresAt: string
  account: Account & { isShared?: true; assistedBy?: string }
  refreshToken: string
  /** Null: until the browser closes. */
  cookieEnds: Date | null
}

export const beginSession = (ctx: Ctx, account: Account, how: How): Promise<Begun> =>
  transaction(ctx, (ctx) => beginSessionWithin(ctx, account, how))

/** Within the transaction of what leads to it. */
export async function beginSessionWithin(ctx: Ctx, { id: accountId, signInName, fullName }: Account, how: How) {
  const { hasSecondFactor = false, assistedBy, provider } = how
  const isShared = how.isShared === true || assistedBy !== undefined
  const expiresAt = new Date(ctx.now.getTime() + (isShared ? sharedSessionHours : sessionHours) * 3_600_000)
  const session = { id: ctx.newId(), accountId, createdAt: ctx.now, expiresAt, device: deviceOf(ctx.userAgent), isShared }
  await insertSession(ctx.db, { ...session, assistedBy: assistedBy?.id ?? null, secondFactorAt: hasSecondFactor ? ctx.now : null })
  const subject = { kind: 'account', id: accountId } as const
  const detail = { session: session.id, secondFactor: hasSecondFactor, ...(provider && { provider }) }
  await audit(ctx, { action: 'session.begun', subject, detail })
  const account = { id: accountId, signInName, fullName, ...(assistedBy && { assistedBy: assistedBy.fullName }) }
  return { ...(await tokensFor(ctx, session, account)), sessionId: session.id }
}

async function tokensFor(ctx: Ctx, session: { id: string; expiresAt: Date; isShared: boolean }, known: Account): Promise<Begun> {
  const account = { ...known, ...(session.isShared && { isShared: true as const }) }
  const refreshToken = newToken()
  await insertRefreshToken(ctx.db, { hash: hashOf(refreshToken), sessionId: session.id, issuedAt: ctx.now })
  const expiresAt = new Date(Math.min(ctx.now.getTime() + accessMinutes * 60_000, session.expiresAt.getTime()))
  const accessToken = ctx.engines.tokens.sign({ sid: session.id, sub: account.id, exp: Math.floor(expiresAt.getTime() / 1000) })
  return { accessToken, expiresAt: expiresAt.toISOString(), account, refreshToken, cookieEnds: session.isShared ? null : session.expiresAt }
}

/** Known and unknown names go the same way, and take as long. */
export async function refuseSignIn(
  ctx: Ctx,
  accountId: string | undefined,
  code: 'session.wrong-credentials' | 'session.wrong-code'
): Promise<never> {
  await transaction(ctx, (ctx) =>
    audit(ctx, { action: 'session.refused', ...(accountId && { subject: { kind: 'account', id: accountId } }), detail: { code } })
  )
  throw new Problem(code)
}

/** A token that comes again long after it was used has been copied: nobody can say who is the thief, so both are signed out. */
export async function renewSession(ctx: Ctx, refreshToken: string): Promise<Begun> {
  const renewed = await transaction(ctx, async (ctx) => {
    const found = await findRefreshToken(ctx.db, hashOf(refreshToken))
    if (!found || found.session.endedAt || found.session.expiresAt <= ctx.now) return null
    const { token, session, account } = found
    if (token.usedAt && ctx.now.getTime() - token.usedAt.getTime() > reuseGraceMs) {
      await endSessions(ctx.db, { accountId: account.id, id: session.id }, 'token-reused', ctx.now)
      await audit(ctx, { action: 'session.token-reused', subject: { kind: 'session', id: session.id } })
      ctx.engines.sessions.forget(session.id)
      return null
    }
    await markRefreshTokenUsed(ctx.db, token.hash, ctx.now)
    await touchSession(ctx.db, session.id, ctx.now)
    return tokensFor(ctx, session, account)
  })
  return renewed ?? refuse('session.required')
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

export async function listDevices(ctx: ActorCtx) {
  const sessions = await listOpenSessions(ctx.db, ctx.actor.accountId, ctx.now)
  return sessions.map(({ id, device, createdAt, renewedAt, expiresAt }) => ({
    id,
    device,
    createdAt: createdAt.toISOString(),
    renewedAt: renewedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
    isCurrent: id === ctx.actor.sessionId
  }))
}

export function endOwnSession(ctx: ActorCtx, id: string, because: SessionEnd): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    const ended = await endSessionsOf(ctx, { accountId: ctx.actor.accountId, id }, because)
    if (ended === 0) throw new Problem('session.not-found')
    return undefined
  })
}

export function endOtherSessions(ctx: ActorCtx): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    await endSessionsOf(ctx, { accountId: ctx.actor.accountId, except: ctx.actor.sessionId }, 'ended-by-owner')
    return undefined
  })
}

/** Far enough back for clocks of several machines that differ, and for a database that kept us waiting. */
const lookBackMs = 60_000

/** A chore of every process: what ended or showed a second factor in another one, or here before its transaction had committed, is not remembered as it was. */
export async function forgetChangedSessions(ctx: Ctx): Promise<void> {
  for (const id of await listChangedSince(ctx.db, new Date(ctx.now.getTime() - lookBackMs))) ctx.engines.sessions.forget(id)
}

/** Within the transaction of what ends them; how many were open. */
export async function endSessionsOf(ctx: Ctx, which: Parameters<typeof endSessions>[1], because: SessionEnd): Promise<number> {
  const ended = await endSessions(ctx.db, which, because, ctx.now)
  for (const id of ended) {
    ctx.engines.sessions.forget(id)
    await audit(ctx, { action: 'session.ended', subject: { kind: 'session', id }, detail: { because } })
  }
  return ended.length
}
