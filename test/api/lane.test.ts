/** A lane: one connection for one stream of statements. What it has begun it ends there or nowhere, and it waits for nobody's row for long. */
import { once } from 'node:events'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, inTransaction, openDatabase } from '../../server/src/db/client.ts'
import { type Asker, type Lane, openLane } from '../../server/src/db/lane.ts'
import { type ClonedDatabase, cloneDatabase } from '../helpers/database.ts'
import { makeAttempt } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let clone: ClonedDatabase
/** The lane's own, and one for what happens beside it. */
let database: Database
let beside: Database
let lane: Lane
const uncaught: unknown[] = []
const note = (error: unknown) => void uncaught.push(error)

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', note)
  clone = await cloneDatabase()
  database = openDatabase(clone.connection, { max: 4 })
  beside = openDatabase(clone.connection, { max: 2 })
  await beside.pool.query('create table kept (id int primary key)')
})
beforeEach(async () => {
  await beside.pool.query('truncate kept')
  lane = openLane(database.pool)
  return () => lane.close()
})
afterAll(async () => {
  await database.close()
  await beside.close()
  await clone.drop()
  process.off('uncaughtExceptionMonitor', note)
  expect(uncaught).toEqual([])
})

const keep = (asker: Asker, id: number) => asker.query({ text: 'insert into kept values ($1)', values: [id] })
const kept = async () => (await beside.pool.query<{ id: number }>('select id from kept order by id')).rows.map(({ id }) => id)
const pidOf = async (asker: Asker) => (await asker.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' }))[0]?.pid ?? 0
const dying = { text: 'select pg_terminate_backend(pg_backend_pid())' }

describe('a transaction', () => {
  it('is there for others when it has ended, and not before', async () => {
    const seen: number[][] = []
    const value = await lane.transaction(async (asker) => {
      await keep(asker, 1)
      await keep(asker, 2)
      seen.push(await kept())
      return 'done'
    })
    expect([value, seen, await kept()]).toEqual(['done', [[]], [1, 2]])
  })

  it('leaves nothing when the work fails by itself, and the connection is as good as before', async () => {
    const pid = await pidOf(lane)
    const failure = new Error('a fault of the work')
    const work = async (asker: Asker) => {
      await keep(asker, 1)
      throw failure
    }
    await expect(lane.transaction(work)).rejects.toBe(failure)
    await keep(lane, 2)
    expect([await pidOf(lane), await kept()]).toEqual([pid, [2]])
  })

  it('leaves nothing when a statement is refused, and the connection is as good as before', async () => {
    const pid = await pidOf(lane)
    const work = async (asker: Asker) => {
      await keep(asker, 1)
      await keep(asker, 1)
    }
    await expect(lane.transaction(work)).rejects.toMatchObject({ code: '23505' })
    await lane.transaction((asker) => keep(asker, 3))
    expect([await pidOf(lane), await kept()]).toEqual([pid, [3]])
  })

  it('does not go on elsewhere when its connection dies with a statement', async () => {
    const work = async (asker: Asker) => {
      await keep(asker, 1)
      await asker.query(dying).catch(() => {})
      await keep(asker, 2)
    }
    await expect(lane.transaction(work)).rejects.toMatchObject({ code: 'server.busy' })
    expect(await kept()).toEqual([])
    await lane.transaction((asker) => keep(asker, 3))
    expect(await kept()).toEqual([3])
  })

  it('does not go on elsewhere when its connection dies between two statements', async () => {
    const work = async (asker: Asker) => {
      const pid = await pidOf(asker)
      await keep(asker, 1)
      const removed = once(database.pool, 'remove')
      await beside.pool.query('select pg_terminate_backend($1)', [pid])
      await removed
      await keep(asker, 2)
    }
    await expect(lane.transaction(work)).rejects.toMatchObject({ code: 'server.busy' })
    expect(await kept()).toEqual([])
    await keep(lane, 3)
    expect(await kept()).toEqual([3])
  })

  it('does not begin elsewhere when its connection dies with the answer to its beginning', async () => {
    const client = await clientOf(lane)
    const send = client.query.bind(client) as (statement: pg.QueryConfig) => Promise<pg.QueryResult>
    const cutOff = async (statement: pg.QueryConfig) => {
      const result = await send(statement)
      client.emit('error', new Error('cut off'))
      return result
    }
    vi.spyOn(client, 'query').mockImplementationOnce(cutOff as never)
    await expect(lane.transaction((asker) => keep(asker, 1))).rejects.toMatchObject({ code: 'server.busy' })
    expect(await kept()).toEqual([])
    await lane.transaction((asker) => keep(asker, 2))
    expect(await kept()).toEqual([2])
  })

  it('is not taken for done when its commit does not keep it, though the work has swallowed why', async () => {
    const work = async (asker: Asker) => {
      await keep(asker, 1)
      await keep(asker, 1).catch(() => {})
      return 'done'
    }
    await expect(lane.transaction(work)).rejects.toThrow()
    expect(await kept()).toEqual([])
  })

  it('comes after the one before it, also after one that failed', async () => {
    const ends = await Promise.allSettled([
      lane.transaction((asker) => keep(asker, 1)),
      lane.transaction(async (asker) => {
        await keep(asker, 2)
        await keep(asker, 1)
      }),
      lane.transaction((asker) => keep(asker, 3))
    ])
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await kept()).toEqual([1, 3])
  })

  it('that is under way when the lane is closed is not handed on with the connection', async () => {
    const ended = lane.transaction(async (asker) => {
      await keep(asker, 1)
      lane.close()
      await keep(asker, 2)
    })
    const [end] = await Promise.allSettled([ended])
    await keep(lane, 3)
    expect(await kept()).toEqual(end?.status === 'fulfilled' ? [1, 2, 3] : [3])
    const { rows } = await beside.pool.query(
      "select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'"
    )
    expect(rows).toEqual([])
  })
})

