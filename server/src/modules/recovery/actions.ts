/** A forgotten password: asking for a link, the job that mails it, and using it. */
import type { recoveryApi } from '@hoi-thi/shared/recovery'
import { audit } from '../../audit.ts'
import { type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { MailFault } from '../../lib/mailer.ts'
import { newToken } from '../../lib/secrets.ts'
import { Problem, refuse } from '../../problem.ts'
import { isCommonPassword } from '../account/common-passwords.ts'
import { findAccountByKey, replacePassword } from '../account/queries.ts'
import { endSessionsOf } from '../account/sessions/actions.ts'
import { signInKey } from '../account/sign-in-name.ts'
import { tell } from '../message/actions.ts'
import { mailAddressOf } from '../message/mail-address.ts'
import { resetMailText, resetMessage } from './mail-text.ts'
import { addResetJob, replacePasswordReset, takePasswordReset } from './queries.ts'

/** The name of the task; its payload is `{ id, name }`, the name sealed. */
export const resetTask = 'password-reset'

const purpose = 'password-reset'
const validMinutes = 30

export const recoveryActions: Actions<typeof recoveryApi> = {
  // Whether there is such an account is looked up by the job: what is done here is the same for every name.
  'POST /password-resets': async (ctx, { body }) => {
    const sendsMail = ctx.deps.mail !== null
    if (sendsMail) await addResetJob(ctx.db, resetTask, ctx.newId(), ctx.engines.secrets.seal(purpose, body.signInName))
    return { sendsMail }
  },

  'POST /password-resets/uses': async (ctx, { body }) => {
    // Hashed before the token is looked at: an unknown one takes as long.
    const passwordHash = await ctx.engines.passwords.hash(body.password)
    return transaction(ctx, async (ctx) => {
      const macs = ctx.engines.secrets.macs(purpose, body.token)
      const { accountId } = (await takePasswordReset(ctx.db, macs, ctx.now)) ?? refuse('reset.unknown')
      const { signInName } = (await replacePassword(ctx.db, accountId, passwordHash)) ?? refuse('reset.unknown')
      // The token stays good, as the whole transaction is taken back.
      if (isCommonPassword(body.password, signInName)) throw new Problem('account.password-common')
      await audit(ctx, { action: 'password.reset', subject: { kind: 'account', id: accountId }, detail: { by: 'mail' } })
      await endSessionsOf(ctx, { accountId }, 'password-changed')
      await tell(ctx, { accountId, kind: 'security', ...resetMessage })
      return undefined
    })
  }
}

/** Throws what is worth another try; each try has a token of its own. Who has no address, or no password yet, is sent nothing. */
export async function sendReset(ctx: Ctx, payload: unknown, turn: { isLast: boolean }): Promise<void> {
  try {
    await transaction(ctx, (ctx) => mailLink(ctx, payload as { id: string; name: string }))
  } catch (error) {
    if (!(error instanceof MailFault && (error.isFinal || turn.isLast))) throw error
  }
}

async function mailLink(ctx: Ctx, { id, name }: { id: string; name: string }): Promise<void> {
  const { mail } = ctx.deps
  const signInName = ctx.engines.secrets.open(purpose, name)
  const account = signInName === null ? undefined : await findAccountByKey(ctx.db, signInKey(signInName))
  const to = account?.passwordHash ? mailAddressOf(account.signInName) : null
  if (!mail || !account || !to) return
  const token = newToken()
  const expiresAt = new Date(ctx.now.getTime() + validMinutes * 60_000)
  await replacePasswordReset(ctx.db, { accountId: account.id, mac: ctx.engines.secrets.mac(purpose, token), issuedAt: ctx.now, expiresAt })
  await audit(ctx, { action: 'password.reset-sent', subject: { kind: 'account', id: account.id } })
  const messageId = `${id}.reset@${new URL(mail.origin).hostname}`
  await mail.mailer.send({ to, ...resetMailText(mail.origin, token, validMinutes), messageId, unsubscribeUrl: null })
}
