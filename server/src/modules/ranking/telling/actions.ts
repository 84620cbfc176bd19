/** What one is told who begins to watch a contest, and who is told what is new. From memory alone: each board has one last event, so that nobody comes too late for what they missed. */
import type { Ctx } from '../../../context.ts'
import type { Audience } from '../../../lib/audience.ts'
import { factsOf } from '../finding/actions.ts'
import type { BoardEvent } from '../serving/held-boards.ts'
import { concerns, eventText, resetText } from './event-text.ts'

export interface Watched {
  contest: string
  /** The key of the one board that is looked at; null: all. */
  board: string | null
  /** The last event that was seen. */
  after: number
}

/** `first` is what to say at once, to be asked for when one has begun to listen: nothing falls between. */
export async function beginWatching(ctx: Ctx, { contest: slug, board, after }: Watched): Promise<{ topic: string; first: () => string }> {
  const { contest } = await factsOf(ctx, slug)
  const news = await ctx.engines.boards.news()
  const first = () => {
    if (after > news.latestId()) return resetText(news.latestId())
    return textFor(board, news.after(contest.id, after))
  }
  return { topic: topicOf(contest.id, board), first }
}

const textFor = (board: string | null, events: BoardEvent[]) =>
  events
    .filter(({ subject }) => concerns(subject, board))
    .map(eventText)
    .join('')

/** All that is new in one piece for each. */
export async function tellWatchers(audience: Audience, events: BoardEvent[]): Promise<void> {
  for (const topic of audience.topics()) {
    const [contestId, board = null] = topic.split(' ')
    const text = textFor(
      board,
      events.filter((event) => event.contestId === contestId)
    )
    if (text) await audience.tell(topic, text)
  }
}

const topicOf = (contestId: string, board: string | null) => (board === null ? contestId : `${contestId} ${board}`)
