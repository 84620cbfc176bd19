import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { privacyRequests } from '../../../db/schema/privacy.ts'

export type StoredRequest = typeof privacyRequests.$inferSelect

export async function insertRequest(db: Db, request: typeof privacyRequests.$inferInsert): Promise<StoredRequest | undefined> {
  const [row] = await db.insert(privacyRequests).values(request).returning()
  return row
}

export async function listRequestsOf(db: Db, accountId: string): Promise<StoredRequest[]> {
  return db
    .select()
    .from(privacyRequests)
    .where(eq(privacyRequests.accountId, accountId))
    .orderBy(desc(privacyRequests.receivedAt), desc(privacyRequests.id))
}

export async function findRequest(db: Db, id: string): Promise<StoredRequest | undefined> {
  const [row] = await db.select().from(privacyRequests).where(eq(privacyRequests.id, id))
  return row
}

/** Held, so that two officers decide one after the other. */
export async function lockRequest(db: Db, id: string): Promise<StoredRequest | undefined> {
  const [row] = await db.select().from(privacyRequests).where(eq(privacyRequests.id, id)).for('update')
  return row
}

export async function findFullName(db: Db, accountId: string): Promise<string> {
  const [row] = await db.select({ fullName: accounts.fullName }).from(accounts).where(eq(accounts.id, accountId))
  return row?.fullName ?? ''
}

/** By what is due next; those that are closed, by when. After the place that a cursor names. */
export async function listByDue(db: Db, isClosed: boolean, after: { at: Date; id: string } | null, limit: number) {
  const { answerDueAt, doneDueAt, answeredAt, closedAt, id } = privacyRequests
  const place = sql`coalesce(${closedAt}, case when ${answeredAt} is null then ${answerDueAt} else ${doneDueAt} end)`
  const isLater = after ? sql`(${place}, ${id}) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined
  return db
    .select({ request: privacyRequests, fullName: accounts.fullName })
    .from(privacyRequests)
    .innerJoin(accounts, eq(accounts.id, privacyRequests.accountId))
    .where(and(isClosed ? isNotNull(closedAt) : isNull(closedAt), isLater))
    .orderBy(place, id)
    .limit(limit)
}

export async function updateRequest(db: Db, id: string, change: Partial<typeof privacyRequests.$inferInsert>): Promise<void> {
  await db.update(privacyRequests).set(change).where(eq(privacyRequests.id, id))
}
