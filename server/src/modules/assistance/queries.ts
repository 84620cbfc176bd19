import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { participants } from '../../db/schema/contest.ts'
import { units } from '../../db/schema/unit.ts'

/** A person of the unit in any contest, unless the unit has said that they are not of it. */
export async function findPerson(db: Db, unitId: string, accountId: string) {
  const [row] = await db
    .select({
      id: accounts.id,
      signInName: accounts.signInName,
      fullName: accounts.fullName,
      passwordHash: accounts.passwordHash,
      consentVersion: accounts.consentVersion,
      unitName: units.name
    })
    .from(participants)
    .innerJoin(accounts, eq(accounts.id, participants.accountId))
    .innerJoin(units, eq(units.id, participants.unitId))
    .where(and(eq(units.id, unitId), eq(accounts.id, accountId), ne(participants.membership, 'disputed'), isNull(accounts.erasedAt)))
    .limit(1)
  return row
}

interface AssistanceRow extends Record<string, unknown> {
  sessionId: string
  personId: string
  personName: string
  unitName: string | null
  helperId: string
  helperName: string
  beganAt: Date
  endsAt: Date
  attempts: { id: string; roundId: string; startedAt: string }[]
}

/** Assisted sessions of the contest's people. */
const assisted = (contestId: string): SQL => sql`
  select s.id, s.account_id, p.id as participant_id, p.unit_id, s.assisted_by, s.created_at,
    least(coalesce(s.ended_at, s.expires_at), s.expires_at) as ends_at
  from sessions s join participants p on p.account_id = s.account_id and p.contest_id = ${contestId}
  where s.assisted_by is not null`

/** Attempts that were open at any time of the session, also those begun before it. */
const meanwhile = sql`
  t.account_id = s.account_id and t.participant_id = s.participant_id and t.started_at < s.ends_at
    and coalesce(t.submitted_at, t.deadline_at + make_interval(secs => t.grace_seconds)) > s.created_at`

/** Newest first: ids begin with their time. */
export async function listAssistances(db: Db, contestId: string, before: string | undefined, limit: number): Promise<AssistanceRow[]> {
  const { rows } = await db.execute<AssistanceRow>(sql`
    select s.id as "sessionId", a.id as "personId", a.full_name as "personName", u.name as "unitName", h.id as "helperId",
      h.full_name as "helperName", s.created_at as "beganAt", s.ends_at as "endsAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'roundId', t.round_id, 'startedAt', t.started_at) order by t.started_at), '[]')
        from attempts t where ${meanwhile}) as attempts
    from (${assisted(contestId)} ${before === undefined ? sql`` : sql`and s.id < ${before}`} order by s.id desc limit ${limit}) s
    join accounts a on a.id = s.account_id join accounts h on h.id = s.assisted_by left join units u on u.id = s.unit_id
    order by s.id desc`)
  return rows
}

export async function countAssisted(db: Db, contestId: string): Promise<{ people: number; attempts: number }> {
  const { rows } = await db.execute<{ people: number; attempts: number }>(sql`
    select count(distinct s.account_id)::int as people, count(distinct t.id)::int as attempts
    from (${assisted(contestId)}) s left join attempts t on ${meanwhile}`)
  return rows[0] ?? { people: 0, attempts: 0 }
}
