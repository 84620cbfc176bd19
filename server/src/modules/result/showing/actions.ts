/** A result as it is shown: to anybody, and to those who decide about it. */
import type { Result, ResultDetail, Proposal as ShownProposal } from '@hoi-thi/shared/result'
import type { ActorCtx, Ctx } from '../../../context.ts'
import { refuse } from '../../../problem.ts'
import type { Proposal } from '../../award/prize-plan.ts'
import { lastDeadline } from '../../contest/phase.ts'
import { findContest } from '../../contest/queries.ts'
import { storedOf } from '../../ranking/closes/actions.ts'
import { type Close, findLatestClose, listLatestCloses } from '../../ranking/closes/queries.ts'
import type { Of } from '../../ranking/gathering/actions.ts'
import { clipsPart, partsOf, wholeContest } from '../../ranking/occasion.ts'
import { appealsUntil, resultsDueBy } from '../../ranking/publication.ts'
import { boardedContest } from '../../ranking/refreshing/actions.ts'
import { listNumbers } from '../change-sets/queries.ts'
import { isBeingChecked } from '../checking/queries.ts'
import { nextStep, publishedAt } from '../next-step.ts'
import { occasionName } from '../occasion-name.ts'
import { closedAs } from '../plan-occasion.ts'
import { proposalsOf } from '../proposals/actions.ts'
import { countOpenAppeals, countOpenChangeSets, listCloses, listShownNames, listSteps, listTakenSteps } from '../queries.ts'

/** A contest with what its boards are made of. */
export async function contestOf(ctx: Ctx, { contest: name }: { contest: string }): Promise<Of> {
  const contest = (await findContest(ctx.db, name)) ?? refuse('contest.not-found')
  return (await boardedContest(ctx, contest)) ?? refuse('contest.not-found')
}

/** The last version of an occasion's result. */
export async function closeOf(ctx: Ctx, { contest }: Of, occasion: string): Promise<Close> {
  return (await findLatestClose(ctx.db, contest.id, occasion)) ?? refuse('result.not-found')
}

export async function shownResults(ctx: Ctx, of: Of): Promise<Result[]> {
  const closes = await listLatestCloses(ctx.db, of.contest.id)
  const steps = await listTakenSteps(ctx.db, of.contest.id)
  const order = [...of.all.map(({ code }) => code), clipsPart]
  const placeOf = ({ occasion }: Close) =>
    occasion === wholeContest ? Number.MAX_SAFE_INTEGER : order.indexOf(occasion) + 1 || order.length + 1
  return closes.sort((one, other) => placeOf(one) - placeOf(other)).map((close) => shown(of, close, steps))
}

type Taken = Awaited<ReturnType<typeof listTakenSteps>>

function shown(of: Of, close: Close, steps: Taken): Result {
  const { occasion, state, version, hash, madeAt, figures } = close
  const taken = steps.filter((step) => step.occasion === occasion)
  return {
    ...{ occasion, name: occasionName(of, occasion), state, version, hash, madeAt: madeAt.toISOString(), figures },
    steps: taken.map((step) => ({ state: step.state, at: step.at.toISOString() })),
    dueBy: dueBy(of, occasion)?.toISOString() ?? null,
    appealsUntil: appealsEnd(of, close, steps)?.toISOString() ?? null
  }
}

/** Counted from the close of the last round of it. */
function dueBy({ rules, all }: Of, occasion: string): Date | null {
  if (occasion === clipsPart) return null
  const own = all.filter(({ code }) => code === occasion)
  const ends = (own.length > 0 ? own : all).map((round) => lastDeadline(round).getTime())
  return ends.length > 0 ? resultsDueBy(rules, new Date(Math.max(...ends))) : null
}

/** The last moment to appeal against what is published; null: nothing is, it is final, or the rules take none. */
export function appealsEnd({ rules }: Of, { occasion, madeAt, state }: Close, steps: Taken): Date | null {
  if (state !== 'verified') return null
  const verified = steps.find((step) => step.occasion === occasion && step.state === 'verified')
  const published = publishedAt(verified?.at ?? null, madeAt)
  return published ? appealsUntil(rules, published) : null
}

