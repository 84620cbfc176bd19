/** The connection to PostgreSQL: one pool, spoken to through drizzle, and directly where a statement is hot. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { Problem } from '../problem.ts'
import * as account from './schema/account.ts'
import * as attempt from './schema/attempt.ts'
import * as audit from './schema/audit.ts'
import * as award from './schema/award.ts'
import * as board from './schema/board.ts'
import * as contest from './schema/contest.ts'
import * as duty from './schema/duty.ts'
import * as entry from './schema/entry.ts'
import * as headcount from './schema/headcount.ts'
import * as imports from './schema/import.ts'
import * as insight from './schema/insight.ts'
import * as judging from './schema/judging.ts'
import * as leakSignals from './schema/leak-signals.ts'
import * as limit from './schema/limit.ts'
import * as message from './schema/message.ts'
import * as privacy from './schema/privacy.ts'
import * as questionBank from './schema/question-bank.ts'
import * as questionImport from './schema/question-import.ts'
import * as questionPool from './schema/question-pool.ts'
import * as queue from './schema/queue.ts'
import * as ranking from './schema/ranking.ts'
import * as result from './schema/result.ts'
import * as role from './schema/role.ts'
import * as roster from './schema/roster.ts'
import * as roundControl from './schema/round-control.ts'
import * as seeding from './schema/seeding.ts'
import * as unit from './schema/unit.ts'
import * as vote from './schema/vote.ts'

export const schema = {
  ...unit,
  ...account,
  ...message,
  ...questionBank,
  ...questionImport,
  ...contest,
  ...questionPool,
  ...attempt,
  ...ranking,
  ...result,
  ...board,
  ...seeding,
  ...role,
  ...audit,
  ...limit,
  ...headcount,
  ...privacy,
  ...imports,
  ...roster,
  ...award,
  ...entry,
  ...vote,
  ...queue,
  ...judging,
  ...duty,
  ...insight,
  ...leakSignals,
  ...roundControl
}

/** The pool or a transaction: queries take either. */
export type Db = NodePgDatabase<typeof schema> & { $client: pg.Pool | pg.PoolClient }

export interface Database {
  pool: pg.Pool
  db: Db
  close(): Promise<void>
}

const config = { schema, casing: 'snake_case' } as const

/**
 * A statement with a name is planned once: left to itself, the server plans those on partitions anew each time, which costs more than running them.
 * A plan made while a round's partition was empty is still in use when thousands have crowded in, so that it must not scan.
 */
const planOnce = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off'

export function openDatabase(connection: pg.PoolConfig, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'hoi-thi',
    options: planOnce,
    ...connection
  })
  // An idle connection that the server cut is replaced by the pool; without a listener the process would end.
  pool.on('error', () => {})
  // So would one that breaks while it is in use: its query fails by itself, and the event is for nobody.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, db: drizzle(pool, config), close: () => pool.end() }
}

/** Runs `work` in a transaction on one connection. A commit that no standby confirmed is an error: it may be there, or not. */
export async function inTransaction<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  let isUnconfirmed = false
  const heed = (notice: { code?: string | undefined }) => {
    isUnconfirmed ||= notice.code === '01000'
  }
  client.on('notice', heed)
  try {
    await client.query('begin')
    const result = await work(drizzle(client, config))
    isUnconfirmed = false
    await client.query('commit')
    if (isUnconfirmed) throw new Problem('server.busy')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.off('notice', heed)
    client.release(isBroken)
  }
}
