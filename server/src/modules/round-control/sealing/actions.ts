/** The seal of a round: one organizer proposes, another one seals. */
import { createHash, randomBytes } from 'node:crypto'
import type { roundControlApi } from '@hoi-thi/shared/round-control'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem } from '../../../problem.ts'
import { sealedNotice, unsealedNotice } from '../notice-text.ts'
import { insertNotice, type Round, updateRound } from '../queries.ts'
import { about, controlOf, feedsBlueprint, heldRound } from '../showing/actions.ts'
import { deleteSeal, findSeal, insertProposal, updateSeal } from './queries.ts'

type SealRoute = Extract<keyof typeof roundControlApi, `${string}/seal`>

export const sealActions: Actions<Pick<typeof roundControlApi, SealRoute>> = {
  'PUT /contests/:contest/rounds/:roundId/seal': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const { round } = await heldRound(ctx, params)
      if (round.sealedAt) return controlOf(ctx, round)
      if (ctx.now >= round.opensAt) throw new Problem('round.begun')
      if (!(await feedsBlueprint(ctx, round))) throw new Problem('round.pool-short')
      const proposal = await findSeal(ctx.db, round.id)
      if (proposal?.proposedBy === ctx.actor.accountId) throw new Problem('round.needs-second-person')
      if (proposal) return seal(ctx, round)
      await insertProposal(ctx.db, { roundId: round.id, proposedBy: ctx.actor.accountId, proposedAt: ctx.now })
      await audit(ctx, { action: 'round.seal-proposed', ...about(round) })
      return controlOf(ctx, round)
    }),

  'DELETE /contests/:contest/rounds/:roundId/seal': (ctx, { params, query: { reason } }) =>
    transaction(ctx, async (ctx) => {
      const { round } = await heldRound(ctx, params)
      if (round.sealedAt && ctx.now >= round.opensAt) throw new Problem('round.begun')
      if (round.sealedAt && !reason) throw new Problem('round.reason-missing')
      const wasThere = await deleteSeal(ctx.db, round.id)
      if (!round.sealedAt) {
        if (wasThere) await audit(ctx, { action: 'round.seal-proposal-ended', ...about(round) })
        return controlOf(ctx, round)
      }
      await updateRound(ctx.db, round.id, { sealedAt: null })
      await insertNotice(ctx.db, { id: ctx.newId(), roundId: round.id, at: ctx.now, text: unsealedNotice(round, reason ?? '') })
      await audit(ctx, { action: 'round.unsealed', ...about(round) })
      return controlOf(ctx, { ...round, sealedAt: null })
    })
}

/** What is drawn here is kept to itself until nobody can answer; that it was drawn now is proven by what is public from now on. */
async function seal(ctx: ActorCtx, round: Round) {
  const seed = randomBytes(32).toString('hex')
  const commitment = createHash('sha256').update(seed).digest('hex')
  await updateSeal(ctx.db, round.id, { sealedBy: ctx.actor.accountId, sealedAt: ctx.now, seed, commitment })
  await updateRound(ctx.db, round.id, { sealedAt: ctx.now })
  await insertNotice(ctx.db, { id: ctx.newId(), roundId: round.id, at: ctx.now, text: sealedNotice(round, commitment) })
  await audit(ctx, { action: 'round.sealed', ...about(round), detail: { commitment } })
  return controlOf(ctx, { ...round, sealedAt: ctx.now })
}
