/** The job that makes of a clip what phones can play, and looks whether it is like another. The original is not touched. */
import { join } from 'node:path'
import type { ClipFacts } from '@hoi-thi/shared/clip'
import { type Ctx, transaction } from '../../../context.ts'
import { reading } from '../../../lib/media/likeness/fingerprint.ts'
import { compareClips, makeFingerprint } from '../../../lib/media/likeness/in-thread.ts'
import type { Clip } from '../../../lib/media/tool/clip.ts'
import { makeRenditions, type Renditions } from '../../../lib/media/tool/make-renditions.ts'
import { MediaError, type MediaReason } from '../../../lib/media/tool/media-error.ts'
import type { MediaTool } from '../../../lib/media/tool/media-tool.ts'
import { probeClip } from '../../../lib/media/tool/probe-clip.ts'
import { readFrames } from '../../../lib/media/tool/read-frames.ts'
import { refuse } from '../../../problem.ts'
import { addFileJob } from '../checking/queries.ts'
import { tellSenders } from '../telling/actions.ts'
import { checkingTask, removeIfUnwanted } from '../uploads/actions.ts'
import { originalKey, renditionKey } from '../uploads/taken-file.ts'
import { likenessRow } from './likeness-row.ts'
import {
  countTry,
  endMaking,
  failAbandoned,
  findUnmade,
  insertLikenesses,
  insertRenditions,
  listFingerprints,
  listRunningRounds,
  putOffMaking,
  retryFile,
  tellProgress
} from './queries.ts'
import { quietUntil } from './quiet.ts'
import { nameOf } from './rendition-name.ts'

/** The name of the task; its payload is `{ uploadId }`. */
export const makingTask = 'entry-making'

type Unmade = NonNullable<Awaited<ReturnType<typeof findUnmade>>>

/** May run twice: what was made first counts, and files are named by what is in them. Throws what another try may mend, unless this was the last. */
export async function makeClip(ctx: Ctx, payload: unknown, turn: { isLast: boolean }): Promise<void> {
  const { uploadId } = payload as { uploadId: string }
  const upload = await findUnmade(ctx.db, uploadId)
  if (upload && (await isPutOff(ctx, uploadId))) return
  if (upload) await makeOrFail(ctx, upload, turn)
  // It is made, or never will be: whatever processes that were killed had begun is nobody's.
  await ctx.deps.staging.remove(uploadId)
  await removeIfUnwanted(ctx, uploadId)
}

/** True: it is left alone while a round comes to its end, and taken up when that is over. Where nothing is made there is nothing to wait for. */
async function isPutOff(ctx: Ctx, uploadId: string): Promise<boolean> {
  const until = ctx.deps.mediaTool() && (await quietNow(ctx, ctx.now))
  if (until) await transaction(ctx, (ctx) => putOffMaking(ctx.db, makingTask, uploadId, { now: ctx.now, until }))
  return until !== null
}

const quietNow = async (ctx: Ctx, now: Date) => quietUntil(await listRunningRounds(ctx.db, now), now, ctx.deps.clipQuietMinutes)

/** Within the caller's transaction: goes on where it failed. */
export async function retryUpload(ctx: Ctx, uploadId: string): Promise<void> {
  const state = (await retryFile(ctx.db, uploadId)) ?? refuse('upload.not-failed')
  await addFileJob(ctx.db, state === 'checking' ? checkingTask : makingTask, uploadId)
}

/** A chore. */
export async function closeAbandonedClips(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const abandoned = [
      ...(await failAbandoned(ctx.db, checkingTask, 'checking')),
      ...(await failAbandoned(ctx.db, makingTask, 'processing'))
    ]
    for (const { entryId, fileName } of abandoned) await tellSenders(ctx, entryId, { state: 'failed', fileName })
  })
}

async function makeOrFail(ctx: Ctx, upload: Unmade, { isLast }: { isLast: boolean }): Promise<void> {
  const { uploadId, facts } = upload
  await countTry(ctx.db, uploadId)
  const tool = ctx.deps.mediaTool()
  // It was there when the clip came. As it is, the clip plays where its kind is played.
  if (!tool || !facts) return void (await transaction(ctx, (ctx) => end(ctx, upload, { state: 'ready', readyAt: ctx.now })))
  try {
    await ctx.deps.staging.withScratch(uploadId, (folder) => make(ctx, tool, upload, facts, folder))
  } catch (error) {
    const reason = error instanceof MediaError ? error.reason : 'internal'
    if (!isLast && worthAnotherTry.has(reason)) throw error
    await transaction(ctx, (ctx) => end(ctx, upload, { state: 'failed', reason }))
    if (reason === 'internal') throw error
  }
}

