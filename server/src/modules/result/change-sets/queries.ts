import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { changeSets } from '../../../db/schema/result.ts'

export type StoredChangeSet = typeof changeSets.$inferSelect
export type ChangeSetRow = Awaited<ReturnType<typeof listChangeSets>>[number]

const nameOf = (column: AnyPgColumn) => sql<string | null>`(select full_name from ${accounts} where ${accounts.id} = ${column})`

/** The newest first. */
export async function listChangeSets(db: Db, contestId: string, id?: string) {
  return db
    .select({
      changeSet: changeSets,
      createdBy: nameOf(changeSets.createdBy),
      proposedBy: nameOf(changeSets.proposedBy),
      appliedBy: nameOf(changeSets.appliedBy),
      reversalProposedBy: nameOf(changeSets.reversalProposedBy)
    })
    .from(changeSets)
    .where(and(eq(changeSets.contestId, contestId), id === undefined ? undefined : eq(changeSets.id, id)))
    .orderBy(desc(changeSets.number))
}

/** Numbers by id. */
export async function listNumbers(db: Db, contestId: string): Promise<Map<string, number>> {
  const rows = await db.select({ id: changeSets.id, number: changeSets.number }).from(changeSets).where(eq(changeSets.contestId, contestId))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** What anybody may know of those that have been applied. */
export async function listPublicChangeSets(db: Db, contestId: string) {
  const rows = await db
    .select()
    .from(changeSets)
    .where(and(eq(changeSets.contestId, contestId), isNotNull(changeSets.appliedAt)))
    .orderBy(asc(changeSets.appliedAt), asc(changeSets.number))
  return rows.flatMap(({ number, title, reason, appliedAt, revertedAt }) =>
    appliedAt ? [{ number, title, reason, appliedAt: appliedAt.toISOString(), revertedAt: revertedAt?.toISOString() ?? null }] : []
  )
}

/** Held to the end of the transaction. */
export async function lockChangeSet(db: Db, contestId: string, id: string): Promise<StoredChangeSet | undefined> {
  const [row] = await db
    .select()
    .from(changeSets)
    .where(and(eq(changeSets.contestId, contestId), eq(changeSets.id, id)))
    .for('update')
  return row
}

/** Under the lock of the contest's boards: numbers have no gap. */
export async function insertChangeSet(db: Db, changeSet: Omit<typeof changeSets.$inferInsert, 'number'>): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from change_sets where contest_id = ${changeSet.contestId})`
  await db.insert(changeSets).values({ ...changeSet, number })
}

export async function updateChangeSet(db: Db, id: string, change: Partial<typeof changeSets.$inferInsert>): Promise<void> {
  await db.update(changeSets).set(change).where(eq(changeSets.id, id))
}
