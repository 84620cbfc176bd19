import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { addingJob } from '../../../db/job-queue.ts'

/** The name of the task that checks a close; its payload is `{ closeId }`. */
export const checkingResultTask = 'result-checking'

const keyOf = (closeId: string) => `result-checking ${closeId}`

/** Asked twice, it is done once. */
export async function addCheck(db: Db, closeId: string): Promise<void> {
  await db.execute(sql`
    select from ${addingJob(checkingResultTask, sql`json_build_object('closeId', ${closeId}::text)`, sql`${keyOf(closeId)}::text`)}`)
}

/** Whether a check waits or is under way, and will still be tried. */
export async function isBeingChecked(db: Db, closeId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from graphile_worker.jobs where key = ${keyOf(closeId)} and (attempts < max_attempts or locked_at is not null)`)
  return rows.length > 0
}
