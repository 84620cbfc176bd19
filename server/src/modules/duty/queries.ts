import { desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { contestUnits } from '../../db/schema/contest.ts'
import { refusedMinutes } from '../../db/schema/duty.ts'
import { units } from '../../db/schema/unit.ts'
import type { Counted, CountedSaves } from './minutes.ts'

/** The round's own tables: nothing here looks at another round. */
export const attemptsOf = (roundNumber: number) => sql.raw(`attempts_r${Math.trunc(roundNumber)}`)
export const answersOf = (roundNumber: number) => sql.raw(`answers_r${Math.trunc(roundNumber)}`)

/** Until its transaction ends: a round is read as a whole, on one core, so that those who answer keep the others. */
export async function readGently(db: Db): Promise<void> {
  await db.execute(sql`select set_config('enable_seqscan', 'on', true), set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '32MB', true)`)
}

export const hasEnded = (now: Date) =>
  sql`(submitted_at is not null or deadline_at + grace_seconds * interval '1 second' < ${now.toISOString()})`

/** By the unit at the start; a person counts where their first attempt does, which is ended before another begins. */
export async function countUnits(db: Db, roundNumber: number, now: Date) {
  const { rows } = await db.execute<{
    unitId: string | null
    people: number
    open: number
    submitted: number
    expired: number
    done: number
  }>(sql`
    select unit_id as "unitId", coalesce(sum(n) filter (where is_first), 0)::int as people, coalesce(sum(n) filter (where not ended), 0)::int as open,
      coalesce(sum(n) filter (where submitted), 0)::int as submitted, coalesce(sum(n) filter (where ended and not submitted), 0)::int as expired,
      coalesce(sum(n) filter (where ended and is_first), 0)::int as done
    from (
      select unit_id, ordinal = 1 as is_first, submitted_at is not null as submitted, ${hasEnded(now)} as ended, count(*) as n
      from ${attemptsOf(roundNumber)} group by 1, 2, 3, 4
    ) a group by unit_id`)
  return rows
}

/** Ids begin with their time. */
export async function findLastStart(db: Db, roundNumber: number): Promise<Date | null> {
  const { rows } = await db.execute<{ ms: number }>(
    sql`select (extract(epoch from started_at) * 1000)::float8 as ms from ${attemptsOf(roundNumber)} order by id desc limit 1`
  )
  return rows[0] ? new Date(rows[0].ms) : null
}

type Minute = Counted & Record<string, unknown>
const minute = (column: string) => sql.raw(`date_bin('1 minute', ${column}, '2000-01-01Z')`)
const ms = (instant: SQL) => sql`(extract(epoch from ${instant}) * 1000)::float8`

export async function countByMinute(db: Db, roundNumber: number, column: 'started_at' | 'submitted_at', since: Date): Promise<Minute[]> {
  const { rows } = await db.execute<Minute>(sql`
    select ${ms(sql`m`)} as "atMs", count from (
      select ${minute(column)} as m, count(*)::int as count from ${attemptsOf(roundNumber)}
      where ${sql.raw(column)} >= ${since.toISOString()} group by 1
    ) c`)
  return rows
}

/** Answers that came in time; never what they say. */
export async function countSaves(db: Db, roundNumber: number, since: Date, until: Date): Promise<CountedSaves[]> {
  const { rows } = await db.execute<Minute & CountedSaves>(sql`
    select ${ms(sql`m`)} as "atMs", count, ${ms(sql`last`)} as "lastMs" from (
      select ${minute('received_at')} as m, count(*)::int as count, max(received_at) as last from ${answersOf(roundNumber)}
      where received_at >= ${since.toISOString()} and received_at < ${until.toISOString()} and not is_late group by 1
    ) c`)
  return rows
}

export async function listRefused(db: Db, since: Date) {
  const rows = await db.select().from(refusedMinutes).where(gte(refusedMinutes.minute, since)).orderBy(desc(refusedMinutes.minute))
  return rows.map(({ minute, count }) => ({ atMs: minute.getTime(), count }))
}

export async function listUnits(db: Db, contestId: string) {
  return db
    .select({ unitId: units.id, name: units.name, headcount: contestUnits.headcount })
    .from(contestUnits)
    .innerJoin(units, eq(units.id, contestUnits.unitId))
    .where(eq(contestUnits.contestId, contestId))
    .orderBy(units.search)
}

/** What the database's own clock says. */
export async function readClock(db: Db): Promise<number> {
  const { rows } = await db.execute<{ ms: number }>(sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`)
  return rows[0]?.ms ?? 0
}
