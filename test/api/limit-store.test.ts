/** The shared counters do what the arithmetic says, one statement for each who asks, and are swept. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSharedLimits, type LimitStore, removeOldLimits } from '../../server/src/db/limit-store.ts'
import { createLocalLimits } from '../../server/src/http/local-limits.ts'
import type { BackOff } from '../../server/src/lib/bucket.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
let shared: LimitStore
beforeAll(async () => {
  world = await openWorld({ withContest: false })
  shared = createSharedLimits(world.database.pool)
})
afterAll(() => world.close())

const start = Date.parse('2026-12-02T08:00:00+07:00')
const backOff: BackOff = { free: 3, firstSeconds: 4, longestSeconds: 60 }
const limit = { rate: 0.5, burst: 6 }

interface Ask {
  afterMs: number
  what: string
  who: string
  tokens: number
}

const asks: fc.Arbitrary<Ask[]> = fc.array(
  fc.record({
    afterMs: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -100_000, max: 100_000 })),
    what: fc.constantFrom('take', 'begin', 'begin', 'succeeded', 'takeBack', 'note', 'failingNames'),
    who: fc.constantFrom('one', 'other'),
    tokens: fc.integer({ min: 1, max: 4 })
  }),
  { minLength: 10, maxLength: 25 }
)

/** What this store answers, one after the other. */
async function answersOf(store: LimitStore, run: string, asked: Ask[]) {
  const answers: unknown[] = []
  let at = start
  for (const { afterMs, what, who, tokens } of asked) {
    at += afterMs
    const [key, now] = [`${run} ${who}`, new Date(at)]
    if (what === 'take') answers.push(await store.take(key, now, limit, tokens))
    else if (what === 'begin') answers.push(await store.begin(key, now, backOff))
    else if (what === 'succeeded') await store.succeeded(key)
    else if (what === 'takeBack') await store.takeBack(key, now)
    else if (what === 'note') await store.note(run, key, now)
    else answers.push((await store.failingNames(run, now)).count)
  }
  // What is waited for is a second at least.
  return answers.map((answer) => (typeof answer === 'number' && answer > 0 ? Math.max(1, Math.round(answer * 100) / 100) : answer))
}

it('answers as the counters of one process do, also when a clock goes back', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(asks, async (asked) => {
      const run = `run ${runs++}`
      expect(await answersOf(shared, run, asked)).toEqual(await answersOf(createLocalLimits(), run, asked))
    }),
    { numRuns: 40 }
  )
})

describe('at the same moment', () => {
  const now = new Date(start)
  const times = Array.from({ length: 40 })

  it('gives a token to no more than there are', async () => {
    const waits = await Promise.all(times.map(() => shared.take('crowded', now, limit, 1)))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(limit.burst)
    expect(Math.min(...waits.filter((wait) => wait > 0))).toBeGreaterThanOrEqual(1)
  })

  it('hears no more tries than are free', async () => {
    const waits = await Promise.all(times.map(() => shared.begin('guessed', now, backOff)))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(backOff.free)
  })
})

it('is swept of what limits nobody any more, and of nothing else', async () => {
  const { pool, db } = world.database
  for (const table of ['limit_buckets', 'limit_failures', 'limit_names']) await pool.query(`delete from ${table}`)
  const [now, dayLater] = [new Date(start), new Date(start + 86_400_001)]
  await shared.take('a', now, limit, 1)
  await shared.begin('a', now, backOff)
  await shared.note('a', 'a', now)
  const counts = async () => {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*)::int from limit_buckets union all select count(*)::int from limit_failures union all select count(*)::int from limit_names`
    )
    return rows.map(({ count }) => count)
  }
  await removeOldLimits(db, now)
  expect(await counts()).toEqual([1, 1, 1])
  await removeOldLimits(db, new Date(start + 3000))
  expect(await counts()).toEqual([0, 1, 1])
  await removeOldLimits(db, new Date(start + 600_001))
  expect(await counts()).toEqual([0, 1, 0])
  await removeOldLimits(db, dayLater)
  expect(await counts()).toEqual([0, 0, 0])
})

it('costs no write-ahead log: the tables are unlogged', async () => {
  const { rows } = await world.database.pool.query(
    `select relname from pg_class where relpersistence = 'u' and relkind = 'r' order by relname`
  )
  expect(rows.map(({ relname }) => relname)).toEqual(['limit_buckets', 'limit_failures', 'limit_names'])
})
