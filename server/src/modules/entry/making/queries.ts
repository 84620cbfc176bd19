import { and, eq, gt, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { rounds } from '../../../db/schema/contest.ts'
import { entries, entryFiles, entryLikenesses, entryRenditions, uploads } from '../../../db/schema/entry.ts'
import { addFileJob } from '../checking/queries.ts'

/** None once it has been made, has failed, or was removed. */
export async function findUnmade(db: Db, uploadId: string) {
  const [row] = await db
    .select({ uploadId: uploads.id, entryId: uploads.entryId, fileName: uploads.fileName, facts: entryFiles.facts })
    .from(entryFiles)
    .innerJoin(uploads, eq(uploads.id, entryFiles.uploadId))
    .where(and(eq(entryFiles.uploadId, uploadId), eq(entryFiles.state, 'processing'), isNull(uploads.removedAt)))
  return row
}

/** Those in which people may be answering now, of whatever contest. */
export async function listRunningRounds(db: Db, now: Date) {
  return db
    .select({ opensAt: rounds.opensAt, closesAt: rounds.closesAt, sealedAt: rounds.sealedAt, pausedAt: rounds.pausedAt })
    .from(rounds)
    .where(and(ne(rounds.kind, 'outside'), lte(rounds.opensAt, now), or(gt(rounds.closesAt, now), isNotNull(rounds.pausedAt))))
}

/** The job is added anew under its name: what has been tried of it counts no more. By the database's clock, as the queue itself reckons. */
export async function putOffMaking(db: Db, task: string, uploadId: string, { now, until }: { now: Date; until: Date }): Promise<void> {
  await db.update(entryFiles).set({ putOffUntil: until }).where(eq(entryFiles.uploadId, uploadId))
  await addFileJob(db, task, uploadId, { inSeconds: Math.ceil((until.getTime() - now.getTime()) / 1000) })
}

export async function countTry(db: Db, uploadId: string): Promise<void> {
  await db.update(entryFiles).set({ tries: sql`tries + 1`, progress: 0, putOffUntil: null }).where(eq(entryFiles.uploadId, uploadId))
}

export async function tellProgress(db: Db, uploadId: string, progress: number): Promise<void> {
  await db.update(entryFiles).set({ progress }).where(eq(entryFiles.uploadId, uploadId))
}

/** False: somebody else has ended it. */
export async function endMaking(db: Db, uploadId: string, made: Partial<typeof entryFiles.$inferInsert>): Promise<boolean> {
  const { rowCount } = await db
    .update(entryFiles)
    .set(made)
    .where(and(eq(entryFiles.uploadId, uploadId), eq(entryFiles.state, 'processing')))
  return (rowCount ?? 0) > 0
}

export async function insertRenditions(db: Db, renditions: (typeof entryRenditions.$inferInsert)[]): Promise<void> {
  if (renditions.length > 0) await db.insert(entryRenditions).values(renditions)
}

/** Of clips of other entries, in this and in other contests, a page at a time; a clip is not compared with what it replaces. */
export async function listFingerprints(db: Db, entryId: string, after: string, limit: number) {
  return db
    .select({ uploadId: entryFiles.uploadId, fingerprint: sql<Buffer>`${entryFiles.fingerprint}` })
    .from(entryFiles)
    .innerJoin(uploads, eq(uploads.id, entryFiles.uploadId))
    .innerJoin(entries, eq(entries.id, uploads.entryId))
    .where(and(isNotNull(entryFiles.fingerprint), ne(entries.id, entryId), sql`${entryFiles.uploadId} > ${after}`))
    .orderBy(entryFiles.uploadId)
    .limit(limit)
}

export async function insertLikenesses(db: Db, found: (typeof entryLikenesses.$inferInsert)[]): Promise<void> {
  if (found.length > 0) await db.insert(entryLikenesses).values(found).onConflictDoNothing()
}

/** Those whose job will not be tried again: each try was ended from outside, and nobody was left to say that it was the last. */
export async function failAbandoned(db: Db, task: string, state: 'checking' | 'processing') {
  const { rows } = await db.execute<{ entryId: string; fileName: string }>(sql`
    update entry_files file set state = 'failed', reason = 'internal' from uploads
    where uploads.id = file.upload_id and uploads.removed_at is null and file.state = ${state} and not exists (
      select from graphile_worker.jobs job
      where job.key = ${`${task} `} || file.upload_id and (job.attempts < job.max_attempts or job.locked_at is not null)
    )
    returning uploads.entry_id as "entryId", uploads.file_name as "fileName"`)
  return rows
}

/** Back to where it failed; null: it has not. */
export async function retryFile(db: Db, uploadId: string): Promise<'checking' | 'processing' | null> {
  const state = sql<'checking' | 'processing'>`case when ${entryFiles.checkedAt} is null then 'checking' else 'processing' end`
  const [row] = await db
    .update(entryFiles)
    .set({ state, reason: null, progress: 0 })
    .where(and(eq(entryFiles.uploadId, uploadId), eq(entryFiles.state, 'failed')))
    .returning({ state: sql<'checking' | 'processing'>`${entryFiles.state}` })
  return row?.state ?? null
}
