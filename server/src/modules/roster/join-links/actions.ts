/** Links through which people join for a unit: made, listed, ended by its officer, and looked at by whoever follows one. */
import type { JoinLink } from '@hoi-thi/shared/membership'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { newToken } from '../../../lib/secrets.ts'
import { Problem, refuse } from '../../../problem.ts'
import { joinLinkPurpose } from '../../contest/actions.ts'
import { whyNotFor } from '../../contest/eligibility.ts'
import { endJoinLink, findJoinLink, insertJoinLink, listJoinLinks } from '../../contest/join-links/queries.ts'
import { findContest, findContestUnit } from '../../contest/queries.ts'
import { linkState } from './link-state.ts'

interface Wanted {
  contest: string
  expiresAt?: string
  limit?: number
}

export function createLink(ctx: ActorCtx, unitId: string, { contest: slugOrId, expiresAt, limit }: Wanted) {
  return transaction(ctx, async (ctx) => {
    const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
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
      expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
      limit: limit ?? null
    })
    await audit(ctx, { action: 'join-link.created', scope: { kind: 'unit', id: unitId }, subject: { kind: 'join-link', id } })
    return { id, token, url: `${ctx.deps.publicUrl ?? ''}/contests/${contest.slug}/join#${token}` }
  })
}

export async function linksOf(ctx: ActorCtx, unitId: string): Promise<JoinLink[]> {
  const links = await listJoinLinks(ctx.db, unitId)
  return links.map(({ endedAt, ...link }) => ({
    ...link,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt?.toISOString() ?? null,
    state: linkState({ ...link, endedAt }, ctx.now)
  }))
}

export function endLink(ctx: ActorCtx, unitId: string, linkId: string): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    if (!(await endJoinLink(ctx.db, unitId, linkId, ctx.now))) throw new Problem('link.unknown')
    await audit(ctx, { action: 'join-link.ended', scope: { kind: 'unit', id: unitId }, subject: { kind: 'join-link', id: linkId } })
    return undefined
  })
}

export async function lookAtLink(ctx: Ctx, token: string) {
  return (await findJoinLink(ctx.db, ctx.engines.secrets.macs(joinLinkPurpose, token), ctx.now)) ?? refuse('link.unknown')
}
