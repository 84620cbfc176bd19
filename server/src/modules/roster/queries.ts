import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { advisoryLocks } from '../../db/locks.ts'
import { contestUnits } from '../../db/schema/contest.ts'
import { units } from '../../db/schema/unit.ts'
import type { KnownAccount, KnownNamesake } from './row-status.ts'

/** Held to the end of the transaction: one enrolment at a time, so that made names run on. */
export async function leadsEnrolment(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ leads: boolean }>(sql`select pg_try_advisory_xact_lock(${advisoryLocks.roster}) as leads`)
  return rows[0]?.leads ?? false
}

export async function listRosterUnits(db: Db, contestId: string) {
  return db
    .select({
      id: units.id,
      key: units.key,
      code: units.code,
      name: units.name,
      aliases: units.aliases,
      validFrom: units.validFrom,
      validTo: units.validTo
    })
    .from(contestUnits)
    .innerJoin(units, eq(units.id, contestUnits.unitId))
    .where(eq(contestUnits.contestId, contestId))
}

export async function listKnownAccounts(db: Db, contestId: string, keys: string[]): Promise<KnownAccount[]> {
  const { rows } = await db.execute<KnownAccount & Record<string, unknown>>(sql`
    select a.sign_in_key as key, a.id as "accountId", a.full_name as "fullName",
      case when p.id is not null then json_build_object('id', p.id, 'unitId', p.unit_id, 'membership', p.membership) end as participant
    from unnest(${sql.param(keys)}::text[]) k (key)
    join accounts a on a.sign_in_key = k.key
    left join participants p on p.account_id = a.id and p.contest_id = ${contestId}`)
  return rows
}

/** People of the contest with one of these names, the earliest first. Joined, since thousands of names in an `any` are compared with everybody's one by one. */
export async function listNamesakes(db: Db, contestId: string, names: string[]): Promise<KnownNamesake[]> {
  const { rows } = await db.execute<KnownNamesake & Record<string, unknown>>(sql`
    select a.full_name as "fullName", p.unit_id as "unitId", a.id as "accountId"
    from unnest(${sql.param(names)}::text[]) n (name) join accounts a on a.full_name = n.name
    join participants p on p.account_id = a.id and p.contest_id = ${contestId}
    order by p.joined_at, p.id`)
  return rows
}

/** What the same file has led to, where that still stands. Cells are emptied in time; until then a name that was corrected is still known by them. */
export async function listEarlierRows(db: Db, contestId: string, scopeId: string | null, fileHash: string) {
  const { rows } = await db.execute<{ line: number; fullName: string; accountId: string; participantId: string }>(sql`
    select distinct on (r.line) r.line, coalesce(r.cells->>'fullName', a.full_name) as "fullName", r.account_id as "accountId", r.participant_id as "participantId"
    from imports i join import_rows r on r.import_id = i.id join participants p on p.id = r.participant_id
      join accounts a on a.id = r.account_id
    where i.file_hash = ${fileHash} and i.contest_id = ${contestId} and i.scope_id = ${scopeId} and i.kind = 'roster' and i.state = 'confirmed'
    order by r.line, i.id`)
  return rows
}

/** The highest number that is taken of each prefix. */
export async function listHighestNumbers(db: Db, prefixes: string[]): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ prefix: string; highest: number }>(sql`
    select prefix, max(substring(a.sign_in_key from length(prefix) + 2)::int) as highest
    from unnest(${sql.param(prefixes)}::text[]) prefix
    join accounts a on a.sign_in_key >= prefix || '-' and a.sign_in_key < prefix || '.' and a.sign_in_key ~ ('^' || prefix || '-[0-9]{4,6}$')
    group by prefix`)
  return new Map(rows.map(({ prefix, highest }) => [prefix, highest]))
}
