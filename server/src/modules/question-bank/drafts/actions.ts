/** Questions as they are written: drafts, which change until they are handed in. */
import type { Question, QuestionText } from '@hoi-thi/shared/question-bank'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { questionOf } from '../listing/actions.ts'
import { deleteDrafts, holdFile, insertQuestions, insertVersion, listKnown, lockQuestion, nextCodes, updateDraft } from '../queries.ts'
import { lacksOf, rowOf, searchOfQuestion } from '../question-text.ts'

export function writeQuestion(ctx: ActorCtx, text: QuestionText): Promise<Question> {
  return transaction(ctx, async (ctx) => {
    await refuseIncomplete(ctx, text)
    const [code = ''] = await nextCodes(ctx.db, 1)
    const question = { id: ctx.newId(), code, createdAt: ctx.now }
    await insertQuestions(ctx.db, [{ question, version: { ...newVersion(ctx, code, text), questionId: question.id, version: 1 } }])
    await audit(ctx, { action: 'question.written', subject: { kind: 'question', id: question.id }, detail: { version: 1 } })
    return questionOf(ctx, question.id)
  })
}

export function changeDraft(ctx: ActorCtx, id: string, text: QuestionText): Promise<Question> {
  return transaction(ctx, async (ctx) => {
    const { question, versions } = (await lockQuestion(ctx.db, id)) ?? refuse('question.not-found')
    const [newest] = versions
    if (!newest) return refuse('question.not-found')
    if (question.retiredAt) throw new Problem('question.retired')
    if (newest.state === 'submitted') throw new Problem('question.under-review')
    await refuseIncomplete(ctx, text)
    const { id: newId, ...row } = newVersion(ctx, question.code, text)
    const isDraft = newest.state === 'draft'
    const version = isDraft ? newest.version : newest.version + 1
    if (isDraft) await updateDraft(ctx.db, newest.id, row)
    else await insertVersion(ctx.db, { ...row, id: newId, questionId: id, version })
    await audit(ctx, { action: 'question.written', subject: { kind: 'question', id }, detail: { version } })
    return questionOf(ctx, id)
  })
}

export function throwDraftAway(ctx: ActorCtx, id: string): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    const { versions } = (await lockQuestion(ctx.db, id)) ?? refuse('question.not-found')
    const [newest] = versions
    if (newest?.state !== 'draft') throw new Problem('question.no-draft')
    await deleteDrafts(ctx.db, [id])
    await audit(ctx, { action: 'question.draft-removed', subject: { kind: 'question', id }, detail: { version: newest.version } })
    return undefined
  })
}

async function refuseIncomplete(ctx: ActorCtx, text: QuestionText): Promise<void> {
  const errors = lacksOf(text, await listKnown(ctx.db))
  if (errors.length > 0) throw new Problem('question.incomplete', { errors })
  if (text.file && !(await holdFile(ctx.db, text.file.id))) throw new Problem('question.file-unknown')
}

function newVersion(ctx: ActorCtx, code: string, text: QuestionText) {
  const row = rowOf(text)
  return { ...row, id: ctx.newId(), authorId: ctx.actor.accountId, createdAt: ctx.now, search: searchOfQuestion(code, row) }
}
