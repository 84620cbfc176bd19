import { and, asc, desc, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type pg from 'pg'
import { type Db, prepare } from '../../db/client.ts'
import type { Lane } from '../../db/lane.ts'
import { answers, attempts, type PaperSlot } from '../../db/schema/attempt.ts'
import { rounds } from '../../db/schema/contest.ts'
import { questionVersions } from '../../db/schema/question-bank.ts'
import { roundNumberOf } from './attempt-id.ts'

export type AttemptRow = typeof attempts.$inferSelect

const byId = (id: string): SQL | undefined => and(eq(attempts.roundNumber, roundNumberOf(id)), eq(attempts.id, id))

const own = and(
  eq(attempts.roundNumber, sql.placeholder('round')),
  eq(attempts.id, sql.placeholder('id')),
  eq(attempts.accountId, sql.placeholder('accountId'))
)

export async function findOwnAttempt(db: Db, id: string, accountId: string) {
  const statement = prepare(db, 'attempt.own', (db) => db.select().from(attempts).where(own))
  const [row] = await statement.execute({ round: roundNumberOf(id), id, accountId })
  return row
}

/** The same, held until the transaction ends: saves and submissions of this attempt wait for each other. */
export async function lockOwnAttempt(db: Db, id: string, accountId: string) {
  const statement = prepare(db, 'attempt.lock', (db) => db.select().from(attempts).where(own).for('no key update'))
  const [row] = await statement.execute({ round: roundNumberOf(id), id, accountId })
  return row
}

/** Opens the question after the one that is open. No row: somebody else did, or it is not the next, or the attempt is over. */
export async function openPosition(db: Db, id: string, accountId: string, position: number, now: Date) {
  const rows = await db
    .update(attempts)
    .set({ openPosition: position, positionOpenedAt: now })
    .where(
      and(
        byId(id),
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
const startStatement = `
insert into attempts (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version,
  started_at, deadline_at, grace_seconds, paper, option_counts, asks_prediction, seed,
  seconds_per_question, open_position, position_opened_at)
select r.number, $1, r.id, p.id, p.account_id, p.unit_id, p.division_id, mine.count + 1, $6,
  $5, least($5::timestamptz + r.duration_seconds * interval '1 second', r.closes_at), $7, $8, $9, $10, $11,
  $13, case when $13::smallint is not null then 1 end, case when $13::smallint is not null then $5::timestamptz end
from rounds r
join participants p on p.contest_id = r.contest_id and p.account_id = $4
cross join lateral (
  select count(*)::int as count, bool_or(a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= $5) as is_open
  from attempts a where a.round_number = $3 and a.participant_id = p.id
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
    name: 'attempt.start',
    text: startStatement,
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
  const statement = prepare(db, 'attempt.answers', (db) =>
    db
      .select()
      .from(answers)
      .where(and(eq(answers.roundNumber, sql.placeholder('round')), eq(answers.attemptId, sql.placeholder('id'))))
      .orderBy(asc(answers.position), asc(answers.seq))
  )
  return statement.execute({ round: roundNumberOf(attemptId), id: attemptId })
}

/** The events of several attempts, in no order. */
export async function listAnswersOf(db: Db, attemptIds: string[]) {
  const statement = prepare(db, 'attempt.answers-of', (db) =>
    db
      .select()
      .from(answers)
      .where(
        and(sql`${answers.roundNumber} = any(${sql.placeholder('rounds')})`, sql`${answers.attemptId} = any(${sql.placeholder('ids')})`)
      )
  )
  return statement.execute({ rounds: [...new Set(attemptIds.map(roundNumberOf))], ids: attemptIds })
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

const resultStatement = `
update attempts a set submitted_at = e.submitted_at, marked_at = e.marked_at, marking_version = e.marking_version, correct = e.correct, points = e.points,
  duration_ms = e.duration_ms, prediction = e.prediction, receipt_salt = e.receipt_salt, receipt = e.receipt
from unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::smallint[], $6::smallint[], $7::int[], $8::int[], $9::int[], $10::text[], $11::text[])
  as e (round_number, id, submitted_at, marked_at, marking_version, correct, points, duration_ms, prediction, receipt_salt, receipt)
where a.round_number = e.round_number and a.id = e.id`

export async function updateResults(db: Db, finished: AttemptRow[]): Promise<void> {
  const column = <K extends keyof AttemptRow>(name: K) => finished.map((attempt) => attempt[name])
  await db.$client.query({
    name: 'attempt.results',
    text: resultStatement,
    values: [
      column('roundNumber'),
      column('id'),
      column('submittedAt'),
      column('markedAt'),
      column('markingVersion'),
      column('correct'),
      column('points'),
      column('durationMs'),
      column('prediction'),
      column('receiptSalt'),
      column('receipt')
    ]
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
 */
const saveStatement = `
with event as (
  select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::smallint[], $5::int[], $6::text[], $7::int[], $8::timestamptz[], $9::timestamptz[])
    with ordinality as e (round_number, attempt_id, account_id, position, seq, choice, value, received_at, client_at, n)
), held as materialized (
  select a.round_number, a.id, a.account_id, a.submitted_at, a.marked_at, a.option_counts, a.asks_prediction,
    a.deadline_at + a.grace_seconds * interval '1 second' as last_instant, a.open_position,
    a.position_opened_at + (a.seconds_per_question + a.grace_seconds) * interval '1 second' as question_closes_at
  from attempts a
  where (a.round_number, a.id) in (select round_number, attempt_id from event)
  order by a.round_number, a.id
  for no key update
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
  from event e left join held h on h.round_number = e.round_number and h.id = e.attempt_id
), fresh as (
  insert into answers (round_number, attempt_id, position, seq, choice, value, received_at, is_late, client_at)
  select round_number, attempt_id, position, seq, choice, value, received_at, verdict <> 'ok', client_at
  from judged where verdict in ('ok', 'late', 'question-late')
  order by round_number, attempt_id, position, seq, n
  on conflict (round_number, attempt_id, position, seq) do nothing
  returning round_number, attempt_id, position, seq, choice, value, is_late
)
select j.n::int as n, j.verdict, s.seq is not null as "hasStored", s.choice as "storedChoice", s.value as "storedValue", coalesce(s.is_late, false) as "storedIsLate",
  null as "attemptId", null as position, null as seq
from judged j
left join answers s on s.round_number = j.round_number and s.attempt_id = j.attempt_id and s.position = j.position and s.seq = j.seq
union all
select null, null, true, f.choice, f.value, f.is_late, f.attempt_id, f.position, f.seq from fresh f`

type SaveRow = StoredVerdict & ({ n: number } | { n: null; attemptId: string; position: number; seq: number })

/** One verdict per event, in order. What was stored just now comes beside the verdicts and is matched here: in SQL the planner would compare each with each. */
export async function insertAnswers(lane: Lane, events: NewAnswer[]): Promise<StoredVerdict[]> {
  const rows = await lane.query<SaveRow>({
    name: 'attempt.save',
    text: saveStatement,
    values: [
      events.map((event) => roundNumberOf(event.attemptId)),
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
