/** The process: settings → port → database → app → listen → chores; at the end all of it closed, in an order that loses nothing. */
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type App, buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import type { Deps } from './context.ts'
import { type Database, openDatabase } from './db/client.ts'
import { migrate } from './db/migrate.ts'
import { openPostgres, type Postgres } from './db/postgres.ts'
import { hasDemonstration, type SignIn, seedDemonstration } from './db/seed.ts'
import { wantsDemonstration, whyNotDemonstrate } from './demonstration.ts'
import { type Chores, startChores } from './jobs.ts'
import { whyNotListen } from './lib/port.ts'
import { newSeed } from './lib/random.ts'
import { onStopSignal } from './lib/signals.ts'
import { within } from './lib/within.ts'
import { readOrCreateSecret } from './secret.ts'

const running: { postgres?: Postgres; database?: Database; app?: App; chores?: Chores } = {}

const starting = start()
onStopSignal(
  async () => {
    await starting.catch(() => {})
    await close()
    process.exit(0)
  },
  () => process.exit(1)
)
process.once('uncaughtException', (error) => end(error.stack ?? String(error)))
await starting.catch((error: Error) => end(sentenceOf(error)))

async function start(): Promise<void> {
  const config = readConfig()
  refuseIf(wantsDemonstration(config) ? whyNotDemonstrate(config) : null)
  refuseIf(await whyNotListen(config.port, config.host))
  running.postgres = await openPostgres({ dataDir: config.dataDir, databaseUrl: config.databaseDirectUrl })
  const { connection, where } = running.postgres
  await migrate(connection)
  running.database = openDatabase(connection, { max: config.databaseConnections })
  const deps = await wire(config, running.database)
  if (await hasDemonstration(running.database.db)) refuseIf(whyNotDemonstrate(config))
  running.app = await buildApp(deps)
  const { http, engines } = running.app
  const signIns = wantsDemonstration(config) ? (await seedDemonstration(deps, engines)).signIns : []
  await http.listen({ port: config.port, host: config.host })
  running.chores = startChores(deps, engines, (chore, err) => http.log.error({ err, chore }, 'chore failed'))
  greet(config, http, where, signIns)
}

/** What the app and its chores are built from. */
async function wire(config: Config, database: Database): Promise<Deps> {
  return {
    database,
    clock: () => new Date(),
    newSeed,
    sessionSecret: config.sessionSecret ?? (await readOrCreateSecret(config.dataDir)),
    isSecure: config.publicUrl?.startsWith('https:') ?? false,
    publicUrl: config.publicUrl ?? null,
    trustProxy: config.trustProxy,
    logLevel: config.logLevel
  }
}

/** No new requests, those under way answered, then the chores, the connections and the server that we started. */
async function close(): Promise<void> {
  const { app, chores, database, postgres } = running
  const drained = app?.http.close()
  if (!(await within(10_000, drained))) app?.http.server.closeAllConnections()
  await within(2_000, drained)
  await within(5_000, chores?.stop())
  await within(5_000, database?.close())
  await postgres?.stop()
}

async function end(message: string): Promise<never> {
  console.error(message)
  await close()
  process.exit(1)
}

function refuseIf(reason: string | null): void {
  if (reason) throw new Error(reason)
}

/** The innermost cause says what is wrong; the outer ones only where it was noticed. */
function sentenceOf(error: Error): string {
  return error.cause instanceof Error ? sentenceOf(error.cause) : error.message || String(error)
}

function greet({ host, publicUrl }: Config, http: FastifyInstance, where: string, signIns: SignIn[]): void {
  const { port } = http.server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  console.log(`Hội thi: ${publicUrl ?? `http://${name}:${port}`}\nDatabase: ${where}`)
  if (signIns.length > 0) console.log('Demonstration sign-ins:')
  for (const signIn of signIns) console.log(`  ${signIn.name} / ${signIn.password} – ${signIn.who}`)
}
