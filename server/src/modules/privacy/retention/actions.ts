/** The end of a contest's retention: people who take part in nothing else become anonymous, and every count stays. */
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import { Problem } from '../../../problem.ts'
import { eraseAccount } from '../erasure/actions.ts'
import { emptyPassedFacts, listAccountsToErase, listRetention } from './queries.ts'

const accountsAtOnce = 50

/** The chore: some at a time, each in a transaction of its own; the rest comes in the next turn. */
export async function applyRetention(ctx: Ctx): Promise<void> {
  for (const accountId of await listAccountsToErase(ctx.db, ctx.now, accountsAtOnce))
    await transaction(ctx, (ctx) => eraseAccount(ctx, accountId, 'retention')).catch(unlessLater)
  await transaction(ctx, async (ctx) => {
    const emptied = await emptyPassedFacts(ctx.db, ctx.now)
    if (emptied > 0) await audit(ctx, { action: 'retention.applied', detail: { participants: emptied } })
  })
}

/** Whom something still stands against is left for another day. */
function unlessLater(error: unknown): void {
  if (!(error instanceof Problem)) throw error
}

/** What the chore does, or would do; nothing is changed. */
export async function previewRetention(ctx: Ctx) {
  await audit(ctx, { action: 'request.read', detail: { retention: true } })
  return (await listRetention(ctx.db)).map(({ endsAtMs, ...counted }) => {
    const until = endsAtMs === null ? null : new Date(endsAtMs)
    return { ...counted, retentionUntil: until?.toISOString() ?? null, isPassed: until !== null && until <= ctx.now }
  })
}
