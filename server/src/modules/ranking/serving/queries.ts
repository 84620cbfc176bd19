import { asc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { advisoryLocks } from '../../../db/locks.ts'
import { boardFreezes, contestEvents } from '../../../db/schema/board.ts'
import { rounds } from '../../../db/schema/contest.ts'
import { snapshots } from '../../../db/schema/ranking.ts'

/** True for one process at a time, until its transaction ends: ids of events are given out in the order of commits. */
export async function becomeAnnouncer(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ announces: boolean }>(
    sql`select pg_try_advisory_xact_lock(${advisoryLocks.contestEvents}) as announces`
  )
  return rows[0]?.announces ?? false
}

/** Of each board the newest snapshot; while a freeze of its contest lasts, the newest from before it. Goes from key to key, however many snapshots lie between. */
export async function listShown(db: Db, now: Date) {
  const { rows } = await db.execute<{ contestId: string; subject: string; snapshotId: string; freezeId: string | null }>(sql`
    with recursive keys as (
      (select contest_id, board_key from snapshots order by contest_id, board_key limit 1)
      union all
      select next.contest_id, next.board_key from keys k cross join lateral (
        select contest_id, board_key from snapshots s where (s.contest_id, s.board_key) > (k.contest_id, k.board_key)
        order by s.contest_id, s.board_key limit 1
      ) next
    ), lasting as (${lasting(now)})
    select k.contest_id as "contestId", k.board_key as subject, shown.id as "snapshotId", f.id as "freezeId"
    from keys k left join lasting f on f.contest_id = k.contest_id cross join lateral (
      select s.id from snapshots s left join closes c on c.id = s.close_id
      where s.contest_id = k.contest_id and s.board_key = k.board_key and (f.id is null or s.as_of <= f.from_at)
      order by s.as_of desc, c.version desc nulls last, s.id desc limit 1
    ) shown`)
  return rows
}

const lasting = (now: Date) => sql`
  select id, contest_id, from_at from board_freezes
  where ended_at is null and from_at <= ${now.toISOString()} and until_at > ${now.toISOString()}`

/** The freezes that last. */
export async function listLasting(db: Db, now: Date) {
  const { rows } = await db.execute<{ id: string; contestId: string }>(sql`
    select id, contest_id as "contestId" from (${lasting(now)}) lasting`)
  return rows
}

export async function listAllRounds(db: Db) {
  return db.select().from(rounds)
}

export async function listTold(db: Db) {
  return db.select().from(contestEvents)
}

export type Told = Omit<typeof contestEvents.$inferSelect, 'id'>

export async function upsertEvents(db: Db, events: Told[]): Promise<void> {
  await db
    .insert(contestEvents)
    .values(events)
    .onConflictDoUpdate({
      target: [contestEvents.contestId, contestEvents.subject],
      set: {
        id: sql`excluded.id`,
        state: sql`excluded.state`,
        snapshotId: sql`excluded.snapshot_id`,
        freezeId: sql`excluded.freeze_id`
      }
    })
}

/** What has happened since, in its order. */
export async function listEvents(db: Db, after: number) {
  return db
    .select({
      id: contestEvents.id,
      contestId: contestEvents.contestId,
      subject: contestEvents.subject,
      state: contestEvents.state,
      snapshotId: contestEvents.snapshotId,
      asOf: snapshots.asOf,
      freeze: { fromAt: boardFreezes.fromAt, untilAt: boardFreezes.untilAt, reason: boardFreezes.reason }
    })
    .from(contestEvents)
    .leftJoin(snapshots, eq(snapshots.id, contestEvents.snapshotId))
    .leftJoin(boardFreezes, eq(boardFreezes.id, contestEvents.freezeId))
    .where(gt(contestEvents.id, after))
    .orderBy(asc(contestEvents.id))
}

/** The last snapshot of each day before the moment, the latest first. */
export async function listDays(db: Db, contestId: string, boardKey: string, before: Date, most: number) {
  const { rows } = await db.execute<{ id: string; day: string }>(sql`
    select id, day from (
      select distinct on (day) s.id, (s.as_of at time zone 'Asia/Ho_Chi_Minh')::date::text as day from snapshots s
      where s.contest_id = ${contestId} and s.board_key = ${boardKey} and s.as_of < ${before.toISOString()}
      order by day, s.as_of desc, s.id desc
    ) days order by day desc limit ${most}`)
  return rows
}
