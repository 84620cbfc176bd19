import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { StoredRow } from './copy.ts'
import { ownLinksOf } from './inventory.ts'
import type { Link } from './inventory-terms.ts'

/** Whether a row of `t` leads to the account in this way. */
function leadsTo(link: Link, accountId: string): SQL {
  const { column, path, of: parent, isText } = link
  const value = path ? sql`t.${sql.identifier(column)} ->> ${sql.raw(`'${path}'`)}` : sql`t.${sql.identifier(column)}`
  if (!parent) return sql`${value} = ${accountId}`
  const id = isText || path ? sql`t.id::text` : sql`t.id`
  return sql`${value} in (select ${id} from ${sql.identifier(parent)} t where ${isOf(parent, accountId)})`
}

/** Whether a row of `t` is about the person. */
export function isOf(table: string, accountId: string): SQL {
  const ways = ownLinksOf(table).map((link) => leadsTo(link, accountId))
  return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`
}

/** A statement for each way, so that each finds its rows by a key. */
export async function listRowsBy(db: Db, table: string, link: Link, accountId: string): Promise<StoredRow[]> {
  const { rows } = await db.execute<{ row: StoredRow }>(
    sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${leadsTo(link, accountId)}`
  )
  return rows.map(({ row }) => row)
}

export async function listOpenRounds(db: Db, now: Date): Promise<number[]> {
  const { rows } = await db.execute<{ number: number }>(
    sql`select number from rounds where greatest(closes_at, answers_until) > ${now.toISOString()}`
  )
  return rows.map(({ number }) => number)
}
