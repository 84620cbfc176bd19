/**
 * One connection held for one stream of statements that must not be acknowledged too early. It gives up on a server that hangs, and it does
 * not take a commit for done that the server ended with a warning: a cancelled wait for a standby is not a promise.
 */
import type pg from 'pg'
import { Problem, soon } from '../problem.ts'

export interface Lane extends Asker {
  /** One after the other: statements of two transactions on one connection would mix. */
  transaction<T>(work: (asker: Asker) => Promise<T>): Promise<T>
  close(): void
}

/** What statements are sent through. */
export interface Asker {
  query<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<Row[]>
}

/** Rows are held for the length of a short transaction. */
const lockPatienceMs = 500

/** The class of a warning with which a statement succeeded. */
const warning = '01000'

export function openLane(pool: pg.Pool, patienceMs = 5_000): Lane {
  let client: pg.PoolClient | null = null
  let opening: Promise<pg.PoolClient> | null = null
  let lastTransaction: Promise<unknown> = Promise.resolve()
  let isUnconfirmed = false
  let isTransacting = false

  /** Two who ask while there is none wait for the same one. */
  function connected(): Promise<pg.PoolClient> {
    opening ??= open().finally(() => {
      opening = null
    })
    return opening
  }

  async function open(): Promise<pg.PoolClient> {
    const fresh = await pool.connect()
    client = fresh
    fresh.on('notice', heed)
    fresh.on('error', forget)
    // A row that somebody else holds: whoever waits for it gives back those that it holds itself.
    await soon(fresh.query(`set lock_timeout = ${lockPatienceMs}`), patienceMs).catch((error: Error) => {
      letGo(true)
      throw error
    })
    return fresh
  }

  function heed(notice: { code?: string | undefined }): void {
    if (notice.code === warning) isUnconfirmed = true
  }

  const forget = () => letGo(true)

  function letGo(isBroken: boolean): void {
    client?.off('notice', heed)
    client?.off('error', forget)
    client?.release(isBroken)
    client = null
  }

  const query: Asker['query'] = async <Row extends pg.QueryResultRow>(statement: pg.QueryConfig) => (await run<Row>(statement)).rows

  async function run<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const held = client ?? (await connected())
    isUnconfirmed = false
    try {
      const result = await soon(held.query<Row>(statement), patienceMs)
      if (isUnconfirmed) throw new Problem('server.busy')
      return result
    } catch (error) {
      if (!isRefusedStatement(error) && client === held) letGo(true)
      throw error
    }
  }

  async function transact<T>(work: (asker: Asker) => Promise<T>): Promise<T> {
    await query({ text: 'begin' })
    const held = client
    if (!held) throw new Problem('server.busy')
    isTransacting = true
    // On another connection the transaction would go on as single statements.
    const asker: Asker = { query: (statement) => (client === held ? query(statement) : Promise.reject(new Problem('server.busy'))) }
    try {
      const result = await work(asker)
      if (client !== held) throw new Problem('server.busy')
      // Of a transaction in which a statement was refused, a commit keeps nothing, and says so without an error.
      if ((await run({ text: 'commit' })).command !== 'COMMIT') throw new Error('The transaction had failed before its commit')
      return result
    } catch (error) {
      // A connection that does not even roll back is let go of, and the server rolls back.
      if (client === held) await query({ text: 'rollback' }).catch(() => letGo(true))
      throw error
    } finally {
      isTransacting = false
    }
  }

  return {
    query,
    transaction(work) {
      const mine = lastTransaction.then(() => transact(work))
      lastTransaction = mine.catch(() => {})
      return mine
    },
    close: () => letGo(isTransacting)
  }
}

/** An error of the statement itself leaves the connection good; anything else leaves it unknown. */
const isRefusedStatement = (error: unknown) => /^(2|40|42|55P03)/.test((error as { code?: string } | undefined)?.code ?? '')
