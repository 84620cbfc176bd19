/** Panels and who sits in them, and the overview that an organizer works from. */
import type { Judging, juryApi } from '@hoi-thi/shared/jury'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { lockContest } from '../../contest/versions/queries.ts'
import { findUnit } from '../../unit/queries.ts'
import { listStanding } from '../assignments/queries.ts'
import { type JudgedContest, judgedContest, markingOf, scopeOf, senderName } from '../entries/actions.ts'
import { listJudged } from '../entries/queries.ts'
import { totalOf } from '../mark-sheet.ts'
import { listSigned } from '../sheets/queries.ts'
import {
  deletePanel,
  deleteSeat,
  insertPanel,
  listConflicts,
  listJudges,
  listPanels,
  listSeated,
  type PanelRow,
  seatJudge,
  updatePanel
} from './queries.ts'

type Routes = 'GET /contests/:contest/judging' | Extract<keyof typeof juryApi, `${string}/judging/panels${string}`>

export const panelActions: Pick<Actions<typeof juryApi>, Routes> = {
  'GET /contests/:contest/judging': async (ctx, { params }) => overview(ctx, await judgedContest(ctx, params)),

  'POST /contests/:contest/judging/panels': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      const reason = whyNotPanel(await listPanels(ctx.db, judged.contestId), body)
      if (reason) throw new Problem(reason)
      const id = ctx.newId()
      await insertPanel(ctx.db, { id, contestId: judged.contestId, ...body, createdAt: ctx.now })
      await audit(ctx, { action: 'panel.formed', ...scopeOf(judged), detail: { panel: id, kinds: body.kinds.join(' ') } })
      return { id }
    }),

  'PUT /contests/:contest/judging/panels/:panelId': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      const panels = await listPanels(ctx.db, judged.contestId)
      if (!panels.some(({ id }) => id === params.panelId)) throw new Problem('panel.not-found')
      const reason = whyNotPanel(
        panels.filter(({ id }) => id !== params.panelId),
        body
      )
      if (reason) throw new Problem(reason)
      await updatePanel(ctx.db, params.panelId, body)
      await audit(ctx, { action: 'panel.changed', ...scopeOf(judged), detail: { panel: params.panelId, kinds: body.kinds.join(' ') } })
      return undefined
    }),

  'DELETE /contests/:contest/judging/panels/:panelId': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      await panelOf(ctx, judged, params.panelId)
      const seated = await listSeated(ctx.db, judged.contestId)
      if (seated.some(({ panelId }) => panelId === params.panelId)) throw new Problem('panel.has-judges')
      await deletePanel(ctx.db, params.panelId)
      await audit(ctx, { action: 'panel.dissolved', ...scopeOf(judged), detail: { panel: params.panelId } })
      return undefined
    }),

  'PUT /contests/:contest/judging/panels/:panelId/judges/:judgeId': (ctx, { params, body: { unitId } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      await panelOf(ctx, judged, params.panelId)
      const judges = await listJudges(ctx.db, judged.contestId)
      if (!judges.some(({ judgeId }) => judgeId === params.judgeId)) throw new Problem('panel.judge-not-found')
      if (unitId !== null && !(await findUnit(ctx.db, unitId))) throw new Problem('unit.not-found')
      const { panelId, judgeId } = params
      await seatJudge(ctx.db, { id: ctx.newId(), contestId: judged.contestId, judgeId, panelId, unitId, addedAt: ctx.now })
      await audit(ctx, { action: 'panel.judge-seated', ...judgeOf(judged, judgeId), detail: { panel: panelId, unit: unitId } })
      return undefined
    }),

  'DELETE /contests/:contest/judging/panels/:panelId/judges/:judgeId': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      const { panelId, judgeId } = params
      const seated = await listSeated(ctx.db, judged.contestId)
      if (!seated.some((seat) => seat.judgeId === judgeId && seat.panelId === panelId)) throw new Problem('panel.judge-not-found')
      if (await hasMoreToMark(ctx, judged, judgeId)) throw new Problem('panel.judge-marking')
      await deleteSeat(ctx.db, judged.contestId, judgeId)
      await audit(ctx, { action: 'panel.judge-removed', ...judgeOf(judged, judgeId), detail: { panel: panelId } })
      return undefined
    })
}

