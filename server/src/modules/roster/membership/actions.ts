/** What each membership endpoint does: the officer's desk, and the links through which people join. */
import type { membershipApi } from '@hoi-thi/shared/membership'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayOf } from '../../../lib/day.ts'
import { newToken } from '../../../lib/secrets.ts'
import { Problem, refuse } from '../../../problem.ts'
import { joinLinkPurpose } from '../../contest/actions.ts'
import { whyNotFor } from '../../contest/eligibility.ts'
import { endJoinLink, findJoinLink, insertJoinLink } from '../../contest/join-links/queries.ts'
import { findContest, findContestUnit, listRounds } from '../../contest/queries.ts'
import { tell } from '../../message/actions.ts'
import { decideReview, listOpenReviews } from '../reviews/actions.ts'
import { decideChange, fileChange, listChangesFor } from '../unit-changes/actions.ts'
import { countEntered, countMembers, findHeadcount, listMembers, lockMember, updateMembership } from './queries.ts'

const membersPerPage = 50

export const membershipActions: Actions<typeof membershipApi> = {
  'GET /units/:unitId/members': async (ctx, { params: { unitId }, query }) => {
    const { id: contestId } = await contestOf(ctx, query.contest)
    const offset = query.cursor ?? 0
    const filter = { contestId, unitId, q: (query.q ?? '').normalize('NFC').trim(), state: query.state }
    const found = await listMembers(ctx.db, filter, { limit: membersPerPage + 1, offset })
    const rounds = await listRounds(ctx.db, contestId)
    await audit(ctx, { action: 'members.seen', scope: { kind: 'unit', id: unitId }, detail: { contest: contestId, from: offset } })
    const items = found.slice(0, membersPerPage).map(({ entered, ...member }) => ({
      ...member,
      rounds: rounds.map(({ id, code, number }) => ({ id, code, hasEntered: entered.includes(number) }))
    }))
    return { items, nextCursor: found.length > membersPerPage ? String(offset + membersPerPage) : null }
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
      return undefined
    }),

  'GET /units/:unitId/summary': async (ctx, { params: { unitId }, query }) => {
    const { id: contestId } = await contestOf(ctx, query.contest)
    const counts = await countMembers(ctx.db, contestId, unitId)
    const entered = await countEntered(ctx.db, contestId, unitId)
    const people = (membership: string) => counts.find((count) => count.membership === membership)?.people ?? 0
    return {
      confirmed: people('confirmed'),
      unconfirmed: people('unconfirmed'),
      disputed: people('disputed'),
      headcount: await findHeadcount(ctx.db, contestId, unitId),
      rounds: (await listRounds(ctx.db, contestId)).map(({ id, code, number }) => ({
        id,
        code,
        ...(entered.find((row) => row.number === number) ?? { entered: 0, enteredConfirmed: 0 })
      }))
    }
  },

  'POST /units/:unitId/join-links': (ctx, { params: { unitId }, body }) =>
    transaction(ctx, async (ctx) => {
      const contest = await contestOf(ctx, body.contest)
      const reason = whyNotFor(await findContestUnit(ctx.db, contest.id, unitId), dayOf(ctx.now))
      if (reason) throw new Problem(reason)
      const [id, token] = [ctx.newId(), newToken()]
      await insertJoinLink(ctx.db, {
        id,
        mac: ctx.engines.secrets.mac(joinLinkPurpose, token),
        unitId,
        contestId: contest.id,
        createdBy: ctx.actor.accountId,
        createdAt: ctx.now,
        expiresAt: body.expiresAt === undefined ? null : new Date(body.expiresAt),
        limit: body.limit ?? null
      })
      await audit(ctx, { action: 'join-link.created', scope: { kind: 'unit', id: unitId }, subject: { kind: 'join-link', id } })
      return { id, token, url: `${ctx.deps.publicUrl ?? ''}/contests/${contest.slug}/join#${token}` }
    }),

  'DELETE /units/:unitId/join-links/:linkId': (ctx, { params: { unitId, linkId } }) =>
    transaction(ctx, async (ctx) => {
      if (!(await endJoinLink(ctx.db, unitId, linkId, ctx.now))) throw new Problem('link.unknown')
      await audit(ctx, { action: 'join-link.ended', scope: { kind: 'unit', id: unitId }, subject: { kind: 'join-link', id: linkId } })
      return undefined
    }),

  'GET /join-links/:token': async (ctx, { params }) =>
    (await findJoinLink(ctx.db, ctx.engines.secrets.macs(joinLinkPurpose, params.token), ctx.now)) ?? refuse('link.unknown'),

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
