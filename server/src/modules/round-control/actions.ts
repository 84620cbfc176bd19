/** What each endpoint of a round's control does. */
import type { roundControlApi } from '@hoi-thi/shared/round-control'
import { audit } from '../../audit.ts'
import type { Actions } from '../../http/serve.ts'
import { refuse } from '../../problem.ts'
import { findContest, listRounds } from '../contest/queries.ts'
import { compensationActions } from './compensations/actions.ts'
import { extensionActions } from './extensions/actions.ts'
import { pauseActions } from './pauses/actions.ts'
import { listNotices } from './queries.ts'
import { sealActions } from './sealing/actions.ts'
import { about, controlOf, seenRound } from './showing/actions.ts'

const noticesShown = 100

export const roundControlActions: Actions<typeof roundControlApi> = {
  'GET /contests/:contest/notices': async (ctx, { params }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const roundIds = (await listRounds(ctx.db, contest.id)).map(({ id }) => id)
    const items = roundIds.length > 0 ? await listNotices(ctx.db, roundIds, noticesShown) : []
    return { items: items.map((notice) => ({ ...notice, at: notice.at.toISOString() })) }
  },

  'GET /contests/:contest/rounds/:roundId/control': async (ctx, { params }) => {
    const { round } = await seenRound(ctx, params)
    const control = await controlOf(ctx, round)
    // Names of people are seen, and why they need more time.
    if (control.extensions.some(({ fullName }) => fullName !== null)) await audit(ctx, { action: 'round.control-seen', ...about(round) })
    return control
  },

  ...sealActions,
  ...extensionActions,
  ...pauseActions,
  ...compensationActions
}
