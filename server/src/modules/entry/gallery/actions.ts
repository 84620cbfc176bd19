/** The published entries, for anybody. */
import { fold } from '@hoi-thi/shared/fold'
import type { GalleryRow, galleryApi } from '@hoi-thi/shared/gallery'
import type { Actions } from '../../../http/serve.ts'
import { refuse } from '../../../problem.ts'
import { maskedName } from '../../privacy/masked-name.ts'
import { fileUrl } from '../shown-entry.ts'
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
      .map((entry) => rowOf(entry, votes))
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
      ...rowOf(entry, await countedVotes(ctx, contest.id, vote, entry.number)),
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

type Published = Awaited<ReturnType<typeof listPublished>>[number]

/** A person is shown as on boards; who wants to be named is, in the credits. */
function rowOf(entry: Published, counted: ReadonlyMap<number, number> | null): GalleryRow {
  const { number, title, kind, sender, unitName, groupName, fullName, facts, uploadId, hasPoster } = entry
  const names = { unit: unitName ?? '', group: groupName ?? '', person: maskedName(fullName) }
  const poster = hasPoster ? fileUrl(uploadId, 'poster') : null
  const votes = counted && (counted.get(number) ?? 0)
  return { number, title, kind, sender, senderName: names[sender], unitName, seconds: facts?.seconds ?? null, poster, votes }
}
