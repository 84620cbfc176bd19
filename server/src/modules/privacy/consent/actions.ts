/** Writes down that a person gave or took back a consent. */
import type { Choice } from '@hoi-thi/shared/privacy'
import { audit } from '../../../audit.ts'
import type { ActorCtx } from '../../../context.ts'
import type { ConsentChannel } from '../../../db/schema/privacy.ts'
import { insertConsent } from '../../account/consent/queries.ts'
import { consentTexts, hashOfText } from '../../account/consent-texts.ts'
import { declineMail } from '../../message/queries.ts'

/** A row more, whatever was said before. Who takes this consent to mail back has no mail of any kind that can be declined. */
export async function recordChoice(
  ctx: ActorCtx,
  { accountId, purpose, given, channel }: { accountId: string; purpose: Choice; given: boolean; channel: ConsentChannel }
): Promise<void> {
  const { version, text } = consentTexts[purpose]
  const said = { purpose, version, textHash: hashOfText(text), given, at: ctx.now, channel, actorId: ctx.actor.accountId }
  await insertConsent(ctx.db, { id: ctx.newId(), accountId, ...said })
  if (purpose === 'mail' && !given) await declineMail(ctx.db, accountId, 'all', ctx.now)
  await audit(ctx, { action: 'consent.changed', subject: { kind: 'account', id: accountId }, detail: { purpose, version, given } })
}
