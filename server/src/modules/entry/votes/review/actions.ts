/** What organizers see of the votes, and how votes are voided: by two people, with a reason, and so that it can be taken back. */
import type { Voiding, VoteReview, VoteSignal, voteApi } from '@hoi-thi/shared/vote'
import { audit } from '../../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../../context.ts'
import type { Actions } from '../../../../http/serve.ts'
import { Problem, refuse } from '../../../../problem.ts'
import { lockContestEntries } from '../../queries.ts'
import { told } from '../../writing/actions.ts'
import { publicVote, votedContest } from '../actions.ts'
import { listTallies } from '../queries.ts'
import { voteSignals } from '../vote-signals.ts'
import { votePhaseAt } from '../voting.ts'
import { approveVoiding, endVoiding, holdVotes, insertVoiding, listCast, listUnits, listVoidings } from './queries.ts'

type Reviewed = Exclude<keyof typeof voteApi, `${string}/votes${string}`>

export const voteReviewActions: Pick<Actions<typeof voteApi>, Reviewed> = {
  'GET /contests/:contest/vote-review': async (ctx, { params }) => {
    const { contestId } = await votedContest(ctx, params.contest)
    await audit(ctx, { action: 'votes.seen', scope: { kind: 'contest', id: contestId } })
    return reviewOf(ctx, params.contest)
  },

  'POST /contests/:contest/vote-voidings': (ctx, { params, body }) =>
    change(ctx, params.contest, async (ctx, contestId) => {
      const { vote } = await votedContest(ctx, params.contest)
      if (votePhaseAt(vote, ctx.now) !== 'over') throw new Problem('vote.not-over')
      const { found } = await signalsOf(ctx, contestId)
      const signal = found.find(({ id }) => id === body.signal)
      if (!signal || signal.votes.length !== body.votes) throw new Problem('vote.signal-changed')
      const { entryId, kind } = signal
      const held = signal.votes.filter(({ isHeld }) => !isHeld).map(({ accountId }) => accountId)
      if (held.length === 0) throw new Problem('vote.voided-already')
      const id = ctx.newId()
      const proposed = { proposedBy: ctx.actor.accountId, proposedAt: ctx.now }
      await insertVoiding(ctx.db, { id, entryId, kind, votes: held.length, reason: body.reason.trim(), ...proposed })
      await holdVotes(ctx.db, id, entryId, held)
      await audit(ctx, { action: 'voiding.proposed', ...told(contestId, entryId), detail: { voiding: id, kind, votes: held.length } })
    }),

  'PUT /contests/:contest/vote-voidings/:voidingId/approval': (ctx, { params }) =>
    change(ctx, params.contest, async (ctx, contestId) => {
      const voiding = await openVoiding(ctx, contestId, params.voidingId)
      if (voiding.approvedAtMs !== null) return
      if (voiding.proposedById === ctx.actor.accountId) throw new Problem('vote.needs-second-person')
      await approveVoiding(ctx.db, voiding.id, ctx.actor.accountId, ctx.now)
      const detail = { voiding: voiding.id, votes: voiding.votes }
      await audit(ctx, { action: 'voiding.approved', ...told(contestId, voiding.entryId), detail })
    }),

  'PUT /contests/:contest/vote-voidings/:voidingId/ending': (ctx, { params, body }) =>
    change(ctx, params.contest, async (ctx, contestId) => {
      const voiding = await openVoiding(ctx, contestId, params.voidingId)
      const end = { endedBy: ctx.actor.accountId, endedAt: ctx.now, endReason: body.reason.trim() }
      await endVoiding(ctx.db, voiding.id, end)
      const detail = { voiding: voiding.id, votes: voiding.votes, wasApproved: voiding.approvedAtMs !== null }
      await audit(ctx, { action: 'voiding.ended', ...told(contestId, voiding.entryId), detail })
    })
}

/** One after the other in a contest: no vote is held twice, and nothing is decided that has been decided. */
function change(ctx: ActorCtx, contest: string, work: (ctx: ActorCtx, contestId: string) => Promise<unknown>): Promise<VoteReview> {
  return transaction(ctx, async (ctx) => {
    const { contestId } = await votedContest(ctx, contest)
    await lockContestEntries(ctx.db, contestId)
    await work(ctx, contestId)
    return reviewOf(ctx, contest)
  })
}

const openVoiding = async (ctx: Ctx, contestId: string, id: string) =>
  (await listVoidings(ctx.db, contestId)).find((each) => each.id === id && each.endedAtMs === null) ?? refuse('vote.voiding-not-found')

async function signalsOf(ctx: Ctx, contestId: string) {
  const { ofEntry, names } = await listUnits(ctx.db, contestId)
  return { found: voteSignals(await listCast(ctx.db, contestId), ofEntry), names }
}

async function reviewOf(ctx: ActorCtx, contest: string): Promise<VoteReview> {
  const { contestId, vote } = await votedContest(ctx, contest)
  const tallies = await listTallies(ctx.db, contestId)
  const { found, names } = await signalsOf(ctx, contestId)
  const entryOf = new Map(tallies.map((tally) => [tally.entryId, tally]))
  const signals = found.flatMap((signal) => {
    const entry = entryOf.get(signal.entryId)
    const unitName = signal.unitId === null ? null : (names.get(signal.unitId) ?? null)
    return entry ? [{ ...shownSignal(signal), number: entry.number, title: entry.title, unitName }] : []
  })
  const voidings = (await listVoidings(ctx.db, contestId)).map((row) => shownVoiding(row, ctx.actor.accountId))
  return { vote: publicVote(vote, ctx.now), tallies, signals, voidings }
}

type Found = Awaited<ReturnType<typeof signalsOf>>['found'][number]

function shownSignal({ id, kind, entryId, votes, ofEntry, othersShare }: Found): Omit<VoteSignal, 'number' | 'title' | 'unitName'> {
  const times = votes.map(({ votedAt }) => votedAt.toISOString())
  return {
    ...{ id, kind, entryId, votes: votes.length, ofEntry },
    othersPercent: othersShare === null ? null : Math.round(othersShare * 1000) / 10,
    firstAt: times[0] ?? '',
    lastAt: times[times.length - 1] ?? '',
    voided: votes.filter(({ isHeld }) => isHeld).length
  }
}

type Row = Awaited<ReturnType<typeof listVoidings>>[number]

function shownVoiding({ proposedById, proposedAtMs, approvedAtMs, endedAtMs, ...row }: Row, accountId: string): Voiding {
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return {
    ...row,
    isOwn: proposedById === accountId,
    proposedAt: new Date(proposedAtMs).toISOString(),
    approvedAt: instant(approvedAtMs),
    endedAt: instant(endedAtMs)
  }
}
