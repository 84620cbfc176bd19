/** The job that reads a file of questions, and the chore that forgets what nobody confirmed. */
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import { dayMs } from '../../../lib/day.ts'
import { FileError } from '../../../lib/file-error.ts'
import { threadOf } from '../../../lib/thread/in-thread.ts'
import { hashOf } from '../../import/actions.ts'
import { readBank } from '../../question-bank/formats/read-bank.ts'
import { listKnown, listTopics } from '../../question-bank/queries.ts'
import type { ComparedItem, ComparingTypes } from '../compare.ts'
import {
  deletePreviews,
  deleteUnusedFiles,
  findUnread,
  insertFiles,
  insertItems,
  listBankTexts,
  listDocuments,
  lockImport,
  type NewFile,
  updateImport
} from '../queries.ts'

/** The name of the task; its payload is `{ id }`, of the import. */
export const readingTask = 'question-import'

/** Nobody waits for the answer: a large file is given its time on a busy machine, too. */
const budget = { timeMs: 60_000, memoryMb: 256 }
const inComparingThread = threadOf<ComparingTypes>({ source: new URL('../comparing-thread.ts', import.meta.url), name: 'comparing-thread' })

/** May run twice: what has been read is not read again. */
export async function readImport(ctx: Ctx, payload: unknown): Promise<void> {
  const { id } = payload as { id: string }
  const unread = await findUnread(ctx.db, id)
  if (!unread?.file) return
  const outcome = await read(ctx, id, unread.file)
  await transaction(ctx, async (ctx) => {
    if ((await lockImport(ctx.db, id))?.state !== 'reading') return
    if ('reason' in outcome) await updateImport(ctx.db, id, { state: 'refused', reason: outcome.reason, file: null })
    else await storePreview(ctx, { id, createdBy: unread.createdBy, items: outcome.items })
  })
}

async function read(ctx: Ctx, id: string, bytes: Uint8Array): Promise<{ items: ComparedItem[] } | { reason: string }> {
  try {
    const { questions } = await readBank(bytes, budget)
    await updateImport(ctx.db, id, { total: questions.length })
    const { divisions } = await listKnown(ctx.db)
    const names = { topics: await listTopics(ctx.db), documents: await listDocuments(ctx.db), divisions: [...divisions] }
    // Progress is a courtesy: that it could not be written is no reason to stop.
    const report = (done: number) => void updateImport(ctx.db, id, { done }).catch(() => {})
    return { items: await inComparingThread('compare', { questions, names, bank: await listBankTexts(ctx.db) }, budget, report) }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    return { reason: error.encoding ?? error.reason }
  }
}

async function storePreview(ctx: Ctx, { id, createdBy, items }: { id: string; createdBy: string; items: ComparedItem[] }): Promise<void> {
  const files: NewFile[] = []
  const rows = items.map(({ file, ...item }, index) => {
    const fileId = file && ctx.newId()
    if (file && fileId) {
      const bytes = Buffer.from(file.bytes)
      files.push({ id: fileId, type: file.mime, bytes, sha256: hashOf(bytes), uploadedBy: createdBy, createdAt: ctx.now })
    }
    return { ...item, importId: id, number: index + 1, fileId }
  })
  await insertFiles(ctx.db, files)
  await insertItems(ctx.db, rows)
  await updateImport(ctx.db, id, { state: 'previewed', done: items.length, total: items.length, file: null })
  await audit(ctx, { action: 'import.previewed', subject: { kind: 'import', id }, detail: { rows: items.length } })
}

const previewDays = 7

/** A chore: what nobody has confirmed, and pictures and sounds that no question has taken. */
export function forgetQuestionFiles(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - previewDays * dayMs)
  return transaction(ctx, async (ctx) => {
    await deletePreviews(ctx.db, before)
    await deleteUnusedFiles(ctx.db, before)
  })
}
