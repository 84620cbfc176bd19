import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { addingJob, type JobWish } from '../../../db/job-queue.ts'
import { contests } from '../../../db/schema/contest.ts'
import { entries, entryFiles, uploads } from '../../../db/schema/entry.ts'

/** None once it has been looked at, or removed. */
export async function findUnchecked(db: Db, uploadId: string) {
  const [row] = await db
    .select({
      uploadId: uploads.id,
      entryId: entries.id,
      fileName: uploads.fileName,
      bytes: uploads.bytes,
      contestId: contests.id,
      rulesVersion: contests.rulesVersion
    })
    .from(entryFiles)
    .innerJoin(uploads, eq(uploads.id, entryFiles.uploadId))
    .innerJoin(entries, eq(entries.id, uploads.entryId))
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(and(eq(entryFiles.uploadId, uploadId), eq(entryFiles.state, 'checking'), isNull(uploads.removedAt)))
  return row
}

/** Held until the transaction ends. What the sender claims to have sent, if they have said. */
export async function lockClaim(db: Db, uploadId: string): Promise<string | null> {
  const [row] = await db.select({ claimed: uploads.claimedSha256 }).from(uploads).where(eq(uploads.id, uploadId)).for('update')
  return row?.claimed ?? null
}

/** False: another look at it has come first. */
export async function endChecking(db: Db, uploadId: string, found: Partial<typeof entryFiles.$inferInsert>): Promise<boolean> {
  const { rowCount } = await db
    .update(entryFiles)
    .set(found)
    .where(and(eq(entryFiles.uploadId, uploadId), eq(entryFiles.state, 'checking')))
  return (rowCount ?? 0) > 0
}

/** `task` is what is done with the file. */
export async function addFileJob(db: Db, task: string, uploadId: string, wish: JobWish = {}): Promise<void> {
  const payload = sql`json_build_object('uploadId', ${uploadId}::text)`
  await db.execute(sql`select id from ${addingJob(task, payload, sql`${`${task} ${uploadId}`}`, wish)} job`)
}
