/** What each attempt endpoint and chore does. */
import { randomBytes } from 'node:crypto'
import type { AnswerEvent, attemptApi, PredictionEvent } from '@hoi-thi/shared/attempt'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { ActorCtx, Ctx } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { instantText } from '../../lib/instant-text.ts'
import { Problem, refuse } from '../../problem.ts'
import { needsGuardian } from '../contest/guardians/actions.ts'
import { phaseOfRound } from '../contest/phase.ts'
import { findContest, findParticipant, isAdmitted, listRounds } from '../contest/queries.ts'
import type { CachedRound } from '../contest/round-cache.ts'
import type { SaveOutcome } from './answer-writer.ts'
import type { NewAnswer } from './answers/queries.ts'
import { attemptIdOf, roundNumberOf } from './attempt-id.ts'
import type { Found } from './attempt-store.ts'
import { stateOf, whyNotOpened } from './deadline.ts'
import { drawPapers } from './draw.ts'
import type { Submission } from './finishing.ts'
import { optionIdsOfChoice } from './marking.ts'
import { drawingOf, limitsOf, storedMarking } from './paper-rules.ts'
import { type AttemptRow, findClosing, listOwnAttempts, openPosition } from './queries.ts'
import { attemptSummary, attemptView, pausedAtOf, visibleResult } from './replies.ts'

export const attemptActions: Actions<typeof attemptApi> = {
  'POST /rounds/:roundId/attempts': async (ctx, { params }) => {
    const cached = (await ctx.engines.rounds.find(params.roundId)) ?? refuse('round.not-found')
    if (cached.ofRound.kind === 'outside') throw new Problem('round.no-papers')
    const inserted = await startAttempt(ctx, cached)
    if (inserted) return { status: 201, reply: await attemptView(ctx, { attempt: inserted, events: [] }) }
    const own = await listOwnAttempts(ctx.db, [cached.round.number], ctx.actor.accountId)
    const open = own.find((attempt) => stateOf(attempt, ctx.now) === 'open')
    if (open) return { status: 200, reply: await attemptView(ctx, await found(ctx, open.id)) }
    throw new Problem(await whyNotStarted(ctx, cached, own))
  },

  'GET /attempts/:attemptId': async (ctx, { params }) => {
    await refuseUnknownRound(ctx, params.attemptId)
    const { attempt, events } = await found(ctx, params.attemptId)
    const final = await settled(ctx, attempt)
    // What was written while it was being settled is in the result, and is shown.
    return attemptView(ctx, final === attempt ? { attempt, events } : await found(ctx, attempt.id))
  },

  'GET /contests/:contest/attempts': async (ctx, { params }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const numbers = (await listRounds(ctx.db, contest.id)).map(({ number }) => number)
    const attempts = await listOwnAttempts(ctx.db, numbers, ctx.actor.accountId)
    const summaries = attempts.map(async (attempt) => attemptSummary(ctx, await settled(ctx, attempt)))
    return { items: await Promise.all(summaries) }
  },

  'PUT /attempts/:attemptId/answers': async (ctx, { params, body }) => {
    await refuseUnknownRound(ctx, params.attemptId)
    const events = newAnswers(ctx, params.attemptId, body)
    const outcomes = await ctx.engines.answers.save(events)
    const common = commonRefusal(outcomes)
    if (common) throw new Problem(common)
    if (events.length === 0) await found(ctx, params.attemptId)
    const { revision } = await ctx.engines.rounds.control(roundNumberOf(params.attemptId))
    const { saved, refused } = savedAndRefused(events, outcomes)
    return { saved, refused, serverNow: instantText(ctx.now), revision }
  },

  'PUT /attempts/:attemptId/position': async (ctx, { params, body }) => {
    await refuseUnknownRound(ctx, params.attemptId)
    const hasOpened = await openPosition(ctx.db, params.attemptId, ctx.actor.accountId, body.position, ctx.now)
    const { attempt, events } = await found(ctx, params.attemptId)
    const reason = hasOpened ? null : whyNotOpened(attempt, body.position, ctx.now)
    if (reason) throw new Problem(reason === 'attempt.position-not-next' && (await pausedAtOf(ctx, attempt)) ? 'round.paused' : reason)
    return attemptView(ctx, { attempt, events })
  },

  'PUT /attempts/:attemptId/submission': async (ctx, { params, body }) => {
    await refuseUnknownRound(ctx, params.attemptId)
    const events = newAnswers(ctx, params.attemptId, body)
    const outcomes = events.length > 0 ? await ctx.engines.answers.save(events) : []
    // Nothing is submitted without what came with it, unless that is too late.
    for (const code of ['answer.unknown-option', 'server.busy'] as const)
      if (outcomes.some((outcome) => !outcome.isSaved && outcome.code === code)) throw new Problem(code)
    const hasConflict = outcomes.some((outcome) => !outcome.isSaved && outcome.code === 'answer.seq-taken')
    const attempt = await finish(ctx, params.attemptId, { digest: body.digest, hasConflict })
    return {
      state: stateOf(attempt, ctx.now),
      ...(attempt.submittedAt && { submittedAt: attempt.submittedAt.toISOString() }),
      ...(await visibleResult(ctx, attempt)),
      receipt: attempt.receipt ?? '',
      serverNow: ctx.now.toISOString()
    }
  }
}

/** A chore: writes down the results of attempts that nobody submitted. Nothing depends on when, or whether, it runs. */
export async function expireAttempts(ctx: Ctx, atOnce = 25): Promise<number> {
  for (let done = 0; ; ) {
    const now = await ctx.engines.attempts.finishUnmarked(ctx.now, atOnce)
    done += now
    if (now < atOnce) return done
  }
}

