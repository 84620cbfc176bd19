/** The job that looks at a file which came in whole: what it is, measured and not as its name says, and whether the rules take it. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { ClipFacts } from '@hoi-thi/shared/clip'
import { type Ctx, transaction } from '../../../context.ts'
import { ClipError } from '../../../lib/media/clip-facts.ts'
import { measureClip } from '../../../lib/media/measure-clip.ts'
import { findRules } from '../../contest/queries.ts'
import { isTooLong } from '../clip-rules.ts'
import { makingTask } from '../making/actions.ts'
import { tellSenders } from '../telling/actions.ts'
import { removeBytes, removeIfUnwanted } from '../uploads/actions.ts'
import { endingOf, formOf, originalKey } from '../uploads/taken-file.ts'
import { documentFault } from './document.ts'
import { addFileJob, endChecking, findUnchecked, lockClaim } from './queries.ts'

type Unchecked = NonNullable<Awaited<ReturnType<typeof findUnchecked>>>
type Found = { sha256: string; facts: ClipFacts | null; fault: string | null }

/** May run twice: what has been looked at is not looked at again, and what has been put away is found where it is. */
export async function checkFile(ctx: Ctx, payload: unknown, turn: { isLast: boolean }): Promise<void> {
  const { uploadId } = payload as { uploadId: string }
  const upload = await findUnchecked(ctx.db, uploadId)
  if (upload) await checkOrFail(ctx, upload, turn)
  await removeIfUnwanted(ctx, uploadId)
}

async function checkOrFail(ctx: Ctx, upload: Unchecked, { isLast }: { isLast: boolean }): Promise<void> {
  const { uploadId } = upload
  try {
    await check(ctx, upload)
  } catch (error) {
    // Ours, and told to who sent it: they may have it looked at again.
    if (isLast && (await endChecking(ctx.db, uploadId, { state: 'failed', reason: 'internal' })))
      await tellSenders(ctx, upload.entryId, { state: 'failed', fileName: upload.fileName })
    throw error
  }
}

async function check(ctx: Ctx, upload: Unchecked): Promise<void> {
  const { uploadId } = upload
  const key = originalKey(uploadId)
  const isStaged = await ctx.deps.staging.holds(uploadId)
  const found = isStaged ? await examine(ctx, upload, ctx.deps.staging.pathOf(uploadId)) : await examineAgain(ctx, upload)
  if (found.fault === null && isStaged) await ctx.deps.files.put(key, ctx.deps.staging.pathOf(uploadId))
  const isRefused = await transaction(ctx, (ctx) => conclude(ctx, upload, found))
  if (isRefused) await removeBytes(ctx, { uploadId })
}

/** It was put away, and whoever did it did not get to say so. */
async function examineAgain(ctx: Ctx, upload: Unchecked): Promise<Found> {
  const { files, staging } = ctx.deps
  const examineNear = async (folder: string) => examine(ctx, upload, await files.near(originalKey(upload.uploadId), folder))
  const found = await staging.withScratch(upload.uploadId, examineNear)
  await staging.remove(upload.uploadId)
  return found
}

async function examine(ctx: Ctx, { fileName, contestId, rulesVersion }: Unchecked, path: string): Promise<Found> {
  const sha256 = await hashOf(path)
  const rules = (await findRules(ctx.db, contestId, rulesVersion))?.body.clips
  if (formOf(fileName) === 'document') return { sha256, facts: null, fault: await documentFault(endingOf(fileName), await readFile(path)) }
  try {
    const facts = await measureClip(path, fileName)
    return { sha256, facts, fault: rules && isTooLong(rules, facts.seconds) ? 'too-long' : null }
  } catch (error) {
    if (!(error instanceof ClipError)) throw error
    return { sha256, facts: null, fault: error.reason }
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash)
  return hash.digest('hex')
}

/** True: it is refused. */
async function conclude(ctx: Ctx, { uploadId, entryId, fileName }: Unchecked, { sha256, facts, fault }: Found): Promise<boolean> {
  const claimed = await lockClaim(ctx.db, uploadId)
  const reason = claimed !== null && claimed !== sha256 ? 'bytes-differ' : fault
  const isMade = reason === null && facts !== null && ctx.deps.mediaTool() !== null
  const state = reason !== null ? 'refused' : isMade ? 'processing' : 'ready'
  const readyAt = state === 'ready' ? ctx.now : null
  if (!(await endChecking(ctx.db, uploadId, { state, reason, sha256, facts, checkedAt: ctx.now, readyAt }))) return false
  if (isMade) await addFileJob(ctx.db, makingTask, uploadId)
  else await tellSenders(ctx, entryId, { state: reason === null ? 'ready' : 'refused', fileName })
  return reason !== null
}
