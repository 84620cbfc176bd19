/** Where a fault test happens: a data folder, the built server as a process of its own, and its database seen beside it by SQL. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { type Database, openDatabase } from '../../server/src/db/client.ts'
import { type ContestSeed, layContest } from '../../server/src/db/seed.ts'
import { layBank, readSeed } from '../../server/src/db/seed-bank.ts'
import { isRunning, openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { environmentOf, type Mutant, settingsOf } from './mutants.ts'

export const sessionSecret = 'a secret that is only for fault tests, long enough'

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
  /** Makes sure that this server runs; null is the real one. */
  become(mutant: Mutant | null): Promise<void>
  /** Starts the server that has ended again. */
  start(): Promise<void>
  /** Waits until the server has its database. A server that is not there any more has ended by itself. */
  ready(): Promise<void>
  signal(signal: NodeJS.Signals): Promise<number | null>
  /** To every process of the database at once. */
  signalDatabase(signal: NodeJS.Signals): void
  /** What the server logged as its own faults, each once. */
  faults(): string[]
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const dataDir = await openDataDir()
  const env = { DATA_DIR: dataDir.path, DEMO: '0', SESSION_SECRET: sessionSecret, LOG_LEVEL: 'error' }
  let server: ServerProcess = await startServer(env)
  let worn: Mutant | null = null
  const database = openDatabase({ ...connectionOf(dataDir.path), application_name: 'fault test' }, { max: 4 })
  const isReady = async () => (await fetch(`${server.origin}/readyz`)).ok
  const start = async (mutant: Mutant | null) => {
    server = await startServer({ ...env, ...environmentOf(mutant) })
  }
  return {
    origin: () => server.origin,
    pool: database.pool,
    round: await layRound(database),
    async become(mutant) {
      if (mutant === worn && (await isReady().catch(() => false))) return
      await server.kill('SIGKILL')
      await start(mutant)
      if (mutant !== worn) await applySettings(database.pool, settingsOf(mutant))
      worn = mutant
    },
    start: () => start(worn),
    async ready() {
      await becomes(async () => (await isGone(server)) || (await isReady()), 'the server is ready')
      if (await isGone(server)) throw new Error(`The server has ended by itself. It said last:\n${server.output().slice(-3000)}`)
    },
    signal: (signal) => server.kill(signal),
    signalDatabase(signal) {
      for (const pid of databasePids(dataDir.path)) sendSignal(pid, signal)
    },
    faults: () => [
      ...new Set([...server.output().matchAll(/"level":50.*?"message":"((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message ?? ''))
    ],
    async close() {
      await server.kill('SIGKILL')
      await database.close()
      await dataDir.remove()
    }
  }
}

const isGone = ({ origin }: ServerProcess) =>
  fetch(`${origin}/healthz`).then(
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

/** The demonstration contest without its crowd; its second round is open. */
async function layRound({ db, pool }: Database): Promise<Round> {
  const now = new Date()
  await layBank(db, now)
  await layContest(db, await readSeed<ContestSeed>('contest.json'), now)
  const { rows } = await pool.query<Round>(
    'select id, number, contest_id as "contestId" from rounds where opens_at <= now() and now() < closes_at'
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

const pidFile = (dataDir: string) => readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')

/** The folder of the socket is the same at every start of the database. */
function connectionOf(dataDir: string): pg.PoolConfig {
  return { host: pidFile(dataDir)[4] ?? '', port: 5432, user: 'postgres', database: 'postgres', ssl: false }
}

/** The postmaster, then its children. */
function databasePids(dataDir: string): number[] {
  const postmaster = Number(pidFile(dataDir)[0])
  if (!isRunning(postmaster)) return []
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
  return [postmaster, ...pids.filter((pid) => parentOf(pid) === postmaster)]
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** Only to processes of the site. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in between.
  }
}
