/** The connection to PostgreSQL: one pool, spoken to through drizzle, and directly where a statement is hot. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as account from './schema/account.ts'
import * as attempt from './schema/attempt.ts'
import * as contest from './schema/contest.ts'
import * as questionBank from './schema/question-bank.ts'
import * as ranking from './schema/ranking.ts'
import * as seeding from './schema/seeding.ts'
import * as unit from './schema/unit.ts'

export const schema = { ...unit, ...account, ...questionBank, ...contest, ...attempt, ...ranking, ...seeding }

type PoolDb = NodePgDatabase<typeof schema>
/** The pool or a transaction: queries take either. */
export type Db = PoolDb | Parameters<Parameters<PoolDb['transaction']>[0]>[0]

export interface Database {
  pool: pg.Pool
  db: PoolDb
  close(): Promise<void>
}

export function openDatabase(connection: pg.PoolConfig, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({ max: options.max ?? 10, connectionTimeoutMillis: 10_000, application_name: 'hoi-thi', ...connection })
  // An idle connection that the server cut is replaced by the pool; without a listener the process would end.
  pool.on('error', () => {})
  return { pool, db: drizzle(pool, { schema, casing: 'snake_case' }), close: () => pool.end() }
}
