/** Wishes to be counted for another unit: filed by the person, decided by the new unit or the organizer, and logged. */
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { whyNotFor } from '../../contest/eligibility.ts'
import { findContestUnit } from '../../contest/queries.ts'
import { tell } from '../../message/actions.ts'
import {
  type ChangeScope,
  findOwnParticipant,
  insertChange,
  listOpenChanges,
  lockOpenChange,
  moveParticipant,
  updateChange
} from './queries.ts'

const changesPerPage = 50

export function fileChange(ctx: ActorCtx, contest: { id: string }, { unitId, reason }: { unitId: string; reason: string }) {
  return transaction(ctx, async (ctx) => {
    const own = (await findOwnParticipant(ctx.db, contest.id, ctx.actor.accountId)) ?? refuse('participant.not-found')
    const refusal = whyNotFor(await findContestUnit(ctx.db, contest.id, unitId), dayOf(ctx.now))
    if (refusal) throw new Problem(refusal)
    if (own.unitId === unitId) throw new Problem('participant.same-unit')
    const change = { contestId: contest.id, participantId: own.id, fromUnitId: own.unitId, toUnitId: unitId, reason }
    const filed = await insertChange(ctx.db, { ...change, id: ctx.newId(), state: 'open', filedAt: ctx.now })
    const { id } = filed ?? refuse('participant.change-open')
    await audit(ctx, { action: 'unit-change.filed', scope: { kind: 'contest', id: contest.id }, subject: { kind: 'unit-change', id } })
    return { id }
  })
}

export async function listChangesFor(ctx: ActorCtx, scope: ChangeScope, after: string | undefined) {
  const found = await listOpenChanges(ctx.db, scope, { after, limit: changesPerPage + 1 })
  const items = found.slice(0, changesPerPage).map((change) => ({ ...change, filedAt: change.filedAt.toISOString() }))
  await audit(ctx, { action: 'unit-change.seen', scope })
  return { items, nextCursor: found.length > changesPerPage ? (items.at(-1)?.id ?? null) : null }
}

interface Decision {
  decision: 'accepted' | 'refused'
  reason?: string
}

export function decideChange(ctx: ActorCtx, scope: ChangeScope, id: string, { decision, reason }: Decision): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    const change = (await lockOpenChange(ctx.db, scope, id)) ?? refuse('participant.change-not-found')
    if (change.accountId === ctx.actor.accountId) throw new Problem('participant.own-membership')
    const by = ctx.actor.accountId
    await updateChange(ctx.db, id, { state: decision, reason: reason ?? null, by, now: ctx.now })
    if (decision === 'accepted') await moveParticipant(ctx.db, change.participantId, change.toUnitId, by, ctx.now)
    await audit(ctx, { action: 'unit-change.decided', scope, subject: { kind: 'unit-change', id }, detail: { decision } })
    await tell(ctx, {
      accountId: change.accountId,
      kind: 'unit',
      title: decision === 'accepted' ? 'Bạn đã được chuyển sang đơn vị mới' : 'Đề nghị đổi đơn vị chưa được chấp nhận',
      body: [words[decision], ...(reason ? [`Lý do: ${reason}`] : [])].join('\n')
    })
    return undefined
  })
}

const words = {
  accepted: 'Từ bây giờ bạn thi cho đơn vị mới. Các bài đã làm vẫn tính cho đơn vị cũ.',
  refused: 'Bạn vẫn thi cho đơn vị hiện nay. Nếu có nhầm lẫn, hãy liên hệ đầu mối đơn vị hoặc Ban Tổ chức.'
}
