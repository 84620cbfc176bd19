/** Which questions are open to everyone: practice rounds draw on these alone, and rounds that count on all others. */
import type { Question } from '@hoi-thi/shared/question-bank'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { questionOf } from '../listing/actions.ts'
import { lockQuestion } from '../queries.ts'
import { isHeldBy, setOpenness } from './queries.ts'

/** Not while a round that is sealed, or has been held, draws on it: people have seen it, or are about to, for what it was then. */
export function changeOpenness(ctx: ActorCtx, id: string, isOpen: boolean): Promise<Question> {
  return transaction(ctx, async (ctx) => {
    const { question } = (await lockQuestion(ctx.db, id)) ?? refuse('question.not-found')
    if (question.isOpen !== isOpen) {
      if (await isHeldBy(ctx.db, id, isOpen ? 'rounds-that-count' : 'practice')) throw new Problem('question.in-sealed-round')
      await setOpenness(ctx.db, id, isOpen)
      await audit(ctx, { action: isOpen ? 'question.opened' : 'question.closed', subject: { kind: 'question', id } })
    }
    return questionOf(ctx, id)
  })
}
