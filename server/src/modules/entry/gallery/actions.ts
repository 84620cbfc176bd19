/** The published entries, for anybody. */
import { fold } from '@hoi-thi/shared/fold'
import type { galleryApi } from '@hoi-thi/shared/gallery'
import type { Actions } from '../../../http/serve.ts'
import { refuse } from '../../../problem.ts'
import { galleryRow } from '../gallery-row.ts'
import { countedVotes, publicVote } from '../votes/actions.ts'
import { watchedFile } from '../watching/actions.ts'
import { contestWithClips } from '../writing/actions.ts'
import { listPublished } from './queries.ts'

const perPage = 24

export const galleryActions: Actions<typeof galleryApi> = {
  'GET /contests/:contest/gallery': async (ctx, { params, query }) => {
    const { contest, rules } = await contestWithClips(ctx, params.contest)
    const vote = rules?.vote ?? null
    const votes = await countedVotes(ctx, contest.id, vote)
    const wanted = fold(query.q ?? '')
    const found = (await listPublished(ctx.db, contest.id, null))
      .map((entry) => galleryRow(entry, votes))
      .filter(
        ({ number, kind, title, senderName, unitName }) =>
          (query.kind === undefined || kind === query.kind) && fold(`${number} ${title} ${senderName} ${unitName ?? ''}`).includes(wanted)
      )
    const from = Number(query.cursor ?? 0)
    const next = from + perPage
    return {
      items: found.slice(from, next),
      total: found.length,
      vote: vote && publicVote(vote, ctx.now),
      nextCursor: next < found.length ? String(next) : null
    }
  },

  'GET /contests/:contest/gallery/:number': async (ctx, { params }) => {
    const { contest, rules } = await contestWithClips(ctx, params.contest)
    const vote = rules?.vote ?? null
    const [entry] = await listPublished(ctx.db, contest.id, Number(params.number))
    if (!entry) return refuse('entry.not-found')
    const { summary, madeIn, credits, transcript, captions, publishedAt, uploadId } = entry
    return {
      ...galleryRow(entry, await countedVotes(ctx, contest.id, vote, entry.number)),
      summary,
      madeIn,
      credits,
      transcript,
      hasCaptions: captions !== null,
      publishedAt: publishedAt.toISOString(),
      file: await watchedFile(ctx, uploadId),
      vote: vote && publicVote(vote, ctx.now)
    }
  }
}
