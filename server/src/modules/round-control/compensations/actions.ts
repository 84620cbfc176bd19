/** Intervals in which the site kept nothing, and giving them back: one organizer proposes, another one decides. */
import type { roundControlApi } from '@hoi-thi/shared/round-control'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { longestPauseMs } from '../../attempt/deadline.ts'
import { lastDeadline } from '../../contest/phase.ts'
import {
  fewestRefused,
  gapsBetween,
  type Interval,
  isWithin,
  joined,
  lengthOf,
  longestSilenceMs,
  minuteMs,
  movesClose,
  overlap,
  wasRefusedMuch
} from '../gaps.ts'
import { compensatedNotice, compensatedText, endedText } from '../notice-text.ts'
import { insertNotice, type Round, refreshLastDeadline, updateRound } from '../queries.ts'
import { about, heldRound, refuseOver, seenRound } from '../showing/actions.ts'
import { tellMany } from '../telling/actions.ts'
import {
  decideCompensation,
  insertCompensation,
  insertStretch,
  listCompensations,
  listEnded,
  listLiveRounds,
  listMet,
  listRefused,
  listStretches,
  lockCompensation,
  moveTouched,
  prolongStretch
} from './queries.ts'
import { effectOf, shownCompensation } from './showing/actions.ts'

type CompensationRoute = Extract<keyof typeof roundControlApi, `${string}/${'gaps' | 'compensations'}${string}`>

export const compensationActions: Actions<Pick<typeof roundControlApi, CompensationRoute>> = {
  'GET /contests/:contest/rounds/:roundId/gaps': async (ctx, { params, query: { from, to } }) => {
    const { round } = await seenRound(ctx, params)
    const asked = from && to ? [insideRound(ctx, round, { from: new Date(from), to: new Date(to) })] : null
    const gaps = asked ?? (await openGaps(ctx, round))
    const items = gaps.map(async (gap) => ({
      from: gap.from.toISOString(),
      to: gap.to.toISOString(),
      ...(await effectOf(ctx, round, gap))
    }))
    return { items: await Promise.all(items) }
  },

  'POST /contests/:contest/rounds/:roundId/compensations': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const { round } = await heldRound(ctx, params)
      refuseOver(ctx, round)
      const interval = insideRound(ctx, round, { from: new Date(body.from), to: new Date(body.to) })
      if ((await listMet(ctx.db, round.id)).some((met) => overlap(met, interval))) throw new Problem('compensation.overlaps')
      const id = ctx.newId()
      const proposed = { proposedBy: ctx.actor.accountId, proposedAt: ctx.now, reason: body.reason }
      await insertCompensation(ctx.db, { id, roundId: round.id, fromAt: interval.from, toAt: interval.to, ...proposed })
      await audit(ctx, { action: 'compensation.proposed', ...about(round), detail: { compensationId: id } })
      return shownNow(ctx, round, id)
    }),

  'PUT /contests/:contest/rounds/:roundId/compensations/:compensationId/approval': (ctx, { params, body: { decision } }) =>
    transaction(ctx, async (ctx) => {
      const { contest, round } = await heldRound(ctx, params)
      const row = (await lockCompensation(ctx.db, round.id, params.compensationId)) ?? refuse('compensation.not-found')
      if (row.decision) throw new Problem('compensation.decided')
      const decided = { decision, decidedBy: ctx.actor.accountId, decidedAt: ctx.now }
      if (decision === 'declined') {
        // Whoever proposed it may think better of it.
        await decideCompensation(ctx.db, row.id, decided)
      } else {
        if (row.proposedBy === ctx.actor.accountId) throw new Problem('round.needs-second-person')
        refuseOver(ctx, round)
        const interval = { from: row.fromAt, to: row.toAt, reason: row.reason }
        await decideCompensation(ctx.db, row.id, { ...decided, ...(await giveBack(ctx, contest, round, interval)) })
      }
      await audit(ctx, { action: `compensation.${decision}`, ...about(round), detail: { compensationId: row.id } })
      return shownNow(ctx, (await heldRound(ctx, params)).round, row.id)
    })
}

/** Those who are still at it get the time; those whose attempt has ended are told, and nothing is opened again. */
async function giveBack(ctx: Ctx, contest: { slug: string; title: string }, round: Round, interval: Interval & { reason: string }) {
  const ms = lengthOf(interval)
  const closeMoves = movesClose(interval, round, ctx.now)
  const closesAt = new Date(round.closesAt.getTime() + (closeMoves ? ms : 0))
  if (closeMoves) await updateRound(ctx.db, round.id, { closesAt })
  // Asked before deadlines move: who had ended by now has.
  const ended = await listEnded(ctx.db, round.number, interval, ctx.now)
  const moved = await moveTouched(ctx.db, round.number, interval, ms, ctx.now)
  await refreshLastDeadline(ctx.db, round, longestPauseMs)
  const text = compensatedNotice({ name: round.name, closesAt }, interval, closeMoves)
  await insertNotice(ctx.db, { id: ctx.newId(), roundId: round.id, at: ctx.now, text })
  const place = { contestTitle: contest.title, roundName: round.name, link: `/contests/${contest.slug}` }
  await tellMany(ctx, moved, compensatedText(place, ms))
  const stillAtIt = new Set(moved)
  await tellMany(
    ctx,
    ended.filter((accountId) => !stillAtIt.has(accountId)),
    endedText(place, interval)
  )
  return { moved: moved.length, ended: ended.length, closeMovedSeconds: closeMoves ? Math.round(ms / 1000) : 0 }
}

/** A chore: while somebody can answer, a beat that commits makes the round's stretch longer; after a silence a new one begins. */
export async function beat(ctx: Ctx): Promise<void> {
  for (const { id: roundId } of await listLiveRounds(ctx.db, ctx.now))
    if (!(await prolongStretch(ctx.db, roundId, ctx.now, longestSilenceMs)))
      await insertStretch(ctx.db, { id: ctx.newId(), roundId, firstAt: ctx.now, lastAt: ctx.now })
}

/** Silences and minutes in which many were refused, as far as nothing has been proposed or given back for them and no pause covers them. */
async function openGaps(ctx: Ctx, round: Round): Promise<Interval[]> {
  const until = new Date(Math.min(ctx.now.getTime(), lastDeadline(round).getTime()))
  const refused = await listRefused(ctx.db, round.number, { from: round.opensAt, to: until }, fewestRefused)
  const minutes = refused.filter(wasRefusedMuch).map(({ at }) => ({ from: at, to: new Date(at.getTime() + minuteMs) }))
  const gaps = [...gapsBetween(await listStretches(ctx.db, round.id)), ...minutes.filter((minute) => isWithin(minute, round, ctx.now))]
  const met = await listMet(ctx.db, round.id)
  return joined(gaps.filter((gap) => !met.some((interval) => overlap(interval, gap))))
}

function insideRound(ctx: Ctx, round: Round, interval: Interval): Interval {
  return isWithin(interval, round, ctx.now) ? interval : refuse('compensation.outside')
}

async function shownNow(ctx: ActorCtx, round: Round, id: string) {
  const row = (await listCompensations(ctx.db, round.id)).find(({ compensation }) => compensation.id === id)
  return row ? shownCompensation(ctx, round, row) : refuse('compensation.not-found')
}
