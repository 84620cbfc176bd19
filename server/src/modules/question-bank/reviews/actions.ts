/** The review: handing in, taking back, approving, returning; and taking a question out of use. Each question by itself has an outcome. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { Question } from '@hoi-thi/shared/question-bank'
import { type AuditAction, audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { approvedText, restoredText, retiredText, returnedText } from '../author-text.ts'
import { tellAuthors } from '../authors/actions.ts'
import { questionOf } from '../listing/actions.ts'
import { lockQuestion } from '../queries.ts'
import { type UnderWay, whyNotReviewed, whyNotSubmitted, whyNotWithdrawn } from '../review.ts'
import {
  type Decision,
  decideVersions,
  lockUnderWay,
  restoreQuestion,
  retireQuestion,
  submitVersions,
  withdrawVersions
} from './queries.ts'

export function submitQuestions(ctx: ActorCtx, ids: readonly string[]) {
  return eachOf(ctx, ids, {
    whyNot: whyNotSubmitted,
    action: 'question.submitted',
    write: (ctx, able) => submitVersions(ctx.db, able, ctx.now)
  })
}

export function withdrawQuestions(ctx: ActorCtx, ids: readonly string[]) {
  return eachOf(ctx, ids, { whyNot: whyNotWithdrawn, action: 'question.withdrawn', write: (ctx, able) => withdrawVersions(ctx.db, able) })
}

export function reviewQuestions(
  ctx: ActorCtx,
  ids: readonly string[],
  { verdict, reason }: Pick<Decision, 'verdict'> & { reason?: string }
) {
  const why = verdict === 'returned' ? (reason?.trim() ?? '') : null
  if (why === '') throw new Problem('question.reason-missing')
  const { accountId } = ctx.actor
  return eachOf(ctx, ids, {
    whyNot: (question) => whyNotReviewed(question, accountId),
    action: `question.${verdict}`,
    write: async (ctx, able) => {
      await decideVersions(ctx.db, able, { verdict, reason: why, by: accountId, at: ctx.now })
      await tellAuthors(ctx, able, why === null ? approvedText : returnedText(why))
    }
  })
}

export function retire(ctx: ActorCtx, id: string, reason: string): Promise<Question> {
  return transaction(ctx, async (ctx) => {
    const { question } = (await lockQuestion(ctx.db, id)) ?? refuse('question.not-found')
    if (!question.retiredAt) {
      await retireQuestion(ctx.db, id, { retiredAt: ctx.now, retiredBy: ctx.actor.accountId, retiredReason: reason })
      await tellAuthors(ctx, [id], retiredText(reason))
      await audit(ctx, { action: 'question.retired', subject: { kind: 'question', id } })
    }
    return questionOf(ctx, id)
  })
}

export function restore(ctx: ActorCtx, id: string): Promise<Question> {
  return transaction(ctx, async (ctx) => {
    const { question } = (await lockQuestion(ctx.db, id)) ?? refuse('question.not-found')
    if (question.retiredAt) {
      await restoreQuestion(ctx.db, id)
      await tellAuthors(ctx, [id], restoredText)
      await audit(ctx, { action: 'question.restored', subject: { kind: 'question', id } })
    }
    return questionOf(ctx, id)
  })
}

interface Step {
  whyNot(question: UnderWay | undefined): ProblemCode | null
  action: AuditAction
  write(ctx: ActorCtx, questionIds: string[]): Promise<void>
}

/** Those for whom nothing speaks against it are written, the others left as they are; all of it in one transaction, with the questions held. */
function eachOf(ctx: ActorCtx, asked: readonly string[], { whyNot, action, write }: Step) {
  return transaction(ctx, async (ctx) => {
    const ids = [...new Set(asked.map((id) => id.toLowerCase()))]
    const held = new Map((await lockUnderWay(ctx.db, ids)).map((row) => [row.id, row]))
    const outcomes = ids.map((id) => ({ id, code: whyNot(held.get(id)) }))
    const able = outcomes.filter(({ code }) => code === null).map(({ id }) => id)
    if (able.length > 0) await write(ctx, able)
    for (const id of able)
      await audit(ctx, { action, subject: { kind: 'question', id }, detail: { version: held.get(id)?.version ?? null } })
    return { outcomes }
  })
}
