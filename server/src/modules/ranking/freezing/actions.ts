/** Boards that stand still: from a moment until a moment, by an organizer, with a reason that anyone may read. */
import type { Freeze, rankingApi } from '@hoi-thi/shared/ranking'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findContest } from '../../contest/queries.ts'
import { announce } from '../serving/actions.ts'
import { isFreeze } from './freeze-times.ts'
import { endFreeze, findOverlapping, insertFreeze, listFreezes, lockFreezes } from './queries.ts'

type Route = Extract<keyof typeof rankingApi, `${string}/freezes${string}`>

export const freezeActions: Actions<Pick<typeof rankingApi, Route>> = {
  'GET /contests/:contest/freezes': async (ctx, { params }) => ({ items: await freezesOf(ctx, (await contestOf(ctx, params.contest)).id) }),

  'POST /contests/:contest/freezes': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const contest = await contestOf(ctx, params.contest)
      const times = { from: body.from === undefined ? ctx.now : new Date(body.from), until: new Date(body.until) }
      if (!isFreeze(times, ctx.now)) throw new Problem('board.freeze-times')
      await lockFreezes(ctx.db)
      if (await findOverlapping(ctx.db, contest.id, times.from, times.until)) throw new Problem('board.frozen')
      const id = ctx.newId()
      const made = { frozenBy: ctx.actor.accountId, frozenAt: ctx.now }
      await insertFreeze(ctx.db, { id, contestId: contest.id, fromAt: times.from, untilAt: times.until, reason: body.reason, ...made })
      await announce(ctx)
      const detail = { from: times.from.toISOString(), until: times.until.toISOString() }
      await audit(ctx, { action: 'boards.frozen', ...about(contest.id), detail })
      return { items: await freezesOf(ctx, contest.id) }
    }),

  'DELETE /contests/:contest/freezes/:freezeId': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const contest = await contestOf(ctx, params.contest)
      await lockFreezes(ctx.db)
      const end = { endedBy: ctx.actor.accountId, endedAt: ctx.now }
      if (!(await endFreeze(ctx.db, contest.id, params.freezeId, end))) throw new Problem('board.not-frozen')
      await announce(ctx)
      await audit(ctx, { action: 'boards.unfrozen', ...about(contest.id) })
      return { items: await freezesOf(ctx, contest.id) }
    })
}

const contestOf = async (ctx: ActorCtx, slugOrId: string) => (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')

const about = (id: string) => ({ scope: { kind: 'contest', id }, subject: { kind: 'contest', id } }) as const

async function freezesOf(ctx: ActorCtx, contestId: string): Promise<Freeze[]> {
  return (await listFreezes(ctx.db, contestId)).map(({ from, until, frozenAt, endedAt, ...freeze }) => ({
    ...freeze,
    from: from.toISOString(),
    until: until.toISOString(),
    frozenAt: frozenAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    isOver: endedAt !== null || until <= ctx.now
  }))
}
