/** The counters of limits, shared by processes and hosts. Each is one statement, so that two who come at once are two. The arithmetic is that of lib/bucket.ts. */
import { lt } from 'drizzle-orm'
import type pg from 'pg'
import { type BackOff, fillMsOf, heardAgainAt, type Limit, skewMs, take, waitUntil } from '../lib/bucket.ts'
import type { Db } from './client.ts'
import { limitBuckets, limitFailures, limitNames } from './schema/limit.ts'

export interface FailingNames {
  count: number
  lastAt: number
}

/** Keys are hashed by who asks. What is answered in seconds is how long to wait; 0 means go on. */
export interface LimitStore {
  take(key: string, now: Date, limit: Limit, tokens: number): Promise<number>
  /** A try begins, and counts as a failure until something else is said of it. */
  begin(key: string, now: Date, backOff: BackOff): Promise<number>
  succeeded(key: string): Promise<void>
  /** The try was neither right nor wrong. */
  takeBack(key: string, now: Date): Promise<void>
  /** A name has failed at this place; how many have of late. */
  note(place: string, name: string, now: Date): Promise<void>
  failingNames(place: string, now: Date): Promise<FailingNames>
}

export function createSharedLimits(pool: pg.Pool): LimitStore {
  const ask = async <Row extends pg.QueryResultRow>(name: string, text: string, ...values: unknown[]) =>
    (await pool.query<Row>({ name: `limit.${name}`, text, values })).rows[0]
  return {
    async take(key, now, limit, tokens) {
      const stepMs = (tokens * 1000) / limit.rate
      const row = await ask<{ isGiven: boolean; fullAt: Date | null }>('take', takeStatement, key, now, stepMs, fillMsOf(limit))
      if (row?.isGiven) return 0
      return Math.max(shortestWait, take(row?.fullAt?.getTime() ?? 0, now.getTime(), limit, tokens).waitSeconds)
    },
    async begin(key, now, backOff) {
      const { free, firstSeconds, longestSeconds } = backOff
      const values = [key, now, new Date(heardAgainAt(1, now.getTime(), backOff)), free, firstSeconds, longestSeconds]
      const row = await ask<{ isHeard: boolean; until: Date | null }>('begin', beginStatement, ...values)
      if (row?.isHeard) return 0
      return Math.max(shortestWait, waitUntil(row?.until?.getTime() ?? 0, now.getTime(), backOff))
    },
    async succeeded(key) {
      await ask('succeeded', 'delete from limit_failures where key = $1', key)
    },
    async takeBack(key) {
      await ask('take-back', `update limit_failures set count = greatest(count - 1, 0), until = 'epoch' where key = $1`, key)
    },
    async note(place, name, now) {
      await ask('note', noteStatement, place, name, now)
    },
    async failingNames(place, now) {
      const since = new Date(now.getTime() - namesKeptMs)
      const row = await ask<{ count: number; lastAt: Date | null }>('names', namesStatement, place, since)
      return { count: row?.count ?? 0, lastAt: row?.lastAt?.getTime() ?? 0 }
    }
  }
}

/** A failure is remembered for a day. */
const failureKeptMs = 86_400_000
/** How far back names that failed at a place are looked for. */
export const namesKeptMs = 600_000

/** A chore: removes what no longer limits anybody. Nothing depends on when, or whether, it runs. */
export async function removeOldLimits(db: Db, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await db.delete(limitBuckets).where(lt(limitBuckets.fullAt, now))
  await db.delete(limitFailures).where(lt(limitFailures.triedAt, before(failureKeptMs)))
  await db.delete(limitNames).where(lt(limitNames.failedAt, before(namesKeptMs)))
}

/** Somebody else's statement, a moment ago, has taken what this one does not see yet. */
const shortestWait = 1

const ms = (parameter: string) => `${parameter}::float8 * interval '1 millisecond'`
const seconds = (parameter: string) => `${parameter} * interval '1 second'`

/** $1 key, $2 now, $3 what the tokens take to come back, $4 what the whole bucket takes. */
const takeStatement = `
with given as (
  insert into limit_buckets as b (key, full_at) values ($1, $2::timestamptz + ${ms('$3')})
  on conflict (key) do update
  set full_at = ${ms('$3')} + case when b.full_at > $2::timestamptz + ${ms(`($4 + ${skewMs})`)} then $2::timestamptz else greatest(b.full_at, $2::timestamptz) end
  where b.full_at > $2::timestamptz + ${ms(`($4 + ${skewMs})`)}
    or greatest(b.full_at, $2::timestamptz) + ${ms('$3')} < $2::timestamptz + ${ms('($4 + 1)')}
  returning 1
)
select exists (select from given) as "isGiven", (select full_at from limit_buckets where key = $1) as "fullAt"`

/** $1 key, $2 now, $3 until when one failure is waited for, $4 free, $5 first and $6 longest delay. */
const beginStatement = `
with heard as (
  insert into limit_failures as f (key, count, until, tried_at)
  values ($1, 1, $3, $2::timestamptz)
  on conflict (key) do update
  set count = f.count + 1, tried_at = $2::timestamptz, until = case
    when f.count + 1 < $4::int then 'epoch'
    else $2::timestamptz + ${seconds('least($6::float8, $5::float8 * power(2::float8, least(f.count + 1 - $4::int, 30)))')} end
  where f.until <= $2::timestamptz or f.until > $2::timestamptz + ${seconds('$6::float8')} + ${ms(`${skewMs}`)}
  returning 1
)
select exists (select from heard) as "isHeard", (select until from limit_failures where key = $1) as until`

const noteStatement = `
insert into limit_names (place, name, failed_at) values ($1, $2, $3)
on conflict (place, name) do update set failed_at = excluded.failed_at`

const namesStatement = 'select count(*)::int as count, max(failed_at) as "lastAt" from limit_names where place = $1 and failed_at > $2'
