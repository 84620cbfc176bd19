/** What all deeds on a round share: its row held, deadlines moved, and the last of them known. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { rounds } from '../../db/schema/contest.ts'
import { roundNotices } from '../../db/schema/round-control.ts'

export type Round = typeof rounds.$inferSelect

/** Held until the end: a start holds it too, and comes before or after. */
export async function lockRound(db: Db, contestId: string, roundId: string): Promise<Round | undefined> {
  const [row] = await db
    .select()
    .from(rounds)
    .where(and(eq(rounds.contestId, contestId), eq(rounds.id, roundId)))
    .for('no key update')
  return row
}

export async function updateRound(db: Db, roundId: string, change: Partial<typeof rounds.$inferInsert>) {
  await db.update(rounds).set(change).where(eq(rounds.id, roundId))
}

/**
 * After deadlines have been moved: writes down the last one that anybody can have, and tells open pages to look. Who starts later gets at most
 * what is granted for the person and for the unit.
 */
export async function refreshLastDeadline(db: Db, { id, number }: Pick<Round, 'id' | 'number'>, longestPauseMs: number) {
  await db.execute(sql`
    update rounds r set revision = r.revision + 1, answers_until = greatest(
      r.closes_at + (select coalesce(sum(value::int), 0) from (select value from jsonb_each_text(r.extra_seconds) order by value::int desc limit 2) most)
        * interval '1 second' + case when r.paused_at is null then 0 else ${longestPauseMs}::int end * interval '1 millisecond',
      (select max(deadline_at) from ${tableOf(number)} where marked_at is null and submitted_at is null)
    ) where r.id = ${id}`)
}

/** A round's own table; its number is ours. */
export const tableOf = (roundNumber: number) => sql.raw(`attempts_r${roundNumber}`)

export async function countAttempts(db: Db, roundNumber: number, now: Date) {
  const { rows } = await db.execute<{ open: number; over: number }>(sql`
    select (count(*) filter (where is_open))::int as open, (count(*) filter (where not is_open))::int as over
    from (select submitted_at is null and marked_at is null and deadline_at + grace_seconds * interval '1 second' >= ${now.toISOString()} as is_open
      from ${tableOf(roundNumber)}) a`)
  return rows[0] ?? { open: 0, over: 0 }
}

export async function insertNotice(db: Db, notice: typeof roundNotices.$inferInsert) {
  await db.insert(roundNotices).values(notice)
}

export async function listNotices(db: Db, roundIds: string[], limit: number) {
  return db
    .select()
    .from(roundNotices)
    .where(inArray(roundNotices.roundId, roundIds))
    .orderBy(desc(roundNotices.at), desc(roundNotices.id))
    .limit(limit)
}
