/** Pausing a round, resuming it, and the chore that ends a pause which nobody ended. */
import type { roundControlApi } from '@hoi-thi/shared/round-control'
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { longestPauseMs } from '../../attempt/deadline.ts'
import { phaseOfRound } from '../../contest/phase.ts'
import { pausedNotice, resumedNotice } from '../notice-text.ts'
import { insertNotice, lockRound, type Round, refreshLastDeadline, updateRound } from '../queries.ts'
import { about, controlOf, heldRound } from '../showing/actions.ts'
import { endPause, insertPause, listPausedSince, pullBack, pushOut } from './queries.ts'

type PauseRoute = Extract<keyof typeof roundControlApi, `${string}/pause`>

export const pauseActions: Actions<Pick<typeof roundControlApi, PauseRoute>> = {
  'PUT /contests/:contest/rounds/:roundId/pause': (ctx, { params, body: { reason } }) =>
    transaction(ctx, async (ctx) => {
      const { round } = await heldRound(ctx, params)
      if (round.pausedAt) throw new Problem('round.paused')
      if (phaseOfRound(round, ctx.now) !== 'open') throw new Problem('round.not-open')
      await insertPause(ctx.db, { id: ctx.newId(), roundId: round.id, reason, pausedBy: ctx.actor.accountId, pausedAt: ctx.now })
      await updateRound(ctx.db, round.id, { pausedAt: ctx.now })
      await pushOut(ctx.db, round.number, ctx.now, longestPauseMs)
      await refreshLastDeadline(ctx.db, round, longestPauseMs)
      await insertNotice(ctx.db, { id: ctx.newId(), roundId: round.id, at: ctx.now, text: pausedNotice(round, reason) })
      await audit(ctx, { action: 'round.paused', ...about(round) })
      return controlOf(ctx, (await heldRound(ctx, params)).round)
    }),

  'DELETE /contests/:contest/rounds/:roundId/pause': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const { round } = await heldRound(ctx, params)
      if (!round.pausedAt) throw new Problem('round.not-paused')
      await resume(ctx, { ...round, pausedAt: round.pausedAt }, endOf(round.pausedAt, ctx.now), ctx.actor.accountId)
      return controlOf(ctx, (await heldRound(ctx, params)).round)
    })
}

/** A chore: a pause that nobody ended ends after a day, when the deadlines that it pushed out are where they began. */
export async function endLongPauses(ctx: Ctx): Promise<void> {
  for (const { id, contestId } of await listPausedSince(ctx.db, new Date(ctx.now.getTime() - longestPauseMs)))
    await transaction(ctx, async (ctx) => {
      const round = (await lockRound(ctx.db, contestId, id)) ?? refuse('round.not-found')
      const { pausedAt } = round
      if (pausedAt && ctx.now.getTime() - pausedAt.getTime() >= longestPauseMs)
        await resume(ctx, { ...round, pausedAt }, endOf(pausedAt, ctx.now), null)
    })
}

const endOf = (pausedAt: Date, now: Date) => new Date(Math.min(now.getTime(), pausedAt.getTime() + longestPauseMs))

async function resume(ctx: Ctx, round: Round & { pausedAt: Date }, resumedAt: Date, resumedBy: string | null): Promise<void> {
  const ms = Math.max(0, resumedAt.getTime() - round.pausedAt.getTime())
  const closesAt = new Date(round.closesAt.getTime() + ms)
  await endPause(ctx.db, round.id, { resumedBy, resumedAt: new Date(round.pausedAt.getTime() + ms) })
  await updateRound(ctx.db, round.id, { pausedAt: null, closesAt })
  await pullBack(ctx.db, round.number, round.pausedAt, longestPauseMs, longestPauseMs - ms)
  await refreshLastDeadline(ctx.db, round, longestPauseMs)
  await insertNotice(ctx.db, { id: ctx.newId(), roundId: round.id, at: ctx.now, text: resumedNotice({ ...round, closesAt }, ms) })
  await audit(ctx, { action: 'round.resumed', ...about(round), detail: { seconds: Math.round(ms / 1000) } })
}
