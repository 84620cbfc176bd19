/** The application: what is bought, what is the same for every request, then the modules in order. A table of contents. */

import helmet from '@fastify/helmet'
import { accountApi } from '@hoi-thi/shared/account'
import { admissionApi } from '@hoi-thi/shared/admission'
import { assistanceApi } from '@hoi-thi/shared/assistance'
import { attemptApi } from '@hoi-thi/shared/attempt'
import { auditApi } from '@hoi-thi/shared/audit'
import { awardApi } from '@hoi-thi/shared/award'
import { awardingApi } from '@hoi-thi/shared/awarding'
import { changeTargetApi } from '@hoi-thi/shared/change-target'
import { contestApi } from '@hoi-thi/shared/contest'
import { dutyApi } from '@hoi-thi/shared/duty'
import { entryApi } from '@hoi-thi/shared/entry'
import { entryPaperApi } from '@hoi-thi/shared/entry-paper'
import { explanationApi } from '@hoi-thi/shared/explanation'
import { galleryApi } from '@hoi-thi/shared/gallery'
import { headcountApi } from '@hoi-thi/shared/headcount'
import { importApi } from '@hoi-thi/shared/import'
import { insightApi } from '@hoi-thi/shared/insight'
import { judgingApi } from '@hoi-thi/shared/judging'
import { juryApi } from '@hoi-thi/shared/jury'
import { leakSignalsApi } from '@hoi-thi/shared/leak-signals'
import { membershipApi } from '@hoi-thi/shared/membership'
import { messageApi } from '@hoi-thi/shared/message'
import { moderationApi } from '@hoi-thi/shared/moderation'
import { openidApi } from '@hoi-thi/shared/openid'
import { privacyApi } from '@hoi-thi/shared/privacy'
import { questionBankApi } from '@hoi-thi/shared/question-bank'
import { questionImportApi } from '@hoi-thi/shared/question-import'
import { questionPoolApi } from '@hoi-thi/shared/question-pool'
import { rankingApi } from '@hoi-thi/shared/ranking'
import { readinessApi } from '@hoi-thi/shared/readiness'
import { recoveryApi } from '@hoi-thi/shared/recovery'
import { resultApi } from '@hoi-thi/shared/result'
import { roleApi } from '@hoi-thi/shared/role'
import { rosterApi } from '@hoi-thi/shared/roster'
import { roundControlApi } from '@hoi-thi/shared/round-control'
import { rulesVersionApi } from '@hoi-thi/shared/rules-version'
import { successionApi } from '@hoi-thi/shared/succession'
import { unitApi } from '@hoi-thi/shared/unit'
import { unitListApi } from '@hoi-thi/shared/unit-list'
import { voteApi } from '@hoi-thi/shared/vote'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Deps, Engines } from './context.ts'
import { openLane } from './db/lane.ts'
import { authenticate } from './http/auth.ts'
import { serveClipFiles } from './http/clip-files.ts'
import { edge, refuseForeignHosts, refuseOddRequests } from './http/edge.ts'
import { handleErrors, sendProblem } from './http/errors.ts'
import { serveEvents } from './http/events.ts'
import { serveFrames } from './http/frames.ts'
import { countRefused, reportHealth } from './http/health.ts'
import { createLimits } from './http/limits.ts'
import { describeApi, serveApiDescription } from './http/openapi.ts'
import { servePages } from './http/page.ts'
import { stampReceipt } from './http/receipt-time.ts'
import { contentSecurity, permissionsPolicy, securityOfApi } from './http/security.ts'
import { serve } from './http/serve.ts'
import { serveUploads } from './http/uploads.ts'
import { validate } from './http/validation.ts'
import { createAudience } from './lib/audience.ts'
import { createSecrets } from './lib/secrets.ts'
import { accountActions } from './modules/account/actions.ts'
import { openidActions } from './modules/account/openid/actions.ts'
import { provenName } from './modules/account/openid/pending.ts'
import { createPasswords } from './modules/account/password.ts'
import { createSessionCache } from './modules/account/session-cache.ts'
import { signInKey } from './modules/account/sign-in-name.ts'
import { createTokens } from './modules/account/tokens.ts'
import { assistanceActions } from './modules/assistance/actions.ts'
import { attemptActions } from './modules/attempt/actions.ts'
import { createAnswerWriter } from './modules/attempt/answer-writer.ts'
import { createAttemptStore } from './modules/attempt/attempt-store.ts'
import { createKeyCache } from './modules/attempt/key-cache.ts'
import { auditActions } from './modules/audit/actions.ts'
import { awardActions } from './modules/award/actions.ts'
import { contestActions } from './modules/contest/actions.ts'
import { createRoundCache } from './modules/contest/round-cache.ts'
import { rulesVersionActions } from './modules/contest/versions/actions.ts'
import { dutyActions } from './modules/duty/actions.ts'
import { createDutyDesk } from './modules/duty/duty-desk.ts'
import { entryActions, uploadActions } from './modules/entry/actions.ts'
import { galleryActions } from './modules/entry/gallery/actions.ts'
import { moderationActions } from './modules/entry/moderation/actions.ts'
import { entryPaperActions } from './modules/entry/papers/actions.ts'
import { voteActions } from './modules/entry/votes/actions.ts'
import { voteReviewActions } from './modules/entry/votes/review/actions.ts'
import { openEntryFile } from './modules/entry/watching/actions.ts'
import { headcountActions } from './modules/headcount/actions.ts'
import { importActions } from './modules/import/actions.ts'
import { insightActions } from './modules/insight/actions.ts'
import { radarActions } from './modules/insight/radar/actions.ts'
import { judgingActions, juryActions } from './modules/judging/actions.ts'
import { messageActions } from './modules/message/actions.ts'
import { privacyActions } from './modules/privacy/actions.ts'
import { questionBankActions } from './modules/question-bank/actions.ts'
import { questionImportActions } from './modules/question-import/actions.ts'
import { questionPoolActions } from './modules/question-pool/actions.ts'
import { statisticsActions } from './modules/question-pool/statistics/actions.ts'
import { rankingActions } from './modules/ranking/actions.ts'
import { admissionActions } from './modules/ranking/admission/actions.ts'
import { createHeldBoards } from './modules/ranking/serving/held-boards.ts'
import { showInFrame } from './modules/ranking/surfaces/actions.ts'
import { beginWatching, tellWatchers } from './modules/ranking/telling/actions.ts'
import { readinessActions } from './modules/readiness/actions.ts'
import { recoveryActions } from './modules/recovery/actions.ts'
import { resultActions } from './modules/result/actions.ts'
import { awardingActions } from './modules/result/awarding/actions.ts'
import { explanationActions } from './modules/result/explaining/actions.ts'
import { changeTargetActions } from './modules/result/targets/actions.ts'
import { roleActions } from './modules/role/actions.ts'
import { createRoleBook } from './modules/role/role-book.ts'
import { rosterActions } from './modules/roster/actions.ts'
import { membershipActions } from './modules/roster/membership/actions.ts'
import { roundControlActions } from './modules/round-control/actions.ts'
import { successionActions } from './modules/succession/actions.ts'
import { unitActions } from './modules/unit/actions.ts'
import { unitListActions } from './modules/unit-list/actions.ts'
import { Problem } from './problem.ts'

