/** What the duty desk does: counts a round that runs, finds who needs help, and lets somebody go on elsewhere. It never sees an answer. */
import type { Duty, dutyApi } from '@hoi-thi/shared/duty'
import { type ActorCtx, type Ctx, transaction } from '../../context.ts'
import type { rounds } from '../../db/schema/contest.ts'
import type { Actions } from '../../http/serve.ts'
import { Problem, refuse } from '../../problem.ts'
import { phaseOfRound } from '../contest/phase.ts'
import { findContest, findRound } from '../contest/queries.ts'
import { issueResumeCode } from '../roster/resuming/actions.ts'
import { savesOf } from './counting/actions.ts'
import { firstMinute, minutesOf } from './minutes.ts'
import { peopleOf } from './people/actions.ts'
import { findOpener } from './people/queries.ts'
import { countByMinute, countUnits, findLastStart, listRefused, listUnits, readClock, readGently } from './queries.ts'
import { signalsOf } from './signals.ts'

type Round = typeof rounds.$inferSelect

export const dutyActions: Actions<typeof dutyApi> = {
  'GET /contests/:contest/rounds/:roundId/duty': async (ctx, { params }) => {
    const round = await roundOf(ctx, params)
    return ctx.engines.duty.counts.get(round.id, ctx.now.getTime(), () => dutyOf(ctx, round))
  },

  'GET /contests/:contest/rounds/:roundId/duty/people': async (ctx, { params, query }) => {
    const round = await roundOf(ctx, params)
    const { state = 'stuck', q = '', cursor } = query
    return peopleOf(ctx, round, { state, q: q.normalize('NFC').trim(), cursor })
  },

  'POST /contests/:contest/rounds/:roundId/duty/resume-codes': async (ctx, { params, body: { participantId } }) => {
    const round = await roundOf(ctx, params)
    return transaction(ctx, async (ctx) => {
      const person = (await findOpener(ctx.db, round, participantId, ctx.now)) ?? refuse('participant.not-found')
      if (!person.isOpen) throw new Problem('code.not-needed')
      return issueResumeCode(ctx, { accountId: person.accountId, unitId: person.unitId, contestId: round.contestId, roundId: round.id })
    })
  }
}

async function roundOf(ctx: ActorCtx, { contest: slugOrId, roundId }: { contest: string; roundId: string }): Promise<Round> {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const round = await findRound(ctx.db, roundId)
  return round?.contestId === contest.id ? round : refuse('round.not-found')
}

async function dutyOf(ctx: Ctx, round: Round): Promise<Duty> {
  const database = await feelDatabase(ctx)
  const { now } = ctx
  const since = firstMinute(now)
  const [counted, series, lastStartAt] = await transaction(ctx, async ({ db }) => {
    await readGently(db)
    const counted = await countUnits(db, round.number, now)
    const series = {
      starts: await countByMinute(db, round.number, 'started_at', since),
      submissions: await countByMinute(db, round.number, 'submitted_at', since),
      saves: await savesOf(ctx, db, round),
      refused: await listRefused(db, since)
    }
    return [counted, series, await findLastStart(db, round.number)] as const
  })
  const minutes = minutesOf(now, series)
  const sum = (name: 'people' | 'open' | 'submitted' | 'expired') => counted.reduce((all, unit) => all + unit[name], 0)
  const lastSaveMs = Math.max(...series.saves.map(({ lastMs }) => lastMs))
  const lastSaveAt = Number.isFinite(lastSaveMs) ? new Date(lastSaveMs) : null
  return {
    asOf: now.toISOString(),
    phase: phaseOfRound(round, now),
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    people: sum('people'),
    attempts: { open: sum('open'), submitted: sum('submitted'), expired: sum('expired') },
    lastSaveAt: lastSaveAt?.toISOString() ?? null,
    lastStartAt: lastStartAt?.toISOString() ?? null,
    minutes,
    signals: signalsOf({ ...round, ...database, now, open: sum('open'), lastSaveAt, lastStartAt, minutes }),
    units: await unitsOf(ctx, round, counted)
  }
}

/** Asked apart from the counting, as a save would ask: through the pool, with a question that costs nothing. */
async function feelDatabase(ctx: Ctx): Promise<{ answerMs: number; aheadMs: number }> {
  const { db, deps } = ctx
  const [before, begun] = [deps.clock().getTime(), performance.now()]
  const theirs = await readClock(db)
  const [after, ended] = [deps.clock().getTime(), performance.now()]
  return { answerMs: ended - begun, aheadMs: theirs - (before + after) / 2 }
}

/** Those of the contest, and whoever takes part beside them: of no unit, or of one that has left. */
async function unitsOf(ctx: Ctx, round: Round, counted: Awaited<ReturnType<typeof countUnits>>): Promise<Duty['units']> {
  const known = await listUnits(ctx.db, round.contestId)
  const byUnit = new Map(counted.map((unit) => [unit.unitId, unit]))
  const shown = known.map(({ unitId, name, headcount }) => {
    const { people = 0, open = 0, done = 0 } = byUnit.get(unitId) ?? {}
    return { unitId, name, people, open, done, headcount }
  })
  const ids = new Set<string | null>(known.map(({ unitId }) => unitId))
  const others = counted.filter(({ unitId }) => !ids.has(unitId))
  if (others.length === 0) return shown
  const total = (name: 'people' | 'open' | 'done') => others.reduce((all, unit) => all + unit[name], 0)
  return [...shown, { unitId: null, name: null, people: total('people'), open: total('open'), done: total('done'), headcount: null }]
}
