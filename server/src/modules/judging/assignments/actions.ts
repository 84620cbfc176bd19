/** Who marks what: drawn for all, changed for one, and pairs that are kept apart. */
import { createHash } from 'node:crypto'
import type { AssignmentPreview, juryApi } from '@hoi-thi/shared/jury'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { seededRandom } from '../../../lib/random.ts'
import { Problem, refuse } from '../../../problem.ts'
import { barring } from '../conflicts.ts'
import { type JudgedContest, judgedContest, judgedEntry, scopeOf, subjectOf } from '../entries/actions.ts'
import { listJudged } from '../entries/queries.ts'
import { lockedJudging } from '../panels/actions.ts'
import { deleteSetConflict, insertConflict, listConflicts, listPanels, listSeated, listUnitsOfJudges } from '../panels/queries.ts'
import { findSheet } from '../sheets/queries.ts'
import { staffed } from '../staffing.ts'
import { endAssignment, insertAssignments, listStanding, lockStanding } from './queries.ts'

type Routes = Extract<
  keyof typeof juryApi,
  `${string}/judging/${'assignment' | `entries/:entryId/judges/:judgeId/${'conflict' | 'replacement'}`}`
>

export const assignmentActions: Pick<Actions<typeof juryApi>, Routes> = {
  'GET /contests/:contest/judging/assignment': async (ctx, { params, query }) =>
    planned(ctx, await judgedContest(ctx, params), query.seed ?? ctx.random.seed),

  'PUT /contests/:contest/judging/assignment': (ctx, { params, body: { seed, hash } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      const plan = await planned(ctx, judged, seed)
      if (plan.hash !== hash) throw new Problem('assignment.outdated')
      if (plan.added.length === 0) throw new Problem('assignment.none')
      const facts = { assignedAt: ctx.now, assignedBy: ctx.actor.accountId, seed }
      await insertAssignments(
        ctx.db,
        plan.added.map((pairing) => ({ id: ctx.newId(), ...pairing, ...facts }))
      )
      const detail = { assigned: plan.added.length, unstaffed: plan.unstaffed.length, seed, hash }
      await audit(ctx, { action: 'entries.assigned', ...scopeOf(judged), detail })
      return { assigned: plan.added.length }
    }),

  'PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/replacement': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      const { entryId, judgeId } = params
      const standing = (await lockStanding(ctx.db, entryId, judgeId)) ?? refuse('assignment.not-found')
      await refuseSigned(ctx, entryId, judgeId)
      const reason = await whyNotMark(ctx, judged, { entryId, judgeId: body.judgeId })
      if (reason) throw new Problem(reason)
      await endAssignment(ctx.db, standing.id, ended(ctx, body.reason))
      const facts = { id: ctx.newId(), assignedAt: ctx.now, assignedBy: ctx.actor.accountId }
      await insertAssignments(ctx.db, [{ ...facts, entryId, judgeId: body.judgeId }])
      await audit(ctx, { action: 'assignment.replaced', ...subjectOf(judged, entryId), detail: { from: judgeId, to: body.judgeId } })
      return undefined
    }),

  'PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/conflict': (ctx, { params, body: { reason } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      const { entryId, judgeId } = params
      await judgedEntry(ctx, judged, entryId)
      const seated = await listSeated(ctx.db, judged.contestId)
      if (!seated.some((seat) => seat.judgeId === judgeId)) throw new Problem('panel.judge-not-found')
      await keepApart(ctx, judged, { entryId, judgeId, kind: 'set', reason })
      return undefined
    }),

  'DELETE /contests/:contest/judging/entries/:entryId/judges/:judgeId/conflict': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      const { entryId, judgeId } = params
      await judgedEntry(ctx, judged, entryId)
      if (!(await deleteSetConflict(ctx.db, entryId, judgeId))) throw new Problem('assignment.conflict-not-found')
      await audit(ctx, { action: 'judging-conflict.ended', ...subjectOf(judged, entryId), detail: { judge: judgeId } })
      return undefined
    })
}

interface Apart {
  entryId: string
  judgeId: string
  kind: 'declared' | 'set'
  reason: string
}

/** What the judge has of the entry is given back; what they have signed is not taken by this. */
export async function keepApart(ctx: ActorCtx, judged: JudgedContest, { entryId, judgeId, kind, reason }: Apart): Promise<void> {
  const standing = await lockStanding(ctx.db, entryId, judgeId)
  if (standing) {
    await refuseSigned(ctx, entryId, judgeId)
    await endAssignment(ctx.db, standing.id, ended(ctx, reason))
  }
  await insertConflict(ctx.db, { id: ctx.newId(), entryId, judgeId, kind, reason, setBy: ctx.actor.accountId, setAt: ctx.now })
  const action = kind === 'set' ? 'judging-conflict.set' : 'judging-conflict.declared'
  await audit(ctx, { action, ...subjectOf(judged, entryId), detail: { judge: judgeId, wasAssigned: standing !== undefined } })
}

const ended = (ctx: ActorCtx, reason: string) => ({ replacedAt: ctx.now, replacedBy: ctx.actor.accountId, reason })

async function refuseSigned(ctx: Ctx, entryId: string, judgeId: string): Promise<void> {
  const sheet = await findSheet(ctx.db, entryId, judgeId)
  if (sheet?.signedAt) throw new Problem('sheet.signed')
}

async function barred(ctx: Ctx, { contestId }: JudgedContest) {
  const entries = await listJudged(ctx.db, contestId)
  const [units, conflicts] = [await listUnitsOfJudges(ctx.db, contestId), await listConflicts(ctx.db, contestId)]
  return { entries, whyBarred: barring({ entries, units, conflicts }) }
}

async function whyNotMark(ctx: Ctx, judged: JudgedContest, pairing: { entryId: string; judgeId: string }) {
  const { entries, whyBarred } = await barred(ctx, judged)
  const kind = entries.find(({ entryId }) => entryId === pairing.entryId)?.kind
  const panel = (await listPanels(ctx.db, judged.contestId)).find(({ kinds }) => kind && kinds.includes(kind))
  const seated = (await listSeated(ctx.db, judged.contestId)).find(({ judgeId }) => judgeId === pairing.judgeId)
  if (!seated?.isJudge || seated.panelId !== panel?.id) return 'panel.judge-not-found'
  if (whyBarred(pairing)) return 'assignment.barred'
  return (await lockStanding(ctx.db, pairing.entryId, pairing.judgeId)) ? 'assignment.held-already' : null
}

async function planned(ctx: Ctx, judged: JudgedContest, seed: string): Promise<AssignmentPreview> {
  const { contestId, clips } = judged
  if (ctx.now < new Date(clips.closesAt)) throw new Problem('assignment.too-early')
  const { entries, whyBarred } = await barred(ctx, judged)
  const [panels, seated, standing] = [
    await listPanels(ctx.db, contestId),
    await listSeated(ctx.db, contestId),
    await listStanding(ctx.db, contestId)
  ]
  const judgesOf = (id: string) => seated.filter(({ panelId, isJudge }) => panelId === id && isJudge).map(({ judgeId }) => judgeId)
  const plan = staffed({
    ...{ entries, standing, whyBarred, judgesEach: clips.judges, random: seededRandom(seed) },
    panels: panels.map(({ id, kinds }) => ({ id, kinds, judgeIds: judgesOf(id) }))
  })
  const lines = plan.added.map(({ entryId, judgeId }) => `${entryId} ${judgeId}`)
  return { seed, hash: createHash('sha256').update(lines.join('\n')).digest('hex'), ...plan }
}