it('is not needed for a transaction to end when its connection dies: the process lives', async () => {
  const ended = inTransaction(database.pool, async ({ $client }) => {
    const { rows } = await $client.query<{ pid: number }>('insert into kept values (1) returning pg_backend_pid() as pid')
    const gone = new Promise<void>((resolve) => void $client.once('end', resolve))
    await beside.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await gone
    await $client.query('insert into kept values (2)')
  })
  await expect(ended).rejects.toThrow(/not queryable/)
  expect(await kept()).toEqual([])
})

/** The connection that a lane holds. */
async function clientOf(lane: Lane): Promise<pg.PoolClient> {
  const acquired: Promise<pg.PoolClient[]> = once(database.pool, 'acquire')
  await lane.query({ text: 'select 1' })
  const [client] = await acquired
  if (!client) throw new Error('The lane holds nothing')
  return client
}

describe('a warning', () => {
  const raise = (level: string) => ({ text: `do $$ begin raise ${level} 'as it were'; end $$` })

  it('with which a statement ends makes it unconfirmed; a notice does not', async () => {
    await lane.query(raise('notice'))
    await expect(lane.query(raise('warning'))).rejects.toMatchObject({ code: 'server.busy' })
    await keep(lane, 1)
    expect(await kept()).toEqual([1])
  })

  it('with which a transaction commits makes it unconfirmed, whether it is kept or not', async () => {
    await beside.pool.query(
      `create function warn() returns trigger language plpgsql as $$ begin raise warning 'as it were'; return new; end $$`
    )
    await beside.pool.query(
      'create constraint trigger warn after insert on kept deferrable initially deferred for each row execute function warn()'
    )
    await expect(lane.transaction((asker) => keep(asker, 1))).rejects.toMatchObject({ code: 'server.busy' })
    await expect(keep(lane, 2)).rejects.toMatchObject({ code: 'server.busy' })
    await beside.pool.query('drop function warn cascade')
    await lane.transaction((asker) => keep(asker, 3))
    expect(await kept()).toEqual([1, 2, 3])
  })
})

/** Somebody else holds a row while `work` runs. */
async function whileHeld<T>(pool: pg.Pool, row: string, values: unknown[], work: () => Promise<T>): Promise<T> {
  const holder = await pool.connect()
  await holder.query('begin')
  await holder.query(`select 1 from ${row} for update`, values)
  return work().finally(async () => {
    await holder.query('rollback')
    holder.release()
  })
}

