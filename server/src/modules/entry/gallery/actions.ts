/** The published entries, for anybody. */
import { fold } from '@hoi-thi/shared/fold'
import type { galleryApi } from '@hoi-thi/shared/gallery'
import type { Actions } from '../../../http/serve.ts'
import { refuse } from '../../../problem.ts'
import { findContest } from '../../contest/queries.ts'
import { galleryRow } from '../gallery-row.ts'
import { watchedFile } from '../watching/actions.ts'
import { listPublished } from './queries.ts'

const perPage = 24

export const galleryActions: Actions<typeof galleryApi> = {
  'GET /contests/:contest/gallery': async (ctx, { params, query }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const wanted = fold(query.q ?? '')
    const found = (await listPublished(ctx.db, contest.id, null))
      .map(galleryRow)
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
      ...galleryRow(entry),
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
