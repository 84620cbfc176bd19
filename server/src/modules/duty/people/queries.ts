import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { isLike } from '../../roster/membership/queries.ts'
import { answersOf, attemptsOf, hasEnded } from '../queries.ts'

/** What needs are judged by. */
export interface Judged {
  isOpen: boolean
  startedMs: number
  deadlineMs: number
  answered: number
  questions: number
  lastSaveMs: number | null
  hasLateAnswers: boolean
  signIns: number
}

export interface PersonRow extends Judged, Record<string, unknown> {
  attemptId: string
  participantId: string
  fullName: string
  unitName: string | null
  ordinal: number
}

/** Attempts by their ids, each found by its key. How many positions have an answer is counted; which answer it is stays where it is. */
export async function listPeople(db: Db, roundNumber: number, attemptIds: readonly string[], now: Date): Promise<PersonRow[]> {
  const { rows } = await db.execute<PersonRow>(sql`
    select t.id as "attemptId", t.participant_id as "participantId", a.full_name as "fullName", u.name as "unitName", t.ordinal, not ${hasEnded(now)} as "isOpen",
      (extract(epoch from t.started_at) * 1000)::float8 as "startedMs", (extract(epoch from t.deadline_at) * 1000)::float8 as "deadlineMs",
      cardinality(t.option_counts) as questions, s.answered, (extract(epoch from s.last_save) * 1000)::float8 as "lastSaveMs",
      s.has_late as "hasLateAnswers", i.count as "signIns"
    from unnest(${sql.param(attemptIds)}::uuid[]) k (id)
    cross join lateral (select * from ${attemptsOf(roundNumber)} t where t.id = k.id limit 1) t
    cross join lateral (select full_name from accounts a where a.id = t.account_id limit 1) a
    left join units u on u.id = t.unit_id
    cross join lateral (
      select count(*)::int as count from sessions where account_id = t.account_id and created_at > t.started_at and created_at <= t.deadline_at
    ) i
    cross join lateral (
      select count(*) filter (where l.in_time and l.has_answer and l.position > 0)::int as answered, max(l.received_at) filter (where l.in_time) as last_save,
        coalesce(bool_or(l.any_late), false) as has_late
      from (
        select distinct on (e.position) e.position, not e.is_late as in_time, e.choice <> '' as has_answer,
          max(e.received_at) filter (where not e.is_late) over (partition by e.position) as received_at, bool_or(e.is_late) over (partition by e.position) as any_late
        from ${answersOf(roundNumber)} e where e.attempt_id = t.id order by e.position, e.is_late, e.seq desc
      ) l
    ) s
    order by t.deadline_at, t.id`)
  return rows
}

type Glance = Omit<Judged, 'isOpen'> & { attemptId: string }

/** Of many attempts at once; cheaper than the above, since an answer that was taken back still counts as one. */
export async function glanceAt(db: Db, roundNumber: number, attemptIds: readonly string[]): Promise<Glance[]> {
  const { rows } = await db.execute<Glance>(sql`
    select t.id as "attemptId", (extract(epoch from t.started_at) * 1000)::float8 as "startedMs",
      (extract(epoch from t.deadline_at) * 1000)::float8 as "deadlineMs", cardinality(t.option_counts) as questions, s.answered,
      (extract(epoch from s.last_save) * 1000)::float8 as "lastSaveMs", s.has_late as "hasLateAnswers", i.count as "signIns"
    from unnest(${sql.param(attemptIds)}::uuid[]) k (id)
    cross join lateral (select * from ${attemptsOf(roundNumber)} t where t.id = k.id limit 1) t
    cross join lateral (
      select count(*)::int as count from sessions where account_id = t.account_id and created_at > t.started_at and created_at <= t.deadline_at
    ) i
    cross join lateral (
      select count(distinct e.position) filter (where e.position > 0 and e.choice <> '' and not e.is_late)::int as answered,
        max(e.received_at) filter (where not e.is_late) as last_save, coalesce(bool_or(e.is_late), false) as has_late
      from ${answersOf(roundNumber)} e where e.attempt_id = t.id
    ) s`)
  return rows
}

/** Where a walk through attempts stands: the soonest deadline comes first. */
export interface Place {
  id: string
  deadlineAt: string
}

interface Walk {
  roundNumber: number
  now: Date
  limit: number
}

/** The next open attempts, by the index of deadlines; with a name, of those whom many share. */
export async function listOpen(db: Db, walk: Walk, after: Place | undefined, q: string): Promise<Place[]> {
  const isNamed = q === '' ? sql`` : sql`and exists (select from accounts a where a.id = t.account_id and ${isLike(q)})`
  return placesOf(db, sql`${attemptsOf(walk.roundNumber)} t where ${isOpen(walk.now)} ${isNext(after)} ${isNamed}`, walk.limit)
}

/** The next open attempts of these accounts. */
export async function listOpenOf(db: Db, walk: Walk, after: Place | undefined, accountIds: readonly string[]): Promise<Place[]> {
  const found = sql`unnest(${sql.param(accountIds)}::uuid[]) k (id)
    cross join lateral (select * from ${attemptsOf(walk.roundNumber)} t where t.account_id = k.id and ${isOpen(walk.now)} ${isNext(after)} offset 0) t`
  return placesOf(db, found, walk.limit)
}

const isNext = (after: Place | undefined) =>
  after ? sql`and t.deadline_at >= ${after.deadlineAt} and (t.deadline_at, t.id) > (${after.deadlineAt}, ${after.id})` : sql``

/** Of a crowd that was late at once, those whose answers came last. */
const mostBelated = 3_000

/** Attempts of which something came too late since then, found by the index that holds nothing else. */
export async function listBelated(db: Db, { roundNumber, limit }: Walk, since: Date, q: string): Promise<Place[]> {
  const isNamed = q === '' ? sql`` : sql`where exists (select from accounts a where a.id = t.account_id and ${isLike(q)})`
  return placesOf(
    db,
    sql`(
        select distinct attempt_id from (
          select attempt_id from ${answersOf(roundNumber)} where is_late and received_at > ${since.toISOString()} order by received_at desc limit ${mostBelated}
        ) l
      ) e
      cross join lateral (select * from ${attemptsOf(roundNumber)} t where t.id = e.attempt_id limit 1) t ${isNamed}`,
    limit
  )
}

async function placesOf(db: Db, found: SQL, limit: number): Promise<Place[]> {
  const { rows } = await db.execute<Place & Record<string, unknown>>(
    sql`select t.id, t.deadline_at::text as "deadlineAt" from ${found} order by t.deadline_at, t.id limit ${limit}`
  )
  return rows
}

/** Accounts by a part of a name, in no order. */
export async function listNamed(db: Db, q: string, limit: number): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select a.id from accounts a where ${isLike(q)} limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** Somebody who takes part in the round's contest, and whether they have an attempt open in it. */
export async function findOpener(db: Db, round: { contestId: string; number: number }, participantId: string, now: Date) {
  const { rows } = await db.execute<{ accountId: string; unitId: string | null; isOpen: boolean }>(sql`
    select p.account_id as "accountId", p.unit_id as "unitId",
      exists (select from ${attemptsOf(round.number)} t where t.participant_id = p.id and not ${hasEnded(now)}) as "isOpen"
    from participants p where p.id = ${participantId} and p.contest_id = ${round.contestId}`)
  return rows[0]
}

const isOpen = (now: Date) =>
  sql`t.marked_at is null and t.submitted_at is null and t.deadline_at + t.grace_seconds * interval '1 second' >= ${now.toISOString()}`
