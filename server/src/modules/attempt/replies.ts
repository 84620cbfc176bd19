/** What an attempt's owner is told: never a key before the round has closed, never a score that the rules hide. */
import type { Attempt, AttemptSummary, Result, Review } from '@hoi-thi/shared/attempt'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../context.ts'
import type { Citation } from '../../db/schema/question-bank.ts'
import { refuse } from '../../problem.ts'
import { lastDeadline } from '../contest/phase.ts'
import { findRules } from '../contest/queries.ts'
import { citationText } from '../question-bank/citation-text.ts'
import { deadlineIfResumed, questionClosesAt, standsStill, stateOf } from './deadline.ts'
import { type AnswerRow, countedAnswers, optionIdsOf, optionIdsOfChoice } from './marking.ts'
import { paperView } from './paper.ts'
import { type AttemptRow, findClosing, findLastClosing } from './queries.ts'
import { listExplanations, listQuestionTexts } from './questions/queries.ts'
import { explains, guessedIn, keyShownAfter, scoreShownAfter } from './showing.ts'

export async function attemptView(ctx: Ctx, { attempt, events }: { attempt: AttemptRow; events: AnswerRow[] }): Promise<Attempt> {
  const counted = countedAnswers(events)
  const place = await placeOf(ctx, attempt)
  const prediction = counted.find(({ position }) => position === 0)
  return {
    ...(await attemptSummary(ctx, attempt)),
    ...place,
    revision: (await ctx.engines.rounds.control(attempt.roundNumber)).revision,
    serverNow: ctx.now.toISOString(),
    graceSeconds: attempt.graceSeconds,
    paper: paperView(openedSoFar(ctx, attempt), await textsOf(ctx, attempt)),
    answers: counted
      .filter(({ position }) => position > 0)
      .map(({ position, seq, choice }) => ({ position, seq, optionIds: optionIdsOfChoice(choice) })),
    asksPrediction: attempt.asksPrediction,
    ...(await predictionOf(ctx, attempt)),
    ...questionTime(await atRest(ctx, attempt)),
    ...(prediction && { prediction: { seq: prediction.seq, value: Number(prediction.value) } }),
    ...(await visibleReview(ctx, attempt))
  }
}

export async function attemptSummary(ctx: Ctx, attempt: AttemptRow): Promise<AttemptSummary> {
  const pausedAt = await pausedAtOf(ctx, attempt)
  const deadlineAt = pausedAt ? deadlineIfResumed(attempt.deadlineAt, pausedAt, ctx.now) : attempt.deadlineAt
  return {
    id: attempt.id,
    roundId: attempt.roundId,
    state: stateOf(attempt, ctx.now),
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: deadlineAt.toISOString(),
    ...(pausedAt && { pausedAt: pausedAt.toISOString() }),
    ...(attempt.submittedAt && { submittedAt: attempt.submittedAt.toISOString() }),
    ...(attempt.receipt && { receipt: attempt.receipt }),
    ...(await visibleResult(ctx, attempt))
  }
}

export async function visibleResult(ctx: Ctx, attempt: AttemptRow): Promise<{ result?: Result }> {
  if (!attempt.markedAt) return {}
  const rules = await rulesOf(ctx, attempt)
  const isAtOnce = (rules !== undefined && scoreShownAfter(rules.show) === 'submission') || (await isPractice(ctx, attempt))
  if (!isAtOnce && !(await hasClosed(ctx, attempt))) return {}
  return {
    result: {
      points: attempt.points ?? 0,
      correct: attempt.correct ?? 0,
      questions: attempt.paper.length,
      mostPoints: attempt.paper.reduce((sum, { points }) => sum + (points ?? 1), 0),
      isValid: attempt.isValid ?? true,
      durationSeconds: (attempt.durationMs ?? 0) / 1000
    }
  }
}

/** More time than any paper and any extension give: only a pause pushes a deadline so far out, and then the database is asked. */
const farMs = 12 * 3_600_000

/** Since when the attempt's clock stands; null while it goes. */
export async function pausedAtOf(ctx: Ctx, attempt: AttemptRow): Promise<Date | null> {
  if (attempt.submittedAt || attempt.deadlineAt.getTime() - ctx.now.getTime() < farMs) return null
  const pausedAt = (await findClosing(ctx.db, attempt.roundId))?.pausedAt
  return pausedAt && standsStill(attempt, pausedAt) ? pausedAt : null
}

async function visibleReview(ctx: Ctx, attempt: AttemptRow): Promise<{ review?: Review[] }> {
  if (!attempt.markedAt) return {}
  const rules = await rulesOf(ctx, attempt)
  if (!rules || !(await maySeeKey(ctx, attempt, rules))) return {}
  const isExplained = explains(rules.show, await isPractice(ctx, attempt))
  const rows = await listExplanations(ctx.db, versionIds(attempt))
  const explained = new Map(rows.map((row) => [row.id, row]))
  const review = attempt.paper.map((slot, index) => {
    const row = explained.get(slot.versionId)
    return {
      position: index + 1,
      rightOptionIds: optionIdsOf(slot, row?.right ?? []),
      ...(isExplained && {
        explanation: row?.explanation ?? '',
        citation: row ? citationText(row.citation as unknown as Citation, row.title) : ''
      })
    }
  })
  return { review }
}

