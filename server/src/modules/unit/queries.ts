import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { unitHeadcounts } from '../../db/schema/headcount.ts'
import { unitLineage, unitSuccessions, units } from '../../db/schema/unit.ts'

const rowView = {
  id: units.id,
  key: units.key,
  code: units.code,
  name: units.name,
  kind: units.kind,
  bloc: units.bloc,
  parentId: units.parentId,
  validFrom: units.validFrom,
  validTo: units.validTo
}
const linkView = { id: units.id, name: units.name, validFrom: units.validFrom, validTo: units.validTo }

const isThereOn = (on: string) => sql`valid_from <= ${on} and (valid_to is null or valid_to > ${on})`

/** `q` is folded already. Names in Vietnamese order, Đ after D. */
export async function listUnits(
  db: Db,
  filter: { q: string; on: string; kind: string | null; bloc: string | null },
  page: { limit: number; offset: number }
) {
  const pattern = `%${filter.q.replaceAll('%', '').replaceAll('_', '')}%`
  return db
    .select({ ...rowView, total: sql<number>`count(*) over ()::int` })
    .from(units)
    .where(
      and(
        sql`${units.search} like ${pattern}`,
        isThereOn(filter.on),
        filter.kind === null ? undefined : eq(units.kind, filter.kind),
        filter.bloc === null ? undefined : eq(units.bloc, filter.bloc)
      )
    )
    .orderBy(sql`${units.name} collate "vi-x-icu"`, asc(units.id))
    .limit(page.limit)
    .offset(page.offset)
}

export async function findUnit(db: Db, id: string) {
  const [row] = await db.select().from(units).where(eq(units.id, id))
  return row
}

/** Held, so that who changes units or their lineage does it one after the other. */
export async function lockUnits(db: Db): Promise<void> {
  await db.execute(sql`lock table units in share row exclusive mode`)
}

export async function listUnitsById(db: Db, ids: string[]) {
  return ids.length === 0 ? [] : db.select().from(units).where(inArray(units.id, ids))
}

export async function listChildren(db: Db, parentIds: string[]) {
  return parentIds.length === 0
    ? []
    : db
        .select({ ...linkView, parentId: units.parentId })
        .from(units)
        .where(and(inArray(units.parentId, parentIds), or(isNull(units.validTo), gt(units.validTo, units.validFrom))))
        .orderBy(asc(units.name))
}

/** From a unit up to the root: each with its parent. */
export async function listAbove(db: Db, id: string) {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive above as (
      select id, parent_id from units where id = ${id}
      union select u.id, u.parent_id from units u join above a on u.id = a.parent_id
    ) select id from above`)
  return rows.map((row) => row.id)
}

export async function listPredecessors(db: Db, id: string) {
  return db
    .select(linkView)
    .from(unitLineage)
    .innerJoin(units, eq(units.id, unitLineage.predecessorId))
    .where(eq(unitLineage.successorId, id))
}

export async function listSuccessors(db: Db, id: string) {
  return db
    .select(linkView)
    .from(unitLineage)
    .innerJoin(units, eq(units.id, unitLineage.successorId))
    .where(eq(unitLineage.predecessorId, id))
}

/** Every link, with the day from which it holds. */
export async function listLineage(db: Db) {
  return db
    .select({
      predecessorId: unitLineage.predecessorId,
      successorId: unitLineage.successorId,
      on: sql<string>`coalesce(${unitSuccessions.on}, ${units.validFrom})::text`
    })
    .from(unitLineage)
    .innerJoin(units, eq(units.id, unitLineage.successorId))
    .leftJoin(unitSuccessions, eq(unitSuccessions.id, unitLineage.successionId))
}

export async function listHeadcounts(db: Db, unitId: string) {
  return db
    .select()
    .from(unitHeadcounts)
    .where(and(eq(unitHeadcounts.unitId, unitId), isNull(unitHeadcounts.contestId)))
    .orderBy(desc(unitHeadcounts.countedOn), desc(unitHeadcounts.enteredAt))
}

/** A unit that bears the code at some time within these days. Units that were undone have no days. */
export async function isCodeTaken(db: Db, code: string, days: { from: string; to: string | null }, except: string[]): Promise<boolean> {
  const conditions: (SQL | undefined)[] = [
    eq(units.code, code),
    or(isNull(units.validTo), and(gt(units.validTo, days.from), gt(units.validTo, units.validFrom))),
    days.to === null ? undefined : lt(units.validFrom, days.to),
    ...except.map((id) => ne(units.id, id))
  ]
  return (await db.$count(units, and(...conditions))) > 0
}

export async function listKeysLike(db: Db, stem: string) {
  const rows = await db
    .select({ key: units.key })
    .from(units)
    .where(or(eq(units.key, stem), sql`starts_with(${units.key}, ${`${stem}-`})`))
  return rows.map(({ key }) => key)
}

export async function insertUnit(db: Db, unit: typeof units.$inferInsert) {
  await db.insert(units).values(unit)
}

export async function updateUnit(db: Db, id: string, change: Partial<typeof units.$inferInsert>) {
  await db.update(units).set(change).where(eq(units.id, id))
}
