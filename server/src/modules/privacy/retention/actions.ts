/** The end of a contest's retention: people who take part in nothing else become anonymous, and every count stays. */
import type { Retention } from '@hoi-thi/shared/privacy'
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import { dayOf, endOfDay } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findContest, findRules, listRounds } from '../../contest/queries.ts'
import { eraseAccount } from '../erasure/actions.ts'
import { earliestRetention } from '../retention-day.ts'
import {
  countRetained,
  deletePassedGuardians,
  emptyPassedFacts,
  findRetentionSetter,
  listAccountsToErase,
  listRetention,
  setRetention
} from './queries.ts'

const accountsAtOnce = 50

/** The chore: some at a time, each in a transaction of its own; the rest comes in the next turn. */
export async function applyRetention(ctx: Ctx): Promise<void> {
  for (const accountId of await listAccountsToErase(ctx.db, ctx.now, accountsAtOnce))
    await transaction(ctx, (ctx) => eraseAccount(ctx, accountId, 'retention')).catch(unlessLater)
  await transaction(ctx, async (ctx) => {
    const participants = await emptyPassedFacts(ctx.db, ctx.now)
    const guardians = await deletePassedGuardians(ctx.db, ctx.now)
    if (participants + guardians > 0) await audit(ctx, { action: 'retention.applied', detail: { participants, guardians } })
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

export async function retentionOf(ctx: Ctx, slugOrId: string): Promise<Retention> {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const closings = (await listRounds(ctx.db, contest.id)).map(({ closesAt }) => closesAt)
  const rules = await findRules(ctx.db, contest.id, contest.rulesVersion)
  const until = contest.retentionUntil
  const set = await findRetentionSetter(ctx.db, contest.id)
  return {
    until: until && dayOf(until),
    reason: contest.retentionReason,
    earliest: earliestRetention(closings, rules?.body.appealDays ?? 0, ctx.now),
    setBy: set?.fullName ?? null,
    setAt: set ? new Date(set.atMs).toISOString() : null,
    ...(await countRetained(ctx.db, contest.id))
  }
}

/** Says until when the contest names people. It is shown in the rules; the chore carries it out. */
export function chooseRetention(ctx: Ctx, slugOrId: string, { until, reason }: { until: string; reason: string }): Promise<Retention> {
  return transaction(ctx, async (ctx) => {
    const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
    const { until: before, earliest } = await retentionOf(ctx, contest.id)
    if (until < earliest) throw new Problem('privacy.retention-too-short')
    await setRetention(ctx.db, contest.id, endOfDay(until), reason)
    const scope = { kind: 'contest' as const, id: contest.id }
    await audit(ctx, { action: 'retention.set', scope, subject: scope, detail: { until, before } })
    return retentionOf(ctx, contest.id)
  })
}
