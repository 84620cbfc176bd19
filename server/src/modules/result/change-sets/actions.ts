/** Corrections of results: written, tried, proposed by one person, applied by another, and taken back in the same way. */
import type { ChangeSet, ChangeSetState, resultApi } from '@hoi-thi/shared/result'
import { type AuditAction, audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { ChangeEffect } from '../../../db/schema/result.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findLastApplied } from '../../ranking/closes/queries.ts'
import type { Of } from '../../ranking/gathering/actions.ts'
import { markLost } from '../awarding/losing/actions.ts'
import { effectHashOf } from '../difference.ts'
import { applied, tried } from '../effects/actions.ts'
import { occasionName } from '../occasion-name.ts'
import { areOfContest, listShownNames } from '../queries.ts'
import { contestOf } from '../showing/actions.ts'
import { heldContest } from '../steps/actions.ts'
import { type ChangeSetRow, insertChangeSet, listChangeSets, lockChangeSet, type StoredChangeSet, updateChangeSet } from './queries.ts'

type ChangeSetRoute = Extract<keyof typeof resultApi, `${string}/change-sets${string}`>

interface Params {
  contest: string
  changeSetId: string
}

const unproposed = { effect: null, effectHash: null, proposedBy: null, proposedAt: null }

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
      refuseDecided(row)
      const { effect } = await tried(ctx, of, { set: row, isReversal: false })
      await updateChangeSet(ctx.db, row.id, { ...unproposed, effect, effectHash: effectHashOf(effect) })
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
        await updateChangeSet(ctx.db, row.id, { ...unproposed, effect, effectHash: effectHashOf(effect) })
        return null
      }
      await updateChangeSet(ctx.db, row.id, { appliedBy: ctx.actor.accountId, appliedAt: await nextApplied(ctx, of) })
      await applied(ctx, of, outcomes, { accountId: ctx.actor.accountId, reason: row.title })
      await markLost(ctx, of, row.id)
      return told(ctx, of, row.id, 'change-set.applied')
    })
    return done ?? refuse('change.changed')
  },

  'POST /contests/:contest/change-sets/:changeSetId/reversal': (ctx, { params, body: { reason } }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      if (!row.appliedAt || row.reversalProposedAt) throw new Problem('change.not-applied')
      const proposed = { reversalReason: reason, reversalProposedBy: ctx.actor.accountId, reversalProposedAt: ctx.now }
      await updateChangeSet(ctx.db, row.id, proposed)
      return told(ctx, of, row.id, 'change-set.reversal-proposed')
    }),

  'PUT /contests/:contest/change-sets/:changeSetId/reversal': (ctx, { params }) =>
    withChangeSet(ctx, params, async (ctx, of, row) => {
      if (!row.reversalProposedAt || row.revertedAt) throw new Problem('change.not-proposed')
      if (row.reversalProposedBy === ctx.actor.accountId) throw new Problem('change.needs-second-person')
      const { outcomes } = await tried(ctx, of, { set: row, isReversal: true })
      await updateChangeSet(ctx.db, row.id, { revertedBy: ctx.actor.accountId, revertedAt: ctx.now })
      await applied(ctx, of, outcomes, { accountId: ctx.actor.accountId, reason: row.reversalReason ?? row.title })
      await markLost(ctx, of, row.id)
      return told(ctx, of, row.id, 'change-set.reverted')
    })
}

/** The change set, held, and nobody makes boards meanwhile. */
function withChangeSet<T>(ctx: ActorCtx, params: Params, work: (ctx: ActorCtx, of: Of, row: StoredChangeSet) => Promise<T>): Promise<T> {
  return transaction(ctx, async (ctx) => {
    const of = await heldContest(ctx, params)
    return work(ctx, of, (await lockChangeSet(ctx.db, of.contest.id, params.changeSetId)) ?? refuse('change.not-found'))
  })
}

/** After all that were applied before: in this order they hold, whatever the clock says. */
async function nextApplied(ctx: ActorCtx, { contest }: Of): Promise<Date> {
  const last = await findLastApplied(ctx.db, contest.id)
  return last && last >= ctx.now ? new Date(last.getTime() + 1) : ctx.now
}

function refuseDecided({ appliedAt, droppedAt }: StoredChangeSet): void {
  if (appliedAt || droppedAt) throw new Problem('change.decided')
}

async function told(ctx: ActorCtx, of: Of, id: string, action: AuditAction): Promise<ChangeSet> {
  await audit(ctx, { action, scope: { kind: 'contest', id: of.contest.id }, subject: { kind: 'change-set', id } })
  return seen(ctx, of, id)
}

async function seen(ctx: ActorCtx, of: Of, id: string): Promise<ChangeSet> {
  const [row] = await listChangeSets(ctx.db, of.contest.id, id)
  return row ? shown(ctx, of, row) : refuse('change.not-found')
}

async function shown(ctx: ActorCtx, of: Of, { changeSet, createdBy, proposedBy, appliedBy }: ChangeSetRow): Promise<ChangeSet> {
  const { id, number, title, reason, changes, createdAt, proposedAt, appliedAt, reversalReason, revertedAt, effect, effectHash } = changeSet
  const waitsFor = changeSet.reversalProposedBy ?? changeSet.proposedBy
  return {
    ...{ id, number, title, reason, changes, state: stateOf(changeSet), createdBy: createdBy ?? '', createdAt: createdAt.toISOString() },
    ...{ proposedBy, proposedAt: proposedAt?.toISOString() ?? null, isOwn: waitsFor === ctx.actor.accountId },
    ...{ appliedBy, appliedAt: appliedAt?.toISOString() ?? null },
    ...{ reversalReason, revertedAt: revertedAt?.toISOString() ?? null },
    effect: effect && effectHash ? await shownEffect(ctx, of, effect, effectHash) : null
  }
}

async function shownEffect(ctx: ActorCtx, of: Of, effect: ChangeEffect, hash: string): Promise<NonNullable<ChangeSet['effect']>> {
  const ids = [...new Set([...effect.moves, ...effect.prizes].map(({ id }) => id))]
  const names = await listShownNames(ctx.db, of.contest.id, ids)
  const named = (id: string) => names.get(id)?.name ?? ''
  return {
    hash,
    closes: effect.closes.map((close) => ({ ...close, name: occasionName(of, close.occasion) })),
    moves: effect.moves.map(({ boardKey, id, before, after }) => ({ board: boardKey, id, name: named(id), before, after })),
    moved: effect.moved,
    prizes: effect.prizes.map((prize) => ({ ...prize, name: named(prize.id) }))
  }
}

function stateOf({ proposedAt, appliedAt, reversalProposedAt, revertedAt, droppedAt }: StoredChangeSet): ChangeSetState {
  if (droppedAt) return 'dropped'
  if (revertedAt) return 'reverted'
  if (reversalProposedAt) return 'reversal-proposed'
  if (appliedAt) return 'applied'
  return proposedAt ? 'proposed' : 'draft'
}
