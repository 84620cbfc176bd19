/** What a winner does: see the award, give the number that paying needs, or decline. */
import type { awardApi, OwnAward } from '@hoi-thi/shared/award'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { consentTexts } from '../../account/consent-texts.ts'
import { recordChoice } from '../../privacy/consent/actions.ts'
import { numberSeal } from '../../privacy/inventory-awards.ts'
import { whyEnded, whyNotGive } from '../number-rules.ts'
import { type AwardFilter, deleteNumber, type HeldAward, keepNumber, listAwards, lockAward, updateAward } from '../queries.ts'
import { isPersonal, shownOwnAward } from '../shown-award.ts'

/** A person has a handful. */
const mostAwards = 200

type OwnRoute = Extract<keyof typeof awardApi, `${string} /me/awards` | `${string} /me/${string}/number`>

export const ownActions: Actions<Pick<typeof awardApi, OwnRoute>> = {
  'GET /me/awards': async (ctx) => ({
    items: await ownAwards(ctx, { accountId: ctx.actor.accountId }),
    consent: consentTexts['id-number']
  }),

  'PUT /me/awards/:awardId/number': (ctx, { params, body: { idNumber, consentVersion } }) =>
    transaction(ctx, async (ctx) => {
      const award = await holdOwn(ctx, params.awardId)
      if (!isPersonal(award)) throw new Problem('award.number-not-asked')
      const obstacle = whyNotGive(award, ctx.now)
      if (obstacle) throw new Problem(obstacle)
      if (consentVersion !== consentTexts['id-number'].version) throw new Problem('privacy.consent-outdated')
      await keepNumber(ctx.db, { awardId: award.id, sealed: ctx.engines.secrets.seal(numberSeal, idNumber), givenAt: ctx.now })
      await updateAward(ctx.db, award.id, { numberDeclinedAt: null })
      await writeDown(ctx, award, true)
      return ownAward(ctx, award.id)
    }),

  'DELETE /me/awards/:awardId/number': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const award = await holdOwn(ctx, params.awardId)
      const obstacle = whyEnded(award)
      if (obstacle) throw new Problem(obstacle)
      const hadNumber = await deleteNumber(ctx.db, award.id)
      if (hadNumber || !award.numberDeclinedAt) {
        await updateAward(ctx.db, award.id, { numberDeclinedAt: ctx.now })
        await writeDown(ctx, award, false)
      }
      return ownAward(ctx, award.id)
    })
}

/** Another's is not there. */
async function holdOwn(ctx: ActorCtx, id: string): Promise<HeldAward> {
  const award = await lockAward(ctx.db, id, { accountId: ctx.actor.accountId })
  return award && !award.isErased ? award : refuse('award.not-found')
}

/** The proof of the consent, or of the word against it, and what the audit log is told: that it was said, never the number. */
async function writeDown(ctx: ActorCtx, { id, contestId }: HeldAward, given: boolean): Promise<void> {
  const { accountId } = ctx.actor
  await recordChoice(ctx, { accountId, contestId, purpose: 'id-number', given, channel: 'settings' })
  const action = given ? 'award-number.given' : 'award-number.declined'
  await audit(ctx, { action, scope: { kind: 'contest', id: contestId }, subject: { kind: 'award', id } })
}

/** Of a person, or of units. */
export async function ownAwards(ctx: Ctx, of: AwardFilter): Promise<OwnAward[]> {
  const rows = await listAwards(ctx.db, of, { limit: mostAwards, offset: 0 })
  return rows.map((row) => shownOwnAward(row, ctx.now, (sealed) => ctx.engines.secrets.open(numberSeal, sealed)))
}

const ownAward = async (ctx: ActorCtx, id: string) =>
  (await ownAwards(ctx, { accountId: ctx.actor.accountId, id }))[0] ?? refuse('award.not-found')
