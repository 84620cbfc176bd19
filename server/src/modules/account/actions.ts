/** What each account endpoint does. */
import type { accountApi } from '@hoi-thi/shared/account'
import { audit } from '../../audit.ts'
import { type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { Problem, refuse } from '../../problem.ts'
import { isCommonPassword } from './common-passwords.ts'
import { agreeToNotice } from './consent/actions.ts'
import { notice } from './notice.ts'
import { proveOwner } from './proof/actions.ts'
import { deletePasswordReset, findAccount, findAccountByKey, findSignedIn, insertAccount, updateNames, updatePassword } from './queries.ts'
import { beginSecondFactor, confirmSecondFactor, secondFactorOf, takeCode } from './second-factor/actions.ts'
import { deleteSecondFactor } from './second-factor/queries.ts'
import {
  beginSession,
  endOtherSessions,
  endOwnSession,
  endSessionsOf,
  listDevices,
  refuseSignIn,
  renewSession
} from './sessions/actions.ts'
import { plainName, signInKey, signInNames } from './sign-in-name.ts'

export const accountActions: Actions<typeof accountApi> = {
  'GET /notice': () => ({ ...notice, paragraphs: [...notice.paragraphs] }),

  'POST /accounts': async (ctx, { body }) => {
    if (body.consentVersion !== notice.version) throw new Problem('account.consent-outdated')
    if (isCommonPassword(body.password, body.signInName)) throw new Problem('account.password-common')
    const passwordHash = await ctx.engines.passwords.hash(body.password)
    return transaction(ctx, async (ctx) => {
      const names = { ...signInNames(body.signInName), fullName: plainName(body.fullName) }
      const dates = { consentVersion: body.consentVersion, consentedAt: ctx.now, createdAt: ctx.now }
      const account = (await insertAccount(ctx.db, { id: ctx.newId(), ...names, passwordHash, ...dates })) ?? refuse('account.name-taken')
      await agreeToNotice(ctx, account.id, 'registration')
      return account
    })
  },

  'POST /sessions': async (ctx, { body }) => {
    const { passwords } = ctx.engines
    const account = await findAccountByKey(ctx.db, signInKey(body.signInName))
    const isRight = await passwords.isRight(account?.passwordHash ?? (await passwords.decoy()), body.password)
    if (!account || !isRight) return refuseSignIn(ctx, account?.id, 'session.wrong-credentials')
    const shown = await takeCode(ctx, account.id, body.code)
    if (shown === 'missing') throw new Problem('session.code-required')
    if (shown === 'wrong') return refuseSignIn(ctx, account.id, 'session.wrong-code')
    return beginSession(ctx, account, { hasSecondFactor: shown === 'right', isShared: body.isShared })
  },

  'POST /sessions/current/renewals': (ctx, { body }) => renewSession(ctx, body.refreshToken ?? refuse('session.required')),

  'DELETE /sessions/current': (ctx) => endOwnSession(ctx, ctx.actor.sessionId, 'signed-out'),

  'GET /sessions': async (ctx) => ({ items: await listDevices(ctx) }),

  'DELETE /sessions/others': (ctx) => endOtherSessions(ctx),

  'DELETE /sessions/:sessionId': (ctx, { params }) => endOwnSession(ctx, params.sessionId, 'ended-by-owner'),

  'GET /me': async (ctx) => {
    const { isShared, assistedBy, ...account } = (await findSignedIn(ctx.db, ctx.actor.sessionId)) ?? refuse('session.required')
    return { ...account, ...(isShared && { isShared }), ...(assistedBy !== null && { assistedBy }) }
  },

  'PUT /me': async (ctx, { body }) => {
    await proveOwner(ctx, body.present)
    const change = {
      ...(body.fullName !== undefined && { fullName: plainName(body.fullName) }),
      ...(body.signInName !== undefined && signInNames(body.signInName))
    }
    return transaction(ctx, async (ctx) => {
      const account = (await updateNames(ctx.db, ctx.actor.accountId, change)) ?? refuse('account.name-taken')
      // The link went to where this sign-in name led.
      if (body.signInName !== undefined) await deletePasswordReset(ctx.db, account.id)
      const detail = { fullName: body.fullName !== undefined, signInName: body.signInName !== undefined }
      await audit(ctx, { action: 'account.corrected', subject: { kind: 'account', id: account.id }, detail })
      return account
    })
  },

  'PUT /me/password': async (ctx, { body }) => {
    const signInName = await proveOwner(ctx, body.present)
    if (isCommonPassword(body.next, signInName)) throw new Problem('account.password-common')
    const passwordHash = await ctx.engines.passwords.hash(body.next)
    return transaction(ctx, async (ctx) => {
      await updatePassword(ctx.db, ctx.actor.accountId, passwordHash)
      await deletePasswordReset(ctx.db, ctx.actor.accountId)
      await audit(ctx, { action: 'password.changed', subject: { kind: 'account', id: ctx.actor.accountId } })
      await endSessionsOf(ctx, { accountId: ctx.actor.accountId, except: ctx.actor.sessionId }, 'password-changed')
      return undefined
    })
  },

  'GET /me/second-factor': async (ctx) => ({
    ...(await secondFactorOf(ctx, ctx.actor.accountId)),
    isShown: ctx.actor.hasSecondFactor
  }),

  'POST /me/second-factor': async (ctx, { body }) => {
    return beginSecondFactor(ctx, await proveOwner(ctx, body.password))
  },

  'DELETE /accounts/:accountId/sessions': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      await refuseUnknownAccount(ctx, params.accountId)
      await endSessionsOf(ctx, { accountId: params.accountId }, 'ended-by-staff')
      return undefined
    }),

  'DELETE /accounts/:accountId/second-factor': (ctx, { params: { accountId } }) =>
    transaction(ctx, async (ctx) => {
      await refuseUnknownAccount(ctx, accountId)
      await deleteSecondFactor(ctx.db, accountId)
      await audit(ctx, { action: 'second-factor.removed', subject: { kind: 'account', id: accountId } })
      await endSessionsOf(ctx, { accountId }, 'ended-by-staff')
      return undefined
    }),

  'PUT /me/second-factor': async (ctx, { body }) => ({ recoveryCodes: await confirmSecondFactor(ctx, body.code) })
}

async function refuseUnknownAccount(ctx: Ctx, accountId: string): Promise<void> {
  if (!(await findAccount(ctx.db, accountId))) throw new Problem('account.not-found')
}
