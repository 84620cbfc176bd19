import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { advisoryLocks } from '../../../db/locks.ts'
import type { Closing } from '../../contest/appeals.ts'
import { erasedName } from '../erased-name.ts'
import type { Standing } from '../erasure-plan.ts'
import { erasedColumnsOf } from '../inventory.ts'
import type { ColumnTag } from '../inventory-terms.ts'
import { isOf } from '../queries.ts'

/** Held until the end: two erasures, or an erasure and a giving of roles, come one after the other. */
export async function lockAccount(db: Db, accountId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select id from accounts where id = ${accountId} and erased_at is null for update`)
  return rows.length > 0
}

export async function findStanding(db: Db, accountId: string): Promise<Standing> {
  const { rows } = await db.execute<{ roles: number }>(sql`
    select count(*)::int as roles from role_assignments where account_id = ${accountId} and ended_at is null`)
  return { roles: rows[0]?.roles ?? 0, closings: await listClosings(db, accountId) }
}

/** Rules that were stored before there were appeals take none. */
async function listClosings(db: Db, accountId: string): Promise<Closing[]> {
  const { rows } = await db.execute<{ closesAtMs: number; appealDays: number }>(sql`
    select (extract(epoch from greatest(r.closes_at, r.answers_until)) * 1000)::float8 as "closesAtMs",
      coalesce((rules.body->>'appealDays')::int, 0) as "appealDays"
    from rounds r join contests c on c.id = r.contest_id join contest_rules rules on rules.contest_id = c.id and rules.version = c.rules_version
    where r.number in (select round_number from attempts where account_id = ${accountId})`)
  return rows.map(({ closesAtMs, appealDays }) => ({ closesAt: new Date(closesAtMs), appealDays }))
}

/** How many. */
export async function deleteRows(db: Db, table: string, accountId: string): Promise<number> {
  const { rowCount } = await db.execute(sql`delete from ${sql.identifier(table)} t where ${isOf(table, accountId)}`)
  return rowCount ?? 0
}

type Erased = NonNullable<ColumnTag['erased']>

/** `keepsAnnounced`: the names on lists that were announced with the person's consent. */
export async function eraseColumns(db: Db, table: string, accountId: string, random: string, keepsAnnounced: boolean): Promise<void> {
  const columns = erasedColumnsOf(table)
  if (columns.length === 0) return
  const values = columns.map(([column, erased]) => sql`${sql.identifier(column)} = ${erasedValue(column, erased, random)}`)
  const isAnnounced = sql`exists (select from snapshots s join closes c on c.id = s.close_id where s.id = t.snapshot_id and c.state = 'announced')`
  const isSpared = keepsAnnounced && columns.some(([, erased]) => erased === 'board-name') ? isAnnounced : sql`false`
  await db.execute(sql`
    update ${sql.identifier(table)} t set ${sql.join(values, sql`, `)} where ${isOf(table, accountId)} and not ${isSpared}`)
}

function erasedValue(column: string, erased: Erased, random: string): SQL {
  return {
    nothing: sql`null`,
    name: sql`${erasedName}`,
    random: sql`${random}`,
    'empty-text': sql`left(${sql.identifier(column)}, 0)`,
    'empty-object': sql`'{}'::jsonb`,
    'empty-list': sql`'[]'::jsonb`,
    'board-name': sql`jsonb_set(t.${sql.identifier(column)}, '{name}', to_jsonb(${erasedName}::text))`
  }[erased]
}

export async function markErased(db: Db, accountId: string, now: Date): Promise<void> {
  await db.execute(sql`update accounts set erased_at = ${now.toISOString()} where id = ${accountId}`)
}

/** Every process reads the boards of the person's contests anew. The lock is held until the commit: ids become visible in their order. */
export async function renewBoardsOf(db: Db, accountId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.contestEvents})`)
  await db.execute(sql`
    update contest_events set id = default
    where snapshot_id is not null and contest_id in (select contest_id from participants where account_id = ${accountId})`)
}
