/** The process: settings → port → database → app → listen → chores; at the end all of it closed, in an order that loses nothing. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type App, buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import type { Deps } from './context.ts'
import { type Database, openDatabase } from './db/client.ts'
import { migrate } from './db/migrate.ts'
import { openPostgres, type Postgres } from './db/postgres.ts'
import { hasDemonstration, type SignIn, seedDemonstration } from './db/seed.ts'
import { wantsDemonstration, whyNotDemonstrate } from './demonstration.ts'
import { type Chores, startChores } from './jobs.ts'
import { countRequests, type Drain } from './lib/drain.ts'
import { openFolder } from './lib/files/files.ts'
import { openObjectStore } from './lib/files/object-store.ts'
import { openStaging } from './lib/files/staging.ts'
import { freeBytesIn } from './lib/free-bytes.ts'
import { openMailer } from './lib/mailer.ts'
import { findMediaTool } from './lib/media/tool/media-tool.ts'
import { openProvider } from './lib/openid.ts'
import { whyNotListen } from './lib/port.ts'
import { newSeed } from './lib/random.ts'
import { onStopSignal } from './lib/signals.ts'
import { within } from './lib/within.ts'
import { isWorker, speaksForAll, superviseWorkers, type Workers } from './lib/workers.ts'
import { passwordCost } from './modules/account/password.ts'
import { type Queue, queueConnections, startQueue } from './queue.ts'
import { readOrCreateSecret } from './secret.ts'

interface Running {
  postgres?: Promise<Postgres>
  database?: Database
  queueDatabase?: Database
  deps?: Deps
  app?: App
  drain?: Drain
  chores?: Chores
  boards?: ReturnType<App['engines']['boards']['follow']>
  queue?: Queue
  workers?: Workers
}

const running: Running = {}

let isEnding = false

onStopSignal(
  () => end(0),
  () => process.exit(1)
)
process.on('uncaughtException', (error) => end(1, error.stack ?? String(error)))
await start().catch((error: Error) => end(1, sentenceOf(error)))

async function start(): Promise<void> {
  const config = readConfig()
  refuseIf(wantsDemonstration(config) ? whyNotDemonstrate(config) : null)
  refuseIf(isWorker ? null : await whyNotListen(config.port, config.host))
  if (config.processes > 1 && !isWorker) return supervise(config.processes)
  running.postgres = openPostgres({ dataDir: config.dataDir, databaseUrl: config.databaseDirectUrl })
  const { connection, where, folder } = await running.postgres
  await migrate(connection)
  running.database = openDatabase(connection, { max: config.databaseConnections })
  running.queueDatabase = openDatabase(connection, { max: queueConnections })
  const deps = await wire(config, running.database, folder)
  running.deps = deps
  if (await hasDemonstration(running.database.db)) refuseIf(whyNotDemonstrate(config))
  running.app = await buildApp(deps)
  const { http, engines } = running.app
  const signIns = wantsDemonstration(config) ? (await seedDemonstration(deps, engines)).signIns : []
  running.drain = countRequests(http.server)
  await http.listen({ port: config.port, host: config.host })
  running.chores = startChores(deps, engines, (chore, err) => http.log.error({ err, chore }, 'chore failed'))
  const { log } = http
  running.boards = engines.boards.follow((err) => log.error({ err }, 'boards could not be read'))
  running.queue = startQueue({ ...deps, database: running.queueDatabase }, engines, (level, message) => log[level](message))
  // Said and no more: contests go on without their clips.
  void deps.files.whyAway().then((why) => why && log.error(`files cannot be reached: ${why}`))
  if (speaksForAll) greet(config, http, where, signIns)
}

/** This process serves nothing itself: it keeps so many others serving. */
function supervise(processes: number): void {
  running.workers = superviseWorkers(processes)
  void running.workers.ended.then(end)
}

/** What the app and its chores are built from. */
async function wire(config: Config, database: Database, databaseFolder: string | null): Promise<Deps> {
  return {
    database,
    clock: () => new Date(),
    newSeed,
    passwordCost,
    sessionSecret: config.sessionSecret ?? (await readOrCreateSecret(config.dataDir)),
    earlierSecrets: config.earlierSecrets,
    isSecure: config.publicUrl?.startsWith('https:') ?? false,
    publicUrl: config.publicUrl ?? null,
    mail: config.mail ? { mailer: openMailer(config.mail.smtpUrl, config.mail.from), origin: config.mail.origin } : null,
    providers: config.providers.map(openProvider),
    trustProxy: config.trustProxy,
    files: config.fileStore ? await openObjectStore(config.fileStore) : openFolder(join(config.dataDir, 'files')),
    staging: openStaging(join(config.dataDir, 'uploads')),
    mediaTool: await findTool(config.ffmpegPath),
    clipQuietMinutes: config.clipQuietMinutes,
    freeBytes: async () => ({ data: await freeBytesIn(config.dataDir), database: await freeBytesIn(databaseFolder) }),
    logLevel: config.logLevel
  }
}

/** What the ending itself makes fail, such as a start that it interrupts, is no news. */
async function end(code: number, message?: string): Promise<void> {
  if (isEnding) return
  isEnding = true
  if (message) console.error(message)
  await close()
  process.exit(code)
}

/** Looked for once: a program that is put in place later is found by the next start. */
async function findTool(path: string | undefined): Promise<Deps['mediaTool']> {
  const tool = await findMediaTool(path ?? null)
  return () => tool
}

/** The chores and the queue, then no new requests, those under way answered, then the connections and the server that we started. */
async function close(): Promise<void> {
  const { app, drain, chores, boards, queue, deps, database, queueDatabase, postgres, workers } = running
  workers?.stop()
  await within(20_000, workers?.ended)
  await Promise.all([within(2_000, chores?.stop()), within(2_000, boards?.stop()), within(5_000, queue?.stop())])
  deps?.mail?.mailer.close()
  const closed = app?.http.close()
  await drain?.(10_000)
  await within(2_000, closed)
  await within(5_000, Promise.all([database?.close(), queueDatabase?.close()]))
  await postgres?.then(({ stop }) => stop()).catch(() => {})
}

function refuseIf(reason: string | null): void {
  if (reason) throw new Error(reason)
}

/** The innermost cause says what is wrong; the outer ones only where it was noticed. */
function sentenceOf(error: Error): string {
  return error.cause instanceof Error ? sentenceOf(error.cause) : error.message || String(error)
}

function greet({ host, publicUrl }: Config, http: App['http'], where: string, signIns: SignIn[]): void {
  const { port } = http.server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  console.log(`Hội thi: ${publicUrl ?? `http://${name}:${port}`}\nDatabase: ${where}`)
  if (signIns.length > 0) console.log('Demonstration sign-ins:')
  for (const signIn of signIns) console.log(`  ${signIn.name} / ${signIn.password} – ${signIn.who}`)
}
