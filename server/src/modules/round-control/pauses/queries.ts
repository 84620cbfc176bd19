import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { rounds } from '../../../db/schema/contest.ts'
import { roundPauses } from '../../../db/schema/round-control.ts'
import { tableOf } from '../queries.ts'

/** Pushes the deadlines of all open attempts out, and the question that is open with them; locked in order of their ids, as saves lock them. */
export async function pushOut(db: Db, roundNumber: number, pausedAt: Date, byMs: number) {
  const by = sql`${byMs}::int * interval '1 millisecond'`
  await db.execute(sql`
    with held as (
      select id from ${tableOf(roundNumber)}
      where marked_at is null and submitted_at is null and deadline_at + grace_seconds * interval '1 second' >= ${pausedAt.toISOString()}
      order by id for no key update
    )
    update ${tableOf(roundNumber)} a set deadline_at = a.deadline_at + ${by},
      position_opened_at = case
        when a.position_opened_at + (a.seconds_per_question + a.grace_seconds) * interval '1 second' >= ${pausedAt.toISOString()}
        then a.position_opened_at + ${by} else a.position_opened_at end,
      standstills = coalesce(a.standstills, '[]') || jsonb_build_array(jsonb_build_object('from', ${pausedAt.toISOString()}::text, 'to', null))
    from held where a.id = held.id`)
}

/** Takes back what was too much, of the attempts that were pushed out and are still open. */
export async function pullBack(db: Db, roundNumber: number, pausedAt: Date, longestMs: number, byMs: number) {
  const resumedAt = new Date(pausedAt.getTime() + longestMs - byMs).toISOString()
  const by = sql`${byMs}::int * interval '1 millisecond'`
  const pushed = sql`${pausedAt.toISOString()}::timestamptz + ${longestMs}::int * interval '1 millisecond'`
  await db.execute(sql`
    with held as (
      select id from ${tableOf(roundNumber)}
      where marked_at is null and submitted_at is null and deadline_at + grace_seconds * interval '1 second' >= ${pushed}
      order by id for no key update
    )
    update ${tableOf(roundNumber)} a set deadline_at = a.deadline_at - ${by},
      position_opened_at = case when a.position_opened_at > ${pausedAt.toISOString()} then a.position_opened_at - ${by} else a.position_opened_at end,
      standstills = jsonb_set(a.standstills, array['-1', 'to'], to_jsonb(${resumedAt}::text))
    from held where a.id = held.id`)
}

export async function insertPause(db: Db, pause: typeof roundPauses.$inferInsert) {
  await db.insert(roundPauses).values(pause)
}

export async function endPause(db: Db, roundId: string, end: { resumedBy: string | null; resumedAt: Date }) {
  await db
    .update(roundPauses)
    .set(end)
    .where(and(eq(roundPauses.roundId, roundId), isNull(roundPauses.resumedAt)))
}

/** Rounds that were paused at or before this instant and still are. */
export async function listPausedSince(db: Db, instant: Date) {
  return db.select({ id: rounds.id, contestId: rounds.contestId }).from(rounds).where(lte(rounds.pausedAt, instant))
}

const resumer = alias(accounts, 'resumer')

/** The newest first. */
export async function listPauses(db: Db, roundId: string) {
  return db
    .select({
      id: roundPauses.id,
      reason: roundPauses.reason,
      pausedBy: accounts.fullName,
      pausedAt: roundPauses.pausedAt,
      resumedBy: resumer.fullName,
      resumedAt: roundPauses.resumedAt
    })
    .from(roundPauses)
    .innerJoin(accounts, eq(accounts.id, roundPauses.pausedBy))
    .leftJoin(resumer, eq(resumer.id, roundPauses.resumedBy))
    .where(eq(roundPauses.roundId, roundId))
    .orderBy(desc(roundPauses.pausedAt))
}
