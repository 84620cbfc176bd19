/** What giving an interval back does, or did. */
import type { Compensation, Gap } from '@hoi-thi/shared/round-control'
import type { ActorCtx, Ctx } from '../../../../context.ts'
import { fewestRefused, type Interval, lengthOf, movesClose, wasRefusedMuch } from '../../gaps.ts'
import type { Round } from '../../queries.ts'
import { countTouched, type listCompensations, listRefused } from '../queries.ts'

type Row = Awaited<ReturnType<typeof listCompensations>>[number]

export async function effectOf(ctx: Ctx, round: Round, interval: Interval): Promise<Omit<Gap, 'from' | 'to'>> {
  const touched = await countTouched(ctx.db, round.number, interval, ctx.now)
  const refused = await listRefused(ctx.db, round.number, interval, fewestRefused)
  return {
    seconds: Math.round(lengthOf(interval) / 1000),
    ...touched,
    ended: touched.attempts - touched.open,
    movesClose: movesClose(interval, round, ctx.now),
    refused: refused.filter(wasRefusedMuch).map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts }))
  }
}

export async function shownCompensation(ctx: ActorCtx, round: Round, { compensation: row, ...names }: Row): Promise<Compensation> {
  const effect = await effectOf(ctx, round, { from: row.fromAt, to: row.toAt })
  const [open, ended] = [row.moved ?? effect.open, row.ended ?? effect.ended]
  return {
    id: row.id,
    from: row.fromAt.toISOString(),
    to: row.toAt.toISOString(),
    reason: row.reason,
    ...names,
    proposedAt: row.proposedAt.toISOString(),
    isOwn: row.proposedBy === ctx.actor.accountId,
    decision: row.decision,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    ...effect,
    open,
    ended,
    movesClose: row.closeMovedSeconds === null ? effect.movesClose : row.closeMovedSeconds > 0
  }
}