export async function detailOf(ctx: ActorCtx, of: Of, close: Close): Promise<ResultDetail> {
  const { contest } = of
  const { occasion, hash, checkedAt, checkedHash, checkedDiffering } = close
  const numbers = await listNumbers(ctx.db, contest.id)
  const versions = await listCloses(ctx.db, contest.id, occasion)
  const isChecked = checkedAt !== null && checkedHash !== null && checkedDiffering !== null
  return {
    ...shown(of, close, await listTakenSteps(ctx.db, contest.id)),
    versions: versions.map(({ close: { version, hash, madeAt, reason, inputs }, madeBy }) => ({
      ...{ version, hash, madeAt: madeAt.toISOString(), madeBy, reason },
      changeSets: inputs.changeSets.flatMap((id) => numbers.get(id) ?? [])
    })),
    check: isChecked ? { at: checkedAt.toISOString(), hash: checkedHash, differing: checkedDiffering } : null,
    ...(await onwardsOf(ctx, of, close)),
    prizes: await shownPrizes(
      ctx,
      of,
      (await proposalsOf(ctx, of, storedOf(ctx, contest.id))).filter((prize) => closedAs(of.rules, prize) === occasion)
    ),
    hash
  }
}

/** What comes next, and whether something waits for a second person or for the check. */
export async function onwardsOf(ctx: ActorCtx, of: Of, close: Close): Promise<Pick<ResultDetail, 'isChecking' | 'next' | 'openStep'>> {
  const steps = await listSteps(ctx.db, of.contest.id, close.occasion)
  const open = steps.find(({ step }) => step.closeId === close.id && step.decidedAt === null)
  return {
    isChecking: await isBeingChecked(ctx.db, close.id),
    next: await nextOf(ctx, of, close),
    openStep: open
      ? {
          ...{ id: open.step.id, state: open.step.state, proposedBy: open.proposedBy, proposedAt: open.step.proposedAt.toISOString() },
          isOwn: open.step.proposedBy === ctx.actor.accountId
        }
      : null
  }
}

export async function nextOf(ctx: Ctx, of: Of, close: Close) {
  const { hash, state, occasion, checkedHash, checkedDiffering, inputs } = close
  const { contest } = of
  const check = checkedHash !== null && checkedDiffering !== null ? { hash: checkedHash, differing: checkedDiffering } : null
  return nextStep(
    {
      ...{ state, hash, check, isPartial: inputs.isPartial ?? false },
      hasProvisionalParts: await restsOnProvisional(ctx, of, occasion),
      appealsUntil: appealsEnd(of, close, await listTakenSteps(ctx.db, contest.id)),
      openAppeals: await countOpenAppeals(ctx.db, contest.id, occasion),
      openChangeSets: await countOpenChangeSets(ctx.db, contest.id)
    },
    ctx.now
  )
}

/** A standing over several rounds is no surer than each of them, and than the clips that count in it. */
async function restsOnProvisional(ctx: Ctx, of: Of, occasion: string): Promise<boolean> {
  const parts = partsOf(of, occasion)
  const closes = await listLatestCloses(ctx.db, of.contest.id)
  return parts.some((part) => closes.find((close) => close.occasion === part)?.state === 'provisional')
}

async function shownPrizes(ctx: Ctx, { contest }: Of, prizes: readonly Proposal[]): Promise<ShownProposal[]> {
  const names = await listShownNames(ctx.db, contest.id, [...new Set(prizes.map(({ id }) => id))])
  return prizes.map(({ name, to, kind, valueDong, rank, id, isOverCount }) => {
    const { unitName, ...named } = names.get(id) ?? { name: '' }
    return { prize: name, to, kind, valueDong, rank, id, ...named, ...(unitName !== undefined && { unitName }), isOverCount }
  })
}
