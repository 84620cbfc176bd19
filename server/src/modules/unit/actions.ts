/** What each unit endpoint does. */
import type { Bloc } from '@hoi-thi/shared/contest'
import type { UnitDetail, UnitRow, unitApi } from '@hoi-thi/shared/unit'
import { audit } from '../../audit.ts'
import { type Ctx, transaction } from '../../context.ts'
import type { units } from '../../db/schema/unit.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { Problem, refuse } from '../../problem.ts'
import {
  findUnit,
  insertUnit,
  isCodeTaken,
  listAbove,
  listChildren,
  listHeadcounts,
  listKeysLike,
  listPredecessors,
  listSuccessors,
  listUnits,
  lockUnits,
  updateUnit
} from './queries.ts'
import { freeKey, keyStem } from './unit-key.ts'
import { searchFor, searchOf } from './unit-name.ts'

const unitsPerPage = 50

export const unitActions: Actions<typeof unitApi> = {
  'GET /units': async (ctx, { query }) => {
    const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
    const filter = { q: searchFor(query.q ?? ''), on: query.on ?? dayOf(ctx.now), kind: query.kind ?? null, bloc: query.bloc ?? null }
    const rows = await listUnits(ctx.db, filter, { limit: unitsPerPage, offset })
    const total = rows[0]?.total ?? 0
    const next = offset + rows.length
    return { items: rows.map(shown), nextCursor: next < total ? String(next) : null, total }
  },

  'POST /units': (ctx, { body }) =>
    transaction(ctx, async (ctx) => {
      await lockUnits(ctx.db)
      const id = await addUnit(ctx, { ...body, aliases: body.aliases ?? [], formerNames: [] })
      await audit(ctx, { action: 'unit.added', subject: { kind: 'unit', id } })
      return unitDetail(ctx, id)
    }),

  'GET /units/:unitId': (ctx, { params }) => unitDetail(ctx, params.unitId),

  'PUT /units/:unitId': (ctx, { params: { unitId }, body }) =>
    transaction(ctx, async (ctx) => {
      await lockUnits(ctx.db)
      const unit = (await findUnit(ctx.db, unitId)) ?? refuse('unit.not-found')
      await refuseTakenCode(ctx, body.code, { from: unit.validFrom, to: unit.validTo }, [unitId])
      if (body.parentId !== unit.parentId) await refuseWrongParent(ctx, body.parentId, unitId)
      const former = body.name === unit.name ? unit.formerNames : [...unit.formerNames, unit.name]
      const names = { name: body.name, aliases: body.aliases, formerNames: [...new Set(former)].filter((name) => name !== body.name) }
      const changed = { ...body, ...names, search: searchOf(names) }
      await updateUnit(ctx.db, unitId, changed)
      await audit(ctx, { action: 'unit.changed', subject: { kind: 'unit', id: unitId } })
      return unitDetail(ctx, unitId)
    }),

  'PUT /units/:unitId/end': (ctx, { params: { unitId }, body: { validTo } }) =>
    transaction(ctx, async (ctx) => {
      await lockUnits(ctx.db)
      const unit = (await findUnit(ctx.db, unitId)) ?? refuse('unit.not-found')
      // What a succession has ended, only taking that back begins again.
      if (validTo <= unit.validFrom || (await listSuccessors(ctx.db, unitId)).length > 0) throw new Problem('unit.not-there')
      await updateUnit(ctx.db, unitId, { validTo })
      await audit(ctx, { action: 'unit.ended', subject: { kind: 'unit', id: unitId } })
      return unitDetail(ctx, unitId)
    })
}

type NewUnit = Pick<typeof units.$inferSelect, 'name' | 'kind' | 'bloc' | 'code' | 'parentId' | 'validFrom' | 'aliases' | 'formerNames'>

/** In the caller's transaction, with the units locked. `leaving`: units that end on that day, whose code may be taken over. */
export async function addUnit(ctx: Ctx, unit: NewUnit, leaving: string[] = []): Promise<string> {
  const id = ctx.newId()
  await refuseTakenCode(ctx, unit.code, { from: unit.validFrom, to: null }, leaving)
  await refuseWrongParent(ctx, unit.parentId, id)
  const stem = keyStem(unit.name, unit.validFrom)
  const key = freeKey(stem, await listKeysLike(ctx.db, stem))
  await insertUnit(ctx.db, { ...unit, id, key, validTo: null, search: searchOf(unit) })
  return id
}

async function refuseTakenCode(ctx: Ctx, code: string | null, days: { from: string; to: string | null }, except: string[]) {
  if (code !== null && (await isCodeTaken(ctx.db, code, days, except))) throw new Problem('unit.code-taken')
}

async function refuseWrongParent(ctx: Ctx, parentId: string | null, unitId: string): Promise<void> {
  if (parentId === null) return
  const above = await listAbove(ctx.db, parentId)
  if (above.length === 0) throw new Problem('unit.parent-not-found')
  if (above.includes(unitId)) throw new Problem('unit.circle')
}

async function unitDetail(ctx: Ctx, id: string): Promise<UnitDetail> {
  const unit = (await findUnit(ctx.db, id)) ?? refuse('unit.not-found')
  const headcounts = await listHeadcounts(ctx.db, id)
  return {
    ...shown(unit),
    aliases: unit.aliases,
    formerNames: unit.formerNames,
    parent: (unit.parentId && (await findUnit(ctx.db, unit.parentId))) || null,
    children: await listChildren(ctx.db, [id]),
    predecessors: await listPredecessors(ctx.db, id),
    successors: await listSuccessors(ctx.db, id),
    headcounts: headcounts.map((each) => ({ ...each, enteredAt: each.enteredAt?.toISOString() ?? null }))
  }
}

const shown = (unit: Omit<UnitRow, 'bloc'> & { bloc: string }): UnitRow => ({ ...unit, bloc: unit.bloc as Bloc })
