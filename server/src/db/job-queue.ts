/** The job queue's tables, which graphile-worker owns: its shape, adding a job within a statement of ours, and giving back what a dead process held. */
import { type SQL, sql } from 'drizzle-orm'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { type Db, openDatabase } from './client.ts'

/** With the queue's back-off the last try comes half an hour after the first. */
const mostAttempts = 8
/** For what nobody would ask for again: the last try comes four days after the first. */
export const patientAttempts = 25

/** Named always: otherwise the environment could choose another. */
export const queueSchema = 'graphile_worker'

/** Called under the migration lock. */
export async function migrateJobQueue(connection: pg.PoolConfig): Promise<void> {
  const { pool, close } = openDatabase(connection, { max: 1 })
  await runMigrations({ pgPool: pool, schema: queueSchema }).finally(close)
}

export interface JobWish {
  attempts?: number
  /** Not before so many seconds are over. */
  inSeconds?: number
}

/** A function of a `from` clause: the job is there if, and when, what the statement belongs to is committed. */
export function addingJob(task: string, payload: SQL, key: SQL, { attempts = mostAttempts, inSeconds = 0 }: JobWish = {}): SQL {
  const runAt = inSeconds > 0 ? sql`, run_at := now() + make_interval(secs => ${inSeconds})` : sql``
  return sql`graphile_worker.add_job(${task}, ${payload}, max_attempts := ${attempts}, job_key := ${key}${runAt})`
}

/** Says that these workers live. */
export async function beatWorkers(db: Db, ids: string[]): Promise<void> {
  await db.execute(sql`
    insert into queue_workers (id, beat_at) select id, now() from unnest(${sql.param(ids)}::text[]) id
    on conflict (id) do update set beat_at = excluded.beat_at`)
}

/**
 * Gives back the jobs of workers that have not said for so long that they live: the queue itself would leave those of a killed process alone for four
 * hours. By the database's clock, as the queue itself reckons.
 */
export async function releaseDroppedJobs(db: Db, silentSeconds: number): Promise<void> {
  const silent = sql`now() - make_interval(secs => ${silentSeconds})`
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array_agg(holder)) from (
      select distinct locked_by as holder from graphile_worker.jobs
      where locked_at < ${silent} and not exists (select from queue_workers where id = locked_by and beat_at >= ${silent})
    ) dead having count(*) > 0`)
  await db.execute(sql`delete from queue_workers where beat_at < now() - interval '1 day'`)
}