export interface App {
  http: FastifyInstance
  engines: Engines
}

export async function buildApp(deps: Deps): Promise<App> {
  const app = Fastify(edge(deps))
  app.decorate('securityOfApi', securityOfApi(deps))

  handleErrors(app)
  refuseOddRequests(app)
  refuseForeignHosts(app, deps)
  validate(app)
  await describeApi(app)
  await authenticate(app, deps)
  const engines = createEngines(app, deps)
  app.addHook('onClose', () => closeEngines(engines))
  engines.boards.onNews((events) => tellWatchers(engines.audience, events))
  stampReceipt(app, deps)
  countRefused(app, deps, engines.duty)
  reportHealth(app, deps)

  serve(app, accountApi, accountActions, deps, engines)
  serve(app, messageApi, messageActions, deps, engines)
  serve(app, contestApi, contestActions, deps, engines)
  serve(app, rulesVersionApi, rulesVersionActions, deps, engines)
  serve(app, attemptApi, attemptActions, deps, engines)
  serve(app, rankingApi, rankingActions, deps, engines)
  serve(app, admissionApi, admissionActions, deps, engines)
  serve(app, judgingApi, judgingActions, deps, engines)
  serve(app, juryApi, juryActions, deps, engines)
  serve(app, roleApi, roleActions, deps, engines)
  serve(app, auditApi, auditActions, deps, engines)
  serve(app, unitApi, unitActions, deps, engines)
  serve(app, successionApi, successionActions, deps, engines)
  serve(app, headcountApi, headcountActions, deps, engines)
  serve(app, privacyApi, privacyActions, deps, engines)
  serve(app, importApi, importActions, deps, engines)
  serve(app, rosterApi, rosterActions, deps, engines)
  serve(app, membershipApi, membershipActions, deps, engines)
  serve(app, unitListApi, unitListActions, deps, engines)
  serve(app, openidApi, openidActions, deps, engines)
  serve(app, recoveryApi, recoveryActions, deps, engines)
  serve(app, assistanceApi, assistanceActions, deps, engines)
  serve(app, awardApi, awardActions, deps, engines)
  serve(app, resultApi, resultActions, deps, engines)
  serve(app, awardingApi, awardingActions, deps, engines)
  serve(app, changeTargetApi, changeTargetActions, deps, engines)
  serve(app, explanationApi, explanationActions, deps, engines)
  serve(app, dutyApi, dutyActions, deps, engines)
  serve(app, insightApi, insightActions, deps, engines)
  serve(app, leakSignalsApi, radarActions, deps, engines)
  serve(app, questionBankApi, questionBankActions, deps, engines)
  serve(app, questionImportApi, questionImportActions, deps, engines)
  serve(app, questionPoolApi, { ...questionPoolActions, ...statisticsActions }, deps, engines)
  serve(app, readinessApi, readinessActions, deps, engines)
  serve(app, roundControlApi, roundControlActions, deps, engines)
  serve(app, entryApi, entryActions, deps, engines)
  serve(app, entryPaperApi, entryPaperActions, deps, engines)
  serve(app, moderationApi, moderationActions, deps, engines)
  serve(app, galleryApi, galleryActions, deps, engines)
  serve(app, voteApi, { ...voteActions, ...voteReviewActions }, deps, engines)
  serveUploads(app, uploadActions, deps, engines)
  serveClipFiles(app, openEntryFile, deps, engines)
  serveEvents(app, beginWatching, deps, engines)
  serveFrames(app, showInFrame, deps, engines)

  // A scope of its own: what pages need of headers would run for every save too.
  await app.register(async (pages) => {
    await pages.register(helmet, contentSecurity(deps))
    pages.addHook('onRequest', async (_request, reply) => void reply.header('permissions-policy', permissionsPolicy))
    await serveApiDescription(pages)
    await servePages(pages, deps, engines)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem('route.not-found')))
  return { http: app, engines }
}

