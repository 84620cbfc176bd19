import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Db, prepare } from '../../db/client.ts'
import { accounts, sessions } from '../../db/schema/account.ts'

const ownView = { id: accounts.id, signInName: accounts.signInName, fullName: accounts.fullName }

export async function insertAccount(db: Db, account: typeof accounts.$inferInsert) {
  const [row] = await db.insert(accounts).values(account).onConflictDoNothing({ target: accounts.signInKey }).returning(ownView)
  return row
}

export async function findAccountByKey(db: Db, signInKey: string) {
  const [row] = await db.select().from(accounts).where(eq(accounts.signInKey, signInKey))
  return row
}

export async function findAccount(db: Db, id: string) {
  const [row] = await db.select(ownView).from(accounts).where(eq(accounts.id, id))
  return row
}

export async function insertSession(db: Db, session: typeof sessions.$inferInsert) {
  await db.insert(sessions).values(session)
}

export async function findLiveSession(db: Db, id: string) {
  const statement = prepare(db, 'session.live', (db) =>
    db
      .select({ id: sessions.id, accountId: sessions.accountId, expiresAt: sessions.expiresAt })
      .from(sessions)
      .where(and(eq(sessions.id, sql.placeholder('id')), isNull(sessions.endedAt)))
  )
  const [row] = await statement.execute({ id })
  return row
}

export async function endSession(db: Db, id: string, now: Date) {
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
}
