import { asc, desc, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { unitHeadcounts } from '../../db/schema/headcount.ts'
import { importRows, imports, type UnitListChanges } from '../../db/schema/import.ts'
import { units } from '../../db/schema/unit.ts'

/** Every unit there is, was, or will be. */
export async function listAllUnits(db: Db) {
  return db.select().from(units).orderBy(asc(units.id))
}

/** What counts everywhere, of each unit the one that counts last first. */
export async function listGeneralHeadcounts(db: Db) {
  return db
    .select({ unitId: unitHeadcounts.unitId, countedOn: unitHeadcounts.countedOn, people: unitHeadcounts.people })
    .from(unitHeadcounts)
    .where(isNull(unitHeadcounts.contestId))
    .orderBy(desc(unitHeadcounts.countedOn), sql`${unitHeadcounts.enteredAt} desc nulls last`, desc(unitHeadcounts.id))
}

const perStatement = 500

async function insertAll<Row extends object>(rows: readonly Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += perStatement) await insert(rows.slice(start, start + perStatement))
}

export async function insertUnits(db: Db, made: readonly (typeof units.$inferInsert)[]) {
  await insertAll(made, (some) => db.insert(units).values(some))
}

export async function insertHeadcounts(db: Db, counted: readonly (typeof unitHeadcounts.$inferInsert)[]) {
  await insertAll(counted, (some) => db.insert(unitHeadcounts).values(some))
}

export async function storeChanges(db: Db, id: string, changes: UnitListChanges, places: readonly { line: number; unitId: string }[]) {
  await db.update(imports).set({ changes }).where(sql`${imports.id} = ${id}`)
  await db.execute(sql`
    update ${importRows} i set unit_id = r."unitId"
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as r (line int, "unitId" uuid)
    where i.import_id = ${id} and i.line = r.line`)
}

/** Whether anything has come to the units since, or one of the numbers has been kept for a round. */
export async function isUsed(db: Db, { made, headcounts }: Pick<UnitListChanges, 'made' | 'headcounts'>): Promise<boolean> {
  const { rows } = await db.execute<{ used: boolean }>(sql`
    with made as (select unnest(${sql.param(made)}::uuid[]) as id), counted as (select unnest(${sql.param(headcounts)}::uuid[]) as id)
    select exists (select from contest_units where unit_id in (select id from made))
      or exists (select from participants where unit_id in (select id from made))
      or exists (select from role_assignments where scope_id in (select id from made))
      or exists (select from imports where scope_id in (select id from made))
      or exists (select from units where parent_id in (select id from made) and id not in (select id from made))
      or exists (select from units where id in (select id from made) and valid_to is not null)
      or exists (select from unit_lineage where predecessor_id in (select id from made) or successor_id in (select id from made))
      or exists (select from unit_headcounts where unit_id in (select id from made) and id not in (select id from counted))
      or exists (select from round_headcounts where headcount_id in (select id from counted)) as used`)
  return rows[0]?.used ?? true
}

/** Takes away exactly what the list brought. The units whose headcount is another now. */
export async function takeBack(db: Db, { made, changed, headcounts }: UnitListChanges): Promise<string[]> {
  const { rows } = await db.execute<{ unitId: string }>(
    sql`delete from unit_headcounts where id = any(${sql.param(headcounts)}::uuid[]) returning unit_id as "unitId"`
  )
  for (const { id, before } of changed) await db.update(units).set(before).where(sql`${units.id} = ${id}`)
  await db.execute(sql`delete from units where id = any(${sql.param(made)}::uuid[])`)
  return rows.map(({ unitId }) => unitId)
}