/** Held, so that panels and assignments change one after the other. */
export async function lockedJudging(ctx: Ctx, params: { contest: string }): Promise<JudgedContest> {
  const judged = await judgedContest(ctx, params)
  await lockContest(ctx.db, judged.contestId)
  return judged
}

const judgeOf = (judged: JudgedContest, judgeId: string) => ({ ...scopeOf(judged), subject: { kind: 'account' as const, id: judgeId } })

async function panelOf(ctx: Ctx, { contestId }: JudgedContest, panelId: string): Promise<PanelRow> {
  const panels = await listPanels(ctx.db, contestId)
  return panels.find(({ id }) => id === panelId) ?? refuse('panel.not-found')
}

function whyNotPanel(others: readonly PanelRow[], { name, kinds }: { name: string; kinds: ClipRules['kinds'] }) {
  if (others.some((other) => other.name === name)) return 'panel.name-taken'
  return others.some((other) => other.kinds.some((kind) => kinds.includes(kind))) ? 'panel.kind-taken' : null
}

async function hasMoreToMark(ctx: Ctx, { contestId }: JudgedContest, judgeId: string): Promise<boolean> {
  const standing = (await listStanding(ctx.db, contestId)).filter((pairing) => pairing.judgeId === judgeId)
  const signed = (await listSigned(ctx.db, contestId)).filter((sheet) => sheet.judgeId === judgeId)
  return standing.length > signed.length
}

async function overview(ctx: Ctx, { contestId, clips }: JudgedContest): Promise<Judging> {
  const [panels, seated, judges, entries, standing, signed, conflicts] = [
    await listPanels(ctx.db, contestId),
    await listSeated(ctx.db, contestId),
    await listJudges(ctx.db, contestId),
    await listJudged(ctx.db, contestId),
    await listStanding(ctx.db, contestId),
    await listSigned(ctx.db, contestId),
    await listConflicts(ctx.db, contestId)
  ]
  const nameOf = new Map([...seated, ...judges].map(({ judgeId, fullName }) => [judgeId, fullName]))
  const sheetOf = new Map(signed.map((sheet) => [`${sheet.entryId} ${sheet.judgeId}`, sheet]))
  const judgedIds = new Set(entries.map(({ entryId }) => entryId))
  const counted = standing.filter(({ entryId }) => judgedIds.has(entryId))
  const seatOf = ({ judgeId, fullName, unitId, unitName, isJudge }: (typeof seated)[number]) => {
    const own = counted.filter((pairing) => pairing.judgeId === judgeId)
    const done = own.filter(({ entryId }) => sheetOf.has(`${entryId} ${judgeId}`))
    const unit = unitId && unitName ? { id: unitId, name: unitName } : null
    return { judgeId, fullName, unit, isJudge, assigned: own.length, signed: done.length }
  }
  return {
    marking: markingOf(clips),
    entriesCloseAt: clips.closesAt,
    isClosed: ctx.now >= new Date(clips.closesAt),
    panels: panels.map((panel) => ({ ...panel, judges: seated.filter(({ panelId }) => panelId === panel.id).map(seatOf) })),
    free: judges.filter(({ judgeId }) => !seated.some((seat) => seat.judgeId === judgeId)),
    entries: entries.map((entry) => ({
      ...{ entryId: entry.entryId, number: entry.number, title: entry.title, kind: entry.kind, sender: entry.sender },
      senderName: senderName(entry),
      panelId: panels.find(({ kinds }) => kinds.includes(entry.kind))?.id ?? null,
      judges: counted
        .filter(({ entryId }) => entryId === entry.entryId)
        .map(({ judgeId }) => {
          const sheet = sheetOf.get(`${entry.entryId} ${judgeId}`)
          const total = sheet ? totalOf(clips, sheet.marks) : null
          return { judgeId, fullName: nameOf.get(judgeId) ?? '', signedAt: sheet?.signedAt?.toISOString() ?? null, total }
        })
    })),
    conflicts
  }
}
