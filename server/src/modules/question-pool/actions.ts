/** What each endpoint of a round's pool does. */
import type { Pool, questionPoolApi } from '@hoi-thi/shared/question-pool'
import { audit } from '../../audit.ts'
import { type ActorCtx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { Problem, refuse } from '../../problem.ts'
import { phaseOfRound } from '../contest/phase.ts'
import { findContest, findRound } from '../contest/queries.ts'
import { listCells } from '../question-bank/pools/queries.ts'
import { bankFeeds, rowsOf, worstOf } from './pool-check.ts'
import { lockRound, refillPool, summarize } from './queries.ts'

type PoolRoutes = Extract<keyof typeof questionPoolApi, `${string}/pool`>

export const questionPoolActions: Pick<Actions<typeof questionPoolApi>, PoolRoutes> = {
  'GET /contests/:contest/rounds/:roundId/pool': (ctx, { params }) => poolOf(ctx, params),

  'PUT /contests/:contest/rounds/:roundId/pool': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const { round } = await roundOf(ctx, params)
      await lockRound(ctx.db, round.id)
      if (isOpenOrClosed(ctx, round)) throw new Problem('round.already-open')
      const today = dayOf(ctx.now)
      if (!bankFeeds(await listCells(ctx.db, round.id, today))) throw new Problem('round.pool-short')
      const topics = [...new Set(round.blueprint.map(({ topic }) => topic))]
      await refillPool(ctx.db, round.id, { topics, now: ctx.now, today })
      const pool = await poolOf(ctx, params)
      await audit(ctx, {
        action: 'pool.filled',
        scope: { kind: 'contest', id: round.contestId },
        subject: { kind: 'round', id: round.id },
        detail: { questions: pool.questions }
      })
      return pool
    })
}

interface Asked {
  contest: string
  roundId: string
}

async function poolOf(ctx: ActorCtx, asked: Asked): Promise<Pool> {
  const { round } = await roundOf(ctx, asked)
  const today = dayOf(ctx.now)
  const rows = rowsOf(await listCells(ctx.db, round.id, today))
  return {
    roundId: round.id,
    isOpenOrClosed: isOpenOrClosed(ctx, round),
    filledAt: round.poolFilledAt?.toISOString() ?? null,
    paper: round.blueprint.reduce((sum, { count }) => sum + count, 0),
    rows,
    verdict: worstOf(rows),
    ...(await summarize(ctx.db, round.id, today))
  }
}

async function roundOf(ctx: ActorCtx, { contest: slugOrId, roundId }: Asked) {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const round = await findRound(ctx.db, roundId)
  return { round: round?.contestId === contest.id ? round : refuse('round.not-found') }
}

const isOpenOrClosed = (ctx: ActorCtx, round: Parameters<typeof phaseOfRound>[0]) =>
  ['open', 'closed'].includes(phaseOfRound(round, ctx.now))
