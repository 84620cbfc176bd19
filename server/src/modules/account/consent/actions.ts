/** The proof that a person agreed to the notice about their data. */
import type { Ctx } from '../../../context.ts'
import { noticeHash, openidNoticeHash } from '../consent-texts.ts'
import { notice } from '../notice.ts'
import { insertConsent } from './queries.ts'

/** Within the transaction that begins the account. */
export async function agreeToNotice(ctx: Ctx, accountId: string, channel: 'registration' | 'code' | 'openid'): Promise<void> {
  await insertConsent(ctx.db, {
    id: ctx.newId(),
    accountId,
    purpose: 'account',
    version: notice.version,
    textHash: channel === 'openid' ? openidNoticeHash : noticeHash,
    given: true,
    at: ctx.now,
    channel,
    actorId: accountId
  })
}
