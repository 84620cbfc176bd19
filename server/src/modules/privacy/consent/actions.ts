/** Writes down that a person gave or took back a consent. */
import type { Agreement } from '@hoi-thi/shared/privacy'
import { audit } from '../../../audit.ts'
import type { ActorCtx } from '../../../context.ts'
import type { ConsentChannel } from '../../../db/schema/privacy.ts'
import { insertConsent } from '../../account/consent/queries.ts'
import { consentTexts, hashOfText } from '../../account/consent-texts.ts'
import { declineMail } from '../../message/queries.ts'

/** A row more, whatever was said before. Who takes this consent to mail back has no mail of any kind that can be declined. */
export async function recordChoice(
  ctx: ActorCtx,
  said: { accountId: string; contestId?: string; purpose: Agreement; given: boolean; channel: ConsentChannel }
): Promise<void> {
  const { accountId, purpose, given } = said
  const { version, text } = consentTexts[purpose]
  await insertConsent(ctx.db, { ...said, id: ctx.newId(), version, textHash: hashOfText(text), at: ctx.now, actorId: ctx.actor.accountId })
  if (purpose === 'mail' && !given) await declineMail(ctx.db, accountId, 'all', ctx.now)
  await audit(ctx, { action: 'consent.changed', subject: { kind: 'account', id: accountId }, detail: { purpose, version, given } })
}
