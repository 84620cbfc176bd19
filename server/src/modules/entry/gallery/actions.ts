/** The published entries, for anybody. */
import { fold } from '@hoi-thi/shared/fold'
import type { GalleryRow, galleryApi } from '@hoi-thi/shared/gallery'
import type { Actions } from '../../../http/serve.ts'
import { refuse } from '../../../problem.ts'
import { findContest } from '../../contest/queries.ts'
import { maskedName } from '../../privacy/masked-name.ts'
import { fileUrl } from '../shown-entry.ts'
import { watchedFile } from '../watching/actions.ts'
import { listPublished } from './queries.ts'

const perPage = 24

export const galleryActions: Actions<typeof galleryApi> = {
  'GET /contests/:contest/gallery': async (ctx, { params, query }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const wanted = fold(query.q ?? '')
    const found = (await listPublished(ctx.db, contest.id, null))
      .map(rowOf)
      .filter(
        ({ number, kind, title, senderName, unitName }) =>
          (query.kind === undefined || kind === query.kind) && fold(`${number} ${title} ${senderName} ${unitName ?? ''}`).includes(wanted)
      )
    const from = Number(query.cursor ?? 0)
    const next = from + perPage
    return { items: found.slice(from, next), total: found.length, nextCursor: next < found.length ? String(next) : null }
  },

  'GET /contests/:contest/gallery/:number': async (ctx, { params }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const [entry] = await listPublished(ctx.db, contest.id, Number(params.number))
    if (!entry) return refuse('entry.not-found')
    const { summary, madeIn, credits, transcript, captions, publishedAt, uploadId } = entry
    return {
      ...rowOf(entry),
      summary,
      madeIn,
      credits,
      transcript,
      hasCaptions: captions !== null,
      publishedAt: publishedAt.toISOString(),
      file: await watchedFile(ctx, uploadId)
    }
  }
}

type Published = Awaited<ReturnType<typeof listPublished>>[number]

/** A person is shown as on boards; who wants to be named is, in the credits. */
function rowOf({ number, title, kind, sender, unitName, groupName, fullName, facts, uploadId, hasPoster }: Published): GalleryRow {
  const names = { unit: unitName ?? '', group: groupName ?? '', person: maskedName(fullName) }
  const poster = hasPoster ? fileUrl(uploadId, 'poster') : null
  return { number, title, kind, sender, senderName: names[sender], unitName, seconds: facts?.seconds ?? null, poster }
}
