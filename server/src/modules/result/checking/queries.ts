import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { addingJob } from '../../../db/job-queue.ts'

/** The name of the task that checks a close; its payload is `{ closeId }`. */
export const checkingResultTask = 'result-checking'

/** Asked twice, it is done once. */
export async function addCheck(db: Db, closeId: string): Promise<void> {
  await db.execute(sql`
    select from ${addingJob(checkingResultTask, sql`json_build_object('closeId', ${closeId}::text)`, sql`${`result-checking ${closeId}`}::text`)}`)
}
