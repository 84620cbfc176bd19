import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Asker } from '../../db/lane.ts'
import { accounts } from '../../db/schema/account.ts'

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

export async function updatePassword(db: Db, id: string, passwordHash: string) {
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, id))
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
