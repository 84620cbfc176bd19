/** What each endpoint of the question bank does. */
import type { questionBankApi } from '@hoi-thi/shared/question-bank'
import type { Actions } from '../../http/serve.ts'
import { changeDraft, throwDraftAway, writeQuestion } from './drafts/actions.ts'
import { exportQuestions } from './exports/actions.ts'
import { keepFile, sendQuestionFile } from './files/actions.ts'
import { addDocument, documents, recordChange, takeChangeBack } from './law/actions.ts'
import { findQuestions, questionOf } from './listing/actions.ts'
import { changeOpenness } from './openness/actions.ts'
import { listTopics } from './queries.ts'
import { restore, retire, reviewQuestions, submitQuestions, withdrawQuestions } from './reviews/actions.ts'

export const questionBankActions: Actions<typeof questionBankApi> = {
  'GET /topics': async (ctx) => ({ items: await listTopics(ctx.db) }),
  'GET /questions': (ctx, { query }) => findQuestions(ctx, query),
  'POST /questions': (ctx, { body }) => writeQuestion(ctx, body),
  'GET /questions/:questionId': (ctx, { params }) => questionOf(ctx, params.questionId),
  'PUT /questions/:questionId/draft': (ctx, { params, body }) => changeDraft(ctx, params.questionId, body),
  'DELETE /questions/:questionId/draft': (ctx, { params }) => throwDraftAway(ctx, params.questionId),
  'POST /questions/submissions': (ctx, { body }) => submitQuestions(ctx, body.questionIds),
  'POST /questions/withdrawals': (ctx, { body }) => withdrawQuestions(ctx, body.questionIds),
  'POST /questions/reviews': (ctx, { body: { questionIds, ...decision } }) => reviewQuestions(ctx, questionIds, decision),
  'PUT /questions/:questionId/retirement': (ctx, { params, body }) => retire(ctx, params.questionId, body.reason),
  'DELETE /questions/:questionId/retirement': (ctx, { params }) => restore(ctx, params.questionId),
  'PUT /questions/:questionId/openness': (ctx, { params, body }) => changeOpenness(ctx, params.questionId, body.isOpen),
  'POST /questions/files': (ctx, { body }) => keepFile(ctx, body),
  'GET /questions/files/:fileId': (ctx, { params }) => sendQuestionFile(ctx, params.fileId),
  'GET /questions/exports/:format': (ctx, { params, query }) => exportQuestions(ctx, params.format, query),
  'GET /legal-documents': (ctx) => documents(ctx),
  'POST /legal-documents': (ctx, { body }) => addDocument(ctx, body),
  'POST /legal-changes': (ctx, { body }) => recordChange(ctx, body),
  'DELETE /legal-changes/:changeId': (ctx, { params }) => takeChangeBack(ctx, params.changeId)
}
