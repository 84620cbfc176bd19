/** What each endpoint of awards does: the organizer's side and the winner's. That two people approve results is not part of it yet. */
import type { awardApi } from '@hoi-thi/shared/award'
import type { Actions } from '../../http/serve.ts'
import { organizerActions } from './organizer/actions.ts'
import { ownActions } from './own/actions.ts'
import { paymentList } from './payment/actions.ts'

export const awardActions: Actions<typeof awardApi> = {
  ...organizerActions,

  'POST /contests/:contest/payment-lists': (ctx, { params, body }) => paymentList(ctx, params.contest, body.purpose),

  ...ownActions
}