/** What all requests of the process share. */
function createEngines(app: FastifyInstance, deps: Deps): Engines {
  const { pool, db } = deps.database
  const secrets = createSecrets([deps.sessionSecret, ...deps.earlierSecrets])
  return {
    secrets,
    passwords: createPasswords(deps.passwordCost),
    tokens: createTokens(
      app.jwt,
      deps.earlierSecrets.map((_, index) => earlierSigner(app, index))
    ),
    roles: createRoleBook(db),
    sessions: createSessionCache(openLane(pool)),
    answers: createAnswerWriter(openLane(pool)),
    attempts: createAttemptStore(pool, createKeyCache(db)),
    rounds: createRoundCache(db, deps.clock),
    boards: createHeldBoards(db),
    audience: createAudience(),
    duty: createDutyDesk(),
    limits: createLimits(deps, { signIn: signInKey, proven: (pending) => provenName(secrets, pending) })
  }
}

/** Reads what was signed with a secret that is no longer used. */
const earlierSigner = (app: FastifyInstance, index: number) =>
  (app.jwt as unknown as Record<string, FastifyInstance['jwt']>)[`earlier${index}`] ?? app.jwt

/** What waits is written and answered. */
async function closeEngines({ answers, attempts, sessions }: Engines): Promise<void> {
  await Promise.all([answers.close(), attempts.close(), sessions.close()])
}
