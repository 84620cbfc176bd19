import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { refusedMinutes } from '../../../db/schema/duty.ts'
import { roundBeats, roundCompensations } from '../../../db/schema/round-control.ts'
import { lowestId } from '../../../lib/id.ts'
import { type Interval, minuteMs, type RefusedMinute } from '../gaps.ts'
import { tableOf } from '../queries.ts'

/** Rounds in which somebody can answer. */
export async function listLiveRounds(db: Db, now: Date) {
  const at = now.toISOString()
  const { rows } = await db.execute<{ id: string; number: number }>(sql`
    select id, number from rounds where sealed_at is not null and opens_at <= ${at} and (greatest(closes_at, answers_until) > ${at} or paused_at is not null)`)
  return rows
}

/** Makes the stretch that ended at most so long ago longer; false when there is none, and a new one begins. */
export async function prolongStretch(db: Db, roundId: string, now: Date, withinMs: number): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update round_beats set last_at = greatest(last_at, ${now.toISOString()})
    where id = (select id from round_beats where round_id = ${roundId} order by last_at desc limit 1)
      and last_at >= ${now.toISOString()}::timestamptz - ${withinMs}::int * interval '1 millisecond'`)
  return (rowCount ?? 0) > 0
}

export async function insertStretch(db: Db, stretch: typeof roundBeats.$inferInsert) {
  await db.insert(roundBeats).values(stretch)
}

export async function listStretches(db: Db, roundId: string) {
  return db
    .select({ from: roundBeats.firstAt, to: roundBeats.lastAt })
    .from(roundBeats)
    .where(eq(roundBeats.roundId, roundId))
    .orderBy(asc(roundBeats.firstAt))
}

/** Attempts that were open at some time within the interval: `a` is an attempt. */
const wasOpenIn = ({ from, to }: Interval) => sql`a.started_at < ${to.toISOString()}
  and coalesce(a.submitted_at, a.deadline_at + a.grace_seconds * interval '1 second') > ${from.toISOString()}`

const isOpenAt = (now: Date) =>
  sql`a.marked_at is null and a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= ${now.toISOString()}`

export async function countTouched(db: Db, roundNumber: number, interval: Interval, now: Date) {
  const { rows } = await db.execute<{ attempts: number; people: number; open: number }>(sql`
    select coalesce(sum(p.attempts), 0)::int as attempts, count(*)::int as people, coalesce(sum(p.open), 0)::int as open
    from (
      select count(*) as attempts, count(*) filter (where ${isOpenAt(now)}) as open
      from ${tableOf(roundNumber)} a where ${wasOpenIn(interval)} group by a.participant_id
    ) p`)
  return rows[0] ?? { attempts: 0, people: 0, open: 0 }
}

/** Moves the deadlines of those that are still open; locked in order of their ids, as saves lock them. Whose they are. */
export async function moveTouched(db: Db, roundNumber: number, interval: Interval, byMs: number, now: Date): Promise<string[]> {
  const { rows } = await db.execute<{ accountId: string }>(sql`
    with held as (
      select a.id from ${tableOf(roundNumber)} a where ${isOpenAt(now)} and ${wasOpenIn(interval)} order by a.id for no key update
    )
    update ${tableOf(roundNumber)} a set deadline_at = a.deadline_at + ${byMs}::int * interval '1 millisecond',
      standstills = coalesce(a.standstills, '[]') || jsonb_build_array(jsonb_build_object('from', ${interval.from.toISOString()}::text, 'to', ${interval.to.toISOString()}::text))
    from held where a.id = held.id returning a.account_id as "accountId"`)
  return rows.map(({ accountId }) => accountId)
}

/** Those whose attempt ended within the interval, or since: accounts that still exist. */
export async function listEnded(db: Db, roundNumber: number, interval: Interval, now: Date): Promise<string[]> {
  const { rows } = await db.execute<{ accountId: string }>(sql`
    select distinct a.account_id as "accountId" from ${tableOf(roundNumber)} a join accounts p on p.id = a.account_id and p.erased_at is null
    where ${wasOpenIn(interval)} and not (${isOpenAt(now)})`)
  return rows.map(({ accountId }) => accountId)
}

/** What is made up for already, or waits to be: pauses, and intervals that were not declined. */
export async function listMet(db: Db, roundId: string): Promise<Interval[]> {
  const { rows } = await db.execute<{ fromMs: number; toMs: number }>(sql`
    select (extract(epoch from m.begun) * 1000)::float8 as "fromMs", (extract(epoch from coalesce(m.ended, '9999-01-01Z')) * 1000)::float8 as "toMs" from (
      select from_at as begun, to_at as ended from round_compensations where round_id = ${roundId} and decision is distinct from 'declined'
      union all select paused_at, resumed_at from round_pauses where round_id = ${roundId}
    ) m`)
  return rows.map(({ fromMs, toMs }) => ({ from: new Date(fromMs), to: new Date(toMs) }))
}

/** Minutes that begin within the interval and in which at least so many requests were refused, of the whole site; and what of the round each kept. */
export async function listRefused(db: Db, roundNumber: number, { from, to }: Interval, atLeast: number): Promise<RefusedMinute[]> {
  const { minute, count } = refusedMinutes
  const busy = await db
    .select({ at: minute, refused: count })
    .from(refusedMinutes)
    .where(and(gte(minute, from), lt(minute, to), gte(count, atLeast)))
    .orderBy(asc(minute))
  const kept = await Promise.all(busy.map(({ at }) => countKept(db, roundNumber, at)))
  return busy.map((busyMinute, index) => ({ ...busyMinute, kept: kept[index] ?? 0 }))
}

/** Answers that came in time, and starts: ids begin with their time. */
async function countKept(db: Db, roundNumber: number, at: Date): Promise<number> {
  const end = new Date(at.getTime() + minuteMs)
  const { rows } = await db.execute<{ kept: number }>(sql`
    select (select count(*) from answers_r${sql.raw(String(roundNumber))}
        where received_at >= ${at.toISOString()} and received_at < ${end.toISOString()} and not is_late)::int
      + (select count(*) from ${tableOf(roundNumber)} where id >= ${lowestId(at)} and id < ${lowestId(end)})::int as kept`)
  return rows[0]?.kept ?? 0
}

export async function insertCompensation(db: Db, compensation: typeof roundCompensations.$inferInsert) {
  await db.insert(roundCompensations).values(compensation)
}

export async function lockCompensation(db: Db, roundId: string, id: string) {
  const [row] = await db
    .select()
    .from(roundCompensations)
    .where(and(eq(roundCompensations.roundId, roundId), eq(roundCompensations.id, id)))
    .for('update')
  return row
}

export async function decideCompensation(db: Db, id: string, decided: Partial<typeof roundCompensations.$inferInsert>) {
  await db.update(roundCompensations).set(decided).where(eq(roundCompensations.id, id))
}

const decider = alias(accounts, 'decider')

/** The newest first. */
export async function listCompensations(db: Db, roundId: string) {
  return db
    .select({ compensation: roundCompensations, proposedBy: accounts.fullName, decidedBy: decider.fullName })
    .from(roundCompensations)
    .innerJoin(accounts, eq(accounts.id, roundCompensations.proposedBy))
    .leftJoin(decider, eq(decider.id, roundCompensations.decidedBy))
    .where(eq(roundCompensations.roundId, roundId))
    .orderBy(desc(roundCompensations.proposedAt), desc(roundCompensations.id))
}
