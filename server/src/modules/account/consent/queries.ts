import { desc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { consents } from '../../../db/schema/privacy.ts'

/** Added and never changed. */
export async function insertConsent(db: Db, consent: typeof consents.$inferInsert): Promise<void> {
  await db.insert(consents).values(consent)
}

/** Newest first. */
export async function listConsents(db: Db, accountId: string) {
  return db.select().from(consents).where(eq(consents.accountId, accountId)).orderBy(desc(consents.at), desc(consents.id))
}
