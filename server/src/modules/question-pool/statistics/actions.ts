/** How questions did in rounds that have closed. */
import type { ItemStatistics, questionPoolApi } from '@hoi-thi/shared/question-pool'
import type { Ctx } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { lastDeadline, phaseOfRound } from '../../contest/phase.ts'
import { findContest, findRound, findRules } from '../../contest/queries.ts'
import { findCount, hasQuestion, listItemsOfQuestion, listItemsOfRound } from './queries.ts'

export const statisticsActions: Pick<
  Actions<typeof questionPoolApi>,
  'GET /contests/:contest/rounds/:roundId/item-statistics' | 'GET /questions/:questionId/statistics'
> = {
  'GET /contests/:contest/rounds/:roundId/item-statistics': async (ctx, { params }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const round = await findRound(ctx.db, params.roundId)
    if (round?.contestId !== contest.id) throw new Problem('round.not-found')
    if (!(await hasEnded(ctx, contest, round))) throw new Problem('round.not-closed')
    const count = await findCount(ctx.db, round.id)
    if (!count) return { asOf: null, papers: 0, items: [] }
    const items = await listItemsOfRound(ctx.db, round.id)
    return { asOf: count.countedAt.toISOString(), papers: count.papers, items: items.sort(suspectsFirst) }
  },

  'GET /questions/:questionId/statistics': async (ctx, { params }) => {
    if (!(await hasQuestion(ctx.db, params.questionId))) throw new Problem('question.not-found')
    return { items: await listItemsOfQuestion(ctx.db, params.questionId) }
  }
}

type Contest = NonNullable<Awaited<ReturnType<typeof findContest>>>
type Round = NonNullable<Awaited<ReturnType<typeof findRound>>>

/** Closed, and no answer can come any more that counts. */
async function hasEnded(ctx: Ctx, contest: Contest, round: Round): Promise<boolean> {
  const rules = await findRules(ctx.db, contest.id, contest.rulesVersion)
  return (
    phaseOfRound(round, ctx.now) === 'closed' && ctx.now.getTime() > lastDeadline(round).getTime() + (rules?.body.graceSeconds ?? 0) * 1000
  )
}

/** Those whose key is likely wrong, then the others that something is said of, then by their codes. */
function suspectsFirst(one: ItemStatistics, other: ItemStatistics): number {
  const rank = ({ suspicions }: ItemStatistics) => (suspicions.includes('key-likely-wrong') ? 0 : suspicions.length > 0 ? 1 : 2)
  return rank(one) - rank(other) || (one.code < other.code ? -1 : one.code > other.code ? 1 : one.version - other.version)
}
