/** What each endpoint of awards does: the organizer's side and the winner's. Naming by the prize plan of a result is `result/awarding/`. */
import type { awardApi } from '@hoi-thi/shared/award'
import type { Actions } from '../../http/serve.ts'
import { answerActions } from './answering/actions.ts'
import { organizerActions } from './organizer/actions.ts'
import { ownActions } from './own/actions.ts'
import { paymentList } from './payment/actions.ts'

export const awardActions: Actions<typeof awardApi> = {
  ...organizerActions,

  'POST /contests/:contest/payment-lists': (ctx, { params, body }) => paymentList(ctx, params.contest, body.purpose),

  ...ownActions,

  ...answerActions
}
