/** Authors hear what became of their questions. */
import type { ActorCtx } from '../../../context.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { tell } from '../../message/actions.ts'
import type { AuthorText } from '../author-text.ts'
import { listOthersQuestions } from './queries.ts'

/** One message to each author whose newest versions these are, whatever their number; none to who did it. In the deed's own transaction. */
export async function tellAuthors(ctx: ActorCtx, questionIds: readonly string[], textOf: AuthorText): Promise<void> {
  if (questionIds.length === 0) return
  const questions = await listOthersQuestions(ctx.db, questionIds, ctx.actor.accountId)
  for (const [accountId, theirs] of groupBy(questions, ({ authorId }) => authorId))
    await tell(ctx, { accountId, kind: 'question', ...textOf(theirs) })
}
