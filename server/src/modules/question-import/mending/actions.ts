/** Mends a preview in place: one question, what all lack, or one left out. Each change judges all anew, since a question may be the same as another's. */
import type { QuestionText } from '@hoi-thi/shared/question-bank'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { ItemContent } from '../../../db/schema/question-import.ts'
import { Problem, refuse } from '../../../problem.ts'
import { holdFile, listKnown } from '../../question-bank/queries.ts'
import { lacksOf } from '../../question-bank/question-text.ts'
import { wordingOf } from '../../question-bank/wording.ts'
import { withDefaults } from '../item-of.ts'
import { judged, statusesOf } from '../item-status.ts'
import { type ItemRow, listBankKeys, listItems, lockImport, updateItem, updateStatuses } from '../queries.ts'

interface Place {
  importId: string
  number: number
}

export function mend(
  ctx: ActorCtx,
  { importId, number }: Place,
  { code, ...question }: QuestionText & { code: string | null }
): Promise<void> {
  return onPreview(ctx, importId, async (ctx) => {
    await itemAt(ctx, { importId, number })
    const errors = lacksOf(question, await listKnown(ctx.db))
    if (question.file && !(await holdFile(ctx.db, question.file.id))) errors.push({ pointer: '/file', detail: 'file-unknown' })
    if (errors.length > 0) throw new Problem('question.incomplete', { errors })
    const { file, ...said } = question
    const content: ItemContent = { ...said, code, citationWritten: null, fileAlt: file?.alt ?? '' }
    const fileId = file?.id ?? null
    // What the reader had to say was of the text as it stood.
    await updateItem(ctx.db, importId, number, {
      content,
      fileId,
      faults: [],
      notes: [],
      wording: wordingOf(question),
      isMended: true,
      isLeftOut: false
    })
  })
}

export function leaveOut(ctx: ActorCtx, place: Place, isLeftOut: boolean): Promise<void> {
  return onPreview(ctx, place.importId, async (ctx) => {
    await itemAt(ctx, place)
    await updateItem(ctx.db, place.importId, place.number, { isLeftOut })
  })
}

export function takeDefaults(
  ctx: ActorCtx,
  importId: string,
  defaults: Partial<Pick<QuestionText, 'topic' | 'level' | 'citation'>>
): Promise<void> {
  return onPreview(ctx, importId, async (ctx) => {
    const known = await listKnown(ctx.db)
    if (defaults.topic && !known.topics.has(defaults.topic)) throw incomplete('/topic', 'topic-unknown')
    if (defaults.citation && !known.documents.has(defaults.citation.document)) throw incomplete('/citation/document', 'document-unknown')
    for (const { number, content, faults } of await allItems(ctx, importId)) {
      const mended = withDefaults({ content, faults }, defaults)
      if (mended.faults.length < faults.length)
        await updateItem(ctx.db, importId, number, { ...mended, wording: wordingOf(mended.content) })
    }
  })
}

const incomplete = (pointer: string, detail: string) => new Problem('question.incomplete', { errors: [{ pointer, detail }] })

const mostItems = 10_000
export const allItems = (ctx: Ctx, importId: string): Promise<ItemRow[]> => listItems(ctx.db, importId, { after: 0, limit: mostItems })

async function itemAt(ctx: Ctx, { importId, number }: Place): Promise<ItemRow> {
  const [item] = await listItems(ctx.db, importId, { after: number - 1, limit: 1 })
  return item?.number === number ? item : refuse('import.not-found')
}

function onPreview(ctx: ActorCtx, importId: string, work: (ctx: ActorCtx) => Promise<void>): Promise<void> {
  return transaction(ctx, async (ctx) => {
    const { state } = (await lockImport(ctx.db, importId)) ?? refuse('import.not-found')
    if (state !== 'previewed') throw new Problem('import.not-previewed')
    await work(ctx)
    await judgeAnew(ctx, importId)
  })
}

/** By what the bank holds now. How many became something else. */
export async function judgeAnew(ctx: Ctx, importId: string): Promise<number> {
  const items = await allItems(ctx, importId)
  const statuses = statusesOf(items.map(judged), await listBankKeys(ctx.db))
  const changed = items.flatMap(({ number, status: before }, index) => {
    const status = statuses[index] ?? 'error'
    return status === before ? [] : [{ number, status }]
  })
  await updateStatuses(ctx.db, importId, changed)
  return changed.length
}
