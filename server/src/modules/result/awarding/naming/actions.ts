/** Writes awards of the plan down, and tells the winners. */
import { audit } from '../../../../audit.ts'
import type { ActorCtx } from '../../../../context.ts'
import { Problem } from '../../../../problem.ts'
import { remindedAtFor } from '../../../award/answer-rules.ts'
import { namedText } from '../../../award/message-text.ts'
import { insertAward } from '../../../award/queries.ts'
import { tellHolder } from '../../../award/telling/actions.ts'
import type { Close } from '../../../ranking/closes/queries.ts'
import type { Of } from '../../../ranking/gathering/actions.ts'
import { wholeContest } from '../../../ranking/occasion.ts'
import { occasionName } from '../../occasion-name.ts'
import { listShownNames } from '../../queries.ts'
import { awardTitle, type Naming } from '../plan-lines.ts'
import { listHolders, lockKnown, type WinnerHolder } from '../queries.ts'

interface Decided {
  close: Close
  namings: readonly Naming[]
  answerBy: string
}

/** Nobody else names winners of the contest meanwhile. */
export async function nameWinners(ctx: ActorCtx, of: Of, { close, namings, answerBy }: Decided): Promise<void> {
  const holders = await holdersOf(ctx, of, namings)
  const names = await listShownNames(ctx.db, of.contest.id, [...holders.keys()])
  const about = occasionName(of, close.occasion)
  for (const { line, winnerId, substituteFor, tie, tieReason } of namings) {
    const holder = holders.get(winnerId)
    const prize = of.rules.prizes[line]
    if (!holder || !prize) throw new Problem('award.proposals-changed')
    const valueDong = prize.valueDong || null
    const title = awardTitle(of.rules, line, close.occasion === wholeContest ? null : about)
    const winner = { people: { participantId: winnerId }, units: { unitId: winnerId }, clips: { entryId: winnerId } }[prize.to]
    const award = { id: ctx.newId(), contestId: of.contest.id, ...winner, title, valueDong, substituteFor, tieReason, answerBy }
    const named = { namedBy: ctx.actor.accountId, namedAt: ctx.now, remindedAt: remindedAtFor(answerBy, ctx.now) }
    const plan = { occasion: close.occasion, planLine: line, closeId: close.id }
    const stored = await insertAward(ctx.db, { ...award, ...plan, ...named })
    if (!stored) throw new Problem('award.proposals-changed')
    const called = prize.to === 'people' ? 'bạn' : (names.get(winnerId)?.name ?? '')
    const text = namedText({
      ...{ title, contestTitle: of.contest.title, winner: called, isPersonal: holder.isPersonal, valueDong, answerBy }
    })
    await tellHolder(ctx, { ...holder, isErased: false }, text)
    const scope = { kind: 'contest', id: of.contest.id } as const
    const detail = { valueDong, version: close.version, planLine: line, isSubstitute: substituteFor !== null, tie }
    await audit(ctx, { action: 'award.named', scope, subject: { kind: 'award', id: stored.id }, detail })
  }
}

/** Everybody is still known, and stays so until it is written; nobody names themselves. */
async function holdersOf(ctx: ActorCtx, of: Of, namings: readonly Naming[]): Promise<Map<string, WinnerHolder>> {
  const holders = await listHolders(
    ctx.db,
    of.contest.id,
    namings.map(({ winnerId }) => winnerId)
  )
  const accountIds = [...new Set(holders.flatMap(({ accountId }) => accountId ?? []))]
  if (accountIds.includes(ctx.actor.accountId)) throw new Problem('award.own')
  if ((await lockKnown(ctx.db, accountIds)) < accountIds.length) throw new Problem('award.proposals-changed')
  return new Map(holders.map((holder) => [holder.id, holder]))
}
