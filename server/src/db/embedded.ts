/**
 * A real PostgreSQL for who has none at hand, in the data folder, over a Unix socket.
 * Several processes may use one data folder: the first starts the server, the last stops it, and a server that outlived
 * its process is taken over. Each process holds a shared advisory lock for as long as it lives, so that the last one knows.
 */
import { rmdir } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { openPlace, type Place } from './embedded-place.ts'
import { connectionTo, createCluster, halt, launch, prepare, type Settings } from './embedded-server.ts'
import { advisoryLocks } from './locks.ts'

export interface EmbeddedOptions {
  dataDir: string
  /** For tests: fast, and lost with the power. */
  throwaway?: boolean
  settings?: Settings
}

export interface Embedded {
  connection: pg.PoolConfig & { host: string }
  /** For the start-up line. */
  where: string
  folder: string
  /** Stops the server unless another process still uses it. */
  stop(): Promise<void>
}

export async function startEmbedded({ dataDir, throwaway = false, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const place = await openPlace(dataDir, (half) => createCluster(half, throwaway))
  await prepare(place)
  let stopping = false
  const open = () => reach(place, () => launch(place, throwaway, settings))
  let holder: pg.Client | undefined = await open()
  let reviving: Promise<void> | undefined

  // A killed server is started again while the process lives; requests meanwhile are refused, none is lost.
  const watch = (client: pg.Client) =>
    client.once('end', () => {
      holder = undefined
      if (!stopping) reviving = revive()
    })
  const revive = async () => {
    while (!holder && !stopping) {
      holder = await open().catch(() => delay(1000, undefined))
    }
    if (holder) watch(holder)
  }
  watch(holder)

  return {
    connection: await connectionTo(place),
    where: place.where,
    folder: place.data,
    async stop() {
      stopping = true
      await reviving
      if (holder) await leave(holder, place)
    }
  }
}

/** Connects to the server, starting it when nobody answers. */
async function reach(place: Place, start: () => ReturnType<typeof launch>): Promise<pg.Client> {
  const giveUpAt = performance.now() + 60_000
  for (;;) {
    const client = await enter(place)
    if (client) return client
    const refusal = await start()
    if (refusal && (!refusal.passing || performance.now() > giveUpAt)) {
      throw new Error(`The embedded database in ${place.data} did not start; its log is ${place.log}.\n${refusal.reason}`)
    }
    if (refusal) await delay(200)
  }
}

/** The connection that says "still in use"; undefined while there is no server, or one that is just stopping. */
async function enter(place: Place): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...(await connectionTo(place)), application_name: 'hoi-thi in use', connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [advisoryLocks.embeddedOwner])
    return client
  } catch {
    await client.end().catch(() => {})
    return undefined
  }
}

async function leave(holder: pg.Client, place: Place): Promise<void> {
  const { rows } = await holder
    .query<{ last: boolean }>('select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last', [advisoryLocks.embeddedOwner])
    .catch(() => ({ rows: [] }))
  if (rows[0]?.last) await halt(place)
  await holder.end().catch(() => {})
  if (rows[0]?.last) await rmdir((await connectionTo(place)).host).catch(() => {})
}
