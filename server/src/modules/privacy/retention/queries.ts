import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'

/** Accounts in use that take part somewhere, and nowhere whose retention lasts beyond `until`; without a role or an open request. */
const accountsFreeBy = (until: SQL) => sql`
  select p.account_id from participants p join contests c on c.id = p.contest_id join accounts a on a.id = p.account_id
  where a.erased_at is null
    and not exists (select from role_assignments r where r.account_id = a.id and r.ended_at is null)
    and not exists (select from privacy_requests q where q.account_id = a.id and q.closed_at is null)
  group by p.account_id having bool_and(c.retention_until is not null and c.retention_until <= ${until})`

export async function listAccountsToErase(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select account_id as id from (${accountsFreeBy(sql`${now.toISOString()}::timestamptz`)}) free order by 1 limit ${limit}`
  )
  return rows.map(({ id }) => id)
}

/** What contests whose retention is over know of those who stay for others. How many. */
export async function emptyPassedFacts(db: Db, now: Date): Promise<number> {
  const { rowCount } = await db.execute(sql`
    update participants p set facts = '{}'
    from contests c where c.id = p.contest_id and c.retention_until <= ${now.toISOString()} and p.facts <> '{}'`)
  return rowCount ?? 0
}

/** Who agreed for the minors of such contests; that somebody did stays in the consents. How many. */
export async function deletePassedGuardians(db: Db, now: Date): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from guardians g using consents s, contests c
    where s.id = g.consent_id and c.id = s.contest_id and c.retention_until <= ${now.toISOString()}`)
  return rowCount ?? 0
}

export async function setRetention(db: Db, contestId: string, until: Date, reason: string): Promise<void> {
  await db.execute(sql`update contests set retention_until = ${until.toISOString()}, retention_reason = ${reason} where id = ${contestId}`)
}

/** What the end of a contest's retention does, were it today: with how many people, and how many papers stay. */
export async function countRetained(db: Db, contestId: string) {
  const { rows } = await db.execute<{ participants: number; named: number; erased: number; attempts: number }>(sql`
    select (select count(*)::int from participants where contest_id = ${contestId}) as participants,
      (select count(*)::int from participants p join accounts a on a.id = p.account_id where p.contest_id = ${contestId} and a.erased_at is null) as named,
      (select count(*)::int from attempts a join rounds r on r.number = a.round_number where r.contest_id = ${contestId}) as attempts,
      (select count(*)::int from participants p join accounts a on a.id = p.account_id
        where p.contest_id = ${contestId} and a.erased_at is null
          and not exists (select from role_assignments r where r.account_id = a.id and r.ended_at is null)
          and not exists (select from privacy_requests q where q.account_id = a.id and q.closed_at is null)
          and not exists (select from participants o join contests c on c.id = o.contest_id, contests own
            where o.account_id = a.id and own.id = ${contestId} and c.id <> own.id
              and (c.retention_until is null or c.retention_until > coalesce(own.retention_until, 'infinity')))) as erased`)
  const { named, ...counted } = rows[0] ?? { participants: 0, named: 0, erased: 0, attempts: 0 }
  return { ...counted, kept: named - counted.erased }
}

/** The audit log knows who said last until when. */
export async function findRetentionSetter(db: Db, contestId: string) {
  const { rows } = await db.execute<{ atMs: number; fullName: string | null }>(sql`
    select (extract(epoch from e.at) * 1000)::float8 as "atMs", a.full_name as "fullName"
    from audit_entries e left join accounts a on a.id = e.actor_id
    where e.subject_kind = 'contest' and e.subject_id = ${contestId} and e.action = 'retention.set'
    order by e.id desc limit 1`)
  return rows[0]
}

export async function listRetention(db: Db) {
  const { rows } = await db.execute<{
    contestId: string
    title: string
    endsAtMs: number | null
    participants: number
    accounts: number
  }>(sql`
    select c.id as "contestId", c.title, (extract(epoch from c.retention_until) * 1000)::float8 as "endsAtMs",
      (select count(*)::int from participants p where p.contest_id = c.id) as participants,
      (select count(*)::int from participants p
        where p.contest_id = c.id and p.account_id in (${accountsFreeBy(sql`c.retention_until`)})) as accounts
    from contests c order by c.retention_until nulls last, c.id`)
  return rows
}