async function finish(ctx: ActorCtx, attemptId: string, submission: Submission | null): Promise<AttemptRow> {
  const { accountId } = ctx.actor
  return (await ctx.engines.attempts.finish({ attemptId, accountId, now: ctx.now, submission })) ?? refuse('attempt.not-found')
}

async function found(ctx: ActorCtx, attemptId: string): Promise<Found> {
  return (await ctx.engines.attempts.find({ attemptId, accountId: ctx.actor.accountId })) ?? refuse('attempt.not-found')
}

/** The attempt with its result, if it is over: what the chore would do later is done now. */
async function settled(ctx: ActorCtx, attempt: AttemptRow): Promise<AttemptRow> {
  if (attempt.markedAt || stateOf(attempt, ctx.now) === 'open') return attempt
  // What was received in time and waits in this process is written first.
  await ctx.engines.answers.save([])
  return finish(ctx, attempt.id, null)
}

/** Any UUID can be asked for; only a round's number leads to its tables. */
async function refuseUnknownRound(ctx: Ctx, attemptId: string): Promise<void> {
  if (!(await ctx.engines.rounds.has(roundNumberOf(attemptId)))) refuse('attempt.not-found')
}

function startAttempt(
  ctx: ActorCtx,
  { round, ofRound, rules, rulesVersion, pools, quizNumbers, commonSeed }: CachedRound
): Promise<AttemptRow | undefined> {
  return ctx.engines.attempts.start({
    id: attemptIdOf(ctx.now, round.number, randomBytes(7)),
    roundId: round.id,
    roundNumber: round.number,
    accountId: ctx.actor.accountId,
    ...limitsOf(rules, ofRound, quizNumbers),
    now: ctx.now,
    graceSeconds: rules.graceSeconds,
    rulesVersion,
    papers: drawPapers(pools, drawingOf(rules, ofRound, { blueprint: round.blueprint, commonSeed }), ctx.random),
    marking: storedMarking(rules),
    asksPrediction: rules.prediction !== null && ofRound.kind === 'quiz',
    secondsPerQuestion: ofRound.secondsPerQuestion,
    seed: ctx.random.seed
  })
}

async function whyNotStarted(ctx: ActorCtx, { round, rules, ofRound, quizNumbers }: CachedRound, own: AttemptRow[]): Promise<ProblemCode> {
  const participant = await findParticipant(ctx.db, round.contestId, ctx.actor.accountId)
  // Who was enrolled by the unit has not joined until they have agreed.
  if (!participant) return 'participant.not-found'
  const { accountId } = ctx.actor
  if (!participant.consentedAt)
    return (await needsGuardian(ctx, rules, { ...participant, accountId, contestId: round.contestId }))
      ? 'participant.guardian-required'
      : 'participant.not-found'
  const { allowed, allowedPerDay, overContest } = limitsOf(rules, ofRound, quizNumbers)
  if (allowed !== null && own.length >= allowed) return 'attempt.none-left'
  if ((await findClosing(ctx.db, round.id))?.pausedAt) return 'round.paused'
  if (phaseOfRound(round, ctx.now) !== 'open') return 'round.not-open'
  if (round.isByAdmission && !(await isAdmitted(ctx.db, round.id, participant.id))) return 'participant.not-admitted'
  const today = own.filter(({ startedAt }) => dayOf(startedAt) === dayOf(ctx.now)).length
  if (allowedPerDay !== null && today >= allowedPerDay) return 'attempt.none-left-today'
  if (overContest && (await listOwnAttempts(ctx.db, overContest.roundNumbers, accountId)).length >= overContest.allowed)
    return 'attempt.none-left'
  return 'round.not-open'
}

function newAnswers(ctx: ActorCtx, attemptId: string, body: { answers?: AnswerEvent[]; prediction?: PredictionEvent }): NewAnswer[] {
  const { accountId } = ctx.actor
  const events: NewAnswer[] = (body.answers ?? []).map(({ position, seq, optionIds, clientAt }) => ({
    attemptId,
    accountId,
    position,
    seq,
    choice: optionIds.length > 1 ? [...optionIds].sort().join(',') : (optionIds[0] ?? ''),
    value: null,
    receivedAt: ctx.now,
    clientAt: clientAt ?? null
  }))
  if (body.prediction) {
    const { seq, value } = body.prediction
    events.push({ attemptId, accountId, position: 0, seq, choice: null, value, receivedAt: ctx.now, clientAt: null })
  }
  return events
}

/** What refuses the request as a whole, because it refuses every part of it in the same way. */
function commonRefusal(outcomes: SaveOutcome[]): ProblemCode | null {
  const whole: ProblemCode[] = ['attempt.not-found', 'attempt.submitted', 'attempt.deadline-passed']
  const codes = new Set(outcomes.map((outcome) => (outcome.isSaved ? null : outcome.code)))
  const [only] = codes
  return codes.size === 1 && only && whole.includes(only) ? only : null
}

function savedAndRefused(events: NewAnswer[], outcomes: SaveOutcome[]) {
  const saved: { position: number; seq: number }[] = []
  const refused: { position: number; seq: number; code: string; stored?: { optionIds?: string[]; value?: number } }[] = []
  events.forEach(({ position, seq }, index) => {
    const outcome = outcomes[index]
    if (outcome?.isSaved) saved.push({ position, seq })
    else if (outcome) refused.push({ position, seq, code: outcome.code, ...storedView(outcome.stored) })
  })
  return { saved, refused }
}

function storedView(stored: { choice: string | null; value: number | null } | undefined) {
  if (!stored) return {}
  return { stored: stored.value === null ? { optionIds: optionIdsOfChoice(stored.choice) } : { value: stored.value } }
}
