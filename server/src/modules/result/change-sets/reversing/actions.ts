/** Taking a correction back: its effect is seen, one person proposes it, another does it. */
import type { resultApi } from '@hoi-thi/shared/result'
import type { ChangeEffect } from '../../../../db/schema/result.ts'
import type { Actions } from '../../../../http/serve.ts'
import { Problem, refuse } from '../../../../problem.ts'
import { markLost } from '../../awarding/losing/actions.ts'
import { effectHashOf } from '../../difference.ts'
import { applied, tried } from '../../effects/actions.ts'
import { updateChangeSet } from '../queries.ts'
import { told, withChangeSet } from '../seeing/actions.ts'

type ReversalRoute = Extract<keyof typeof resultApi, `${string}/reversal`>

const unproposed = { reversalReason: null, reversalProposedBy: null, reversalProposedAt: null }

/** What is reckoned anew ends a proposal of what was seen before. */
export const reversalSeen = (effect: ChangeEffect) => ({
  ...unproposed,
  reversalEffect: effect,
  reversalEffectHash: effectHashOf(effect)
})

export const reversalActions: Actions<Pick<typeof resultApi, ReversalRoute>> = {
  'POST /contests/:contest/change-sets/:changeSetId/reversal': (ctx, { params, body: { reason, effectHash } }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      if (!row.appliedAt || row.reversalProposedAt) throw new Problem('change.not-applied')
      if (row.reversalEffectHash !== effectHash) throw new Problem('change.changed')
      const proposed = { reversalReason: reason, reversalProposedBy: ctx.actor.accountId, reversalProposedAt: ctx.now }
      await updateChangeSet(ctx.db, row.id, proposed)
      return told(ctx, of, row.id, 'change-set.reversal-proposed')
    }),

  'PUT /contests/:contest/change-sets/:changeSetId/reversal': async (ctx, { params, body: { effectHash } }) => {
    const done = await withChangeSet(ctx, params, async (ctx, of, row) => {
      if (!row.reversalProposedAt || row.revertedAt) throw new Problem('change.not-proposed')
      if (row.reversalProposedBy === ctx.actor.accountId) throw new Problem('change.needs-second-person')
      if (row.reversalEffectHash !== effectHash) throw new Problem('change.changed')
      const { outcomes, effect } = await tried(ctx, of, { set: row, isReversal: true })
      // As with applying it: the new effect is kept, and people decide anew.
      if (effectHashOf(effect) !== row.reversalEffectHash) {
        await updateChangeSet(ctx.db, row.id, reversalSeen(effect))
        return null
      }
      await updateChangeSet(ctx.db, row.id, { revertedBy: ctx.actor.accountId, revertedAt: ctx.now })
      await applied(ctx, of, outcomes, { accountId: ctx.actor.accountId, reason: row.reversalReason ?? row.title })
      await markLost(ctx, of, row.id)
      return told(ctx, of, row.id, 'change-set.reverted')
    })
    return done ?? refuse('change.changed')
  },

  'DELETE /contests/:contest/change-sets/:changeSetId/reversal': (ctx, { params }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      if (!row.reversalProposedAt || row.revertedAt) throw new Problem('change.not-proposed')
      await updateChangeSet(ctx.db, row.id, unproposed)
      return told(ctx, of, row.id, 'change-set.reversal-dropped')
    })
}
