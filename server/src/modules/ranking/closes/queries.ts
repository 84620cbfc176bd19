import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { snapshots } from '../../../db/schema/ranking.ts'
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

/** Of the boards that were stored with a close. */
export async function listBoardKeys(db: Db, closeId: string): Promise<string[]> {
  const rows = await db
    .select({ key: snapshots.boardKey })
    .from(snapshots)
    .where(eq(snapshots.closeId, closeId))
    .orderBy(asc(snapshots.boardKey))
  return rows.map(({ key }) => key)
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

/** The rounds in whose pools these questions are. */
export async function listRoundsAsking(db: Db, contestId: string, versionIds: string[]): Promise<string[]> {
  const { rows } = await db.execute<{ code: string }>(sql`
    select distinct r.code from round_questions q join rounds r on r.id = q.round_id
    where r.contest_id = ${contestId} and q.question_version_id = any(${sql.param(versionIds)}::uuid[])`)
  return rows.map(({ code }) => code)
}

/** When the last change set was applied, taken back or not; null: none was. */
export async function findLastApplied(db: Db, contestId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: sql<Date | null>`max(${changeSets.appliedAt})`.mapWith(changeSets.appliedAt) })
    .from(changeSets)
    .where(eq(changeSets.contestId, contestId))
  return row?.at ?? null
}
