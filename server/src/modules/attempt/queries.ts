import { and, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Asker } from '../../db/lane.ts'
import { attempts, type PaperSlot } from '../../db/schema/attempt.ts'
import { rounds } from '../../db/schema/contest.ts'
import { questionVersions } from '../../db/schema/question-bank.ts'
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
 * Each is inserted only if the round is open at its moment, the account takes part, no attempt of theirs is open and one is left. Another start of
 * the same person takes the same ordinal, and one of the two inserts nothing.
 */
const startStatement = (roundNumber: number) => `
insert into attempts_r${roundNumber} (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version,
  started_at, deadline_at, grace_seconds, paper, option_counts, asks_prediction, seed, seconds_per_question, open_position, position_opened_at)
select r.number, s.id, r.id, p.id, p.account_id, p.unit_id, p.division_id, mine.count + 1, s.rules_version,
  s.now, least(s.now + r.duration_seconds * interval '1 second', r.closes_at), s.grace_seconds, s.paper,
  array(select jsonb_array_length(slot -> 'order')::smallint from jsonb_array_elements(s.paper) slot), s.asks_prediction, s.seed,
  s.seconds_per_question, case when s.seconds_per_question is not null then 1 end, case when s.seconds_per_question is not null then s.now end
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::int[], $7::jsonb[], $8::boolean[], $9::text[], $10::smallint[])
  as s (id, account_id, now, allowed, grace_seconds, rules_version, paper, asks_prediction, seed, seconds_per_question)
cross join lateral (select * from rounds where number = ${roundNumber} limit 1) r
cross join lateral (select * from participants where contest_id = r.contest_id and account_id = s.account_id and consented_at is not null limit 1) p
cross join lateral (
  select count(*)::int as count, bool_or(a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= s.now) as is_open
  from attempts_r${roundNumber} a where a.participant_id = p.id
) mine
where r.sealed_at is not null and r.opens_at <= s.now and s.now < r.closes_at and mine.count < s.allowed and mine.is_open is not true
on conflict (participant_id, ordinal, round_number) do nothing
returning id, participant_id as "participantId", unit_id as "unitId", division_id as "divisionId", ordinal, deadline_at as "deadlineAt",
  option_counts as "optionCounts"`

type Given = Pick<AttemptRow, 'id' | 'participantId' | 'unitId' | 'divisionId' | 'ordinal' | 'deadlineAt' | 'optionCounts'>

/** Those of one round that could be started, in the order of what was asked; undefined for the others. */
export async function insertAttempts(
  asker: Asker,
  roundNumber: number,
  starts: readonly NewAttempt[]
): Promise<(AttemptRow | undefined)[]> {
  const column = <K extends keyof NewAttempt>(name: K) => starts.map((start) => start[name])
  const rows = await asker.query<Given>({
    name: `attempt.start.${roundNumber}`,
    text: startStatement(roundNumber),
    values: [
      column('id'),
      column('accountId'),
      starts.map(({ now }) => now.toISOString()),
      column('allowed'),
      column('graceSeconds'),
      column('rulesVersion'),
      starts.map(({ paper }) => JSON.stringify(paper)),
      column('asksPrediction'),
      column('seed'),
      column('secondsPerQuestion')
    ]
  })
  const given = new Map(rows.map((row) => [row.id, row]))
  return starts.map((start) => {
    const row = given.get(start.id)
    return row && startedRow(start, row)
  })
}

function startedRow({ allowed: _, now, ...stored }: NewAttempt, given: Given): AttemptRow {
  const isTimed = stored.secondsPerQuestion !== null
  const opening = { openPosition: isTimed ? 1 : null, positionOpenedAt: isTimed ? now : null }
  return { ...stored, ...unfinished, ...opening, startedAt: now, ...given }
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
  points = e.points, duration_ms = e.duration_ms, prediction = e.prediction, receipt_salt = e.receipt_salt, receipt = e.receipt
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::int[], $7::int[], $8::int[], $9::text[], $10::text[])
  as e (id, submitted_at, marked_at, marking_version, correct, points, duration_ms, prediction, receipt_salt, receipt)
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
      column('durationMs'),
      column('prediction'),
      column('receiptSalt'),
      column('receipt')
    ]
  })
}

/** Right options by question version. The only reader of keys. */
export async function listKeys(db: Db, versionIds: string[]) {
  const rows = await db
    .select({ id: questionVersions.id, right: questionVersions.rightOptions })
    .from(questionVersions)
    .where(inArray(questionVersions.id, versionIds))
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
