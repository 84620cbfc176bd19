/** Where a benchmark happens: a throwaway data folder, its embedded PostgreSQL as durable as in use, a contest with a past, and the built server. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { openDatabase } from '../../../server/src/db/client.ts'
import { startEmbedded } from '../../../server/src/db/embedded.ts'
import { advisoryLocks } from '../../../server/src/db/locks.ts'
import { migrate } from '../../../server/src/db/migrate.ts'
import { openDataDir, type ServerProcess, startServer } from '../../helpers/server-process.ts'
import { type Load, openLoad } from './load.ts'
import { answersPerAttempt, type Laid, layPast } from './past.ts'
import { type People, peopleOf, sessionSecret } from './people.ts'
import { loadAverage, say } from './report.ts'
import { scaled, wantsBoards } from './settings.ts'

export interface Site extends Laid {
  connection: pg.PoolConfig
  pool: pg.Pool
  people: People
  load: Load
  postmaster: number
  /** The real server, as `npm start` runs it. */
  startServer(): Promise<ServerProcess>
  /** Answers stored in the open round. */
  countAnswers(): Promise<number>
  database: Record<string, string>
  data: Record<string, number | boolean>
  loadBefore: number
}

/** Opens a site, does the work, and cleans up, also when interrupted or out of time. */
export async function withSite(minutes: number, work: (site: Site) => Promise<void>, refreshesBoards = wantsBoards): Promise<void> {
  const closers: (() => unknown)[] = []
  const close = async () => {
    for (let next = closers.pop(); next; next = closers.pop()) await next()
  }
  const giveUp = (why: string) => {
    say(why)
    void close().finally(() => process.exit(1))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => giveUp('Interrupted'))
  const guard = setTimeout(() => giveUp(`Not done within ${minutes} minutes`), minutes * 60_000)
  try {
    await work(await openSite(refreshesBoards, (closer) => void closers.push(closer)))
  } finally {
    clearTimeout(guard)
    await close()
  }
}

async function openSite(refreshesBoards: boolean, atEnd: (closer: () => unknown) => void): Promise<Site> {
  const loadBefore = loadAverage()
  await buildServer()
  const dataDir = await openDataDir()
  atEnd(() => dataDir.remove())
  const postgres = await startEmbedded({ dataDir: dataDir.path })
  atEnd(() => postgres.stop())
  await migrate(postgres.connection)
  const database = openDatabase({ ...postgres.connection, application_name: 'benchmark' }, { max: 3 })
  atEnd(() => database.close())
  const attempts = scaled(100_000, 4000)
  say(`Laying ${attempts} earlier attempts …`)
  const laid = await layPast(database, attempts)
  if (!refreshesBoards) atEnd(await holdBoards(database.pool))
  const load = openLoad()
  atEnd(() => load.close())
  return {
    ...laid,
    connection: postgres.connection,
    pool: database.pool,
    people: peopleOf(attempts),
    load,
    postmaster: Number(readFileSync(join(dataDir.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    async startServer() {
      const server = await startServer({ DATA_DIR: dataDir.path, DEMO: '0', SESSION_SECRET: sessionSecret })
      atEnd(() => server.kill('SIGINT'))
      return server
    },
    async countAnswers() {
      const { rows } = await database.pool.query<{ count: number }>('select count(*)::int as count from answers where round_number = $1', [
        laid.roundNumber
      ])
      return rows[0]?.count ?? 0
    },
    database: await describeDatabase(database.pool),
    data: { accounts: attempts, earlierAttempts: attempts, earlierAnswers: attempts * answersPerAttempt, refreshesBoards },
    loadBefore
  }
}

/** Until the engine has compiled what runs often: a server that is crowded has been running for a while. */
export async function warmUp({ load, people, roundId }: Site, { origin }: ServerProcess): Promise<void> {
  await load.run({ kind: 'attempts', origin, roundId, people: people.take(scaled(4000, 300)), inFlight: 32, seconds: scaled(10, 1) })
}

/** The chore that makes the boards passes while another leads: with its lock held here, only attempts are measured. */
async function holdBoards(pool: pg.Pool): Promise<() => void> {
  const client = await pool.connect()
  await client.query('select pg_advisory_lock($1)', [advisoryLocks.boardRefresh])
  return () => client.release(true)
}

/** A database that may forget is no measure. */
async function describeDatabase(pool: pg.Pool): Promise<Record<string, string>> {
  const names = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers']
  const { rows } = await pool.query<{ name: string; value: string }>(
    'select n as name, current_setting(n) as value from unnest($1::text[]) n',
    [names]
  )
  const settings = Object.fromEntries(rows.map(({ name, value }) => [name, value]))
  if (settings.fsync !== 'on' || settings.synchronous_commit !== 'on') throw new Error('fsync and synchronous_commit must be on')
  const { server_version: postgres = '', ...rest } = settings
  return { postgres, ...rest }
}

async function buildServer(): Promise<void> {
  const path = new URL('../../../server/build.mjs', import.meta.url).href
  const { build } = (await import(path)) as { build(options: { everything: boolean }): Promise<void> }
  const log = console.log
  // What is built is told on stderr: stdout is for the one line at the end.
  console.log = (text: string) => say(text)
  await build({ everything: false }).finally(() => {
    console.log = log
  })
}
