import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { type SuccessionChanges, unitLineage, unitSuccessions, units } from '../../db/schema/unit.ts'

export async function insertSuccession(db: Db, succession: typeof unitSuccessions.$inferInsert) {
  await db.insert(unitSuccessions).values(succession)
}

export async function insertLinks(db: Db, links: (typeof unitLineage.$inferInsert)[]) {
  await db.insert(unitLineage).values(links)
}

export async function endUnits(db: Db, ids: string[], on: string) {
  await db.update(units).set({ validTo: on }).where(inArray(units.id, ids))
}

export async function moveChildren(db: Db, ids: string[], parentId: string) {
  if (ids.length > 0) await db.update(units).set({ parentId }).where(inArray(units.id, ids))
}

/** The new units take part where an old one does. How many people they have, somebody must count. */
export async function joinContestsOf(db: Db, from: string[], to: string[]) {
  await db.execute(sql`
    insert into contest_units (contest_id, unit_id, headcount)
    select distinct cu.contest_id, heir, null::int
    from contest_units cu, unnest(${sql.param(to)}::uuid[]) heir
    where cu.unit_id = any(${sql.param(from)}::uuid[])
    on conflict do nothing`)
}

export async function leaveContests(db: Db, made: string[]) {
  await db.execute(sql`delete from contest_units where unit_id = any(${sql.param(made)}::uuid[])`)
}

export async function findSuccession(db: Db, id: string) {
  const [row] = await db
    .select()
    .from(unitSuccessions)
    .where(and(eq(unitSuccessions.id, id), isNull(unitSuccessions.undoneAt)))
    .for('update')
  return row
}

export async function listSuccessions(db: Db, page: { limit: number; offset: number }) {
  return db
    .select()
    .from(unitSuccessions)
    .orderBy(desc(unitSuccessions.madeAt), desc(unitSuccessions.id))
    .limit(page.limit)
    .offset(page.offset)
}

/**
 * Whether anything came to the new units after the succession: people, roles, headcounts, units below or after them. Of a unit that was there
 * before only what has followed it is asked: its own people are no use of the succession.
 */
export async function isUsed(db: Db, { made, heirs, children }: SuccessionChanges): Promise<boolean> {
  const moved = children.map(({ id }) => id)
  const { rows } = await db.execute<{ used: boolean }>(sql`
    with made as (select unnest(${sql.param(made)}::uuid[]) as id), heirs as (select unnest(${sql.param(heirs.map(({ id }) => id))}::uuid[]) as id)
    select exists (select from participants where unit_id in (select id from made))
      or exists (select from attempts where unit_id in (select id from made))
      or exists (select from role_assignments where scope_id in (select id from made))
      or exists (select from unit_headcounts where unit_id in (select id from made))
      or exists (select from headcount_disputes where unit_id in (select id from made))
      or exists (select from units where parent_id in (select id from made) and not id = any(${sql.param(moved)}::uuid[]))
      or exists (select from unit_lineage where predecessor_id in (select id from made union select id from heirs)) as used`)
  return rows[0]?.used ?? false
}

/** Gives everything back. The units that were made stay, without a day on which they are there. */
export async function giveBack(db: Db, id: string, changes: SuccessionChanges) {
  for (const { id, validTo } of changes.ended) await db.update(units).set({ validTo }).where(eq(units.id, id))
  for (const { id, formerNames, search } of changes.heirs) await db.update(units).set({ formerNames, search }).where(eq(units.id, id))
  for (const { id, parentId } of changes.children) await db.update(units).set({ parentId }).where(eq(units.id, id))
  if (changes.made.length > 0) await db.update(units).set({ validTo: sql`valid_from` }).where(inArray(units.id, changes.made))
  await db.delete(unitLineage).where(eq(unitLineage.successionId, id))
}

export async function markUndone(db: Db, id: string, by: string, now: Date) {
  await db.update(unitSuccessions).set({ undoneBy: by, undoneAt: now }).where(eq(unitSuccessions.id, id))
}
