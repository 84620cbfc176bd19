/** What an organizer does with awards: name a winner, move the day to answer by, take that back, write down that it was handed over. The winner is told of each. */
import type { Award, awardApi } from '@hoi-thi/shared/award'
import { type AuditAction, audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findContest } from '../../contest/queries.ts'
import { numberSeal } from '../../privacy/inventory-awards.ts'
import { remindedAtFor, whyNotMove } from '../answer-rules.ts'
import { dayMovedText, handedOverText, namedText, takenBackText } from '../message-text.ts'
import { whyNotHandOver, whyNotTakeBack } from '../number-rules.ts'
import { deleteNumber, insertAward, listAwards, lockAward, lockParticipant, seekParticipants, updateAward } from '../queries.ts'
import { prizeOf, shownAward } from '../shown-award.ts'
import { tellHolder } from '../telling/actions.ts'

const awardsPerPage = 50
/** A name finds a handful; more are found by more of the name. */
const peopleShown = 20

type OrganizerRoute = Extract<keyof typeof awardApi, `${string} /contests/:contest/${'awards' | 'participants'}${string}`>

export const organizerActions: Actions<Pick<typeof awardApi, OrganizerRoute>> = {
  'GET /contests/:contest/participants': async (ctx, { params, query }) => {
    const { id } = await contestOf(ctx, params.contest)
    const found = await seekParticipants(ctx.db, id, query.q.normalize('NFC').trim(), peopleShown + 1)
    const items = found.slice(0, peopleShown)
    await audit(ctx, { action: 'participants.sought', scope: { kind: 'contest', id }, detail: { found: items.length } })
    return { items, hasMore: found.length > peopleShown }
  },

  'GET /contests/:contest/awards': async (ctx, { params, query }) => {
    const { id } = await contestOf(ctx, params.contest)
    const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
    const found = await listAwards(ctx.db, { contestId: id }, { limit: awardsPerPage + 1, offset })
    await audit(ctx, { action: 'awards.seen', scope: { kind: 'contest', id }, detail: { from: offset } })
    const nextCursor = found.length > awardsPerPage ? String(offset + awardsPerPage) : null
    return { items: found.slice(0, awardsPerPage).map((row) => shownAward(row, ctx.now, openerOf(ctx))), nextCursor }
  },

  'POST /contests/:contest/awards': (ctx, { params, body: { participantId, title, valueDong } }) =>
    transaction(ctx, async (ctx) => {
      const contest = await contestOf(ctx, params.contest)
      const { accountId } = (await lockParticipant(ctx.db, contest.id, participantId)) ?? refuse('participant.not-found')
      if (accountId === ctx.actor.accountId) throw new Problem('award.own')
      const award = { id: ctx.newId(), contestId: contest.id, participantId, title: title.normalize('NFC').trim(), valueDong }
      const named = { ...award, namedBy: ctx.actor.accountId, namedAt: ctx.now }
      const stored = (await insertAward(ctx.db, named)) ?? refuse('award.named-already')
      const shown = await shownNow(ctx, stored.id)
      const text = namedText({ ...prizeOf(shown, contest), valueDong, answerBy: null })
      await tellHolder(ctx, { accountId, isErased: false, unitId: null }, text)
      await tellAudit(ctx, 'award.named', stored, { valueDong })
      return shown
    }),

  'PUT /contests/:contest/awards/:awardId/answer-day': (ctx, { params, body: { answerBy } }) =>
    transaction(ctx, async (ctx) => {
      const contest = await contestOf(ctx, params.contest)
      const award = (await lockAward(ctx.db, params.awardId, { contestId: contest.id })) ?? refuse('award.not-found')
      const obstacle = whyNotMove(award, answerBy, ctx.now)
      if (obstacle) throw new Problem(obstacle)
      await updateAward(ctx.db, award.id, { answerBy, remindedAt: remindedAtFor(answerBy, ctx.now) })
      const shown = await shownNow(ctx, award.id)
      await tellHolder(ctx, award, dayMovedText(prizeOf(shown, contest), answerBy, award.confirmedAt !== null))
      await tellAudit(ctx, 'award.answer-day-moved', award, { from: award.answerBy, to: answerBy })
      return shown
    }),

  'PUT /contests/:contest/awards/:awardId/withdrawal': (ctx, { params, body: { reason } }) =>
    transaction(ctx, async (ctx) => {
      const contest = await contestOf(ctx, params.contest)
      const award = (await lockAward(ctx.db, params.awardId, { contestId: contest.id })) ?? refuse('award.not-found')
      const obstacle = whyNotTakeBack(award)
      if (obstacle) throw new Problem(obstacle)
      const hadNumber = await deleteNumber(ctx.db, award.id)
      await updateAward(ctx.db, award.id, { takenBackBy: ctx.actor.accountId, takenBackAt: ctx.now, takenBackReason: reason })
      const shown = await shownNow(ctx, award.id)
      await tellHolder(ctx, award, takenBackText(prizeOf(shown, contest), reason))
      await tellAudit(ctx, 'award.taken-back', award, { hadNumber })
      return shown
    }),

  'PUT /contests/:contest/awards/:awardId/hand-over': (ctx, { params, body: { handedOverOn } }) =>
    transaction(ctx, async (ctx) => {
      const contest = await contestOf(ctx, params.contest)
      const award = (await lockAward(ctx.db, params.awardId, { contestId: contest.id })) ?? refuse('award.not-found')
      const obstacle = whyNotHandOver(award, { namedOn: dayOf(award.namedAt), handedOverOn, today: dayOf(ctx.now) })
      if (obstacle) throw new Problem(obstacle)
      const hadNumber = await deleteNumber(ctx.db, award.id)
      await updateAward(ctx.db, award.id, { handedOverBy: ctx.actor.accountId, handedOverOn })
      const shown = await shownNow(ctx, award.id)
      await tellHolder(ctx, award, handedOverText(prizeOf(shown, contest), handedOverOn))
      await tellAudit(ctx, 'award.handed-over', award, { handedOverOn, hadNumber })
      return shown
    })
}

const contestOf = async (ctx: Ctx, slugOrId: string) => (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')

const openerOf = (ctx: Ctx) => (sealed: string) => ctx.engines.secrets.open(numberSeal, sealed)

async function shownNow(ctx: ActorCtx, id: string): Promise<Award> {
  const [row] = await listAwards(ctx.db, { id }, { limit: 1, offset: 0 })
  return row ? shownAward(row, ctx.now, openerOf(ctx)) : refuse('award.not-found')
}

function tellAudit(
  ctx: Ctx,
  action: Extract<AuditAction, `award.${string}`>,
  { id, contestId }: { id: string; contestId: string },
  detail: Record<string, string | number | boolean | null>
) {
  return audit(ctx, { action, scope: { kind: 'contest', id: contestId }, subject: { kind: 'award', id }, detail })
}