/** The machine's doing, and not the clip's. */
const worthAnotherTry: ReadonlySet<MediaReason | 'internal'> = new Set(['killed', 'starved', 'no-room', 'internal'])

async function make(ctx: Ctx, tool: MediaTool, upload: Unmade, measured: ClipFacts, folder: string): Promise<void> {
  const { uploadId } = upload
  const source = await ctx.deps.files.near(originalKey(uploadId), join(folder, 'original'))
  const clip: Clip = { source, demuxer: measured.container === 'mp4' || measured.container === 'quicktime' ? 'mov' : 'matroska' }
  const facts = await probeClip(tool, clip, measured.seconds + 1)
  // It may take long: each step looks anew.
  const threadsNow = async () => ((await quietNow(ctx, ctx.deps.clock())) ? 1 : 2)
  const made = await makeRenditions(tool, {
    ...clip,
    facts,
    folder: join(folder, 'made'),
    threadsNow,
    onProgress: progressOf(ctx, uploadId)
  })
  const frames = await readFrames(tool, { ...clip, threads: await threadsNow() }, { seconds: made.seconds, ...reading })
  const fingerprint = await makeFingerprint(frames)
  for (const { name, sha256 } of made.files) await ctx.deps.files.put(renditionKey(uploadId, sha256), join(folder, 'made', name))
  const likenesses = await findLikenesses(ctx, upload, fingerprint)
  await transaction(ctx, async (ctx) => {
    const loudness = made.loudness === null ? null : Math.round(made.loudness.integrated)
    const isFirst = await end(ctx, upload, {
      state: 'ready',
      readyAt: ctx.now,
      progress: 100,
      fingerprint: Buffer.from(fingerprint),
      loudness
    })
    if (!isFirst) return
    await insertRenditions(ctx.db, rowsOf(uploadId, made))
    await insertLikenesses(ctx.db, likenesses)
  })
}

/** Tells its senders too, at once or not at all. False: somebody else has ended it. */
async function end(
  ctx: Ctx,
  { uploadId, entryId, fileName }: Unmade,
  ended: Parameters<typeof endMaking>[2] & { state: 'ready' | 'failed' }
) {
  const isFirst = await endMaking(ctx.db, uploadId, ended)
  if (isFirst) await tellSenders(ctx, entryId, { state: ended.state, fileName })
  return isFirst
}

function rowsOf(uploadId: string, { files, sprite }: Renditions): Parameters<typeof insertRenditions>[1] {
  const { count, columns, stepSeconds } = sprite
  return files.map(({ name, bytes, sha256, width, height }) => ({
    uploadId,
    name: nameOf(name),
    bytes,
    sha256,
    width,
    height,
    grid: nameOf(name) === 'thumbnails' ? { count, columns, everySeconds: stepSeconds } : null
  }))
}

/** In steps of so many percent: each is a row written. */
const step = 5

/** That it could not be told is no reason to stop. */
function progressOf(ctx: Ctx, uploadId: string): (share: number) => void {
  let told = 0
  return (share) => {
    const percent = Math.floor((share * 100) / step) * step
    if (percent <= told) return
    told = percent
    void tellProgress(ctx.db, uploadId, percent).catch(() => {})
  }
}

const atOnce = 50

async function findLikenesses(ctx: Ctx, { uploadId, entryId }: Unmade, fingerprint: Uint8Array) {
  const found: Parameters<typeof insertLikenesses>[1] = []
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const others = await listFingerprints(ctx.db, entryId, after, atOnce)
    const compared = await compareClips(
      fingerprint,
      others.map((other) => other.fingerprint)
    )
    for (const [index, { uploadId: otherUploadId }] of others.entries()) {
      const likeness = compared[index]
      if (likeness) found.push({ uploadId, otherUploadId, ...likenessRow(likeness), foundAt: ctx.now })
    }
    const last = others.at(-1)
    if (!last || others.length < atOnce) return found
    after = last.uploadId
  }
}
