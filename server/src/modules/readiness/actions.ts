/** What the endpoint of a round's readiness does: every check, one after the other, so that looking never takes more than one connection. */
import type { Finding, readinessApi } from '@hoi-thi/shared/readiness'
import type { Ctx } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { refuse } from '../../problem.ts'
import { findContest, findRules, listRounds } from '../contest/queries.ts'
import { type Check, checks, type Looked } from './checks/actions.ts'
import { verdictOf } from './judges/judgement.ts'

export const readinessActions: Actions<typeof readinessApi> = {
  'GET /contests/:contest/rounds/:roundId/readiness': async (ctx, { params }) => {
    const looked = await lookAt(ctx, params)
    const findings: Finding[] = []
    for (const check of checks) findings.push(await findingOf(ctx, check, looked))
    return { asOf: ctx.now.toISOString(), verdict: verdictOf(findings), checks: findings }
  }
}

async function lookAt(ctx: Ctx, params: { contest: string; roundId: string }): Promise<Looked> {
  const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion)) ?? refuse('contest.not-found')
  const rounds = await listRounds(ctx.db, contest.id)
  const round = rounds.find(({ id }) => id === params.roundId) ?? refuse('round.not-found')
  // Practice runs beside all others: it neither overlaps with them nor comes before or after.
  return { round, others: rounds.filter(({ id, kind }) => id !== round.id && kind !== 'practice'), rules: rules.body }
}

/** The table of checks pairs each id with its facts; what the compiler loses in the loop it has checked there. */
async function findingOf(ctx: Ctx, { id, goTo, run }: Check, looked: Looked): Promise<Finding> {
  return { id, goTo, ...(await run(ctx, looked)) } as Finding
}
