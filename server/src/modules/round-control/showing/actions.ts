/** How a round stands, as an organizer sees it; and the round that a deed is about, held. */
import type { Control, Seal } from '@hoi-thi/shared/round-control'
import type { Deed } from '../../../audit.ts'
import type { ActorCtx, Ctx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { lastDeadline, phaseOfRound } from '../../contest/phase.ts'
import { findContest, findRound, findRules } from '../../contest/queries.ts'
import { listCells } from '../../question-bank/pools/queries.ts'
import { listCompensations } from '../compensations/queries.ts'
import { shownCompensation } from '../compensations/showing/actions.ts'
import { listExtensions } from '../extensions/queries.ts'
import { listPauses } from '../pauses/queries.ts'
import { countAttempts, lockRound, type Round } from '../queries.ts'
import { findSeal } from '../sealing/queries.ts'

export interface Asked {
  contest: string
  roundId: string
}

export async function heldRound(ctx: Ctx, { contest: slugOrId, roundId }: Asked) {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  return { contest, round: (await lockRound(ctx.db, contest.id, roundId)) ?? refuse('round.not-found') }
}

export async function seenRound(ctx: Ctx, { contest: slugOrId, roundId }: Asked) {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const round = await findRound(ctx.db, roundId)
  return { contest, round: round?.contestId === contest.id ? round : refuse('round.not-found') }
}

export const about = ({ id, contestId }: Pick<Round, 'id' | 'contestId'>): Pick<Deed, 'scope' | 'subject'> => ({
  scope: { kind: 'contest', id: contestId },
  subject: { kind: 'round', id }
})

/** Once nobody can answer any more, what depends on that has opened: nothing moves a deadline then. */
export function refuseOver(ctx: Ctx, round: Round): void {
  if (!round.pausedAt && ctx.now >= lastDeadline(round)) throw new Problem('round.over')
}

export async function feedsBlueprint(ctx: Ctx, { id }: Pick<Round, 'id'>): Promise<boolean> {
  return (await listCells(ctx.db, id, dayOf(ctx.now))).every(({ inPool, wanted }) => inPool >= wanted)
}

export async function controlOf(ctx: ActorCtx, round: Round): Promise<Control> {
  const compensations = await listCompensations(ctx.db, round.id)
  return {
    roundId: round.id,
    name: round.name,
    phase: phaseOfRound(round, ctx.now),
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    answersUntil: lastDeadline(round).toISOString(),
    serverNow: ctx.now.toISOString(),
    isOver: !round.pausedAt && ctx.now >= lastDeadline(round),
    attempts: await countAttempts(ctx.db, round.number, ctx.now),
    seal: await sealOf(ctx, round),
    pausedAt: round.pausedAt?.toISOString() ?? null,
    pauses: (await listPauses(ctx.db, round.id)).map((pause) => ({
      ...pause,
      pausedAt: pause.pausedAt.toISOString(),
      resumedAt: pause.resumedAt?.toISOString() ?? null
    })),
    extensions: (await listExtensions(ctx.db, round.id)).map((extension) => ({
      ...extension,
      grantedAt: extension.grantedAt.toISOString(),
      takenBackAt: extension.takenBackAt?.toISOString() ?? null
    })),
    compensations: await Promise.all(compensations.map((row) => shownCompensation(ctx, round, row)))
  }
}

async function sealOf(ctx: ActorCtx, round: Round): Promise<Seal> {
  const seal = await findSeal(ctx.db, round.id)
  return {
    // A round may be older than seals by two.
    state: round.sealedAt ? 'sealed' : seal ? 'proposed' : 'none',
    proposedBy: seal?.proposer ?? null,
    proposedAt: seal?.proposedAt.toISOString() ?? null,
    isOwn: seal?.proposedBy === ctx.actor.accountId,
    sealedBy: seal?.sealer ?? null,
    sealedAt: round.sealedAt?.toISOString() ?? null,
    commitment: seal?.commitment ?? null,
    seed: (await isRevealed(ctx, round)) ? (seal?.seed ?? null) : null,
    feedsBlueprint: await feedsBlueprint(ctx, round)
  }
}

async function isRevealed(ctx: Ctx, round: Round): Promise<boolean> {
  if (phaseOfRound(round, ctx.now) !== 'closed') return false
  const contest = await findContest(ctx.db, round.contestId)
  const rules = contest && (await findRules(ctx.db, contest.id, contest.rulesVersion))
  return ctx.now.getTime() > lastDeadline(round).getTime() + (rules?.body.graceSeconds ?? 0) * 1000
}
