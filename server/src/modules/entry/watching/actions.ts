/** Opens a file of an entry for who may watch it: anybody once it is published, before that its sender, its judges and the organizers. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { WatchedFile as SeenFile } from '@hoi-thi/shared/entry'
import type { Ctx } from '../../../context.ts'
import type { WatchedFile } from '../../../http/clip-files.ts'
import { Problem, refuse } from '../../../problem.ts'
import { holdsRole } from '../../contest/queries.ts'
import { findOwnEntry, listRenditions } from '../queries.ts'
import { shownRenditions } from '../shown-entry.ts'
import { originalKey, renditionKey } from '../uploads/taken-file.ts'
import { typeOfOriginal, typeOfRendition } from './file-type.ts'
import { findCaptions, findRendition, findWatched } from './queries.ts'

export async function openEntryFile(ctx: Ctx, uploadId: string, name: string): Promise<WatchedFile> {
  const found = (await findWatched(ctx.db, uploadId)) ?? refuse('upload.not-found')
  const isOwn = await isSender(ctx, found)
  if (!found.isPublic && !isOwn && !(await mayWatch(ctx, found))) throw new Problem('upload.not-found')
  const { isPublic } = found
  if (name === 'captions') {
    const text = await findCaptions(ctx.db, uploadId, { withDraft: isOwn })
    return captionsOf(text ?? refuse('upload.not-found'), isPublic && !isOwn)
  }
  if (name === 'original') {
    if (found.state === 'checking' || found.state === 'refused') throw new Problem('upload.not-found')
    const { bytes, sha256, fileName, facts } = found
    return {
      type: typeOfOriginal(fileName, facts),
      bytes,
      tag: sha256 ?? '',
      isPublic,
      read: (range) => ctx.deps.files.read(originalKey(uploadId), range)
    }
  }
  const { bytes, sha256 } = (await findRendition(ctx.db, uploadId, name)) ?? refuse('upload.not-found')
  const type = typeOfRendition(name)
  return { type, bytes, tag: sha256, isPublic, read: (range) => ctx.deps.files.read(renditionKey(uploadId, sha256), range) }
}

/** A file as those see it who watch it. */
export async function watchedFile(ctx: Ctx, uploadId: string): Promise<SeenFile> {
  const { state, facts } = (await findWatched(ctx.db, uploadId)) ?? refuse('upload.not-found')
  return { uploadId, state, facts, renditions: shownRenditions(await listRenditions(ctx.db, [uploadId]), uploadId) }
}

const isSender = async (ctx: Ctx, { entryId }: { entryId: string }): Promise<boolean> =>
  ctx.actor !== null && (await findOwnEntry(ctx.db, ctx.actor.accountId, entryId)) !== undefined

const mayWatch = async (ctx: Ctx, { contestId }: { contestId: string }): Promise<boolean> =>
  ctx.actor?.hasSecondFactor === true && holdsRole(ctx.db, ctx.actor.accountId, contestId, ['organizer', 'judge'])

function captionsOf(text: string, isPublic: boolean): WatchedFile {
  const bytes = Buffer.from(text, 'utf8')
  const tag = createHash('sha256').update(bytes).digest('hex')
  const read = async (range?: { from: number; to: number }) => Readable.from([range ? bytes.subarray(range.from, range.to + 1) : bytes])
  return { type: 'text/vtt; charset=utf-8', bytes: bytes.length, tag, isPublic, read }
}
