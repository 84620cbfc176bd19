/** What an attempt's owner is told: never a key before the round has closed, never a score that the rules hide. */
import type { Attempt, AttemptSummary, Result, Review } from '@hoi-thi/shared/attempt'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../context.ts'
import type { Citation } from '../../db/schema/question-bank.ts'
import { refuse } from '../../problem.ts'
import { findRules } from '../contest/queries.ts'
import { citationText } from '../question-bank/citation-text.ts'
import { questionClosesAt, stateOf } from './deadline.ts'
import { type AnswerRow, countedAnswers, optionIdsOf, optionIdsOfChoice } from './marking.ts'
import { paperView } from './paper.ts'
import { type AttemptRow, findClosing } from './queries.ts'
import { listExplanations, listQuestionTexts } from './questions/queries.ts'

export async function attemptView(ctx: Ctx, { attempt, events }: { attempt: AttemptRow; events: AnswerRow[] }): Promise<Attempt> {
  const counted = countedAnswers(events)
  const place = await placeOf(ctx, attempt)
  const prediction = counted.find(({ position }) => position === 0)
  return {
    ...(await attemptSummary(ctx, attempt)),
    ...place,
    serverNow: ctx.now.toISOString(),
    graceSeconds: attempt.graceSeconds,
    paper: paperView(openedSoFar(ctx, attempt), await textsOf(ctx, attempt)),
    answers: counted
      .filter(({ position }) => position > 0)
      .map(({ position, seq, choice }) => ({ position, seq, optionIds: optionIdsOfChoice(choice) })),
    asksPrediction: attempt.asksPrediction,
    ...questionTime(attempt),
    ...(prediction && { prediction: { seq: prediction.seq, value: Number(prediction.value) } }),
    ...(await visibleReview(ctx, attempt))
  }
}

export async function attemptSummary(ctx: Ctx, attempt: AttemptRow): Promise<AttemptSummary> {
  return {
    id: attempt.id,
    roundId: attempt.roundId,
    state: stateOf(attempt, ctx.now),
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt.toISOString(),
    ...(attempt.submittedAt && { submittedAt: attempt.submittedAt.toISOString() }),
    ...(attempt.receipt && { receipt: attempt.receipt }),
    ...(await visibleResult(ctx, attempt))
  }
}

export async function visibleResult(ctx: Ctx, attempt: AttemptRow): Promise<{ result?: Result }> {
  if (!attempt.markedAt) return {}
  const rules = await rulesOf(ctx, attempt)
  if (rules?.show.score !== 'at-submission' && !(await hasClosed(ctx, attempt))) return {}
  return {
    result: {
      points: attempt.points ?? 0,
      correct: attempt.correct ?? 0,
      questions: attempt.paper.length,
      durationSeconds: (attempt.durationMs ?? 0) / 1000
    }
  }
}

async function visibleReview(ctx: Ctx, attempt: AttemptRow): Promise<{ review?: Review[] }> {
  if (!attempt.markedAt) return {}
  const rules = await rulesOf(ctx, attempt)
  if (rules?.show.key !== 'after-close' || !(await hasClosed(ctx, attempt))) return {}
  const rows = await listExplanations(ctx.db, versionIds(attempt))
  const explained = new Map(rows.map((row) => [row.id, row]))
  const review = attempt.paper.map((slot, index) => {
    const row = explained.get(slot.versionId)
    return {
      position: index + 1,
      rightOptionIds: optionIdsOf(slot, row?.right ?? []),
      explanation: row?.explanation ?? '',
      citation: row ? citationText(row.citation as unknown as Citation, row.title) : ''
    }
  })
  return { review }
}

/** A paper with time per question shows only what has been opened, until it is over. */
function openedSoFar(ctx: Ctx, attempt: AttemptRow) {
  const isWhole = attempt.openPosition === null || stateOf(attempt, ctx.now) !== 'open'
  return isWhole ? attempt.paper : attempt.paper.slice(0, attempt.openPosition ?? 0)
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
  return { contest, round: { code: round.code, name: round.name, closesAt: round.closesAt.toISOString() } }
}

/** The rules that the attempt was started under. */
async function rulesOf(ctx: Ctx, attempt: AttemptRow): Promise<Rules | undefined> {
  const cached = await ctx.engines.rounds.find(attempt.roundId)
  if (!cached || cached.rulesVersion === attempt.rulesVersion) return cached?.rules
  return (await findRules(ctx.db, cached.round.contestId, attempt.rulesVersion))?.body
}

/** Whether nobody can answer in this round any more. That it is still open may be remembered; that it has closed is asked of the database. */
async function hasClosed(ctx: Ctx, attempt: AttemptRow): Promise<boolean> {
  const isPast = (closesAt: Date) => ctx.now.getTime() > closesAt.getTime() + attempt.graceSeconds * 1000
  const cached = await ctx.engines.rounds.find(attempt.roundId)
  if (cached && !isPast(cached.round.closesAt)) return false
  const round = await findClosing(ctx.db, attempt.roundId)
  return round !== undefined && isPast(round.closesAt)
}

async function textsOf(ctx: Ctx, attempt: AttemptRow) {
  const cached = await ctx.engines.rounds.find(attempt.roundId)
  if (cached && attempt.paper.every(({ versionId }) => cached.questions.has(versionId))) return cached.questions
  return new Map((await listQuestionTexts(ctx.db, versionIds(attempt))).map((row) => [row.id, row]))
}

const versionIds = (attempt: AttemptRow) => attempt.paper.map(({ versionId }) => versionId)
