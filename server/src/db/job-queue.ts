/** The job queue's tables, which graphile-worker owns: its shape, adding a job within a statement of ours, and giving back what a dead process held. */
import { type SQL, sql } from 'drizzle-orm'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { type Db, openDatabase } from './client.ts'

/** With the queue's back-off the last try comes half an hour after the first. */
const mostAttempts = 8

/** Named always: otherwise the environment could choose another. */
export const queueSchema = 'graphile_worker'

/** Called under the migration lock. */
export async function migrateJobQueue(connection: pg.PoolConfig): Promise<void> {
  const { pool, close } = openDatabase(connection, { max: 1 })
  await runMigrations({ pgPool: pool, schema: queueSchema }).finally(close)
}

/** A function of a `from` clause: the job is there if, and when, what the statement belongs to is committed. */
export function addingJob(task: string, payload: SQL, key: SQL): SQL {
  return sql`graphile_worker.add_job(${task}, ${payload}, max_attempts := ${mostAttempts}, job_key := ${key})`
}

/**
 * Gives back the jobs of processes that hold each of theirs for longer than it may last. Who lives takes new ones, and is left alone.
 * By the database's clock, as the queue itself reckons.
 */
export async function releaseDroppedJobs(db: Db, tasks: { name: string; limitSeconds: number }[]): Promise<void> {
  const limits = sql.param(JSON.stringify(tasks.map(({ name, limitSeconds }) => ({ name, seconds: limitSeconds }))))
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array[holder]) from (
      select locked_by as holder from graphile_worker.jobs
      left join json_to_recordset(${limits}::json) as task (name text, seconds int) on task.name = task_identifier
      where locked_by is not null
      group by locked_by
      having bool_and(coalesce(locked_at < now() - make_interval(secs => seconds), false))
    ) dead`)
}
