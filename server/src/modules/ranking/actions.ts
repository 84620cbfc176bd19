/** What each board endpoint does, and the chore that makes the boards. */
import type { rankingApi } from '@hoi-thi/shared/ranking'
import { type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { listContests } from '../contest/queries.ts'
import { freezeActions } from './freezing/actions.ts'
import { participationActions } from './participation/actions.ts'
import { becomeBoardLeader } from './queries.ts'
import { readingActions } from './reading/actions.ts'
import { refreshContest } from './refreshing/actions.ts'
import { announce } from './serving/actions.ts'
import { surfaceActions } from './surfaces/actions.ts'

export const rankingActions: Actions<typeof rankingApi> = {
  ...readingActions,
  ...participationActions,
  ...freezeActions,
  ...surfaceActions
}

/** A chore: makes the boards that have changed. One process leads; the others pass. */
export async function refreshBoards(ctx: Ctx): Promise<boolean> {
  return transaction(ctx, async (ctx) => {
    if (!(await becomeBoardLeader(ctx.db))) return false
    for (const contest of await listContests(ctx.db)) await refreshContest(ctx, contest)
    await announce(ctx)
    return true
  })
}
