/** What each roster endpoint does. */
import type { rosterApi } from '@hoi-thi/shared/roster'
import type { Actions } from '../../http/serve.ts'
import { contestScope } from '../import/actions.ts'
import type { ImportScope } from '../import/queries.ts'
import { enterWithCode, issueCode, issueCodes, lookAtCode } from './codes/actions.ts'
import { confirmRoster, undoRoster } from './enrolment/actions.ts'
import { previewRoster } from './preview/actions.ts'
import { resumeWithCode } from './resuming/actions.ts'

const unitScope = (id: string): ImportScope => ({ kind: 'unit', id })

export const rosterActions: Actions<typeof rosterApi> = {
  'POST /units/:unitId/rosters': (ctx, { params, query, body }) =>
    previewRoster(ctx, { contest: query.contest, scope: unitScope(params.unitId), file: body, fileName: query.fileName }),

  'POST /contests/:contest/rosters': async (ctx, { params, query, body }) =>
    previewRoster(ctx, { contest: params.contest, scope: await contestScope(ctx, params.contest), file: body, fileName: query.fileName }),

  'PUT /units/:unitId/rosters/:importId/confirmation': (ctx, { params, body }) =>
    confirmRoster(ctx, unitScope(params.unitId), params.importId, body.guardiansVersion),

  'PUT /contests/:contest/rosters/:importId/confirmation': async (ctx, { params, body }) =>
    confirmRoster(ctx, await contestScope(ctx, params.contest), params.importId, body.guardiansVersion),

  'DELETE /units/:unitId/rosters/:importId/confirmation': (ctx, { params }) => undoRoster(ctx, unitScope(params.unitId), params.importId),

  'DELETE /contests/:contest/rosters/:importId/confirmation': async (ctx, { params }) =>
    undoRoster(ctx, await contestScope(ctx, params.contest), params.importId),

  'POST /units/:unitId/slips': async (ctx, { params, body }) => ({ items: await issueCodes(ctx, params.unitId, body.accountIds) }),

  'POST /units/:unitId/members/:accountId/codes': (ctx, { params }) => issueCode(ctx, params.unitId, params.accountId),

  'POST /codes': (ctx, { body }) => lookAtCode(ctx, body.code),

  'POST /codes/uses': (ctx, { body }) => enterWithCode(ctx, body),

  'POST /codes/sessions': (ctx, { body }) => resumeWithCode(ctx, body)
}
