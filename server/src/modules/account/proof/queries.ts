import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts, sessions } from '../../../db/schema/account.ts'

/** The account of a session, and since when the session has been. */
export async function findOwner(db: Db, sessionId: string) {
  const [row] = await db
    .select({ signInName: accounts.signInName, passwordHash: accounts.passwordHash, signedInAt: sessions.createdAt })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sessionId))
  return row
}
