/** The whole API: the browser imports its type, the server its data. */
import { accountApi } from './account.ts'
import { admissionApi } from './admission.ts'
import { assistanceApi } from './assistance.ts'
import { attemptApi } from './attempt.ts'
import { auditApi } from './audit.ts'
import { awardApi } from './award.ts'
import { awardingApi } from './awarding.ts'
import { changeTargetApi } from './change-target.ts'
import { contestApi } from './contest.ts'
import { dutyApi } from './duty.ts'
import { entryApi } from './entry.ts'
import { entryPaperApi } from './entry-paper.ts'
import { explanationApi } from './explanation.ts'
import { galleryApi } from './gallery.ts'
import { headcountApi } from './headcount.ts'
import { importApi } from './import.ts'
import { insightApi } from './insight.ts'
import { judgingApi } from './judging.ts'
import { juryApi } from './jury.ts'
import { leakSignalsApi } from './leak-signals.ts'
import { membershipApi } from './membership.ts'
import { messageApi } from './message.ts'
import { moderationApi } from './moderation.ts'
import { openidApi } from './openid.ts'
import { privacyApi } from './privacy.ts'
import { questionBankApi } from './question-bank.ts'
import { questionImportApi } from './question-import.ts'
import { questionPoolApi } from './question-pool.ts'
import { rankingApi } from './ranking.ts'
import { readinessApi } from './readiness.ts'
import { recoveryApi } from './recovery.ts'
import { resultApi } from './result.ts'
import { roleApi } from './role.ts'
import { rosterApi } from './roster.ts'
import { roundControlApi } from './round-control.ts'
import { rulesVersionApi } from './rules-version.ts'
import { successionApi } from './succession.ts'
import { unitApi } from './unit.ts'
import { unitListApi } from './unit-list.ts'
import { voteApi } from './vote.ts'

export const contract = {
  ...accountApi,
  ...messageApi,
  ...contestApi,
  ...rulesVersionApi,
  ...roleApi,
  ...auditApi,
  ...attemptApi,
  ...rankingApi,
  ...admissionApi,
  ...judgingApi,
  ...juryApi,
  ...unitApi,
  ...successionApi,
  ...headcountApi,
  ...privacyApi,
  ...importApi,
  ...rosterApi,
  ...membershipApi,
  ...unitListApi,
  ...openidApi,
  ...recoveryApi,
  ...assistanceApi,
  ...questionBankApi,
  ...questionImportApi,
  ...questionPoolApi,
  ...awardApi,
  ...resultApi,
  ...awardingApi,
  ...changeTargetApi,
  ...explanationApi,
  ...readinessApi,
  ...insightApi,
  ...leakSignalsApi,
  ...dutyApi,
  ...roundControlApi,
  ...entryApi,
  ...entryPaperApi,
  ...moderationApi,
  ...galleryApi,
  ...voteApi
} as const
export type Contract = typeof contract
