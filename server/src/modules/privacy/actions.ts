/** What each endpoint about people's data does. */
import type { privacyApi } from '@hoi-thi/shared/privacy'
import { audit } from '../../audit.ts'
import { transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { Problem } from '../../problem.ts'
import { listConsents } from '../account/consent/queries.ts'
import { consentTexts } from '../account/consent-texts.ts'
import { calendarOf, enterDay, removeDay } from './calendar/actions.ts'
import { recordChoice } from './consent/actions.ts'
import { shownConsents } from './consents.ts'
import { planErasure } from './erasure/actions.ts'
import { shownInventory } from './inventory.ts'
import { copyOf } from './own-copy/actions.ts'
import { handleRequest, listOwnRequests, listRequests, makeRequest, requestOf } from './requests/actions.ts'
import { chooseRetention, previewRetention, retentionOf } from './retention/actions.ts'

export const privacyActions: Actions<typeof privacyApi> = {
  'GET /me/consents': async (ctx) => shownConsents(await listConsents(ctx.db, ctx.actor.accountId)),

  'PUT /me/consents/:purpose': (ctx, { params: { purpose }, body }) => {
    if (body.version !== consentTexts[purpose].version) throw new Problem('privacy.consent-outdated')
    return transaction(ctx, async (ctx) => {
      await recordChoice(ctx, { accountId: ctx.actor.accountId, purpose, given: body.given, channel: 'settings' })
      return shownConsents(await listConsents(ctx.db, ctx.actor.accountId))
    })
  },

  'GET /me/data': (ctx) => copyOf(ctx),

  'GET /me/erasure': (ctx) => planErasure(ctx, ctx.actor.accountId),

  'POST /me/requests': (ctx, { body }) => makeRequest(ctx, body.kind, body.text ?? null),

  'GET /me/requests': (ctx) => listOwnRequests(ctx),

  'GET /privacy/requests': (ctx, { query }) => listRequests(ctx, query.state ?? 'open', query.cursor),

  'PUT /privacy/requests/:requestId': (ctx, { params, body }) => handleRequest(ctx, params.requestId, body),

  'GET /privacy/requests/:requestId/erasure': async (ctx, { params }) => {
    const { accountId } = await requestOf(ctx, params.requestId)
    await audit(ctx, { action: 'request.read', subject: { kind: 'request', id: params.requestId } })
    return planErasure(ctx, accountId)
  },

  'GET /privacy/retention': async (ctx) => ({ items: await previewRetention(ctx) }),

  'GET /contests/:contest/retention': (ctx, { params }) => retentionOf(ctx, params.contest),

  'PUT /contests/:contest/retention': (ctx, { params, body }) => chooseRetention(ctx, params.contest, body),

  'GET /privacy/calendar': (ctx) => calendarOf(ctx),

  'PUT /privacy/calendar/:day': (ctx, { params, body }) => enterDay(ctx, params.day, body),

  'DELETE /privacy/calendar/:day': (ctx, { params }) => removeDay(ctx, params.day),

  'GET /privacy/inventory': () => shownInventory()
}
