/** What each membership endpoint does: the officer's desk, and the links through which people join. */
import { rolesThatMay } from '@hoi-thi/shared/access'
import type { membershipApi } from '@hoi-thi/shared/membership'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayMs } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findContest, listRounds } from '../../contest/queries.ts'
import { tell } from '../../message/actions.ts'
import { createLink, endLink, linksOf, lookAtLink } from '../join-links/actions.ts'
import { decideReview, listOpenReviews } from '../reviews/actions.ts'
import { decideChange, fileChange, listChangesFor } from '../unit-changes/actions.ts'
import { countEntered, countMembers, findHeadcount, listDesks, listMembers, lockMember, updateMembership } from './queries.ts'

const membersPerPage = 50

export const membershipActions: Actions<typeof membershipApi> = {
  'GET /me/units': async (ctx) => ({ items: await listDesks(ctx.db, ctx.actor.accountId, rolesThatMay('members.manage')) }),

  'GET /units/:unitId/members': async (ctx, { params: { unitId }, query }) => {
    const { id: contestId } = await contestOf(ctx, query.contest)
    const offset = query.cursor ?? 0
    const { state, entry, roundId, withoutPassword = false } = query
    const filter = { contestId, unitId, q: (query.q ?? '').normalize('NFC').trim(), state, entry, roundId, withoutPassword }
    const found = await listMembers(ctx.db, filter, { limit: membersPerPage + 1, offset })
    const rounds = await listQuizzes(ctx, contestId)
    await audit(ctx, { action: 'members.seen', scope: { kind: 'unit', id: unitId }, detail: { contest: contestId, from: offset } })
    const items = found.slice(0, membersPerPage).map(({ entered, total: _, ...member }) => ({
      ...member,
      rounds: rounds.map(({ id, code, number }) => ({ id, code, hasEntered: entered.includes(number) }))
    }))
    return { items, total: found[0]?.total ?? offset, nextCursor: found.length > membersPerPage ? String(offset + membersPerPage) : null }
  },

  'PUT /units/:unitId/members/:participantId': (ctx, { params: { unitId, participantId }, body }) =>
    transaction(ctx, async (ctx) => {
      const member = (await lockMember(ctx.db, unitId, participantId)) ?? refuse('participant.not-found')
      if (member.accountId === ctx.actor.accountId) throw new Problem('participant.own-membership')
      const { membership, reason = null } = body
      await updateMembership(ctx.db, participantId, { membership, reason, by: ctx.actor.accountId, now: ctx.now })
      const subject = { kind: 'participant', id: participantId } as const
      await audit(ctx, { action: 'membership.decided', scope: { kind: 'unit', id: unitId }, subject, detail: { membership } })
      if (membership === 'disputed' && member.membership !== 'disputed') await tellOfDispute(ctx, member.accountId, reason)
      if (membership !== 'disputed' && member.membership === 'disputed') await tellOfWithdrawal(ctx, member.accountId)
      return undefined
    }),

  'GET /units/:unitId/summary': async (ctx, { params: { unitId }, query }) => {
    const { id: contestId } = await contestOf(ctx, query.contest)
    const since = new Date(ctx.now.getTime() - dayMs)
    const counts = await countMembers(ctx.db, contestId, unitId, since)
    const entered = await countEntered(ctx.db, contestId, unitId, since)
    const people = (membership: string) => counts.find((count) => count.membership === membership)?.people ?? 0
    return {
      confirmed: people('confirmed'),
      unconfirmed: people('unconfirmed'),
      disputed: people('disputed'),
      withoutPassword: counts.reduce((sum, count) => sum + count.withoutPassword, 0),
      joinedLastDay: counts.reduce((sum, count) => sum + count.joinedSince, 0),
      headcount: await findHeadcount(ctx.db, contestId, unitId),
      rounds: (await listQuizzes(ctx, contestId)).map(({ id, code, number }) => ({
        id,
        code,
        ...(entered.find((row) => row.number === number) ?? { entered: 0, enteredConfirmed: 0, enteredLastDay: 0 })
      }))
    }
  },

  'POST /units/:unitId/join-links': (ctx, { params: { unitId }, body }) => createLink(ctx, unitId, body),

  'GET /units/:unitId/join-links': async (ctx, { params }) => ({ items: await linksOf(ctx, params.unitId) }),

  'DELETE /units/:unitId/join-links/:linkId': (ctx, { params }) => endLink(ctx, params.unitId, params.linkId),

  'GET /join-links/:token': (ctx, { params }) => lookAtLink(ctx, params.token),

  'POST /contests/:contest/unit-changes': async (ctx, { params, body }) => fileChange(ctx, await contestOf(ctx, params.contest), body),

  'GET /units/:unitId/unit-changes': (ctx, { params, query }) => listChangesFor(ctx, { kind: 'unit', id: params.unitId }, query.cursor),

  'GET /contests/:contest/unit-changes': async (ctx, { params, query }) =>
    listChangesFor(ctx, { kind: 'contest', id: (await contestOf(ctx, params.contest)).id }, query.cursor),

  'PUT /units/:unitId/unit-changes/:changeId': (ctx, { params, body }) =>
    decideChange(ctx, { kind: 'unit', id: params.unitId }, params.changeId, body),

  'PUT /contests/:contest/unit-changes/:changeId': async (ctx, { params, body }) =>
    decideChange(ctx, { kind: 'contest', id: (await contestOf(ctx, params.contest)).id }, params.changeId, body),

  'GET /contests/:contest/duplicate-reviews': async (ctx, { params, query }) =>
    listOpenReviews(ctx, (await contestOf(ctx, params.contest)).id, query),

  'PUT /contests/:contest/duplicate-reviews/:reviewId': async (ctx, { params, body }) =>
    decideReview(ctx, (await contestOf(ctx, params.contest)).id, params.reviewId, body.decision)
}

/** Rounds in which entering counts. */
const listQuizzes = async (ctx: Ctx, contestId: string) => (await listRounds(ctx.db, contestId)).filter(({ kind }) => kind === 'quiz')

const contestOf = async (ctx: Ctx, slugOrId: string) => (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')

/** The person can answer only what they know of. */
async function tellOfDispute(ctx: ActorCtx, accountId: string, reason: string | null): Promise<void> {
  await tell(ctx, {
    accountId,
    kind: 'unit',
    title: 'Đơn vị chưa xác nhận bạn là người của đơn vị',
    body: [
      'Đầu mối đơn vị vừa ghi rằng bạn không thuộc đơn vị mà bạn đã chọn. Các bài thi của bạn vẫn được giữ nguyên.',
      ...(reason ? [`Lý do: ${reason}`] : []),
      'Nếu có nhầm lẫn, hãy liên hệ đầu mối đơn vị; nếu bạn chọn nhầm, hãy gửi đề nghị đổi đơn vị.'
    ].join('\n')
  })
}

async function tellOfWithdrawal(ctx: ActorCtx, accountId: string): Promise<void> {
  await tell(ctx, {
    accountId,
    kind: 'unit',
    title: 'Đơn vị đã rút lại ý kiến về bạn',
    body: 'Trước đó đầu mối đơn vị ghi rằng bạn không thuộc đơn vị; nay ý kiến đó đã được rút lại. Bạn không cần làm gì thêm.'
  })
}
