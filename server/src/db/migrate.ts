/** Brings a database to the present shape. Forward only; an advisory lock lets several processes start at once. */
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { projectRoot } from '../lib/root.ts'
import { migrateJobQueue } from './job-queue.ts'
import { advisoryLocks } from './locks.ts'

export async function migrate(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.migration])
    await runMigrations(drizzle(client), { migrationsFolder: join(projectRoot, 'migrations') })
    await migrateJobQueue(connection)
  } finally {
    await client.end()
  }
}
