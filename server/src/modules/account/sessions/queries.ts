import { and, desc, eq, gt, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts, refreshTokens, sessions } from '../../../db/schema/account.ts'

export type SessionEnd = NonNullable<(typeof sessions.$inferSelect)['endedBecause']>

export async function insertSession(db: Db, session: typeof sessions.$inferInsert) {
  await db.insert(sessions).values(session)
}

export async function insertRefreshToken(db: Db, token: typeof refreshTokens.$inferInsert) {
  await db.insert(refreshTokens).values(token)
}

/** The token with its session and account; the token is held, so that it is used by one after the other. */
export async function findRefreshToken(db: Db, hash: string) {
  const [row] = await db
    .select({
      token: refreshTokens,
      session: { id: sessions.id, expiresAt: sessions.expiresAt, endedAt: sessions.endedAt, isShared: sessions.isShared },
      account: { id: accounts.id, signInName: accounts.signInName, fullName: accounts.fullName }
    })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(refreshTokens.hash, hash))
    .for('update', { of: refreshTokens })
  return row
}

/** The first use counts. */
export async function markRefreshTokenUsed(db: Db, hash: string, now: Date) {
  await db
    .update(refreshTokens)
    .set({ usedAt: now })
    .where(and(eq(refreshTokens.hash, hash), isNull(refreshTokens.usedAt)))
}

export async function touchSession(db: Db, id: string, now: Date) {
  await db.update(sessions).set({ renewedAt: now }).where(eq(sessions.id, id))
}

export async function listOpenSessions(db: Db, accountId: string, now: Date) {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
}

/** Ends one, all, or all but one of an account's sessions; the ids of those that were open. */
export async function endSessions(
  db: Db,
  which: { accountId: string; id?: string; except?: string },
  because: SessionEnd,
  now: Date
): Promise<string[]> {
  const rows = await db
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(
      and(
        eq(sessions.accountId, which.accountId),
        isNull(sessions.endedAt),
        which.id ? eq(sessions.id, which.id) : undefined,
        which.except ? ne(sessions.id, which.except) : undefined
      )
    )
    .returning({ id: sessions.id })
  return rows.map(({ id }) => id)
}

/** A second factor was shown within the session. */
export async function markSecondFactor(db: Db, id: string, now: Date) {
  await db.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, id))
}

/** Those that ended, or showed a second factor. */
export async function listChangedSince(db: Db, since: Date): Promise<string[]> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(or(gt(sessions.endedAt, since), gt(sessions.secondFactorAt, since)))
  return rows.map(({ id }) => id)
}
