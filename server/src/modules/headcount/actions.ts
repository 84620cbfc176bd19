/** What each endpoint of headcounts does, and the chore that keeps those of closed rounds. */
import type { headcountApi } from '@hoi-thi/shared/headcount'
import { audit } from '../../audit.ts'
import { type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { Problem, refuse } from '../../problem.ts'
import { lastDeadline, phaseOfRound } from '../contest/phase.ts'
import { findContest } from '../contest/queries.ts'
import { disputeActions } from './disputes/actions.ts'
import { freezeRound, insertHeadcount, listUnfrozenRounds, lockContestUnit, lockRound, refreshHeadcount, sumFrozen } from './queries.ts'

export const headcountActions: Actions<typeof headcountApi> = {
  'POST /contests/:contest/headcounts': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
      const today = dayOf(ctx.now)
      if (body.countedOn > today) throw new Problem('headcount.in-future')
      if (!(await lockContestUnit(ctx.db, contest.id, body.unitId))) throw new Problem('unit.not-found')
      const id = ctx.newId()
      const entered = { enteredBy: ctx.actor.accountId, enteredAt: ctx.now, isInvented: false }
      await insertHeadcount(ctx.db, { ...body, ...entered, id, contestId: contest.id })
      const present = await refreshHeadcount(ctx.db, contest.id, body.unitId, today)
      const { countedOn, people } = body
      await audit(ctx, {
        action: 'headcount.added',
        scope: { kind: 'contest', id: contest.id },
        subject: { kind: 'unit', id: body.unitId },
        detail: { headcountId: id, countedOn, people }
      })
      return { id, present }
    }),

  'PUT /contests/:contest/rounds/:roundId/headcounts': async (ctx, { params }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    return freeze(ctx, contest.id, params.roundId)
  },

  ...disputeActions
}

/** A chore: what counts when a round closes is kept, whatever is counted later. */
export async function freezeHeadcounts(ctx: Ctx): Promise<void> {
  for (const { id, contestId } of await listUnfrozenRounds(ctx.db, ctx.now)) await freeze(ctx, contestId, id)
}

function freeze(ctx: Ctx, contestId: string, roundId: string) {
  return transaction(ctx, async (ctx) => {
    const round = (await lockRound(ctx.db, contestId, roundId)) ?? refuse('round.not-found')
    if (phaseOfRound(round, ctx.now) !== 'closed' || ctx.now < lastDeadline(round)) throw new Problem('round.not-closed')
    return kept(ctx, contestId, round)
  })
}

/** For whoever closes the results of a round, within that transaction: they are reckoned with what counted when it closed, and with nothing that comes later. */
export async function keepHeadcounts(ctx: Ctx, { contestId, id }: { contestId: string; id: string }): Promise<void> {
  await kept(ctx, contestId, (await lockRound(ctx.db, contestId, id)) ?? refuse('round.not-found'))
}

async function kept(ctx: Ctx, contestId: string, { id: roundId, closesAt }: { id: string; closesAt: Date }) {
  const isNew = await freezeRound(ctx.db, contestId, roundId, { at: closesAt, on: dayOf(closesAt) })
  const frozen = await sumFrozen(ctx.db, roundId)
  if (isNew) await audit(ctx, { action: 'headcounts.frozen', scope: { kind: 'contest', id: contestId }, detail: { roundId, ...frozen } })
  return frozen
}
