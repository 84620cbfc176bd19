import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { auditChain, auditEntries } from '../../db/schema/audit.ts'

interface Wanted {
  action?: string | undefined
  actor?: string | undefined
  subject?: string | undefined
  before?: number | undefined
}

/** Newest first. */
export async function listEntries(db: Db, { action, actor, subject, before }: Wanted, limit: number) {
  return db
    .select({ entry: auditEntries, hash: auditChain.hash, actorName: accounts.fullName })
    .from(auditEntries)
    .leftJoin(auditChain, eq(auditChain.entryId, auditEntries.id))
    .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .where(
      and(
        action ? eq(auditEntries.action, action) : undefined,
        actor ? eq(auditEntries.actorId, actor) : undefined,
        subject ? eq(auditEntries.subjectId, subject) : undefined,
        before ? lt(auditEntries.id, before) : undefined
      )
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit)
}
