/** What a person says of their gender, if they like: for sums alone, with a consent of its own. Minors are not asked. */
import type { contestApi } from '@hoi-thi/shared/contest'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { insertConsent } from '../../account/consent/queries.ts'
import { consentTexts, hashOfText } from '../../account/consent-texts.ts'
import { isOfMinors } from '../eligibility.ts'
import { findContest, findParticipant, findRules } from '../queries.ts'
import { storeGender } from './queries.ts'

export const genderActions: Pick<Actions<typeof contestApi>, 'PUT /contests/:contest/participants/current/gender'> = {
  'PUT /contests/:contest/participants/current/gender': (ctx, { params, body: { gender } }) =>
    transaction(ctx, async (ctx) => {
      const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
      const person = (await findParticipant(ctx.db, contest.id, ctx.actor.accountId)) ?? refuse('participant.not-found')
      const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion)) ?? refuse('contest.not-found')
      if (gender !== null && isOfMinors(rules.body, person.divisionId)) throw new Problem('participant.not-eligible')
      await storeGender(ctx.db, person.id, gender)
      await recordGenderConsent(ctx, contest.id, gender !== null)
      return undefined
    })
}

/** A row more, whatever was said before. */
export async function recordGenderConsent(ctx: ActorCtx, contestId: string, given: boolean): Promise<void> {
  const { version, text } = consentTexts.gender
  await insertConsent(ctx.db, {
    id: ctx.newId(),
    accountId: ctx.actor.accountId,
    contestId,
    purpose: 'gender',
    version,
    textHash: hashOfText(text),
    given,
    at: ctx.now,
    channel: given ? 'joining' : 'settings',
    actorId: ctx.actor.accountId
  })
}
