/** The migrations and db/schema say the same: two databases, one made by each, are compared as PostgreSQL describes them. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { schema } from '../../server/src/db/client.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { projectRoot } from '../../server/src/lib/root.ts'
import { runOn, withDatabase } from '../helpers/database.ts'
import { filesIn } from './source.ts'

const { connection } = inject('testServer')
const suffix = randomBytes(4).toString('hex')
const migrated = `hoithi_test_migrated_${suffix}`
const declared = `hoithi_test_declared_${suffix}`

beforeAll(async () => {
  for (const name of [migrated, declared]) await runOn(connection, `create database ${name}`)
  // Three processes that start at once.
  await Promise.all([1, 2, 3].map(() => migrate(withDatabase(connection, migrated))))
  const statements = await generateMigration(
    generateDrizzleJson({}, undefined, undefined, 'snake_case'),
    generateDrizzleJson(schema, undefined, undefined, 'snake_case')
  )
  for (const statement of statements) await runOn(withDatabase(connection, declared), statement)
}, 60_000)

afterAll(async () => {
  for (const name of [migrated, declared]) await runOn(connection, `drop database ${name}`)
})

/** Columns, constraints, indexes and triggers of every table, one a line. How a table is partitioned is asked apart. */
const description = `
with tables as (
  select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
)
select relname || ': column ' || attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
  || case attidentity when 'd' then ' identity by default' when 'a' then ' identity' else '' end
  || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') as line
from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
union all
select relname || ': ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
from tables join pg_constraint on conrelid = tables.oid where contype in ('p', 'u', 'c', 'f', 'x')
union all
select relname || ': ' || replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') from tables join pg_index on indrelid = tables.oid
union all
select relname || ': ' || pg_get_triggerdef(pg_trigger.oid) from tables join pg_trigger on tgrelid = tables.oid where not tgisinternal
order by line`

async function ask(database: string, sql: string): Promise<string[]> {
  const client = new pg.Client(withDatabase(connection, database))
  await client.connect()
  const { rows } = await client.query<{ line: string }>(sql).finally(() => client.end())
  return rows.map(({ line }) => line)
}

it('makes by migrations what the schema declares, and nothing else', async () => {
  const lines = await ask(migrated, description)
  expect(lines.length).toBeGreaterThan(120)
  const isTrigger = (line: string) => line.includes(': CREATE TRIGGER ')
  expect(lines.filter((line) => !isTrigger(line))).toEqual(await ask(declared, description))
  // The schema language has no words for them.
  const appendOnly = ['audit_chain', 'audit_entries', 'audit_roots', 'consents', 'round_headcounts'].map(
    (table) => `${table} BEFORE DELETE OR UPDATE OR TRUNCATE ON public.${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`
  )
  expect(
    lines
      .filter(isTrigger)
      .map((line) => line.replace(/: CREATE TRIGGER \S+ /, ' '))
      .sort()
  ).toEqual(
    [
      ...appendOnly,
      'mark_sheets BEFORE DELETE OR UPDATE ON public.mark_sheets FOR EACH ROW EXECUTE FUNCTION keep_signed_sheet()',
      'question_versions BEFORE DELETE OR UPDATE ON public.question_versions FOR EACH ROW EXECUTE FUNCTION keep_question_version()',
      'question_versions BEFORE TRUNCATE ON public.question_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()'
    ].sort()
  )
})

it('knows every table that a schema file declares', async () => {
  const files = filesIn('server/src/db/schema', /\.ts$/)
  const modules = await Promise.all(
    files.map((path) => import(/* @vite-ignore */ join(projectRoot, path)) as Promise<Record<string, unknown>>)
  )
  const tables = (exports: Record<string, unknown>) =>
    Object.values(exports)
      .filter((value) => is(value, PgTable))
      .map(getTableName)
  expect(tables(schema).sort()).toEqual(modules.flatMap(tables).sort())
})

it('partitions attempts and answers by round', async () => {
  const partitioned = `
    select relname || ' by ' || pg_get_partkeydef(pg_class.oid) as line from pg_class join pg_partitioned_table on partrelid = pg_class.oid
    order by line`
  expect(await ask(migrated, partitioned)).toEqual(['answers by LIST (round_number)', 'attempts by LIST (round_number)'])
})

it('migrates once, however many processes start', async () => {
  const applied = await ask(migrated, `select count(*)::text as line from drizzle.__drizzle_migrations`)
  expect(applied).toEqual([String(filesIn('migrations', /\.sql$/).length)])
})
