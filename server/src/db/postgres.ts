/** The PostgreSQL that the settings name: a server of one's own by URL, else the embedded one in the data folder. */
import pg from 'pg'
import { startEmbedded } from './embedded.ts'

export interface Postgres {
  connection: pg.PoolConfig
  /** For the start-up line; without a password. */
  where: string
  /** Where its data lie; null where that is another's concern. */
  folder: string | null
  stop(): Promise<void>
}

export async function openPostgres({ dataDir, databaseUrl }: { dataDir: string; databaseUrl: string | undefined }): Promise<Postgres> {
  if (!databaseUrl) return startEmbedded({ dataDir })
  const connection = { connectionString: databaseUrl }
  const { host, pathname } = new URL(databaseUrl)
  const where = `${decodeURIComponent(host)}${pathname}`
  const reason = await whyNotConnect(connection)
  if (reason) throw new Error(`The database at ${where} cannot be used (${reason}): check DATABASE_URL and that the server is running.`)
  return { connection, where: `PostgreSQL at ${where}`, folder: null, stop: async () => {} }
}

async function whyNotConnect(connection: pg.ClientConfig): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return undefined
  } catch (error) {
    // Several addresses that all refuse come as one error without a message.
    const { message, code } = error as NodeJS.ErrnoException
    return message || code || 'no answer'
  } finally {
    await client.end().catch(() => {})
  }
}
