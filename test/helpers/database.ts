/** A database for one test file: a copy of a template, made in some ten milliseconds. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'

export type Connection = Parameters<typeof openDatabase>[0]

/** Wednesday: in the seeded calendar the second round has been open for two days. */
export const wednesday = '2026-12-02T08:00:00+07:00'

export interface TestServer {
  connection: Connection
  /** Migrated, and nothing more. */
  template: string
  /** With the bank and the contest, as they were laid on that Wednesday. */
  laid: string
}

export interface ClonedDatabase {
  connection: Connection
  /** Fails when a connection was left open: a leaked pool is a bug of the test or of the app. */
  drop(): Promise<void>
}

export async function cloneDatabase(of: 'template' | 'laid' = 'template'): Promise<ClonedDatabase> {
  const { connection, ...templates } = inject('testServer')
  const name = `hoithi_test_${randomBytes(6).toString('hex')}`
  await runOn(connection, `create database ${name} template ${templates[of]}`)
  return {
    connection: withDatabase(connection, name),
    async drop() {
      try {
        // The server itself waits up to five seconds for connections that are just closing.
        await runOn(connection, `drop database ${name}`)
      } catch (error) {
        await runOn(connection, `drop database if exists ${name} with (force)`)
        throw error
      }
    }
  }
}

/** The same server, another database. */
export function withDatabase(connection: Connection, name: string): Connection {
  if (!connection.connectionString) return { ...connection, database: name }
  const url = new URL(connection.connectionString)
  url.pathname = `/${name}`
  return { ...connection, connectionString: url.href }
}

export async function runOn(connection: Connection, sql: string): Promise<void> {
  const { pool, close } = openDatabase(connection, { max: 1 })
  await pool.query(sql).finally(close)
}
