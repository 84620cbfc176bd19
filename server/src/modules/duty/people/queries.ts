import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { lowestId } from '../../../lib/id.ts'
import { isLike } from '../../roster/membership/queries.ts'
import { answersOf, attemptsOf, hasEnded } from '../queries.ts'

export interface Sought {
  roundNumber: number
  state: 'stuck' | 'open' | 'late'
  q: string
  now: Date
  quietSince: Date
  /** Whose deadline is before this instant has little time. */
  littleUntil: Date
  severalSignIns: number
  lateSince: Date
  /** Sessions that began before count for nobody whose attempt is open. */
  signedInSince: Date
  limit: number
}

export interface PersonRow extends Record<string, unknown> {
  attemptId: string
  participantId: string
  fullName: string
  unitName: string | null
  ordinal: number
  isOpen: boolean
  startedMs: number
  deadlineMs: number
  answered: number
  questions: number
  lastSaveMs: number | null
  hasLateAnswers: boolean
  signIns: number
}

/**
 * Who may be meant, then of the first of them what is shown. How many positions have an answer is counted; which answer it is stays where it is.
 * What came lately is found by the index of receipt times; the rest of an attempt by its key.
 */
export async function listPeople(db: Db, sought: Sought): Promise<PersonRow[]> {
  const { roundNumber, now, limit, q } = sought
  const { rows } = await db.execute<PersonRow>(sql`
    with ${recently(sought)}, picked as materialized (
      select t.*, not ${hasEnded(now)} as is_open from ${attemptsOf(roundNumber)} t
      where ${isMeant(sought)} ${q === '' ? sql`` : sql`and exists (select from accounts a where a.id = t.account_id and ${isLike(q)})`}
      order by t.deadline_at, t.id limit ${limit}
    )
    select t.id as "attemptId", t.participant_id as "participantId", a.full_name as "fullName", u.name as "unitName", t.ordinal, t.is_open as "isOpen",
      (extract(epoch from t.started_at) * 1000)::float8 as "startedMs", (extract(epoch from t.deadline_at) * 1000)::float8 as "deadlineMs",
      cardinality(t.option_counts) as questions, s.answered, (extract(epoch from s.last_save) * 1000)::float8 as "lastSaveMs",
      s.has_late as "hasLateAnswers",
      (select count(*)::int from sessions where account_id = t.account_id and created_at > t.started_at and created_at <= t.deadline_at) as "signIns"
    from picked t join accounts a on a.id = t.account_id left join units u on u.id = t.unit_id
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

/** Somebody who takes part in the round's contest, and whether they have an attempt open in it. */
export async function findOpener(db: Db, round: { contestId: string; number: number }, participantId: string, now: Date) {
  const { rows } = await db.execute<{ accountId: string; unitId: string | null; isOpen: boolean }>(sql`
    select p.account_id as "accountId", p.unit_id as "unitId",
      exists (select from ${attemptsOf(round.number)} t where t.participant_id = p.id and not ${hasEnded(now)}) as "isOpen"
    from participants p where p.id = ${participantId} and p.contest_id = ${round.contestId}`)
  return rows[0]
}

/** How many questions have an answer, of the attempt `t`. */
const answered = (roundNumber: number) => sql`(select count(distinct e.position) from ${answersOf(roundNumber)} e
    where e.attempt_id = t.id and e.position > 0 and not e.is_late and e.choice <> '')`

const isOpen = (now: Date) =>
  sql`t.marked_at is null and t.submitted_at is null and t.deadline_at + t.grace_seconds * interval '1 second' >= ${now.toISOString()}`

/** In a crowd with one deadline nobody can help all: of so many it is counted how far they are. */
const mostCounted = 3000

/** Attempts that something was received of in time lately, or too late; accounts that have signed in several times; attempts that end soon. */
const recently = ({ roundNumber, now, quietSince, lateSince, littleUntil, signedInSince, severalSignIns }: Sought) => sql`
  lately as materialized (select distinct attempt_id from ${answersOf(roundNumber)} where received_at > ${quietSince.toISOString()} and not is_late),
  belated as materialized (select distinct attempt_id from ${answersOf(roundNumber)} where received_at > ${lateSince.toISOString()} and is_late),
  signing as materialized (
    select account_id from sessions where id >= ${lowestId(signedInSince)} group by account_id having count(*) >= ${severalSignIns}
  ),
  ending as materialized (
    select t.id from (
      select t.id, t.option_counts from ${attemptsOf(roundNumber)} t where ${isOpen(now)} and t.deadline_at < ${littleUntil.toISOString()}
      order by t.deadline_at limit ${mostCounted}
    ) t where ${answered(roundNumber)} * 2 < cardinality(t.option_counts)
  )`

function isMeant({ roundNumber, now, state, quietSince, severalSignIns }: Sought): SQL {
  const isLate = sql`t.id in (select attempt_id from belated)`
  if (state === 'late') return isLate
  if (state === 'open') return isOpen(now)
  const isQuiet = sql`t.started_at < ${quietSince.toISOString()} and t.id not in (select attempt_id from lately)
    and ${answered(roundNumber)} < cardinality(t.option_counts)`
  const signsIn = sql`t.account_id in (select account_id from signing)
    and (select count(*) from sessions s where s.account_id = t.account_id and s.created_at > t.started_at) >= ${severalSignIns}`
  return sql`${isOpen(now)} and ((${isQuiet}) or t.id in (select id from ending) or ${isLate} or (${signsIn}))`
}
