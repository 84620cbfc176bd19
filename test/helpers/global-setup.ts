/**
 * One PostgreSQL server for all tests with one migrated template database that cloneDatabase() copies.
 * TEST_DATABASE_URL names another server, whose user may create databases.
 */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { isAlive } from '../../server/src/lib/run-program.ts'
import { runOn, type TestServer, withDatabase } from './database.ts'

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
  return {
    server: { connection, template },
    async stop() {
      await runOn(connection, `drop database ${template} with (force)`)
      await stop()
    }
  }
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
