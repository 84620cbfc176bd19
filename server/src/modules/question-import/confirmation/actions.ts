/** Takes a preview into the bank as drafts, all or none, and takes it back as long as nobody has used it. */
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { deleteDrafts, insertQuestions, nextCodes } from '../../question-bank/queries.ts'
import { rowOf, searchOfQuestion } from '../../question-bank/question-text.ts'
import { questionOf } from '../item-of.ts'
import { allItems, judgeAnew } from '../mending/actions.ts'
import {
  countTouched,
  type ItemRow,
  listCodesTaken,
  listQuestionIds,
  lockBank,
  lockImport,
  submitDrafts,
  updateImport,
  updateQuestionIds,
  withdrawSubmissions
} from '../queries.ts'

export async function confirm(ctx: ActorCtx, importId: string, isSubmitted: boolean): Promise<void> {
  const outcome = await transaction(ctx, async (ctx) => {
    const { state } = (await lockImport(ctx.db, importId)) ?? refuse('import.not-found')
    if (state === 'confirmed') return 'done'
    if (state === 'undone') throw new Problem('import.undone')
    if (state !== 'previewed') throw new Problem('import.not-previewed')
    // Two files with the same question, confirmed at once: the second sees the first.
    await lockBank(ctx.db)
    if ((await judgeAnew(ctx, importId)) > 0) return 'outdated'
    await takeIn(ctx, importId, isSubmitted)
    return 'done'
  })
  // The preview says now what has changed; that is kept.
  if (outcome === 'outdated') throw new Problem('import.outdated')
}

async function takeIn(ctx: ActorCtx, importId: string, isSubmitted: boolean): Promise<void> {
  const items = await allItems(ctx, importId)
  if (items.some(({ status }) => status === 'error')) throw new Problem('import.has-errors')
  const taken = items.filter(({ status }) => status === 'ok' || status === 'noted')
  const rows = rowsOf(ctx, taken, await codesFor(ctx, taken))
  await insertQuestions(ctx.db, rows)
  const ids = rows.map(({ question }) => question.id)
  await updateQuestionIds(
    ctx.db,
    importId,
    rows.map(({ question }, index) => ({ number: taken[index]?.number ?? 0, questionId: question.id }))
  )
  if (isSubmitted) await submitDrafts(ctx.db, ids, ctx.now)
  await updateImport(ctx.db, importId, { state: 'confirmed', confirmedAt: ctx.now })
  await audit(ctx, {
    action: 'import.confirmed',
    subject: { kind: 'import', id: importId },
    detail: { rows: ids.length, submitted: isSubmitted }
  })
}

/** The file's own where it is free and comes once; else the next of the bank. */
async function codesFor(ctx: ActorCtx, items: readonly ItemRow[]): Promise<string[]> {
  const wanted = items.map(({ content }) => content.code)
  const taken = await listCodesTaken(
    ctx.db,
    wanted.filter((code) => code !== null)
  )
  const isFree = (code: string | null, index: number) => code !== null && !taken.has(code) && wanted.indexOf(code) === index
  const made = await nextCodes(ctx.db, wanted.filter((code, index) => !isFree(code, index)).length)
  return wanted.map((code, index) => (code !== null && isFree(code, index) ? code : (made.shift() ?? '')))
}

function rowsOf(ctx: ActorCtx, items: readonly ItemRow[], codes: readonly string[]) {
  return items.map(({ content, fileId }, index) => {
    const text = questionOf(content, fileId)
    if (!text) throw new Error('A question without faults is not whole')
    const row = rowOf(text)
    const code = codes[index] ?? ''
    const questionId = ctx.newId()
    return {
      question: { id: questionId, code, createdAt: ctx.now },
      version: {
        ...row,
        id: ctx.newId(),
        questionId,
        version: 1,
        authorId: ctx.actor.accountId,
        createdAt: ctx.now,
        search: searchOfQuestion(code, row)
      }
    }
  })
}

export function takeBack(ctx: ActorCtx, importId: string): Promise<void> {
  return transaction(ctx, async (ctx) => {
    const { state, confirmedAt } = (await lockImport(ctx.db, importId)) ?? refuse('import.not-found')
    if (state === 'undone') throw new Problem('import.undone')
    if (state !== 'confirmed' || !confirmedAt) throw new Problem('import.not-confirmed')
    await lockBank(ctx.db)
    if ((await countTouched(ctx.db, importId, confirmedAt)) > 0) throw new Problem('import.used')
    const ids = await listQuestionIds(ctx.db, importId)
    await withdrawSubmissions(ctx.db, ids)
    await deleteDrafts(ctx.db, ids)
    await updateImport(ctx.db, importId, { state: 'undone', undoneAt: ctx.now })
    await audit(ctx, { action: 'import.undone', subject: { kind: 'import', id: importId } })
  })
}
