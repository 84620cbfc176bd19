/** What each endpoint of lists of units does: read, preview, confirm as a whole, take back. */
import type { unitListApi } from '@hoi-thi/shared/unit-list'
import { audit } from '../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../context.ts'
import type { UnitListChanges } from '../../db/schema/import.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { groupBy } from '../../lib/group-by.ts'
import { Problem, refuse } from '../../problem.ts'
import { refreshHeadcountsOf } from '../headcount/queries.ts'
import { hashOf, importsOf, readLines, rowsOf, shownImport, storePreview } from '../import/actions.ts'
import {
  findImport,
  type ImportRecord,
  type ImportScope,
  listRows,
  markConfirmed,
  markUndone,
  updateRowStatuses
} from '../import/queries.ts'
import { listUnitsById, lockUnits, updateUnit } from '../unit/queries.ts'
import { planOf } from './plan.ts'
import { insertHeadcounts, insertUnits, isUsed, listAllUnits, listGeneralHeadcounts, storeChanges, takeBack } from './queries.ts'
import { type UnitVerdict, verdictsOf } from './row-status.ts'
import { isAsLeft } from './taking-back.ts'
import { type UnitLine, unitColumns } from './unit-columns.ts'
import { unitRowOf } from './unit-row.ts'

const scope: ImportScope = { kind: 'system', id: null }
const mostRows = 20_000

export const unitListActions: Actions<typeof unitListApi> = {
  'GET /units/lists': (ctx, { query }) => importsOf(ctx, scope, query.cursor),

  'POST /units/lists': async (ctx, { query, body }) => {
    const lines = await readLines(body, unitColumns, ['name', 'code'])
    const verdicts = await judge(ctx, lines)
    const rows = verdicts.map(({ line, status, reason, unit }, index) => {
      return { line, status, reason, unitId: unit?.id ?? null, cells: lines[index]?.cells ?? {} }
    })
    return storePreview(ctx, { kind: 'units', scope, contestId: null, fileName: query.fileName ?? null, fileHash: hashOf(body), rows })
  },

  'GET /units/lists/:importId': (ctx, { params, query }) => rowsOf(ctx, scope, params.importId, query),

  'PUT /units/lists/:importId/confirmation': async (ctx, { params: { importId } }) => {
    const outcome = await transaction(ctx, async (ctx) => {
      await lockUnits(ctx.db)
      const record = (await findImport(ctx.db, scope, importId)) ?? refuse('import.not-found')
      if (record.state === 'undone') throw new Problem('import.undone')
      return record.state === 'confirmed' ? 'confirmed' : confirm(ctx, record)
    })
    if (outcome === 'outdated') throw new Problem('import.outdated')
    return shownImport(ctx, scope, importId)
  },

  'DELETE /units/lists/:importId/confirmation': (ctx, { params: { importId } }) =>
    transaction(ctx, async (ctx) => {
      await lockUnits(ctx.db)
      const record = (await findImport(ctx.db, scope, importId)) ?? refuse('import.not-found')
      if (record.state === 'undone') throw new Problem('import.undone')
      if (record.state !== 'confirmed' || !record.changes) throw new Problem('import.not-confirmed')
      await undo(ctx, record.changes)
      await markUndone(ctx.db, importId, ctx.now)
      await audit(ctx, { action: 'import.undone', subject: { kind: 'import', id: importId } })
      return undefined
    })
}

async function judge(ctx: Ctx, lines: readonly UnitLine[]): Promise<UnitVerdict[]> {
  const today = dayOf(ctx.now)
  const headcounts = groupBy(await listGeneralHeadcounts(ctx.db), ({ unitId }) => unitId)
  const rows = lines.map(({ line, cells }) => ({ line, row: unitRowOf(cells, today) }))
  return verdictsOf(rows, { units: await listAllUnits(ctx.db), headcounts, today })
}

/** What was previewed is what is done: where a row would now become something else, the preview is made anew, and nothing is changed. */
async function confirm(ctx: ActorCtx, record: ImportRecord): Promise<'confirmed' | 'outdated'> {
  const stored = await listRows(ctx.db, record.id, { after: 0, limit: mostRows, status: undefined })
  const verdicts = await judge(
    ctx,
    stored.map(({ line, cells }) => ({ line, cells }))
  )
  const now = verdicts.map(({ line, status, reason, unit }) => ({ line, status, reason, unitId: unit?.id ?? null }))
  const differing = now.filter(({ status, reason, unitId }, index) => {
    const before = stored[index]
    return status !== before?.status || reason !== before.reason || unitId !== before.unitId
  })
  if (differing.length > 0) {
    await updateRowStatuses(ctx.db, record.id, differing)
    return 'outdated'
  }
  const counted = await write(ctx, record.id, verdicts)
  await markConfirmed(ctx.db, record.id, ctx.now)
  await audit(ctx, {
    action: 'import.confirmed',
    subject: { kind: 'import', id: record.id },
    detail: { rows: verdicts.length, ...counted }
  })
  return 'confirmed'
}

async function write(ctx: ActorCtx, importId: string, verdicts: readonly UnitVerdict[]) {
  const today = dayOf(ctx.now)
  const keys = (await listAllUnits(ctx.db)).map(({ key }) => key)
  const by = { keys, newId: ctx.newId, today, enteredBy: ctx.actor.accountId, enteredAt: ctx.now }
  const { made, changed, headcounts, places } = planOf(verdicts, by)
  await insertUnits(ctx.db, made)
  for (const { id, after } of changed) await updateUnit(ctx.db, id, after)
  await insertHeadcounts(ctx.db, headcounts)
  await refreshHeadcountsOf(
    ctx.db,
    headcounts.map(({ unitId }) => unitId),
    today
  )
  const changes = { made: made.map(({ id }) => id), changed, headcounts: headcounts.map(({ id }) => id) }
  await storeChanges(ctx.db, importId, changes, places)
  return { made: made.length, changed: changed.length, headcounts: headcounts.length }
}

async function undo(ctx: Ctx, changes: UnitListChanges): Promise<void> {
  const present = await listUnitsById(
    ctx.db,
    changes.changed.map(({ id }) => id)
  )
  if (!isAsLeft(changes.changed, present) || (await isUsed(ctx.db, changes))) throw new Problem('import.used')
  const counted = await takeBack(ctx.db, changes)
  await refreshHeadcountsOf(ctx.db, counted, dayOf(ctx.now))
}
