/** What each succession endpoint does: merges, splits and renames of units, each one deed. */
import type { Successor, successionApi } from '@hoi-thi/shared/succession'
import { audit } from '../../audit.ts'
import { type Ctx, transaction } from '../../context.ts'
import type { SuccessionChanges, units } from '../../db/schema/unit.ts'
import type { Actions } from '../../http/serve.ts'
import { Problem, refuse } from '../../problem.ts'
import { addUnit } from '../unit/actions.ts'
import { listAbove, listChildren, listLineage, listUnitsById, lockUnits, updateUnit } from '../unit/queries.ts'
import { searchOf } from '../unit/unit-name.ts'
import { inheritedNames, isRightNumber, makesCircle, mayEnd, mayTakeIn } from './plan.ts'
import {
  endUnits,
  findSuccession,
  giveBack,
  insertLinks,
  insertSuccession,
  isUsed,
  joinContestsOf,
  leaveContests,
  listSuccessions,
  markUndone,
  moveChildren
} from './queries.ts'

const successionsPerPage = 50

export const successionActions: Actions<typeof successionApi> = {
  'GET /units/successions': async (ctx, { query }) => {
    const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
    const found = await listSuccessions(ctx.db, { limit: successionsPerPage + 1, offset })
    const items = found.slice(0, successionsPerPage)
    const sides = await sidesOf(ctx, items)
    return {
      items: items.map(({ id, kind, on, madeAt, undoneAt, changes }) => ({
        id,
        kind,
        on,
        ...sides(changes),
        madeAt: madeAt.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null
      })),
      nextCursor: found.length > successionsPerPage ? String(offset + successionsPerPage) : null
    }
  },

  'POST /units/successions': (ctx, { body: { kind, from, to, on } }) =>
    transaction(ctx, async (ctx) => {
      if (!isRightNumber(kind, from, to)) throw new Problem('succession.wrong-number')
      await lockUnits(ctx.db)
      const links = await listLineage(ctx.db)
      if (makesCircle(links, from, to)) throw new Problem('unit.circle')
      const old = await listUnitsById(ctx.db, from)
      if (old.length < from.length) throw new Problem('unit.not-found')
      if (!old.every((unit) => mayEnd(unit, on, links))) throw new Problem('unit.not-there')
      const { id, successors } = await succeed(ctx, { kind, on, old, to })
      await audit(ctx, { action: 'succession.made', subject: { kind: 'unit', id: from[0] ?? id }, detail: { successionId: id, kind, on } })
      return { id, to: successors.map(({ id, name }) => ({ id, name })) }
    }),

  'DELETE /units/successions/:successionId': (ctx, { params: { successionId } }) =>
    transaction(ctx, async (ctx) => {
      await lockUnits(ctx.db)
      const { changes } = (await findSuccession(ctx.db, successionId)) ?? refuse('succession.not-found')
      if (await isUsed(ctx.db, changes)) throw new Problem('succession.in-use')
      await giveBack(ctx.db, successionId, changes)
      await leaveContests(ctx.db, changes.made)
      await markUndone(ctx.db, successionId, ctx.actor.accountId, ctx.now)
      await audit(ctx, { action: 'succession.undone', detail: { successionId } })
      return undefined
    })
}

type Unit = typeof units.$inferSelect
interface Plan {
  kind: 'merge' | 'split' | 'rename'
  on: string
  old: Unit[]
  to: Successor[]
}

async function succeed(ctx: Ctx & { actor: { accountId: string } }, { kind, on, old, to }: Plan) {
  const from = old.map(({ id }) => id)
  const heirs = await heirsOf(ctx, to, on)
  await endUnits(ctx.db, from, on)
  const successors = []
  for (const each of to) successors.push(await successorOf(ctx, each, heirs, { on, old }))
  const ids = successors.map(({ id }) => id)
  const children = await homelessChildren(ctx, from, on, ids)
  const changes: SuccessionChanges = {
    ended: old.map(({ id, validTo }) => ({ id, validTo })),
    heirs: heirs.map(({ id, formerNames, search }) => ({ id, formerNames, search })),
    children,
    made: ids.filter((id) => !heirs.some((heir) => heir.id === id))
  }
  const id = ctx.newId()
  await insertSuccession(ctx.db, { id, kind, on, changes, madeBy: ctx.actor.accountId, madeAt: ctx.now })
  const links = from.flatMap((predecessorId) => ids.map((successorId) => ({ predecessorId, successorId, successionId: id })))
  await insertLinks(ctx.db, links)
  await joinContestsOf(ctx.db, from, ids)
  return { id, successors }
}

async function heirsOf(ctx: Ctx, to: Successor[], on: string): Promise<Unit[]> {
  const ids = to.flatMap((each) => ('unitId' in each ? [each.unitId] : []))
  const heirs = await listUnitsById(ctx.db, ids)
  if (heirs.length < ids.length) throw new Problem('unit.not-found')
  if (!heirs.every((unit) => mayTakeIn(unit, on))) throw new Problem('unit.not-there')
  return heirs
}

/** Makes the unit, or gives the one that stays the names that it takes over. */
async function successorOf(ctx: Ctx, to: Successor, heirs: Unit[], { on, old }: Pick<Plan, 'on' | 'old'>) {
  if ('unitId' in to) {
    const heir = heirs.find(({ id }) => id === to.unitId) ?? refuse('unit.not-found')
    const formerNames = inheritedNames(old, heir.name, heir.formerNames)
    await updateUnit(ctx.db, heir.id, { formerNames, search: searchOf({ ...heir, formerNames }) })
    return heir
  }
  const { name, kind, bloc, code = null, parentId = null } = to
  if (parentId !== null && old.some(({ id }) => id === parentId)) throw new Problem('unit.parent-not-found')
  const names = { aliases: [], formerNames: inheritedNames(old, name) }
  return { id: await addUnit(ctx, { name, kind, bloc, code, parentId, validFrom: on, ...names }), name }
}

/** What was below units that became one is below that one. After a split nobody but people can say where it belongs. */
async function homelessChildren(ctx: Ctx, from: string[], on: string, successors: string[]) {
  const [heir, another] = successors
  if (heir === undefined || another !== undefined) return []
  const above = await listAbove(ctx.db, heir)
  const below = (await listChildren(ctx.db, from)).filter(({ id, validTo }) => !above.includes(id) && (validTo === null || validTo > on))
  const ids = below.map(({ id }) => id)
  await moveChildren(ctx.db, ids, heir)
  return below.map(({ id, parentId }) => ({ id, parentId: parentId ?? heir }))
}

/** From what they changed: undone ones have no links any more. */
async function sidesOf(ctx: Ctx, successions: { changes: SuccessionChanges }[]) {
  const all = successions.flatMap(({ changes }) => [...changes.ended, ...changes.heirs].map(({ id }) => id).concat(changes.made))
  const names = new Map((await listUnitsById(ctx.db, [...new Set(all)])).map(({ id, name }) => [id, name]))
  const side = (ids: string[]) => ids.map((id) => ({ id, name: names.get(id) ?? '' }))
  return ({ ended, heirs, made }: SuccessionChanges) => ({
    from: side(ended.map(({ id }) => id)),
    to: side([...heirs.map(({ id }) => id), ...made])
  })
}
