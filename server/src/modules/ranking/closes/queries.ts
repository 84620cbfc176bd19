import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { changeSets, closes, type ResultState } from '../../../db/schema/result.ts'
import type { HeldChanges } from '../adjustments.ts'

export type Close = typeof closes.$inferSelect

export async function findLatestClose(db: Db, contestId: string, occasion: string): Promise<Close | undefined> {
  const [row] = await db
    .select()
    .from(closes)
    .where(and(eq(closes.contestId, contestId), eq(closes.occasion, occasion)))
    .orderBy(desc(closes.version))
    .limit(1)
  return row
}

/** The last close of each occasion. */
export async function listLatestCloses(db: Db, contestId: string): Promise<Close[]> {
  return db
    .selectDistinctOn([closes.occasion])
    .from(closes)
    .where(eq(closes.contestId, contestId))
    .orderBy(asc(closes.occasion), desc(closes.version))
}

export async function insertClose(db: Db, close: typeof closes.$inferInsert): Promise<Close> {
  const [row] = await db.insert(closes).values(close).returning()
  if (!row) throw new Error('The close was not stored')
  return row
}

export async function setCloseState(db: Db, id: string, state: ResultState): Promise<void> {
  await db.update(closes).set({ state }).where(eq(closes.id, id))
}

/** Those that hold: applied, and not taken back; in the order in which they were applied. */
export async function listHeldChanges(db: Db, contestId: string): Promise<HeldChanges[]> {
  return db
    .select({ id: changeSets.id, changes: changeSets.changes })
    .from(changeSets)
    .where(and(eq(changeSets.contestId, contestId), isNotNull(changeSets.appliedAt), isNull(changeSets.revertedAt)))
    .orderBy(asc(changeSets.appliedAt), asc(changeSets.number))
}

/** How many people and attempts there were in these rounds. */
export async function countPeople(db: Db, roundNumbers: number[]): Promise<number> {
  const { rows } = await db.execute<{ people: number }>(sql`
    select count(distinct participant_id)::int as people from attempts where round_number = any(${sql.param(roundNumbers)}::int[])`)
  return rows[0]?.people ?? 0
}
