/** What visitors do with their votes. Who voted for what is told to nobody, the audit log least: it forgets nothing. */
import type { VoteRules } from '@hoi-thi/shared/unit-rules'
import type { OwnVotes, PublicVote, voteApi } from '@hoi-thi/shared/vote'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findOwnEntry } from '../queries.ts'
import { contestWithClips } from '../writing/actions.ts'
import { deleteVote, findShown, insertVote, isVerified, listOwnVotes, listTallies, lockVoter } from './queries.ts'
import { votePhaseAt, whyNotChange, whyNotVote } from './voting.ts'

type Own = Extract<keyof typeof voteApi, `${string}/votes${string}`>

export const voteActions: Pick<Actions<typeof voteApi>, Own> = {
  'GET /contests/:contest/votes': async (ctx, { params }) => ownVotes(ctx, await votedContest(ctx, params.contest)),

  'PUT /contests/:contest/votes/:number': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const voted = await votedContest(ctx, params.contest)
      const { accountId } = ctx.actor
      const number = Number(params.number)
      await lockVoter(ctx.db, accountId)
      const entry = (await findShown(ctx.db, voted.contestId, number)) ?? refuse('entry.not-found')
      const given = await listOwnVotes(ctx.db, voted.contestId, accountId)
      const voter = {
        isVerified: await isVerified(ctx.db, accountId),
        isSender: entry.createdBy === accountId || (await findOwnEntry(ctx.db, accountId, entry.id)) !== undefined,
        already: given.filter((each) => each.number !== number && each.number !== body.insteadOf).length
      }
      const fault = whyNotVote(voted.vote, voter, ctx.now)
      if (fault) throw new Problem(fault)
      if (body.insteadOf !== null && body.insteadOf !== number) await deleteVote(ctx.db, voted.contestId, accountId, body.insteadOf)
      await insertVote(ctx.db, { entryId: entry.id, accountId, votedAt: ctx.now, device: deviceMark(ctx, voted.contestId) })
      return ownVotes(ctx, voted)
    }),

  'DELETE /contests/:contest/votes/:number': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const voted = await votedContest(ctx, params.contest)
      const fault = whyNotChange(voted.vote, ctx.now)
      if (fault) throw new Problem(fault)
      await deleteVote(ctx.db, voted.contestId, ctx.actor.accountId, Number(params.number))
      return ownVotes(ctx, voted)
    })
}

interface VotedContest {
  contestId: string
  vote: VoteRules
}

export async function votedContest(ctx: Ctx, slugOrId: string): Promise<VotedContest> {
  const { contest, rules } = await contestWithClips(ctx, slugOrId)
  return { contestId: contest.id, vote: rules?.vote ?? refuse('vote.not-held') }
}

async function ownVotes(ctx: ActorCtx, { contestId, vote }: VotedContest): Promise<OwnVotes> {
  const given = await listOwnVotes(ctx.db, contestId, ctx.actor.accountId)
  return {
    isVerified: await isVerified(ctx.db, ctx.actor.accountId),
    each: vote.each,
    given: given.map(({ number, title, votedAtMs }) => ({ number, title, votedAt: new Date(votedAtMs).toISOString() }))
  }
}

/** Of one contest: what a browser votes for here says nothing of it there. */
const deviceMark = (ctx: Ctx, contestId: string): string | null =>
  ctx.device && ctx.engines.secrets.mac('voting device', `${contestId} ${ctx.device}`)

export const publicVote = (vote: VoteRules, now: Date): PublicVote => ({ phase: votePhaseAt(vote, now), ...vote })

/** Votes that count, by number of the entry; null until voting is over: who sees how others vote follows them. */
export async function countedVotes(
  ctx: Ctx,
  contestId: string,
  vote: VoteRules | null,
  number: number | null = null
): Promise<ReadonlyMap<number, number> | null> {
  if (!vote || votePhaseAt(vote, ctx.now) !== 'over') return null
  const tallies = await listTallies(ctx.db, contestId, number)
  return new Map(tallies.map(({ number, ownUnit, others }) => [number, ownUnit + others]))
}
