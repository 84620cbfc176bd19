/** The job that checks a close: every paper marked again from its events, and the boards reckoned again from the facts. */
import { type Ctx, transaction } from '../../../context.ts'
import { compareRound } from '../../attempt/recompute/actions.ts'
import { findContest } from '../../contest/queries.ts'
import type { Of, Round } from '../../ranking/gathering/actions.ts'
import { partsOf } from '../../ranking/occasion.ts'
import { holdBoards } from '../../ranking/queries.ts'
import { boardedContest } from '../../ranking/refreshing/actions.ts'
import { findClose, recordCheck } from '../queries.ts'
import { outcomeAt } from '../steps/actions.ts'

const papersAtOnce = 1000

/** May run twice: it says the same of the same facts. */
export async function checkClose(ctx: Ctx, payload: unknown): Promise<void> {
  const { closeId } = payload as { closeId: string }
  const close = await findClose(ctx.db, closeId)
  const contest = close && (await findContest(ctx.db, close.contestId))
  const of = contest && (await boardedContest(ctx, contest))
  if (!close || !of) return
  let differing = 0
  for (const round of roundsOf(of, close.occasion)) {
    const compared = await compareRound(ctx.deps.database.pool, round, papersAtOnce, () => {})
    differing += compared.differing
  }
  await transaction(ctx, async (ctx) => {
    await holdBoards(ctx.db)
    const { hash } = await outcomeAt(ctx, of, close.occasion)
    await recordCheck(ctx.db, close.id, { checkedAt: ctx.now, checkedHash: hash, checkedDiffering: differing })
  })
}

/** The rounds whose papers it rests on. */
function roundsOf(of: Of, occasion: string): Round[] {
  const codes = [occasion, ...partsOf(of, occasion)]
  return of.all.filter(({ code }) => codes.includes(code))
}
