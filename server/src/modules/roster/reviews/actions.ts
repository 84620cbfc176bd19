/** Pairs of accounts that may be one person: a person decides, and nothing is deleted. */
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { ReviewState } from '../../../db/schema/roster.ts'
import { refuse } from '../../../problem.ts'
import { updateMembership } from '../membership/queries.ts'
import { decideOpenReview, findLaterParticipant, listReviews } from './queries.ts'

const reviewsPerPage = 50

export async function listOpenReviews(ctx: ActorCtx, contestId: string, query: { state?: ReviewState; cursor?: string }) {
  const page = { state: query.state ?? 'open', after: query.cursor, limit: reviewsPerPage + 1 }
  const found = await listReviews(ctx.db, contestId, page)
  await audit(ctx, { action: 'duplicate-review.seen', scope: { kind: 'contest', id: contestId } })
  const items = found.slice(0, reviewsPerPage).map((review) => ({ ...review, foundAt: new Date(review.foundAt).toISOString() }))
  return { items, nextCursor: found.length > reviewsPerPage ? (items.at(-1)?.id ?? null) : null }
}

export function decideReview(ctx: ActorCtx, contestId: string, id: string, decision: Exclude<ReviewState, 'open'>): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    const by = ctx.actor.accountId
    const pair = (await decideOpenReview(ctx.db, { contestId, id, state: decision, by, now: ctx.now })) ?? refuse('review.not-found')
    const later = await findLaterParticipant(ctx.db, contestId, [pair.firstAccountId, pair.secondAccountId])
    if (decision === 'same-person' && later)
      await updateMembership(ctx.db, later.id, { membership: 'disputed', reason: 'same-person', by, now: ctx.now })
    const detail = { decision, disputed: decision === 'same-person' ? (later?.id ?? null) : null }
    const scope = { kind: 'contest', id: contestId } as const
    await audit(ctx, { action: 'duplicate-review.decided', scope, subject: { kind: 'duplicate-review', id }, detail })
    return undefined
  })
}
