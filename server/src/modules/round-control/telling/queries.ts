import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { addingJob } from '../../../db/job-queue.ts'

export async function addTellingJob(db: Db, task: string, key: string, payload: object) {
  await db.execute(sql`select from ${addingJob(task, sql`${JSON.stringify(payload)}::json`, sql`${`${task}:${key}`}::text`)}`)
}
