/**
 * One PostgreSQL server for all tests with one migrated template database that cloneDatabase() copies.
 * TEST_DATABASE_URL names another server, whose user may create databases.
 */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { type ContestSeed, layContest } from '../../server/src/db/seed.ts'
import { layBank, readSeed } from '../../server/src/db/seed-bank.ts'
import { isAlive } from '../../server/src/lib/run-program.ts'
import { type Connection, runOn, type TestServer, wednesday, withDatabase } from './database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Two projects ask for it, each from its own copy of this module; they share one server through the global object. */
const shared = globalThis as { hoiThiTestServer?: Promise<Started> | undefined; hoiThiTestProjects?: number }

interface Started {
  server: TestServer
  stop(): Promise<void>
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.hoiThiTestProjects = (shared.hoiThiTestProjects ?? 0) + 1
  shared.hoiThiTestServer ??= start()
  const { server, stop } = await shared.hoiThiTestServer
  project.provide('testServer', server)
  return async () => {
    shared.hoiThiTestProjects = (shared.hoiThiTestProjects ?? 0) - 1
    if (shared.hoiThiTestProjects > 0) return
    shared.hoiThiTestServer = undefined
    await stop()
  }
}

async function start(): Promise<Started> {
  const url = process.env.TEST_DATABASE_URL
  const { connection, stop } = url ? { connection: { connectionString: url }, stop: async () => {} } : await startOwn()
  const template = `hoithi_template_${process.pid}`
  await runOn(connection, `drop database if exists ${template}`)
  await runOn(connection, `create database ${template}`)
  await migrate(withDatabase(connection, template))
  const laid = `hoithi_laid_${process.pid}`
  await runOn(connection, `drop database if exists ${laid}`)
  await runOn(connection, `create database ${laid} template ${template}`)
  await lay(withDatabase(connection, laid))
  return {
    server: { connection, template, laid },
    async stop() {
      for (const name of [laid, template]) await runOn(connection, `drop database ${name} with (force)`)
      await stop()
    }
  }
}

async function lay(connection: Connection): Promise<void> {
  const { db, close } = openDatabase(connection, { max: 1 })
  const now = new Date(wednesday)
  await layBank(db, now)
  await layContest(db, await readSeed<ContestSeed>('contest.json'), now)
  await close()
}

async function startOwn() {
  await sweep()
  const dataDir = await mkdtemp(join(tmpdir(), `hoithi-test-${process.pid}-`))
  await chmod(dataDir, 0o711)
  const embedded = await startEmbedded({ dataDir, throwaway: true, settings: { max_connections: '200' } })
  return {
    connection: embedded.connection,
    async stop() {
      await embedded.stop()
      await rm(dataDir, { recursive: true })
    }
  }
}

/** Ends the servers of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^hoithi-test-(\d+)-/.exec(name)?.[1]
    if (!pid || isAlive(Number(pid))) continue
    const dataDir = join(tmpdir(), name)
    const left = await startEmbedded({ dataDir, throwaway: true }).catch(() => undefined)
    await left?.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
