import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Asker } from '../../db/lane.ts'
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

export interface LiveSession {
  id: string
  accountId: string
  expiresAt: Date
}

export function listLiveSessions(asker: Asker, ids: string[]): Promise<LiveSession[]> {
  return asker.query({
    name: 'session.live',
    text: 'select id, account_id as "accountId", expires_at as "expiresAt" from sessions where id = any($1::uuid[]) and ended_at is null',
    values: [ids]
  })
}

export async function endSession(db: Db, id: string, now: Date) {
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
}
