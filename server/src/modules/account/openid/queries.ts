import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts, identities } from '../../../db/schema/account.ts'
import type { Person } from '../../../lib/openid.ts'

/** The account that an identity is linked to. */
export async function findLinked(db: Db, { issuer, subject }: Person) {
  const [row] = await db
    .select({ id: accounts.id, signInName: accounts.signInName, fullName: accounts.fullName })
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.accountId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  return row
}

/** Undefined: it is linked already. */
export async function insertIdentity(db: Db, identity: typeof identities.$inferInsert) {
  const [row] = await db.insert(identities).values(identity).onConflictDoNothing().returning()
  return row
}

/** Oldest first. */
export async function listIdentities(db: Db, accountId: string) {
  return db.select().from(identities).where(eq(identities.accountId, accountId)).orderBy(asc(identities.linkedAt), asc(identities.id))
}

export async function deleteIdentity(db: Db, id: string) {
  await db.delete(identities).where(eq(identities.id, id))
}

export async function hasPassword(db: Db, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ has: sql<boolean>`${accounts.passwordHash} is not null` })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.has ?? false
}

/** Held until the end: ways to sign in come and go one after the other, and none comes to an account that is being erased. */
export async function lockAccount(db: Db, accountId: string): Promise<boolean> {
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.erasedAt)))
    .for('update')
  return rows.length > 0
}
