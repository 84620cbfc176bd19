import { and, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Asker } from '../../db/lane.ts'
import { attempts } from '../../db/schema/attempt.ts'
import { rounds } from '../../db/schema/contest.ts'
import { roundNumberOf } from './attempt-id.ts'
import type { AnswerRow } from './marking.ts'

export type AttemptRow = typeof attempts.$inferSelect
export type EventRow = AnswerRow & { attemptId: string }

/** All columns of an attempt, as the row's fields. */
const attemptColumns = Object.keys(getTableColumns(attempts))
  .map((field) => `a.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${field}"`)
  .join(', ')

export interface Owned {
  attemptId: string
  accountId: string
}

/**
 * What belongs to attempts is asked of their round's tables, which must exist, for all who ask at the same moment. Lateral with a limit: each is
 * looked up by its key, whatever the planner thinks of a table that was empty when it planned.
 */
const ownStatement = (roundNumber: number, lock: string) => `
select ${attemptColumns}
from (select distinct id, account_id from unnest($1::uuid[], $2::uuid[]) k (id, account_id) order by 1) k
cross join lateral (select * from attempts_r${roundNumber} a where a.id = k.id and a.account_id = k.account_id limit 1 ${lock}) a`

const valuesOf = (owned: readonly Owned[]) => [owned.map(({ attemptId }) => attemptId), owned.map(({ accountId }) => accountId)]

export function listOwn(asker: Asker, roundNumber: number, owned: readonly Owned[]): Promise<AttemptRow[]> {
  return asker.query({ name: `attempt.own.${roundNumber}`, text: ownStatement(roundNumber, ''), values: valuesOf(owned) })
}

/** The same, held until the transaction ends, in order of their keys: saves and markings of these attempts wait for each other. */
export function lockOwn(asker: Asker, roundNumber: number, owned: readonly Owned[]): Promise<AttemptRow[]> {
  return asker.query({
    name: `attempt.lock.${roundNumber}`,
    text: ownStatement(roundNumber, 'for no key update'),
    values: valuesOf(owned)
  })
}

/** Opens the question after the one that is open. No row: somebody else did, or it is not the next, or the attempt is over. */
export async function openPosition(db: Db, id: string, accountId: string, position: number, now: Date) {
  const rows = await db
    .update(attempts)
    .set({ openPosition: position, positionOpenedAt: now })
    .where(
      and(
        eq(attempts.roundNumber, roundNumberOf(id)),
        eq(attempts.id, id),
        eq(attempts.accountId, accountId),
        eq(attempts.openPosition, position - 1),
        isNull(attempts.submittedAt),
        sql`${position} <= cardinality(option_counts)`,
        sql`not exists (select from rounds r where r.number = ${roundNumberOf(id)} and r.paused_at is not null)`,
        sql`${now.toISOString()} <= deadline_at + grace_seconds * interval '1 second'`
      )
    )
    .returning({ id: attempts.id })
  return rows.length > 0
}

export async function listOwnAttempts(db: Db, roundNumbers: number[], accountId: string) {
  return db
    .select()
    .from(attempts)
    .where(and(inArray(attempts.roundNumber, roundNumbers), eq(attempts.accountId, accountId)))
    .orderBy(desc(attempts.startedAt))
}

const eventsStatement = (roundNumber: number) => `
select attempt_id as "attemptId", position, seq, choice, value, received_at as "receivedAt", is_late as "isLate"
from answers_r${roundNumber} where attempt_id = any($1::uuid[])
order by attempt_id, position, seq`

/** The events of attempts of one round. */
export function listEvents(asker: Asker, roundNumber: number, attemptIds: string[]): Promise<EventRow[]> {
  return asker.query({ name: `attempt.events.${roundNumber}`, text: eventsStatement(roundNumber), values: [attemptIds] })
}

/** What was received in time may still wait to be written; marking by itself leaves it so long. A save never waits as long as this. */
const settlingSeconds = 10

/** Attempts past their deadline whose result is not written down yet, held; others that do the same work pass over them. */
export function lockUnmarked(asker: Asker, now: Date, limit: number): Promise<AttemptRow[]> {
  return asker.query({
    name: 'attempt.unmarked',
    text: `select ${attemptColumns} from attempts a
      where marked_at is null and submitted_at is null and deadline_at < $1
        and deadline_at + (grace_seconds + ${settlingSeconds}) * interval '1 second' < $1
      limit $2 for no key update skip locked`,
    values: [now, limit]
  })
}

const resultStatement = (roundNumber: number) => `
update attempts_r${roundNumber} a set submitted_at = e.submitted_at, marked_at = e.marked_at, marking_version = e.marking_version, correct = e.correct,
  points = e.points, is_valid = e.is_valid, duration_ms = e.duration_ms, standstill_ms = e.standstill_ms, prediction = e.prediction, receipt_salt = e.receipt_salt, receipt = e.receipt
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::float8[], $7::boolean[], $8::int[], $9::int[], $10::text[], $11::text[], $12::int[])
  as e (id, submitted_at, marked_at, marking_version, correct, points, is_valid, duration_ms, prediction, receipt_salt, receipt, standstill_ms)
where a.id = e.id and a.id = any($1::uuid[])`

/** Writes down the results of attempts of one round that are held. */
export async function updateResults(asker: Asker, roundNumber: number, finished: readonly AttemptRow[]): Promise<void> {
  const column = <K extends keyof AttemptRow>(name: K) => finished.map((attempt) => attempt[name])
  await asker.query({
    name: `attempt.results.${roundNumber}`,
    text: resultStatement(roundNumber),
    values: [
      column('id'),
      finished.map(({ submittedAt }) => submittedAt?.toISOString() ?? null),
      finished.map(({ markedAt }) => markedAt?.toISOString() ?? null),
      column('markingVersion'),
      column('correct'),
      column('points'),
      column('isValid'),
      column('durationMs'),
      column('prediction'),
      column('receiptSalt'),
      column('receipt'),
      column('standstillMs')
    ]
  })
}

/** When nobody can answer in the contest's rounds with papers any more. */
export async function findLastClosing(db: Db, roundId: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ closesAt: sql<string | null>`max(greatest(closes_at, answers_until))` })
    .from(rounds)
    .where(sql`kind = 'quiz' and contest_id = (select contest_id from rounds where id = ${roundId})`)
  return row?.closesAt ? new Date(row.closesAt) : undefined
}

/** When the round closes and whether its clocks stand, as it is now: the cache is not asked before a key is shown. */
export async function findClosing(db: Db, roundId: string) {
  const times = { closesAt: rounds.closesAt, answersUntil: rounds.answersUntil, pausedAt: rounds.pausedAt }
  const [row] = await db.select(times).from(rounds).where(eq(rounds.id, roundId))
  return row
}
