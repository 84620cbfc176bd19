import { and, asc, desc, eq, gt, lt, lte, max } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { auditChain, auditEntries } from '../../db/schema/audit.ts'

interface Wanted {
  action?: string | undefined
  actor?: string | undefined
  subject?: string | undefined
  before?: number | undefined
}

const isWanted = ({ action, actor, subject }: Wanted) =>
  and(
    action ? eq(auditEntries.action, action) : undefined,
    actor ? eq(auditEntries.actorId, actor) : undefined,
    subject ? eq(auditEntries.subjectId, subject) : undefined
  )

/** Newest first. */
export async function listEntries(db: Db, { before, ...wanted }: Wanted, limit: number) {
  return db
    .select({ entry: auditEntries, hash: auditChain.hash, actorName: accounts.fullName })
    .from(auditEntries)
    .leftJoin(auditChain, eq(auditChain.entryId, auditEntries.id))
    .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .where(and(isWanted(wanted), before ? lt(auditEntries.id, before) : undefined))
    .orderBy(desc(auditEntries.id))
    .limit(limit)
}

export async function findLastEntryId(db: Db): Promise<number> {
  const [row] = await db.select({ id: max(auditEntries.id) }).from(auditEntries)
  return row?.id ?? 0
}

/** Oldest first, after one and up to another. */
export async function listEntriesUpTo(db: Db, wanted: Wanted, { after, upTo }: { after: number; upTo: number }, limit: number) {
  const rows = await db
    .select({ entry: auditEntries, hash: auditChain.hash })
    .from(auditEntries)
    .leftJoin(auditChain, eq(auditChain.entryId, auditEntries.id))
    .where(and(isWanted(wanted), gt(auditEntries.id, after), lte(auditEntries.id, upTo)))
    .orderBy(asc(auditEntries.id))
    .limit(limit)
  return rows.map(({ entry, hash }) => ({ ...entry, hash }))
}
