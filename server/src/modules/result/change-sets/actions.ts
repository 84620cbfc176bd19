/** Corrections of results: written, tried, proposed by one person, applied by another. */
import type { resultApi } from '@hoi-thi/shared/result'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { ChangeEffect } from '../../../db/schema/result.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findLastApplied } from '../../ranking/closes/queries.ts'
import type { Of } from '../../ranking/gathering/actions.ts'
import { markLost } from '../awarding/losing/actions.ts'
import { effectHashOf } from '../difference.ts'
import { applied, tried } from '../effects/actions.ts'
import { areOfContest } from '../queries.ts'
import { contestOf } from '../showing/actions.ts'
import { heldContest } from '../steps/actions.ts'
import { insertChangeSet, listChangeSets, type StoredChangeSet, updateChangeSet } from './queries.ts'
import { reversalActions, reversalSeen } from './reversing/actions.ts'
import { seen, shown, told, withChangeSet } from './seeing/actions.ts'

type ChangeSetRoute = Extract<keyof typeof resultApi, `${string}/change-sets${string}`>

const unproposed = { effect: null, effectHash: null, proposedBy: null, proposedAt: null }

/** What is reckoned anew ends a proposal of what was seen before. */
const effectSeen = (effect: ChangeEffect) => ({ ...unproposed, effect, effectHash: effectHashOf(effect) })

export const changeSetActions: Actions<Pick<typeof resultApi, ChangeSetRoute>> = {
  'GET /contests/:contest/change-sets': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    return { items: await Promise.all((await listChangeSets(ctx.db, of.contest.id)).map((row) => shown(ctx, of, row))) }
  },

  'POST /contests/:contest/change-sets': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const of = await heldContest(ctx, params)
      if (!(await areOfContest(ctx.db, of.contest.id, body.changes))) throw new Problem('change.unknown-target')
      const id = ctx.newId()
      await insertChangeSet(ctx.db, { id, contestId: of.contest.id, ...body, createdBy: ctx.actor.accountId, createdAt: ctx.now })
      return told(ctx, of, id, 'change-set.begun')
    }),

  'GET /contests/:contest/change-sets/:changeSetId': async (ctx, { params }) => seen(ctx, await contestOf(ctx, params), params.changeSetId),

  'PUT /contests/:contest/change-sets/:changeSetId': (ctx, { params, body }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      refuseDecided(row)
      if (!(await areOfContest(ctx.db, of.contest.id, body.changes))) throw new Problem('change.unknown-target')
      await updateChangeSet(ctx.db, row.id, { ...body, ...unproposed })
      return told(ctx, of, row.id, 'change-set.changed')
    }),

  'DELETE /contests/:contest/change-sets/:changeSetId': (ctx, { params }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      refuseDecided(row)
      await updateChangeSet(ctx.db, row.id, { droppedAt: ctx.now })
      await told(ctx, of, row.id, 'change-set.dropped')
      return undefined
    }),

  'POST /contests/:contest/change-sets/:changeSetId/effect': (ctx, { params }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      if (row.droppedAt || row.revertedAt) throw new Problem('change.decided')
      const isReversal = row.appliedAt !== null
      const { effect } = await tried(ctx, of, { set: row, isReversal })
      await updateChangeSet(ctx.db, row.id, isReversal ? reversalSeen(effect) : effectSeen(effect))
      return seen(ctx, of, row.id)
    }),

  'POST /contests/:contest/change-sets/:changeSetId/proposal': (ctx, { params, body }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      refuseDecided(row)
      if (row.effectHash !== body.effectHash) throw new Problem('change.changed')
      await updateChangeSet(ctx.db, row.id, { proposedBy: ctx.actor.accountId, proposedAt: ctx.now })
      return told(ctx, of, row.id, 'change-set.proposed')
    }),

  'PUT /contests/:contest/change-sets/:changeSetId/approval': async (ctx, { params, body }) => {
    const done = await withChangeSet(ctx, params, async (ctx, of, row) => {
      refuseDecided(row)
      if (row.proposedBy === null) throw new Problem('change.not-proposed')
      if (row.proposedBy === ctx.actor.accountId) throw new Problem('change.needs-second-person')
      if (row.effectHash !== body.effectHash) throw new Problem('change.changed')
      const { outcomes, effect } = await tried(ctx, of, { set: row, isReversal: false })
      // What was seen is not what would happen: the new effect is kept, and people decide anew.
      if (effectHashOf(effect) !== row.effectHash) {
        await updateChangeSet(ctx.db, row.id, effectSeen(effect))
        return null
      }
      await updateChangeSet(ctx.db, row.id, { appliedBy: ctx.actor.accountId, appliedAt: await nextApplied(ctx, of) })
      await applied(ctx, of, outcomes, { accountId: ctx.actor.accountId, reason: row.title })
      await markLost(ctx, of, row.id)
      return told(ctx, of, row.id, 'change-set.applied')
    })
    return done ?? refuse('change.changed')
  },

  ...reversalActions
}

/** After all that were applied before: in this order they hold, whatever the clock says. */
async function nextApplied(ctx: ActorCtx, { contest }: Of): Promise<Date> {
  const last = await findLastApplied(ctx.db, contest.id)
  return last && last >= ctx.now ? new Date(last.getTime() + 1) : ctx.now
}

function refuseDecided({ appliedAt, droppedAt }: StoredChangeSet): void {
  if (appliedAt || droppedAt) throw new Problem('change.decided')
}
