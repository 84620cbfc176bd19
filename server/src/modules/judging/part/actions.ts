/** The part that an address names, with what the rules say of it. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import type { rounds } from '../../../db/schema/contest.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findContest, findRound, findRules } from '../../contest/queries.ts'

export interface OutsideRound {
  contestId: string
  round: typeof rounds.$inferSelect
  rules: Rules
  maximum: number
}

export async function outsideRound(ctx: Ctx, params: { contest: string; roundId: string }): Promise<OutsideRound> {
  const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
  const round = await findRound(ctx.db, params.roundId)
  if (round?.contestId !== contest.id) throw new Problem('round.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body ?? refuse('contest.not-found')
  const maximum = rules.rounds.find(({ code }) => code === round.code)?.maximum ?? null
  if (round.kind !== 'outside' || maximum === null) throw new Problem('round.not-outside')
  return { contestId: contest.id, round, rules, maximum }
}

export const placeOf = ({ contestId, round }: OutsideRound) => ({
  scope: { kind: 'contest' as const, id: contestId },
  subject: { kind: 'round' as const, id: round.id }
})