describe('patience', () => {
  it('ends for a row that somebody else holds: the statement is refused, the connection is as good as before', async () => {
    await keep(lane, 1)
    const pid = await pidOf(lane)
    const take = () => lane.query({ text: 'delete from kept where id = 1' })
    await expect(whileHeld(beside.pool, 'kept where id = $1', [1], take)).rejects.toMatchObject({ code: '55P03' })
    await take()
    expect([await pidOf(lane), await kept()]).toEqual([pid, []])
  })

  it('ends for a transaction too, which gives back what it holds itself', async () => {
    await keep(lane, 1)
    await keep(lane, 2)
    const take = () =>
      lane.transaction(async (asker) => {
        await asker.query({ text: 'delete from kept where id = 2' })
        await asker.query({ text: 'delete from kept where id = 1' })
      })
    const refused = whileHeld(beside.pool, 'kept where id = $1', [1], async () => {
      await expect(take()).rejects.toMatchObject({ code: '55P03' })
      await beside.pool.query('delete from kept where id = 2')
    })
    await refused
    expect(await kept()).toEqual([1])
  })

  it('ends for a server that does not answer: the next statement has another connection', async () => {
    const hasty = openLane(database.pool, 100)
    const pid = await pidOf(hasty)
    const wait = () => hasty.query({ text: 'delete from kept where id = 1' })
    await keep(hasty, 1)
    await expect(whileHeld(beside.pool, 'kept where id = $1', [1], wait)).rejects.toMatchObject({ code: 'server.busy' })
    expect(await pidOf(hasty)).not.toBe(pid)
    hasty.close()
  })
})

it('holds one connection, however many ask at once before it has one, and gives it back', async () => {
  const { pool } = openDatabase(clone.connection, { max: 4 })
  const opened: pg.PoolClient[] = []
  pool.on('connect', (client) => void opened.push(client))
  const crowded = openLane(pool)
  const pids = await Promise.all([1, 2, 3].map(() => pidOf(crowded)))
  crowded.close()
  const counts = { connections: new Set(pids).size, idle: pool.idleCount }
  // A connection that nobody gives back would keep its pool from ending.
  await Promise.all(opened.map((client) => (client as unknown as pg.Client).end()))
  expect(counts).toEqual({ connections: 1, idle: 1 })
})

describe('saves that wait for a row', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const save = { answers: [{ position: 1, seq: 1, optionIds: ['a'] }] }
  const held = 'attempts where id = $1'

  it('are refused for a while; those who come with them are stored', async () => {
    const [one, other] = [await makeAttempt(world), await makeAttempt(world)]
    const send = ({ participant, attempt }: typeof one) => participant.put(`/api/attempts/${attempt.id}/answers`, save)
    const replies = await whileHeld(world.database.pool, held, [one.attempt.id], () => Promise.all([one, other].map(send)))
    expectProblem(replies[0]!, 'server.busy')
    expect(replies[0]?.headers['retry-after']).toMatch(/^\d+$/)
    expect([replies[1]?.status, replies[1]?.body.saved]).toEqual([200, [{ position: 1, seq: 1 }]])
    const again = await send(one)
    expect([again.status, again.body.saved]).toEqual([200, [{ position: 1, seq: 1 }]])
  })

  it('fail none of those in the same write, wherever they stand in it', async () => {
    const people = []
    for (let number = 0; number < 5; number++) people.push(await makeAttempt(world))
    const events = people.map(({ participant, attempt }) => ({
      attemptId: attempt.id,
      accountId: participant.id,
      position: 1,
      seq: 1,
      choice: 'a',
      value: null,
      receivedAt: world.clock.now(),
      clientAt: null
    }))
    const saveAll = () => Promise.allSettled(events.map((event) => world.app.engines.answers.save([event])))
    const outcomes = await whileHeld(world.database.pool, held, [people[2]!.attempt.id], saveAll)
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason.code))).toEqual(
      people.map((_, index) => (index === 2 ? '55P03' : [{ isSaved: true }]))
    )
    expect(await world.app.engines.answers.save(events)).toEqual(people.map(() => ({ isSaved: true })))
    const { rows } = await world.database.pool.query('select count(*)::int from answers')
    expect(rows[0].count).toBeGreaterThanOrEqual(5)
  })
})
