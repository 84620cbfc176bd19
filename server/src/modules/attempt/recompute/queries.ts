/** What recomputing reads: rounds, and a round's marked attempts page by page with their events. */
import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { contests, rounds } from '../../../db/schema/contest.ts'
import type { AnswerRow } from '../marking.ts'
import type { MarkedAttempt } from '../recompute.ts'

/** The first statement of a transaction: all that follow see the same instant, and nothing can be changed. */
export async function seeOneInstant(db: Db): Promise<void> {
  await db.$client.query('set transaction isolation level repeatable read, read only')
}

export async function readClock(db: Db): Promise<Date> {
  const { rows } = await db.$client.query<{ now: Date }>('select clock_timestamp() as now')
  if (!rows[0]) throw new Error('The database did not tell the time')
  return rows[0].now
}

export async function listAllRounds(db: Db) {
  return db
    .select({ number: rounds.number, code: rounds.code, contest: contests.slug })
    .from(rounds)
    .innerJoin(contests, eq(contests.id, rounds.contestId))
    .orderBy(asc(contests.slug), asc(rounds.place))
}

/** Attempts that are over and whose result nobody has written down yet. */
export async function countUnmarked(db: Db, roundNumber: number, now: Date): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from attempts
    where round_number = ${roundNumber} and marked_at is null
      and (submitted_at is not null or deadline_at + grace_seconds * interval '1 second' < ${now.toISOString()})`)
  return rows[0]?.count ?? 0
}

const pageStatement = `
select id, started_at as "startedAt", paper, marking, standstills, receipt_salt as "receiptSalt", marking_version as "markingVersion", correct, points,
  duration_ms as "durationMs", prediction, is_valid is not false as "isValid", receipt
from attempts where round_number = $1 and id > $2 and marked_at is not null
order by id limit $3`

/** The marked attempts after this id, in order of their ids. */
export async function listMarkedAfter(db: Db, roundNumber: number, afterId: string, limit: number): Promise<MarkedAttempt[]> {
  const values = [roundNumber, afterId, limit]
  const { rows } = await db.$client.query<MarkedAttempt>({ name: 'recompute.page', text: pageStatement, values })
  return rows
}

const eventsStatement = `
select attempt_id as "attemptId", position, seq, choice, value, received_at as "receivedAt", is_late as "isLate"
from answers where round_number = $1 and attempt_id between $2 and $3`

/** The events of these attempts and of those between, in no order: one range of the key is read faster than thousands of attempts are looked up. */
export async function listEventsOf(db: Db, roundNumber: number, attempts: { id: string }[]) {
  const values = [roundNumber, attempts[0]?.id, attempts.at(-1)?.id]
  const { rows } = await db.$client.query<AnswerRow & { attemptId: string }>({ name: 'recompute.events', text: eventsStatement, values })
  return rows
}
