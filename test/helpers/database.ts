/** A migrated database for one test file: a copy of the template, made in some ten milliseconds. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface TestServer {
  connection: pg.PoolConfig
  template: string
}

export interface ClonedDatabase {
  connection: pg.PoolConfig
  /** Fails when a connection was left open: a leaked pool is a bug of the test or of the app. */
  drop(): Promise<void>
}

export async function cloneDatabase(): Promise<ClonedDatabase> {
  const { connection, template } = inject('testServer')
  const name = `hoithi_test_${randomBytes(6).toString('hex')}`
  await runOn(connection, `create database ${name} template ${template}`)
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
export function withDatabase(connection: pg.PoolConfig, name: string): pg.PoolConfig {
  if (!connection.connectionString) return { ...connection, database: name }
  const url = new URL(connection.connectionString)
  url.pathname = `/${name}`
  return { ...connection, connectionString: url.href }
}

export async function runOn(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
