import { desc, eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { consents, guardians } from '../../../db/schema/privacy.ts'

/** Added and never changed. */
export async function insertConsent(db: Db, consent: typeof consents.$inferInsert): Promise<void> {
  await db.insert(consents).values(consent)
}

/** Newest first; with who agreed, where that was a minor's parent, guardian or unit. */
export async function listConsents(db: Db, accountId: string) {
  return db
    .select({ ...getTableColumns(consents), guardian: { fullName: guardians.fullName, relation: guardians.relation } })
    .from(consents)
    .leftJoin(guardians, eq(guardians.consentId, consents.id))
    .where(eq(consents.accountId, accountId))
    .orderBy(desc(consents.at), desc(consents.id))
}
