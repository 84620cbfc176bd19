/** A database that holds what another one does, as a backup that was read back: every row of every table, in another order on the disk. */
import { type Database, openDatabase } from '../../server/src/db/client.ts'
import { cloneDatabase } from './database.ts'

export interface CopiedDatabase extends Database {
  drop(): Promise<void>
}

export async function copyDatabase(from: Database): Promise<CopiedDatabase> {
  const clone = await cloneDatabase('template')
  const to = openDatabase(clone.connection, { max: 3 })
  const client = await to.pool.connect()
  try {
    // Rows come before what they refer to.
    await client.query('set session_replication_role = replica')
    const { rows: rounds } = await from.pool.query<{ number: number }>('select number from rounds')
    for (const { number } of rounds)
      for (const table of ['attempts', 'answers'])
        await client.query(`create table ${table}_r${number} partition of ${table} for values in (${number})`)
    const { rows: tables } = await from.pool.query<{ name: string; columns: string }>(
      `select t.table_name as name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
       from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and t.table_name !~ '_r[0-9]+$'
       group by 1 order by 1`
    )
    // What a migration has laid comes with the rest.
    await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
    for (const { name, columns } of tables) {
      const { rows } = await from.pool.query<{ body: string }>(
        `select to_json(t)::text as body from ${name} t order by md5(to_json(t)::text)`
      )
      for (let start = 0; start < rows.length; start += 5000) {
        const part = rows.slice(start, start + 5000).map(({ body }) => body)
        await client.query(
          `insert into ${name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
          [`[${part.join(',')}]`]
        )
      }
    }
    // Numbers go on where they were, as after a backup.
    const { rows: counters } = await from.pool.query<{ name: string; last: string }>(
      `select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' and last_value is not null`
    )
    for (const { name, last } of counters) await client.query('select setval($1::regclass, $2)', [name, last])
  } finally {
    client.release(true)
  }
  return {
    ...to,
    async drop() {
      await to.close()
      await clone.drop()
    }
  }
}
