import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { awardNumbers } from '../../../db/schema/award.ts'

/** Of awards that were named before then, or that nothing is paid for any more. How many. */
export async function deletePassedNumbers(db: Db, namedBefore: Date): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from award_numbers n using awards w
    where w.id = n.award_id and (w.named_at <= ${namedBefore.toISOString()} or w.declined_at is not null or w.taken_back_at is not null or w.handed_over_on is not null)`)
  return rowCount ?? 0
}

/** Winners of a few months at most. */
export async function listNumbers(db: Db) {
  return db.select({ awardId: awardNumbers.awardId, sealed: awardNumbers.sealed }).from(awardNumbers)
}

/** False: its owner has given another one meanwhile, or it is gone. */
export async function replaceNumber(db: Db, awardId: string, before: string, sealed: string): Promise<boolean> {
  const { rowCount } = await db
    .update(awardNumbers)
    .set({ sealed })
    .where(and(eq(awardNumbers.awardId, awardId), eq(awardNumbers.sealed, before)))
  return (rowCount ?? 0) > 0
}
