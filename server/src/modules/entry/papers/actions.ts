/** Papers that come with an entry: attached, opened, taken back, and forgotten when their time is over. The row is there before the bytes, and goes before them. */
import { randomUUID } from 'node:crypto'
import type { FileReply } from '@hoi-thi/shared/api'
import type { entryPaperApi } from '@hoi-thi/shared/entry-paper'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { patientAttempts } from '../../../db/job-queue.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { addFileJob } from '../checking/queries.ts'
import { needsPaper } from '../clip-rules.ts'
import { findEntry } from '../moderation/queries.ts'
import { listVersions } from '../queries.ts'
import { removingTask } from '../uploads/actions.ts'
import { originalKey } from '../uploads/taken-file.ts'
import { changeableEntry, contestWithClips, ownEntry, readEntry, told } from '../writing/actions.ts'
import { paperFileName, paperTypeOf, whyNotAdded } from './paper.ts'
import { countPapers, deletePaper, findPaper, insertPaper, listForgotten, listPapers, markStored, type PaperFound } from './queries.ts'

export const entryPaperActions: Actions<typeof entryPaperApi> = {
  'POST /contests/:contest/entries/:entryId/papers': async (ctx, { params, query, body }) => {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    // Chance alone: an id that tells its time could be guessed from others.
    const id = randomUUID()
    const { entry, rules } = await begin(ctx, params, { id, fileName: query.fileName.normalize('NFC'), bytes })
    await store(ctx, id, bytes)
    return transaction(ctx, async (ctx) => {
      await markStored(ctx.db, id, ctx.now)
      await audit(ctx, { action: 'entry.paper-added', ...told(entry.contestId, entry.id), detail: { paper: id } })
      return readEntry(ctx, rules, entry.id)
    })
  },

  'GET /contests/:contest/entries/:entryId/papers/:paperId': async (ctx, { params }) => {
    const { entry } = await ownEntry(ctx, params)
    const paper = (await findPaper(ctx.db, entry.id, params.paperId)) ?? refuse('entry.paper-not-found')
    return sendPaper(ctx, entry.number, paper)
  },

  'DELETE /contests/:contest/entries/:entryId/papers/:paperId': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const { entry, rules } = await changeableEntry(ctx, params)
      const paper = (await findPaper(ctx.db, entry.id, params.paperId)) ?? refuse('entry.paper-not-found')
      const submitted = (await listVersions(ctx.db, [entry.id])).find(({ submittedAt }) => submittedAt)
      const isNeeded = submitted !== undefined && needsPaper(rules, submitted.declarations)
      if (isNeeded && (await listPapers(ctx.db, entry.id)).length === 1) throw new Problem('entry.paper-needed')
      await remove(ctx, paper.id)
      await audit(ctx, { action: 'entry.paper-removed', ...told(entry.contestId, entry.id), detail: { paper: paper.id } })
      return readEntry(ctx, rules, entry.id)
    }),

  'GET /contests/:contest/entries/:entryId/review/papers/:paperId': async (ctx, { params }) => {
    const { contest } = await contestWithClips(ctx, params.contest)
    const entry = (await findEntry(ctx.db, contest.id, params.entryId)) ?? refuse('entry.not-found')
    const isSubmitted = (await listVersions(ctx.db, [entry.id])).some(({ submittedAt }) => submittedAt)
    const paper = (isSubmitted && (await findPaper(ctx.db, entry.id, params.paperId))) || refuse('entry.paper-not-found')
    await audit(ctx, { action: 'entry.paper-opened', ...told(contest.id, entry.id), detail: { paper: paper.id } })
    return sendPaper(ctx, entry.number, paper)
  }
}

const atOnce = 100
const hourMs = 3_600_000

/** A chore. */
export async function forgetPapers(ctx: Ctx): Promise<void> {
  const ids = await listForgotten(ctx.db, { addedBefore: new Date(ctx.now.getTime() - hourMs), now: ctx.now }, atOnce)
  for (const id of ids) await transaction(ctx, (ctx) => remove(ctx, id))
  if (ids.length > 0) await audit(ctx, { action: 'retention.applied', detail: { papers: ids.length } })
}

function begin(ctx: ActorCtx, params: { contest: string; entryId: string }, paper: { id: string; fileName: string; bytes: Buffer }) {
  return transaction(ctx, async (ctx) => {
    const found = await changeableEntry(ctx, params)
    const { id, fileName, bytes } = paper
    const type = paperTypeOf(bytes) ?? refuse('entry.paper-refused')
    const { data: free } = await ctx.deps.freeBytes()
    const fault = whyNotAdded({ count: await countPapers(ctx.db, params.entryId), free }, bytes.length)
    if (fault) throw new Problem(fault)
    const added = { addedBy: ctx.actor.accountId, addedAt: ctx.now }
    await insertPaper(ctx.db, { id, entryId: found.entry.id, fileName, type, bytes: bytes.length, ...added })
    return found
  })
}

async function store({ deps: { staging, files } }: Ctx, id: string, bytes: Buffer): Promise<void> {
  await staging.begin(id)
  await staging.write(id, 0, piecesOf(bytes), async () => {})
  await files.put(originalKey(id), staging.pathOf(id))
}

/** The bytes go by a job, with the row or not at all: where they are kept may be out of reach for a while. */
async function remove(ctx: Ctx, id: string): Promise<void> {
  if (await deletePaper(ctx.db, id)) await addFileJob(ctx.db, removingTask, id, { attempts: patientAttempts })
}

const sendPaper = async (ctx: Ctx, number: number, paper: PaperFound): Promise<FileReply & { type: PaperFound['type'] }> => ({
  type: paper.type,
  fileName: paperFileName(number, paper),
  pieces: await ctx.deps.files.read(originalKey(paper.id))
})

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
