import { lt, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { refusedMinutes } from '../../../db/schema/duty.ts'

/** Beside what other processes have counted. */
export async function addRefused(db: Db, refused: { minute: Date; count: number }[]): Promise<void> {
  await db
    .insert(refusedMinutes)
    .values(refused)
    .onConflictDoUpdate({ target: refusedMinutes.minute, set: { count: sql`${refusedMinutes.count} + excluded.count` } })
}

export async function deleteRefusedBefore(db: Db, minute: Date): Promise<void> {
  await db.delete(refusedMinutes).where(lt(refusedMinutes.minute, minute))
}