async function maySeeKey(ctx: Ctx, attempt: AttemptRow, { show }: Rules): Promise<boolean> {
  const cached = await ctx.engines.rounds.find(attempt.roundId)
  const after = keyShownAfter(show, cached?.ofRound.kind)
  if (after === 'submission') return true
  if (after === null || !(await hasClosed(ctx, attempt))) return false
  if (after === 'round') return true
  const last = await findLastClosing(ctx.db, attempt.roundId)
  return last !== undefined && ctx.now.getTime() > last.getTime() + attempt.graceSeconds * 1000
}

/** Its questions are open to everyone, so that all is told at once. */
async function isPractice(ctx: Ctx, attempt: AttemptRow): Promise<boolean> {
  return (await ctx.engines.rounds.find(attempt.roundId))?.round.kind === 'practice'
}

/** What the rules of the attempt ask to be guessed at, and when. */
async function predictionOf(ctx: Ctx, attempt: AttemptRow): Promise<Pick<Attempt, 'predictionQuestion' | 'predictionFirst'>> {
  const prediction = attempt.asksPrediction ? (await rulesOf(ctx, attempt))?.prediction : null
  return prediction ? guessedIn(prediction) : {}
}

/** A paper with time per question shows only what has been opened, until it is over. */
function openedSoFar(ctx: Ctx, attempt: AttemptRow) {
  const isWhole = attempt.openPosition === null || stateOf(attempt, ctx.now) !== 'open'
  return isWhole ? attempt.paper : attempt.paper.slice(0, attempt.openPosition ?? 0)
}

/** The attempt with its clocks as they would go on now. */
async function atRest(ctx: Ctx, attempt: AttemptRow): Promise<AttemptRow> {
  const pausedAt = await pausedAtOf(ctx, attempt)
  if (!pausedAt) return attempt
  const { deadlineAt, positionOpenedAt } = attempt
  const isPushed = positionOpenedAt && positionOpenedAt > pausedAt
  return {
    ...attempt,
    deadlineAt: deadlineIfResumed(deadlineAt, pausedAt, ctx.now),
    positionOpenedAt: isPushed ? deadlineIfResumed(positionOpenedAt, pausedAt, ctx.now) : positionOpenedAt
  }
}

function questionTime(attempt: AttemptRow): Pick<Attempt, 'questionTime'> {
  const closesAt = questionClosesAt(attempt)
  if (!closesAt || attempt.secondsPerQuestion === null || attempt.openPosition === null || !attempt.positionOpenedAt) return {}
  return {
    questionTime: {
      seconds: attempt.secondsPerQuestion,
      position: attempt.openPosition,
      openedAt: attempt.positionOpenedAt.toISOString(),
      closesAt: closesAt.toISOString(),
      questions: attempt.paper.length
    }
  }
}

async function placeOf(ctx: Ctx, attempt: AttemptRow): Promise<Pick<Attempt, 'contest' | 'round'>> {
  const { contest, round } = (await ctx.engines.rounds.find(attempt.roundId)) ?? refuse('attempt.not-found')
  return { contest, round: { code: round.code, name: round.name, kind: round.kind, closesAt: round.closesAt.toISOString() } }
}

/** The rules that the attempt was started under. */
async function rulesOf(ctx: Ctx, attempt: AttemptRow): Promise<Rules | undefined> {
  const cached = await ctx.engines.rounds.find(attempt.roundId)
  if (!cached || cached.rulesVersion === attempt.rulesVersion) return cached?.rules
  return (await findRules(ctx.db, cached.round.contestId, attempt.rulesVersion))?.body
}

/** Whether nobody can answer in this round any more. That it is still open may be remembered; that it has closed is asked of the database. */
async function hasClosed(ctx: Ctx, attempt: AttemptRow): Promise<boolean> {
  const isPast = (deadline: Date) => ctx.now.getTime() > deadline.getTime() + attempt.graceSeconds * 1000
  const cached = await ctx.engines.rounds.find(attempt.roundId)
  if (cached && !isPast(lastDeadline(cached.round))) return false
  const round = await findClosing(ctx.db, attempt.roundId)
  return round !== undefined && isPast(lastDeadline(round))
}

async function textsOf(ctx: Ctx, attempt: AttemptRow) {
  const cached = await ctx.engines.rounds.find(attempt.roundId)
  if (cached && attempt.paper.every(({ versionId }) => cached.questions.has(versionId))) return cached.questions
  return new Map((await listQuestionTexts(ctx.db, versionIds(attempt))).map((row) => [row.id, row]))
}

const versionIds = (attempt: AttemptRow) => attempt.paper.map(({ versionId }) => versionId)
