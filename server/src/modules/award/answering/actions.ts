/** What a winner, or an officer of a unit that has won, says: confirmed, or declined with a reason. */
import type { AwardAnswer, awardApi, OwnAward } from '@hoi-thi/shared/award'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { listLineage } from '../../unit/queries.ts'
import { isSaid, whyNotAnswer } from '../answer-rules.ts'
import { comingInto } from '../followed-unit.ts'
import { ownAwards } from '../own/actions.ts'
import { type AwardFilter, deleteNumber, type HeldAward, lockAward, updateAward } from '../queries.ts'

type AnswerRoute = Extract<keyof typeof awardApi, `${string}/answer` | `${string}/units/${string}`>

export const answerActions: Actions<Pick<typeof awardApi, AnswerRoute>> = {
  'PUT /me/awards/:awardId/answer': (ctx, { params, body }) => answered(ctx, params.awardId, { accountId: ctx.actor.accountId }, body),

  'GET /units/:unitId/awards': async (ctx, { params }) => ({ items: await ownAwards(ctx, await ofUnit(ctx, params.unitId)) }),

  'PUT /units/:unitId/awards/:awardId/answer': async (ctx, { params: { awardId, unitId }, body }) =>
    answered(ctx, awardId, await ofUnit(ctx, unitId), body)
}

/** What it has won itself, and what units had won that have become it. */
async function ofUnit(ctx: Ctx, unitId: string) {
  return { unitIds: comingInto(unitId, await listLineage(ctx.db), dayOf(ctx.now)) }
}

/** Another's is not there. */
function answered(ctx: ActorCtx, id: string, of: Pick<AwardFilter, 'accountId' | 'unitIds'>, body: AwardAnswer): Promise<OwnAward> {
  return transaction(ctx, async (ctx) => {
    const award = (await lockAward(ctx.db, id, of)) ?? refuse('award.not-found')
    if (award.isErased) throw new Problem('award.not-found')
    if (!isSaid(award, body)) {
      const obstacle = whyNotAnswer(award, ctx.now)
      if (obstacle) throw new Problem(obstacle)
      await write(ctx, award, body)
    }
    return (await ownAwards(ctx, { ...of, id }))[0] ?? refuse('award.not-found')
  })
}

/** With what is declined the number goes: nothing is paid. */
async function write(ctx: ActorCtx, { id, contestId }: HeldAward, body: AwardAnswer): Promise<void> {
  const answeredBy = ctx.actor.accountId
  if (body.answer === 'confirmed') await updateAward(ctx.db, id, { confirmedAt: ctx.now, answeredBy })
  else {
    await deleteNumber(ctx.db, id)
    await updateAward(ctx.db, id, { confirmedAt: null, declinedAt: ctx.now, declinedReason: body.reason, answeredBy })
  }
  await audit(ctx, { action: `award.${body.answer}`, scope: { kind: 'contest', id: contestId }, subject: { kind: 'award', id } })
}
