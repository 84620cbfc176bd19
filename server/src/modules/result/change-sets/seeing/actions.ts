/** A correction as organizers see it, and held while one of them decides about it. */
import type { ChangeSet, ChangeSetState } from '@hoi-thi/shared/result'
import { type AuditAction, audit } from '../../../../audit.ts'
import { type ActorCtx, transaction } from '../../../../context.ts'
import type { ChangeEffect, MoneyMove } from '../../../../db/schema/result.ts'
import { refuse } from '../../../../problem.ts'
import type { Of } from '../../../ranking/gathering/actions.ts'
import { occasionName } from '../../occasion-name.ts'
import { partName } from '../../proposed-prize.ts'
import { listShownNames } from '../../queries.ts'
import { heldContest } from '../../steps/actions.ts'
import { type ChangeSetRow, listChangeSets, lockChangeSet, type StoredChangeSet } from '../queries.ts'

export interface Params {
  contest: string
  changeSetId: string
}

/** The change set, held, and nobody makes boards meanwhile. */
export function withChangeSet<T>(
  ctx: ActorCtx,
  params: Params,
  work: (ctx: ActorCtx, of: Of, row: StoredChangeSet) => Promise<T>
): Promise<T> {
  return transaction(ctx, async (ctx) => {
    const of = await heldContest(ctx, params)
    return work(ctx, of, (await lockChangeSet(ctx.db, of.contest.id, params.changeSetId)) ?? refuse('change.not-found'))
  })
}

export async function told(ctx: ActorCtx, of: Of, id: string, action: AuditAction): Promise<ChangeSet> {
  await audit(ctx, { action, scope: { kind: 'contest', id: of.contest.id }, subject: { kind: 'change-set', id } })
  return seen(ctx, of, id)
}

export async function seen(ctx: ActorCtx, of: Of, id: string): Promise<ChangeSet> {
  const [row] = await listChangeSets(ctx.db, of.contest.id, id)
  return row ? shown(ctx, of, row) : refuse('change.not-found')
}

export async function shown(ctx: ActorCtx, of: Of, row: ChangeSetRow): Promise<ChangeSet> {
  const { changeSet, createdBy, proposedBy, appliedBy, reversalProposedBy } = row
  const { id, number, title, reason, changes, createdAt, proposedAt, appliedAt } = changeSet
  const { reversalReason, reversalProposedAt, revertedAt } = changeSet
  const waitsFor = changeSet.reversalProposedBy ?? changeSet.proposedBy
  return {
    ...{ id, number, title, reason, changes, state: stateOf(changeSet), createdBy: createdBy ?? '', createdAt: createdAt.toISOString() },
    ...{ proposedBy, proposedAt: proposedAt?.toISOString() ?? null, isOwn: waitsFor === ctx.actor.accountId },
    ...{ appliedBy, appliedAt: appliedAt?.toISOString() ?? null },
    ...{ reversalReason, reversalProposedBy, reversalProposedAt: reversalProposedAt?.toISOString() ?? null },
    revertedAt: revertedAt?.toISOString() ?? null,
    effect: await shownEffect(ctx, of, changeSet.effect, changeSet.effectHash),
    reversalEffect: await shownEffect(ctx, of, changeSet.reversalEffect, changeSet.reversalEffectHash)
  }
}

async function shownEffect(ctx: ActorCtx, of: Of, effect: ChangeEffect | null, hash: string | null): Promise<ChangeSet['effect']> {
  if (!effect || !hash) return null
  const ids = [...new Set([...effect.moves, ...effect.prizes].map(({ id }) => id))]
  const names = await listShownNames(ctx.db, of.contest.id, ids)
  const named = (id: string) => names.get(id)?.name ?? ''
  const { money } = effect
  return {
    hash,
    closes: effect.closes.map((close) => ({ ...close, name: occasionName(of, close.occasion) })),
    moves: effect.moves.map(({ boardKey, id, before, after }) => ({ board: boardKey, id, name: named(id), before, after })),
    moved: effect.moved,
    prizes: effect.prizes.map((prize) => ({ ...prize, name: named(prize.id), within: partName(of.rules, prize) })),
    ...(money && { money: { ...money, lines: money.lines.map((line) => shownLine(of, line)) } })
  }
}

const shownLine = (of: Of, line: MoneyMove) => ({ ...line, name: occasionName(of, line.occasion), within: partName(of.rules, line) })

function stateOf({ proposedAt, appliedAt, reversalProposedAt, revertedAt, droppedAt }: StoredChangeSet): ChangeSetState {
  if (droppedAt) return 'dropped'
  if (revertedAt) return 'reverted'
  if (reversalProposedAt) return 'reversal-proposed'
  if (appliedAt) return 'applied'
  return proposedAt ? 'proposed' : 'draft'
}
