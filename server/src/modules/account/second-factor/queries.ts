import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { recoveryCodes, secondFactors } from '../../../db/schema/account.ts'

export type SecondFactor = typeof secondFactors.$inferSelect

export async function findSecondFactor(db: Db, accountId: string): Promise<SecondFactor | undefined> {
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.accountId, accountId))
  return row
}

/** Replaces one that was never confirmed. False: there is one that is in use. */
export async function insertSecondFactor(db: Db, factor: typeof secondFactors.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(secondFactors)
    .values(factor)
    .onConflictDoUpdate({
      target: secondFactors.accountId,
      set: { secret: factor.secret, createdAt: factor.createdAt, lastStep: null },
      setWhere: isNull(secondFactors.confirmedAt)
    })
    .returning({ accountId: secondFactors.accountId })
  return rows.length > 0
}

/** False: a code of this step, or of a later one, was taken before. */
export async function takeStep(db: Db, accountId: string, step: number, now: Date): Promise<boolean> {
  const rows = await db
    .update(secondFactors)
    .set({ lastStep: step, confirmedAt: sql`coalesce(${secondFactors.confirmedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(secondFactors.accountId, accountId), sql`coalesce(${secondFactors.lastStep}, -1) < ${step}`))
    .returning({ accountId: secondFactors.accountId })
  return rows.length > 0
}

export async function deleteSecondFactor(db: Db, accountId: string): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  await db.delete(secondFactors).where(eq(secondFactors.accountId, accountId))
}

export async function replaceRecoveryCodes(db: Db, accountId: string, hashes: string[]): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  await db.insert(recoveryCodes).values(hashes.map((hash) => ({ accountId, hash })))
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
}

/** False: there is no such code, or it was used. */
export async function takeRecoveryCode(db: Db, accountId: string, hash: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.accountId, accountId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ accountId: recoveryCodes.accountId })
  return rows.length > 0
}

/** Staff have one, and few others. */
export async function listSecondFactors(db: Db) {
  return db.select({ accountId: secondFactors.accountId, secret: secondFactors.secret }).from(secondFactors)
}

/** False: its owner has begun a new one meanwhile. */
export async function replaceSecret(db: Db, accountId: string, before: string, secret: string): Promise<boolean> {
  const { rowCount } = await db
    .update(secondFactors)
    .set({ secret })
    .where(and(eq(secondFactors.accountId, accountId), eq(secondFactors.secret, before)))
  return (rowCount ?? 0) > 0
}
