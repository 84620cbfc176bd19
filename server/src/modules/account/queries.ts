import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../db/client.ts'
import type { Asker } from '../../db/lane.ts'
import { accounts, passwordResets, sessions } from '../../db/schema/account.ts'

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

const helpers = alias(accounts, 'helpers')

/** Whose session it is, and what kind of. */
export async function findSignedIn(db: Db, sessionId: string) {
  const [row] = await db
    .select({ ...ownView, isShared: sessions.isShared, assistedBy: helpers.fullName })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(helpers, eq(helpers.id, sessions.assistedBy))
    .where(eq(sessions.id, sessionId))
  return row
}

/** A link that was sent works no more. */
export async function deletePasswordReset(db: Db, accountId: string) {
  await db.delete(passwordResets).where(eq(passwordResets.accountId, accountId))
}

export async function updatePassword(db: Db, id: string, passwordHash: string) {
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, id))
}

/** For who has forgotten theirs. Undefined: nobody is behind the account, or it has never had a password. */
export async function replacePassword(db: Db, id: string, passwordHash: string) {
  const [row] = await db
    .update(accounts)
    .set({ passwordHash })
    .where(and(eq(accounts.id, id), isNotNull(accounts.passwordHash), isNull(accounts.erasedAt)))
    .returning(ownView)
  return row
}

export async function updateConsent(db: Db, id: string, consentVersion: number, now: Date) {
  await db.update(accounts).set({ consentVersion, consentedAt: now }).where(eq(accounts.id, id))
}

type Names = Partial<Pick<typeof accounts.$inferInsert, 'fullName' | 'signInName' | 'signInKey'>>

/** Undefined: somebody else has the sign-in name. The transaction is then over. */
export async function updateNames(db: Db, id: string, change: Names) {
  const stored = { ...change, fullName: change.fullName ?? sql`full_name` }
  try {
    const [row] = await db.update(accounts).set(stored).where(eq(accounts.id, id)).returning(ownView)
    return row
  } catch (error) {
    const { cause } = error as { cause?: { constraint?: string } }
    if (cause?.constraint === 'accounts_sign_in_key_unique') return undefined
    throw error
  }
}

export interface LiveSession {
  id: string
  accountId: string
  expiresAt: Date
  hasSecondFactor: boolean
}

export function listLiveSessions(asker: Asker, ids: string[]): Promise<LiveSession[]> {
  return asker.query({
    name: 'session.live',
    text: `select id, account_id as "accountId", expires_at as "expiresAt", second_factor_at is not null as "hasSecondFactor"
      from sessions where id = any($1::uuid[]) and ended_at is null`,
    values: [ids]
  })
}
