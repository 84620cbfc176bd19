import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { advisoryLocks } from '../../../db/locks.ts'
import type { PaperSlot } from '../../../db/schema/attempt.ts'
import { type ItemFigures, itemStatistics, roundStatistics } from '../../../db/schema/question-pool.ts'

/** Held to the end of the transaction. */
export async function becomeCounter(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ leads: boolean }>(sql`select pg_try_advisory_xact_lock(${advisoryLocks.itemCount}) as leads`)
  return rows[0]?.leads ?? false
}

/** A round that counts, in which no answer can count any more and every paper is marked, and that has not been counted since. */
export async function findDueRound(db: Db, now: Date) {
  const { rows } = await db.execute<{ id: string; number: number }>(sql`
    select r.id, r.number from rounds r join contests c on c.id = r.contest_id
      join contest_rules b on b.contest_id = c.id and b.version = c.rules_version
      cross join lateral (select greatest(r.closes_at, r.answers_until) + (b.body->>'graceSeconds')::int * interval '1 second' as at) ended
      left join round_statistics s on s.round_id = r.id
    where r.kind = 'quiz' and r.sealed_at is not null and ended.at < ${now.toISOString()} and (s.counted_at is null or s.counted_at <= ended.at)
      and not exists (select from attempts a where a.round_number = r.number and a.marked_at is null)
    order by r.number limit 1`)
  return rows[0]
}

export interface MarkedPaper {
  id: string
  startedAt: Date
  paper: PaperSlot[]
}

/** Those after this id, in order of their ids. */
export async function listMarkedPapers(db: Db, roundNumber: number, afterId: string, limit: number) {
  const { rows } = await db.$client.query<MarkedPaper>({
    name: 'statistics.page',
    text: `select id, started_at as "startedAt", paper
      from attempts where round_number = $1 and id > $2 and marked_at is not null order by id limit $3`,
    values: [roundNumber, afterId, limit]
  })
  return rows
}

/** Those that may count, in no order. Instants come as numbers: reading hundreds of thousands of dates takes longer than all the rest. */
export async function listEventsOfPapers(db: Db, roundNumber: number, papers: readonly MarkedPaper[]) {
  const { rows } = await db.$client.query<{ attemptId: string; position: number; seq: number; choice: string; atMs: number }>({
    name: 'statistics.events',
    text: `select attempt_id as "attemptId", position, seq, choice, (extract(epoch from received_at) * 1000)::float8 as "atMs"
      from answers where round_number = $1 and attempt_id = any($2::uuid[]) and position > 0 and not is_late`,
    values: [roundNumber, papers.map(({ id }) => id)]
  })
  return rows.map(({ atMs, ...event }) => ({ ...event, value: null, receivedAt: new Date(atMs), isLate: false }))
}

/** The versions of the round's pool, and those that papers hold though the pool no longer does. */
export async function listItemTexts(db: Db, roundId: string, versionIds: readonly string[]) {
  const { rows } = await db.execute<{ id: string; options: string[]; rightOptions: number[] }>(sql`
    select v.id, v.options, v.right_options as "rightOptions" from question_versions v where v.id in (
      select question_version_id from round_questions where round_id = ${roundId} union select unnest(${sql.param([...versionIds])}::uuid[])
    )`)
  return rows
}

type Items = readonly { versionId: string; figures: ItemFigures }[]

/** In place of what was counted before. */
export async function storeStatistics(db: Db, round: typeof roundStatistics.$inferInsert, items: Items): Promise<void> {
  await db.delete(roundStatistics).where(sql`round_id = ${round.roundId}`)
  await db.insert(roundStatistics).values(round)
  await db.execute(sql`
    insert into ${itemStatistics} (round_id, question_version_id, figures)
    select ${round.roundId}, (item->>'versionId')::uuid, item->'figures' from jsonb_array_elements(${JSON.stringify(items)}::jsonb) item`)
}
