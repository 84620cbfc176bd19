import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { advisoryLocks } from '../../../db/locks.ts'
import { accounts } from '../../../db/schema/account.ts'
import { boardFreezes } from '../../../db/schema/board.ts'

/** Until the transaction ends: two freezes are never judged beside each other, and nothing is announced meanwhile. */
export async function lockFreezes(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.contestEvents})`)
}

/** The latest first. */
export async function listFreezes(db: Db, contestId: string) {
  const ender = sql<string | null>`(select full_name from accounts where id = ${boardFreezes.endedBy})`
  return db
    .select({
      id: boardFreezes.id,
      from: boardFreezes.fromAt,
      until: boardFreezes.untilAt,
      reason: boardFreezes.reason,
      frozenBy: accounts.fullName,
      frozenAt: boardFreezes.frozenAt,
      endedBy: ender,
      endedAt: boardFreezes.endedAt
    })
    .from(boardFreezes)
    .innerJoin(accounts, eq(accounts.id, boardFreezes.frozenBy))
    .where(eq(boardFreezes.contestId, contestId))
    .orderBy(desc(boardFreezes.fromAt))
    .limit(100)
}

/** One that has not been ended, and lasts at some time between the two. */
export async function findOverlapping(db: Db, contestId: string, from: Date, until: Date) {
  const [row] = await db
    .select({ id: boardFreezes.id })
    .from(boardFreezes)
    .where(
      and(
        eq(boardFreezes.contestId, contestId),
        isNull(boardFreezes.endedAt),
        lt(boardFreezes.fromAt, until),
        gt(boardFreezes.untilAt, from)
      )
    )
    .limit(1)
  return row
}

export async function insertFreeze(db: Db, freeze: typeof boardFreezes.$inferInsert): Promise<void> {
  await db.insert(boardFreezes).values(freeze)
}

/** False: there is none that lasts or lies ahead. */
export async function endFreeze(db: Db, contestId: string, id: string, end: { endedBy: string; endedAt: Date }): Promise<boolean> {
  const { rowCount } = await db
    .update(boardFreezes)
    .set(end)
    .where(
      and(
        eq(boardFreezes.id, id),
        eq(boardFreezes.contestId, contestId),
        isNull(boardFreezes.endedAt),
        gt(boardFreezes.untilAt, end.endedAt)
      )
    )
  return rowCount === 1
}
