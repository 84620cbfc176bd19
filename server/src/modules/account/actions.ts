/** What each account endpoint does. */
import type { accountApi } from '@hoi-thi/shared/account'
import type { Actions } from '../../http/serve.ts'
import { Problem, refuse } from '../../problem.ts'
import { notice } from './notice.ts'
import { decoyHash, hashPassword, isPasswordOf } from './password.ts'
import { endSession, findAccount, findAccountByKey, insertAccount, insertSession } from './queries.ts'
import { signInKey } from './sign-in-name.ts'

const sessionHours = 12

export const accountActions: Actions<typeof accountApi> = {
  'GET /notice': () => ({ ...notice, paragraphs: [...notice.paragraphs] }),

  'POST /accounts': async (ctx, { body }) => {
    if (body.consentVersion !== notice.version) throw new Problem('account.consent-outdated')
    const account = await insertAccount(ctx.db, {
      id: ctx.newId(),
      signInName: body.signInName.normalize('NFC').trim(),
      signInKey: signInKey(body.signInName),
      passwordHash: await hashPassword(body.password),
      fullName: body.fullName.normalize('NFC').trim().replace(/\s+/g, ' '),
      consentVersion: body.consentVersion,
      consentedAt: ctx.now,
      createdAt: ctx.now
    })
    return account ?? refuse('account.name-taken')
  },

  'POST /sessions': async (ctx, { body }) => {
    const account = await findAccountByKey(ctx.db, signInKey(body.signInName))
    const isRight = await isPasswordOf(account?.passwordHash ?? (await decoyHash()), body.password)
    if (!account || !isRight) throw new Problem('session.wrong-credentials')
    const expiresAt = new Date(ctx.now.getTime() + sessionHours * 3_600_000)
    const id = ctx.newId()
    await insertSession(ctx.db, { id, accountId: account.id, createdAt: ctx.now, expiresAt })
    return {
      accessToken: ctx.engines.tokens.sign({ sid: id, sub: account.id }),
      expiresAt: expiresAt.toISOString(),
      account: { id: account.id, signInName: account.signInName, fullName: account.fullName }
    }
  },

  'DELETE /sessions/current': async (ctx) => {
    await endSession(ctx.db, ctx.actor.sessionId, ctx.now)
    ctx.engines.sessions.forget(ctx.actor.sessionId)
    return undefined
  },

  'GET /me': async (ctx) => (await findAccount(ctx.db, ctx.actor.accountId)) ?? refuse('session.required')
}
