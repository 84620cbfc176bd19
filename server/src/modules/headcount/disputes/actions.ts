/** What each endpoint of disputed headcounts does: a unit files, an organizer decides, and both are told. */
import type { Dispute, headcountApi } from '@hoi-thi/shared/headcount'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { headcountDisputes } from '../../../db/schema/headcount.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findContest } from '../../contest/queries.ts'
import { tell } from '../../message/actions.ts'
import { findUnit } from '../../unit/queries.ts'
import { decidedText, filedText, receivedText } from '../dispute-text.ts'
import {
  decideDispute,
  insertDispute,
  insertHeadcount,
  listDisputes,
  listOrganizers,
  lockContestUnit,
  lockDispute,
  refreshHeadcount
} from '../queries.ts'

const disputesPerPage = 50
/** A unit has a handful: one at a time is open. */
const disputesOfUnit = 200

type DisputeRoute = Extract<keyof typeof headcountApi, `${string}headcount-disputes${string}`>

export const disputeActions: Actions<Pick<typeof headcountApi, DisputeRoute>> = {
  'POST /units/:unitId/headcount-disputes': (ctx, { params: { unitId }, body }) =>
    transaction(ctx, async (ctx) => {
      const unit = (await findUnit(ctx.db, unitId)) ?? refuse('unit.not-found')
      const contest = (await findContest(ctx.db, body.contest)) ?? refuse('contest.not-found')
      if (!(await lockContestUnit(ctx.db, contest.id, unitId))) throw new Problem('participant.unit-not-found')
      const { contest: _, ...said } = body
      const { people, reason } = said
      const filed = { id: ctx.newId(), contestId: contest.id, unitId, ...said, filedBy: ctx.actor.accountId, filedAt: ctx.now }
      const { id } = (await insertDispute(ctx.db, filed)) ?? refuse('dispute.open-already')
      const facts = { unitName: unit.name, contestTitle: contest.title, people }
      await tell(ctx, { accountId: ctx.actor.accountId, kind: 'unit', ...receivedText(facts) })
      for (const accountId of await listOrganizers(ctx.db, contest.id))
        if (accountId !== ctx.actor.accountId) await tell(ctx, { accountId, kind: 'contest', ...filedText(facts, reason) })
      await tellAudit(ctx, 'dispute.filed', filed, { people })
      return { id }
    }),

  'GET /units/:unitId/headcount-disputes': async (ctx, { params: { unitId } }) => ({
    items: (await listDisputes(ctx.db, { unitId }, { limit: disputesOfUnit, offset: 0 })).map(shown)
  }),

  'GET /contests/:contest/headcount-disputes': async (ctx, { params, query }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
    const found = await listDisputes(ctx.db, { contestId: contest.id }, { limit: disputesPerPage + 1, offset })
    const nextCursor = found.length > disputesPerPage ? String(offset + disputesPerPage) : null
    return { items: found.slice(0, disputesPerPage).map(shown), nextCursor }
  },

  'PUT /contests/:contest/headcount-disputes/:disputeId': (ctx, { params, body: { decision, answer } }) =>
    transaction(ctx, async (ctx) => {
      const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
      const dispute = (await lockDispute(ctx.db, contest.id, params.disputeId)) ?? refuse('dispute.not-found')
      if (dispute.decidedAt) throw new Problem('dispute.decided')
      if (dispute.filedBy === ctx.actor.accountId) throw new Problem('dispute.own')
      const { unitName } = (await lockContestUnit(ctx.db, contest.id, dispute.unitId)) ?? refuse('participant.unit-not-found')
      const headcountId = decision === 'accepted' ? await addDisputed(ctx, dispute) : null
      await decideDispute(ctx.db, dispute.id, { decision, answer, decidedBy: ctx.actor.accountId, decidedAt: ctx.now, headcountId })
      const text = decidedText({ unitName, contestTitle: contest.title, people: dispute.people }, decision, answer)
      await tell(ctx, { accountId: dispute.filedBy, kind: 'unit', ...text })
      for (const accountId of await listOrganizers(ctx.db, contest.id)) await tell(ctx, { accountId, kind: 'contest', ...text })
      await tellAudit(ctx, 'dispute.decided', dispute, { decision })
      const [decided] = await listDisputes(ctx.db, { id: dispute.id }, { limit: 1, offset: 0 })
      return decided ? shown(decided) : refuse('dispute.not-found')
    })
}

type DisputeRow = Pick<typeof headcountDisputes.$inferSelect, 'id' | 'contestId' | 'unitId'>
type FiledDispute = Omit<typeof headcountDisputes.$inferSelect, 'filedBy'>

/** Counted today: what was reckoned with until now stays with the rounds that have closed. */
async function addDisputed(ctx: ActorCtx, { contestId, unitId, people, documentNumber, documentDate }: FiledDispute): Promise<string> {
  const [id, today] = [ctx.newId(), dayOf(ctx.now)]
  const entered = { enteredBy: ctx.actor.accountId, enteredAt: ctx.now, isInvented: false }
  const document = { documentNumber, documentDate }
  await insertHeadcount(ctx.db, { id, contestId, unitId, people, countedOn: today, source: 'dispute', ...document, ...entered })
  await refreshHeadcount(ctx.db, contestId, unitId, today)
  return id
}

function tellAudit(
  ctx: Ctx,
  action: 'dispute.filed' | 'dispute.decided',
  { id, contestId, unitId }: DisputeRow,
  detail: Record<string, string | number>
) {
  return audit(ctx, {
    action,
    scope: { kind: 'contest', id: contestId },
    subject: { kind: 'dispute', id },
    detail: { unitId, ...detail }
  })
}

function shown({ dispute, contest, unit, present }: Awaited<ReturnType<typeof listDisputes>>[number]): Dispute {
  const { id, people, reason, documentNumber, documentDate, filedAt, decision, answer, decidedAt } = dispute
  return {
    id,
    contest,
    unit,
    people,
    present,
    reason,
    documentNumber,
    documentDate,
    filedAt: filedAt.toISOString(),
    decision,
    answer,
    decidedAt: decidedAt?.toISOString() ?? null
  }
}
