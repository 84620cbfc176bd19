/** Where a fault test happens: a data folder, the built server as a process of its own, and its database seen beside it by SQL. */
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { type Database, openDatabase } from '../../server/src/db/client.ts'
import { type ContestSeed, layContest } from '../../server/src/db/seed.ts'
import { layBank, readSeed } from '../../server/src/db/seed-bank.ts'
import { dayMs } from '../../server/src/lib/day.ts'
import { clipRules } from '../helpers/clip-rules.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { databasePids, postmasterOf, sendSignal, socketFolderOf } from './database-processes.ts'
import { bundleMutants, environmentOf, type Mutant, settingsOf } from './mutants.ts'

export const sessionSecret = 'what signs sessions in fault tests only'

export interface Round {
  id: string
  number: number
  contestId: string
}

export interface Site {
  /** Changes with every start of the server. */
  origin(): string
  pool: pg.Pool
  round: Round
  dataDir: string
  /** Makes sure that this server runs; null is the real one. */
  become(mutant: Mutant | null): Promise<void>
  /** Starts the server that has ended again; from now on with these settings too. */
  start(settings?: Settings): Promise<void>
  /** Waits until the server has its database, after a kill the next one. A server that is not there any more has ended by itself. */
  ready(): Promise<void>
  signal(signal: NodeJS.Signals): Promise<number | null>
  /** Whether nobody is accepted there any more. */
  isGone(): Promise<boolean>
  /** To every process of the database at once. */
  signalDatabase(signal: NodeJS.Signals): void
  /** What the server logged as its own faults, each once. */
  faults(): string[]
  close(): Promise<void>
}

type Settings = Record<string, string>

/** As on most machines, without a media program: whoever wants one names it. */
export async function openSite(settings: Settings = {}): Promise<Site> {
  const dataDir = await openDataDir()
  await bundleMutants()
  const own = { DATA_DIR: dataDir.path, DEMO: '0', SESSION_SECRET: sessionSecret, LOG_LEVEL: 'error' }
  let env = { ...own, FFMPEG_PATH: join(dataDir.path, 'no-ffmpeg'), ...settings }
  let server: ServerProcess = await startServer(env)
  let worn: Mutant | null = null
  let killedPostmaster: number | undefined
  let closing: Promise<void> | undefined
  const database = openDatabase(connectionOf(dataDir.path), { max: 4 })
  const hasDatabase = () => ![undefined, killedPostmaster].includes(postmasterOf(dataDir.path))
  const isReady = async () => hasDatabase() && (await ask(`${server.origin}/readyz`)).ok
  const isGone = () => refusesAll(server.origin)
  const start = async (mutant: Mutant | null) => {
    server = await startServer({ ...env, ...environmentOf(mutant) })
  }
  return {
    origin: () => server.origin,
    pool: database.pool,
    round: await layRound(database),
    dataDir: dataDir.path,
    async become(mutant) {
      if (mutant === worn && (await isReady().catch(() => false))) return
      await server.kill('SIGKILL')
      await start(mutant)
      if (mutant !== worn) await applySettings(database.pool, settingsOf(mutant))
      worn = mutant
    },
    async start(settings) {
      env = { ...env, ...settings }
      await start(worn)
    },
    async ready() {
      await becomes(async () => (await isGone()) || (await isReady()), 'the server is ready')
      if (await isGone()) throw new Error(`The server has ended by itself. It said last:\n${server.output().slice(-3000)}`)
    },
    signal: (signal) => server.kill(signal),
    isGone,
    signalDatabase(signal) {
      const pids = databasePids(dataDir.path)
      if (pids.length === 0) throw new Error('No database runs that could be sent a signal')
      if (signal === 'SIGKILL') killedPostmaster = pids[0]
      for (const pid of pids) sendSignal(pid, signal)
    },
    faults: () => [
      ...new Set([...server.output().matchAll(/"level":50.*?"message":"((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message ?? ''))
    ],
    close() {
      closing ??= server.kill('SIGKILL').then(async () => {
        await database.close()
        await dataDir.remove()
      })
      return closing
    }
  }
}

/** A server that has heard and does not answer must not hold up the asking. */
const ask = (url: string) => fetch(url, { signal: AbortSignal.timeout(10_000) })

const refusesAll = (origin: string) =>
  ask(`${origin}/healthz`).then(
    () => false,
    (error: Error & { cause?: { code?: string } }) => error.cause?.code === 'ECONNREFUSED'
  )

/** Asks again until it is so; a fault on the way is a no. */
export async function becomes(isSo: () => Promise<boolean>, what: string, withinMs = 60_000): Promise<void> {
  const until = performance.now() + withinMs
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > until) throw new Error(`Not within ${withinMs / 1000} s: ${what}`)
    await delay(25)
  }
}

/** The demonstration contest without its crowd; its second round is open, and it takes clips. */
async function layRound({ db, pool }: Database): Promise<Round> {
  const now = new Date()
  await layBank(db, now)
  const seed = await readSeed<ContestSeed>('contest.json')
  const clips = { ...clipRules, madeIn: null, closesAt: new Date(now.getTime() + dayMs).toISOString() }
  await layContest(db, { ...seed, rules: { ...seed.rules, clips } }, now)
  const { rows } = await pool.query<Round>(
    'select id, number, contest_id as "contestId" from rounds where kind = \'quiz\' and opens_at <= now() and now() < closes_at'
  )
  const [round] = rows
  if (!round) throw new Error('No round is open')
  return round
}

async function applySettings(pool: pg.Pool, settings: Record<string, string>): Promise<void> {
  await pool.query('alter system reset all')
  for (const [name, value] of Object.entries(settings)) await pool.query(`alter system set ${name} = '${value}'`)
  await pool.query('select pg_reload_conf()')
}

const connectionOf = (dataDir: string): pg.PoolConfig => ({
  host: socketFolderOf(dataDir),
  port: 5432,
  user: 'postgres',
  database: 'postgres',
  ssl: false,
  application_name: 'fault test'
})
