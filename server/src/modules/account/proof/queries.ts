import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts, sessions } from '../../../db/schema/account.ts'

/** The account of a session, since when the session has been, and who helped to begin it. */
export async function findOwner(db: Db, sessionId: string) {
  const [row] = await db
    .select({
      signInName: accounts.signInName,
      passwordHash: accounts.passwordHash,
      signedInAt: sessions.createdAt,
      assistedBy: sessions.assistedBy
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sessionId))
  return row
}
