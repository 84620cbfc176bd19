/** Tells those who sent an entry what became of its file, or of the entry. */
import type { Ctx } from '../../../context.ts'
import { tell } from '../../message/actions.ts'
import { findEntryPlace, listSenders } from '../queries.ts'
import { type EntryNews, sentenceOf } from './sentence.ts'

export async function tellSenders(ctx: Ctx, entryId: string, news: EntryNews): Promise<void> {
  const place = await findEntryPlace(ctx.db, entryId)
  if (!place) return
  const text = sentenceOf(place.number, news)
  const link = `/contests/${place.slug}/bai-du-thi/${entryId}`
  for (const accountId of await listSenders(ctx.db, entryId)) await tell(ctx, { accountId, kind: 'contest', ...text, link })
}
