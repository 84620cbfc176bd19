/** Files on their way in: begun, written piece by piece, taken up again, and removed if nobody goes on with them. How they come (tus) is no matter here. */
import { randomUUID } from 'node:crypto'
import type { ActorCtx, Ctx } from '../../../context.ts'
import { transaction } from '../../../context.ts'
import { patientAttempts } from '../../../db/job-queue.ts'
import { dayMs } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { addFileJob } from '../checking/queries.ts'
import { findOwnEntry, lockEntry } from '../queries.ts'
import { changeableEntry } from '../writing/actions.ts'
import {
  claimSha256,
  completeUpload,
  countPromised,
  countUploads,
  findUpload,
  insertUpload,
  keepLock,
  keepReceived,
  listAbandoned,
  markRemoved,
  refuseOtherBytes,
  releaseLock,
  takeLock
} from './queries.ts'
import { clipFolder, whyNotTaken } from './taken-file.ts'

/** The name of the task that looks at what came; its payload is `{ uploadId }`. */
export const checkingTask = 'entry-checking'
/** The name of the task that removes the bytes; its payload is the same. */
export const removingTask = 'entry-removing'

export interface NewUpload {
  entryId: string
  fileName: string
  bytes: number
  sha256: string | null
}

/** An upload as its sender may know it. */
export interface UploadSeen {
  id: string
  fileName: string
  bytes: number
  receivedBytes: number
}

/** Gives back its id: chance alone, since whoever knows it is not trusted for that, but should not be able to guess it either. */
export async function beginUpload(ctx: ActorCtx, { entryId, fileName, bytes, sha256 }: NewUpload): Promise<string> {
  const { data: free } = await ctx.deps.freeBytes()
  const id = randomUUID()
  await transaction(ctx, async (ctx) => {
    const { rules } = await changeableEntry(ctx, { entryId })
    const room = { ...(await countUploads(ctx.db, entryId)), promised: await countPromised(ctx.db), free }
    const fault = whyNotTaken(rules, { fileName, bytes }, room)
    if (fault) throw new Problem(fault)
    const { accountId } = ctx.actor
    await insertUpload(ctx.db, { id, entryId, accountId, fileName, bytes, claimedSha256: sha256, createdAt: ctx.now, movedAt: ctx.now })
  })
  await ctx.deps.staging.begin(id)
  return id
}

export async function findOwnUpload(ctx: ActorCtx, id: string): Promise<UploadSeen> {
  const upload = (await findUpload(ctx.db, id)) ?? refuse('upload.not-found')
  if (!(await findOwnEntry(ctx.db, ctx.actor.accountId, upload.entryId))) throw new Problem('upload.not-found')
  return upload
}

/**
 * Writes what comes from `offset` on, for the holder of the lock, and gives back how far it has come. What is told to be received is on the disk, and
 * said so in the database; with the last byte the file is handed on, at once or not at all: nobody comes back for a file that is there in whole.
 */
export async function writeUpload(
  ctx: Ctx,
  id: string,
  holder: string,
  offset: number,
  pieces: AsyncIterable<Uint8Array>
): Promise<number> {
  const { bytes } = (await findUpload(ctx.db, id)) ?? refuse('upload.not-found')
  const keep = (received: number) =>
    transaction(ctx, async (ctx) => {
      if (!(await keepReceived(ctx.db, id, holder, received, ctx.now))) throw new Problem('server.busy')
      if (received === bytes) await completeUpload(ctx.db, id, checkingTask, ctx.now)
    })
  return ctx.deps.staging.write(id, offset, pieces, keep)
}

export const lockUpload = (ctx: Ctx, id: string, holder: string) => takeLock(ctx.db, id, holder)
export const renewLock = (ctx: Ctx, id: string, holder: string) => keepLock(ctx.db, id, holder)
export const unlockUpload = (ctx: Ctx, id: string, holder: string) => releaseLock(ctx.db, id, holder)

/** What the sender's machine has reckoned, perhaps after the last byte had come. */
export async function claimDigest(ctx: ActorCtx, id: string, sha256: string): Promise<undefined> {
  await findOwnUpload(ctx, id)
  await transaction(ctx, async (ctx) => {
    await claimSha256(ctx.db, id, sha256)
    await refuseOtherBytes(ctx.db, id)
  })
  return undefined
}

/** What a version names stays. The bytes go by a job, with the row or not at all: where they are kept may be out of reach for a while. */
export async function removeUpload(ctx: Ctx, id: string): Promise<void> {
  const { entryId } = (await findUpload(ctx.db, id)) ?? refuse('upload.not-found')
  await transaction(ctx, async (ctx) => {
    await lockEntry(ctx.db, entryId)
    if (!(await markRemoved(ctx.db, id, ctx.now))) throw new Problem('upload.in-use')
    await addFileJob(ctx.db, removingTask, id, { attempts: patientAttempts })
  })
}

/** May run twice. */
export async function removeBytes(ctx: Ctx, payload: unknown): Promise<void> {
  const { uploadId } = payload as { uploadId: string }
  await ctx.deps.staging.remove(uploadId)
  await ctx.deps.files.removeAll(clipFolder(uploadId))
}

/** For who has put files away: what was removed meanwhile goes with them. */
export async function removeIfUnwanted(ctx: Ctx, id: string): Promise<void> {
  if (!(await findUpload(ctx.db, id))) await removeBytes(ctx, { uploadId: id })
}

const keptDays = 3
const atOnce = 50

/** A chore: what was left alone, unfinished or in no version. */
export async function forgetUploads(ctx: Ctx): Promise<void> {
  for (const id of await listAbandoned(ctx.db, new Date(ctx.now.getTime() - keptDays * dayMs), atOnce)) await removeUpload(ctx, id)
}
