import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type pg from 'pg'
import { type Db, prepare } from '../../db/client.ts'
import type { Lane } from '../../db/lane.ts'
import { type answers, answersOf, attempts, attemptsOf, type PaperSlot } from '../../db/schema/attempt.ts'
import { rounds } from '../../db/schema/contest.ts'
import { questionVersions } from '../../db/schema/question-bank.ts'
import { roundNumberOf } from './attempt-id.ts'

export type AttemptRow = typeof attempts.$inferSelect
export type AnswerOfAttempt = typeof answers.$inferSelect

/** What belongs to one attempt is asked of its round's partition, which must exist: `isRound`. */
const ownIn = (table: ReturnType<typeof attemptsOf>) =>
  and(eq(table.id, sql.placeholder('id')), eq(table.accountId, sql.placeholder('accountId')))

export async function findOwnAttempt(db: Db, id: string, accountId: string) {
  const number = roundNumberOf(id)
  const statement = prepare(db, `attempt.own.${number}`, (db) =>
    db
      .select()
      .from(attemptsOf(number))
      .where(ownIn(attemptsOf(number)))
  )
  const [row] = await statement.execute({ id, accountId })
  return row
}

/** The same, held until the transaction ends: saves and submissions of this attempt wait for each other. */
export async function lockOwnAttempt(db: Db, id: string, accountId: string) {
  const number = roundNumberOf(id)
  const statement = prepare(db, `attempt.lock.${number}`, (db) =>
    db
      .select()
      .from(attemptsOf(number))
      .where(ownIn(attemptsOf(number)))
      .for('no key update')
  )
  const [row] = await statement.execute({ id, accountId })
  return row
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

export interface NewAttempt {
  id: string
  roundId: string
  roundNumber: number
  accountId: string
  /** How many attempts the rules allow in a round. */
  allowed: number
  now: Date
  graceSeconds: number
  rulesVersion: number
  paper: PaperSlot[]
  asksPrediction: boolean
  secondsPerQuestion: number | null
  seed: string
}

/**
 * Inserts only if the round is open now, the account takes part, no attempt of theirs is open and one is left; another start at the same moment
 * takes the same ordinal, and one of the two inserts nothing.
 */
const startStatement = (roundNumber: number) => `
insert into attempts_r${roundNumber} (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version,
  started_at, deadline_at, grace_seconds, paper, option_counts, asks_prediction, seed,
  seconds_per_question, open_position, position_opened_at)
select r.number, $1, r.id, p.id, p.account_id, p.unit_id, p.division_id, mine.count + 1, $6,
  $5, least($5::timestamptz + r.duration_seconds * interval '1 second', r.closes_at), $7, $8, $9, $10, $11,
  $13, case when $13::smallint is not null then 1 end, case when $13::smallint is not null then $5::timestamptz end
from rounds r
join participants p on p.contest_id = r.contest_id and p.account_id = $4
cross join lateral (
  select count(*)::int as count, bool_or(a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= $5) as is_open
  from attempts_r${roundNumber} a where a.participant_id = p.id
) mine
where r.id = $2 and r.number = $3 and r.sealed_at is not null and r.opens_at <= $5 and $5 < r.closes_at
  and mine.count < $12 and mine.is_open is not true
on conflict (round_number, participant_id, ordinal) do nothing
returning participant_id as "participantId", unit_id as "unitId", division_id as "divisionId", ordinal, deadline_at as "deadlineAt"`

export async function insertAttempt(pool: pg.Pool, attempt: NewAttempt): Promise<AttemptRow | undefined> {
  const { allowed, now, ...stored } = attempt
  const { id, roundId, roundNumber, accountId, rulesVersion, graceSeconds, paper, asksPrediction, seed, secondsPerQuestion } = stored
  const optionCounts = paper.map(({ order }) => order.length)
  const place = [id, roundId, roundNumber, accountId, now, rulesVersion, graceSeconds]
  const { rows } = await pool.query<Pick<AttemptRow, 'participantId' | 'unitId' | 'divisionId' | 'ordinal' | 'deadlineAt'>>({
    name: `attempt.start.${roundNumber}`,
    text: startStatement(roundNumber),
    values: [...place, JSON.stringify(paper), optionCounts, asksPrediction, seed, allowed, secondsPerQuestion]
  })
  const opening = secondsPerQuestion === null ? { openPosition: null, positionOpenedAt: null } : { openPosition: 1, positionOpenedAt: now }
  return rows[0] && { ...stored, ...unfinished, ...opening, optionCounts, startedAt: now, ...rows[0] }
}

const unfinished = {
  submittedAt: null,
  markedAt: null,
  markingVersion: null,
  correct: null,
  points: null,
  durationMs: null,
  prediction: null,
  receiptSalt: null,
  receipt: null
}

export async function listAnswers(db: Db, attemptId: string) {
  const number = roundNumberOf(attemptId)
  const statement = prepare(db, `attempt.answers.${number}`, (db) => {
    const table = answersOf(number)
    return db
      .select()
      .from(table)
      .where(eq(table.attemptId, sql.placeholder('id')))
      .orderBy(asc(table.position), asc(table.seq))
  })
  return statement.execute({ id: attemptId })
}

/** The events of several attempts of one round, in no order. */
export async function listAnswersOf(db: Db, roundNumber: number, attemptIds: string[]) {
  const table = answersOf(roundNumber)
  return db.select().from(table).where(inArray(table.attemptId, attemptIds))
}

/** What was received in time may still wait to be written; marking by itself leaves it so long. A save never waits as long as this. */
const settlingSeconds = 10

/** Attempts past their deadline whose result is not written down yet; others that do the same work pass over them. */
export async function lockUnmarked(db: Db, now: Date, limit: number) {
  return db
    .select()
    .from(attempts)
    .where(
      and(
        isNull(attempts.markedAt),
        isNull(attempts.submittedAt),
        lt(attempts.deadlineAt, now),
        sql`deadline_at + (grace_seconds + ${settlingSeconds}) * interval '1 second' < ${now.toISOString()}`
      )
    )
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

/** Writes down the result of an attempt that is held. */
export async function updateResult(db: Db, attempt: AttemptRow): Promise<void> {
  const { roundNumber, submittedAt, markedAt, markingVersion, correct, points, durationMs, prediction, receiptSalt, receipt } = attempt
  await db.$client.query({
    name: `attempt.result.${roundNumber}`,
    text: `update attempts_r${roundNumber} set submitted_at = $2, marked_at = $3, marking_version = $4, correct = $5, points = $6, duration_ms = $7,
      prediction = $8, receipt_salt = $9, receipt = $10 where id = $1`,
    values: [attempt.id, submittedAt, markedAt, markingVersion, correct, points, durationMs, prediction, receiptSalt, receipt]
  })
}

/** Right options by question version. The only reader of keys. */
export async function listKeys(db: Db, versionIds: string[]) {
  const statement = prepare(db, 'attempt.keys', (db) =>
    db
      .select({ id: questionVersions.id, right: questionVersions.rightOptions })
      .from(questionVersions)
      .where(sql`${questionVersions.id} = any(${sql.placeholder('ids')})`)
  )
  const rows = await statement.execute({ ids: versionIds })
  return new Map(rows.map(({ id, right }) => [id, right]))
}

/** Text and options of these versions; a paper shows the versions that it was drawn with, whatever the pool is now. */
export async function listQuestionTexts(db: Db, versionIds: string[]) {
  return db
    .select({ id: questionVersions.id, text: questionVersions.text, options: questionVersions.options })
    .from(questionVersions)
    .where(inArray(questionVersions.id, versionIds))
}

export async function listExplanations(db: Db, versionIds: string[]) {
  const { rows } = await db.execute<{
    id: string
    explanation: string
    citation: Record<string, unknown>
    title: string
    right: number[]
  }>(sql`
    select v.id, v.explanation, v.citation, d.title, v.right_options as right
    from question_versions v join legal_documents d on d.number = v.document_number
    where v.id in ${versionIds}`)
  return rows
}

/** When the round closes, as it is now: the cache is not asked before a key is shown. */
export async function findClosing(db: Db, roundId: string) {
  const [row] = await db.select({ closesAt: rounds.closesAt }).from(rounds).where(eq(rounds.id, roundId))
  return row
}

export interface NewAnswer {
  attemptId: string
  accountId: string
  position: number
  seq: number
  choice: string | null
  value: number | null
  receivedAt: Date
  clientAt: string | null
}

export interface StoredVerdict {
  verdict: 'ok' | 'late' | 'question-late' | 'answer.question-closed' | 'attempt.not-found' | 'attempt.submitted' | 'answer.unknown-option'
  hasStored: boolean
  storedChoice: string | null
  storedValue: number | null
  storedIsLate: boolean
}

/**
 * The save. One statement judges and stores a whole batch: owner, state, options and deadline are decided here.
 * Attempts are locked in order of their key, so that two processes cannot deadlock and a submission under way is waited for.
 * Once an attempt is marked nothing more counts, even what was received in time: then it is not acknowledged either.
 * Repeats change nothing; what is stored under the same key comes back with each event, to be compared.
 * Lateral with a limit: each attempt and each answer is looked up by its key, whatever the planner thinks of a table that was empty when it planned.
 */
const saveStatement = (roundNumber: number) => `
with event as (
  select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::int[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[])
    with ordinality as e (attempt_id, account_id, position, seq, choice, value, received_at, client_at, n)
), held as materialized (
  select h.* from (select distinct attempt_id from event order by 1) k
  cross join lateral (
    select a.id, a.account_id, a.submitted_at, a.marked_at, a.option_counts, a.asks_prediction,
      a.deadline_at + a.grace_seconds * interval '1 second' as last_instant, a.open_position,
      a.position_opened_at + (a.seconds_per_question + a.grace_seconds) * interval '1 second' as question_closes_at
    from attempts_r${roundNumber} a where a.id = k.attempt_id
    limit 1 for no key update
  ) h
), judged as (
  select e.*, case
    when h.id is null or h.account_id <> e.account_id then 'attempt.not-found'
    when h.submitted_at is not null then 'attempt.submitted'
    when e.position = 0 and not h.asks_prediction then 'answer.unknown-option'
    when e.position > cardinality(h.option_counts) then 'answer.unknown-option'
    when e.position > 0 and not string_to_array(e.choice, ',') <@ ('{a,b,c,d,e,f,g,h}'::text[])[1:h.option_counts[e.position]] then 'answer.unknown-option'
    when e.received_at > h.last_instant or h.marked_at is not null then 'late'
    when e.position > 0 and e.position <> h.open_position then 'answer.question-closed'
    when e.position > 0 and e.received_at > h.question_closes_at then 'question-late'
    else 'ok' end as verdict
  from event e left join held h on h.id = e.attempt_id
), fresh as (
  insert into answers_r${roundNumber} (round_number, attempt_id, position, seq, choice, value, received_at, is_late, client_at)
  select ${roundNumber}, attempt_id, position, seq, choice, value, received_at, verdict <> 'ok', client_at
  from judged where verdict in ('ok', 'late', 'question-late')
  order by attempt_id, position, seq, n
  on conflict (attempt_id, position, seq, round_number) do nothing
  returning attempt_id, position, seq, choice, value, is_late
)
select j.n::int as n, j.verdict, s.seq is not null as "hasStored", s.choice as "storedChoice", s.value as "storedValue", coalesce(s.is_late, false) as "storedIsLate",
  null as "attemptId", null as position, null as seq
from judged j
left join lateral (
  select * from answers_r${roundNumber} s where s.attempt_id = j.attempt_id and s.position = j.position and s.seq = j.seq limit 1
) s on true
union all
select null, null, true, f.choice, f.value, f.is_late, f.attempt_id, f.position, f.seq from fresh f`

type SaveRow = StoredVerdict & ({ n: number } | { n: null; attemptId: string; position: number; seq: number })

/**
 * One verdict per event, in order; all events are of one round. What was stored just now comes beside the verdicts and is matched here: in SQL
 * the planner would compare each with each.
 */
export async function insertAnswers(lane: Lane, roundNumber: number, events: NewAnswer[]): Promise<StoredVerdict[]> {
  const rows = await lane.query<SaveRow>({
    name: `attempt.save.${roundNumber}`,
    text: saveStatement(roundNumber),
    values: [
      events.map((event) => event.attemptId),
      events.map((event) => event.accountId),
      events.map((event) => event.position),
      events.map((event) => event.seq),
      events.map((event) => event.choice),
      events.map((event) => event.value),
      events.map((event) => event.receivedAt.toISOString()),
      events.map((event) => event.clientAt)
    ]
  })
  const verdicts: StoredVerdict[] = []
  const fresh = new Map<string, SaveRow>()
  for (const row of rows) {
    if (row.n === null) fresh.set(keyOf(row), row)
    else verdicts[row.n - 1] = row
  }
  return events.map((event, index) => withFresh(verdicts[index] ?? notFound, fresh.get(keyOf(event))))
}

const notFound: StoredVerdict = {
  verdict: 'attempt.not-found',
  hasStored: false,
  storedChoice: null,
  storedValue: null,
  storedIsLate: false
}

const keyOf = ({ attemptId, position, seq }: { attemptId: string; position: number; seq: number }) => `${attemptId}:${position}:${seq}`

function withFresh(verdict: StoredVerdict, fresh: StoredVerdict | undefined): StoredVerdict {
  return fresh && !verdict.hasStored ? { ...fresh, verdict: verdict.verdict } : verdict
}
