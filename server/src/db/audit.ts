/** The audit log in SQL: entries are added within the transaction of what they tell; the chain follows what has committed. */
import { asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { advisoryLocks } from './locks.ts'
import { auditChain, auditEntries, auditPending, auditRoots } from './schema/audit.ts'

export type AuditEntry = typeof auditEntries.$inferSelect
export type NewAuditEntry = Omit<typeof auditEntries.$inferInsert, 'id'>
export type ChainLink = typeof auditChain.$inferSelect

export async function insertAuditEntry(db: Db, entry: NewAuditEntry): Promise<void> {
  const added = db.$with('added').as(db.insert(auditEntries).values(entry).returning({ id: auditEntries.id }))
  await db
    .with(added)
    .insert(auditPending)
    .select(db.select({ entryId: added.id }).from(added))
}

/** Whether this transaction is the one that seals; the lock ends with it. */
export async function leadsSeal(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ leads: boolean }>(sql`select pg_try_advisory_xact_lock(${advisoryLocks.auditSeal}) as leads`)
  return rows[0]?.leads ?? false
}

/** Committed entries that no link covers yet, held until the transaction ends. */
export async function takePending(db: Db, limit: number): Promise<AuditEntry[]> {
  const taken = await db.select().from(auditPending).orderBy(asc(auditPending.entryId)).limit(limit).for('update')
  if (taken.length === 0) return []
  const ids = taken.map(({ entryId }) => entryId)
  await db.delete(auditPending).where(inArray(auditPending.entryId, ids))
  return db.select().from(auditEntries).where(inArray(auditEntries.id, ids)).orderBy(asc(auditEntries.id))
}

export async function findLastLink(db: Db): Promise<ChainLink | undefined> {
  const [row] = await db.select().from(auditChain).orderBy(desc(auditChain.place)).limit(1)
  return row
}

export async function insertLinks(db: Db, links: ChainLink[]): Promise<void> {
  if (links.length > 0) await db.insert(auditChain).values(links)
}

/** The chain from a place on, with what it covers; an entry that is gone is null. */
export async function listChain(db: Db, after: number, limit: number): Promise<{ link: ChainLink; entry: AuditEntry | null }[]> {
  return db
    .select({ link: auditChain, entry: auditEntries })
    .from(auditChain)
    .leftJoin(auditEntries, eq(auditEntries.id, auditChain.entryId))
    .where(gt(auditChain.place, after))
    .orderBy(asc(auditChain.place))
    .limit(limit)
}

export async function insertRoot(db: Db, root: typeof auditRoots.$inferInsert): Promise<void> {
  await db.insert(auditRoots).values(root).onConflictDoNothing()
}

export async function listRoots(db: Db, limit: number) {
  return db.select().from(auditRoots).orderBy(desc(auditRoots.day)).limit(limit)
}

/** The last link of each day that is over and has no root yet: days of Vietnam. */
export async function listDaysWithoutRoot(db: Db, today: string) {
  const { rows } = await db.execute<{ day: string; place: number; hash: string }>(sql`
    select distinct on (day) day::text as day, place::int as place, hash
    from (
      select (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, c.place, c.hash from audit_chain c join audit_entries e on e.id = c.entry_id
      where c.place > coalesce((select max(place) from audit_roots), 0)
    ) chained
    where day < ${today}::date order by day, place desc`)
  return rows
}
