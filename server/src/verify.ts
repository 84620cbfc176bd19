/** `npm run verify`: settings → database → every result computed again → exit code (2: it could not be done). Changes nothing; the server may be running. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { verifyChain } from './audit.ts'
import { readConfig } from './config.ts'
import { type Database, openDatabase } from './db/client.ts'
import { openPostgres, type Postgres } from './db/postgres.ts'
import { onStopSignal } from './lib/signals.ts'
import { verifyResults } from './modules/attempt/recompute/actions.ts'
import { readClock } from './modules/attempt/recompute/queries.ts'

const running: { postgres?: Promise<Postgres>; database?: Database } = {}
let isEnding = false

onStopSignal(
  () => end(2, 'Interrupted: not everything was compared.'),
  () => process.exit(2)
)
process.on('uncaughtException', (error) => end(2, sentenceOf(error)))
await verify().then(end, (error: Error) => end(2, sentenceOf(error)))

async function verify(): Promise<number> {
  const { dataDir, databaseDirectUrl: databaseUrl } = readConfig()
  // The embedded server would make an empty database where there is none.
  if (!databaseUrl && !lstatSync(join(dataDir, 'postgres'), { throwIfNoEntry: false }))
    throw new Error(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL, or start the server first.`)
  running.postgres = openPostgres({ dataDir, databaseUrl })
  const { connection, where } = await running.postgres
  progress(`Database: ${where}`)
  running.database = openDatabase({ ...connection, application_name: 'hoi-thi verify' }, { max: 1 })
  const { db } = running.database
  const results = await verifyResults({ database: running.database, now: await readClock(db), say, progress })
  return (await verifyAudit(db)) ? results : 1
}

async function verifyAudit(db: Database['db']): Promise<boolean> {
  const verdict = await verifyChain(db)
  if (verdict.isWhole) say(`audit log: ${verdict.links} links, whole; last hash ${verdict.lastHash}`)
  else say(`audit log: BROKEN at link ${verdict.place}, entry ${verdict.entryId}: ${verdict.because}`)
  return verdict.isWhole
}

/** Also the embedded server, if nobody else uses it. */
async function end(code: number, message?: string): Promise<void> {
  if (isEnding) return
  isEnding = true
  if (message) progress(message)
  await running.database?.close().catch(() => {})
  await running.postgres?.then(({ stop }) => stop()).catch(() => {})
  process.exitCode = code
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`)
}

function sentenceOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message
}
