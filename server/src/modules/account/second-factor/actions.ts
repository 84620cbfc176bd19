/** The second factor: a time-based code of an authenticator app, or one of the recovery codes that were shown once. */

import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verify } from 'otplib'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { markSecondFactor } from '../sessions/queries.ts'
import {
  countRecoveryCodes,
  findSecondFactor,
  insertSecondFactor,
  listSecondFactors,
  replaceRecoveryCodes,
  replaceSecret,
  takeRecoveryCode,
  takeStep
} from './queries.ts'

const purpose = 'second factor'
const issuer = 'Hội thi'
const recoveryCodes = 10
/** A phone's clock may be off by a step, either way. */
const toleranceSeconds = 30

export async function secondFactorOf(ctx: Ctx, accountId: string) {
  const factor = await findSecondFactor(ctx.db, accountId)
  return { isConfirmed: Boolean(factor?.confirmedAt), recoveryCodesLeft: await countRecoveryCodes(ctx.db, accountId) }
}

export async function beginSecondFactor(ctx: ActorCtx, label: string): Promise<{ secret: string; uri: string }> {
  const secret = generateSecret()
  const sealed = ctx.engines.secrets.seal(purpose, secret)
  const isBegun = await insertSecondFactor(ctx.db, { accountId: ctx.actor.accountId, secret: sealed, createdAt: ctx.now })
  if (!isBegun) throw new Problem('account.second-factor-exists')
  return { secret, uri: generateURI({ issuer, label, secret }) }
}

/** From the first right code on it is asked for at each sign-in; the session that shows it counts as one that has. */
export async function confirmSecondFactor(ctx: ActorCtx, code: string): Promise<string[]> {
  const { accountId, sessionId } = ctx.actor
  const codes = await transaction(ctx, async (ctx) => {
    const factor = (await findSecondFactor(ctx.db, accountId)) ?? refuse('account.second-factor-not-begun')
    if (factor.confirmedAt) throw new Problem('account.second-factor-exists')
    if (!(await isRightCode(ctx, factor.accountId, factor.secret, code))) throw new Problem('session.wrong-code')
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
    await replaceRecoveryCodes(
      ctx.db,
      accountId,
      codes.map((each) => macOf(ctx, accountId, each))
    )
    await markSecondFactor(ctx.db, sessionId, ctx.now)
    await audit(ctx, { action: 'second-factor.confirmed', subject: { kind: 'account', id: accountId } })
    return codes
  })
  // Not before it is committed: who asks meanwhile would have it remembered as it was.
  ctx.engines.sessions.forget(sessionId)
  return codes
}

export type Shown = 'none' | 'missing' | 'wrong' | 'right'

/** What a sign-in has shown of the second factor. A code that was right has been used. */
export async function takeCode(ctx: Ctx, accountId: string, code: string | undefined): Promise<Shown> {
  const factor = await findSecondFactor(ctx.db, accountId)
  if (!factor?.confirmedAt) return 'none'
  if (!code) return 'missing'
  if (/^\d{6}$/.test(code.trim())) return (await isRightCode(ctx, accountId, factor.secret, code.trim())) ? 'right' : 'wrong'
  for (const hash of ctx.engines.secrets.macs(purpose, recoveryTextOf(accountId, code)))
    if (await takeRecoveryCode(ctx.db, accountId, hash, ctx.now)) {
      await audit(ctx, { action: 'recovery-code.used', subject: { kind: 'account', id: accountId } })
      return 'right'
    }
  return 'wrong'
}

async function isRightCode(ctx: Ctx, accountId: string, sealed: string, token: string): Promise<boolean> {
  const secret = ctx.engines.secrets.open(purpose, sealed)
  if (!secret || !/^\d{6}$/.test(token)) return false
  const epoch = Math.floor(ctx.now.getTime() / 1000)
  const checked = await verify({ secret, token, epoch, epochTolerance: toleranceSeconds })
  return checked.valid && takeStep(ctx.db, accountId, Math.floor(epoch / 30) + checked.delta, ctx.now)
}

/** A chore: factors sealed under an earlier secret are sealed under the newest, so that the earlier one can be taken out. */
export async function resealSecondFactors(ctx: Ctx): Promise<void> {
  if (ctx.deps.earlierSecrets.length === 0) return
  const counted = { resealed: 0, unreadable: 0 }
  for (const { accountId, secret } of await listSecondFactors(ctx.db)) {
    const sealed = ctx.engines.secrets.reseal(purpose, secret)
    if (sealed === null) counted.unreadable++
    else if (sealed !== secret && (await replaceSecret(ctx.db, accountId, secret, sealed))) counted.resealed++
  }
  if (counted.resealed > 0) await audit(ctx, { action: 'second-factors.resealed', detail: counted })
}

/** 50 bits, in letters that are not mistaken for each other. */
function newRecoveryCode(): string {
  const letters = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}
const alphabet = 'abcdefghjkmnpqrstuvwxyz123456789'

const recoveryTextOf = (accountId: string, code: string) => `${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`
const macOf = (ctx: Ctx, accountId: string, code: string) => ctx.engines.secrets.mac(purpose, recoveryTextOf(accountId, code))
