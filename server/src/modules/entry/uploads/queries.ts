import { and, eq, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { addingJob } from '../../../db/job-queue.ts'
import { entryFiles, entryVersions, uploads } from '../../../db/schema/entry.ts'

export async function insertUpload(db: Db, upload: typeof uploads.$inferInsert): Promise<void> {
  await db.insert(uploads).values(upload)
}

/** None once its bytes are gone. */
export async function findUpload(db: Db, id: string) {
  const [row] = await db
    .select({
      id: uploads.id,
      entryId: uploads.entryId,
      fileName: uploads.fileName,
      bytes: uploads.bytes,
      receivedBytes: uploads.receivedBytes,
      claimedSha256: uploads.claimedSha256,
      completedAt: uploads.completedAt
    })
    .from(uploads)
    .where(and(eq(uploads.id, id), isNull(uploads.removedAt)))
  return row
}

/** Of the entry: how many are there that no version has taken, and how much has been promised to them and all others. */
export async function countUploads(db: Db, entryId: string): Promise<{ unused: number; bytes: number }> {
  const [row] = await db
    .select({
      unused: sql<number>`count(*) filter (where ${entryFiles.state} is distinct from 'refused' and ${notExists(versionsOf(db))})::int`,
      bytes: sql<number>`coalesce(sum(${uploads.bytes}) filter (where ${entryFiles.state} is distinct from 'refused'), 0)::float8`
    })
    .from(uploads)
    .leftJoin(entryFiles, eq(entryFiles.uploadId, uploads.id))
    .where(and(eq(uploads.entryId, entryId), isNull(uploads.removedAt)))
  return row ?? { unused: 0, bytes: 0 }
}

/** What has been promised to uploads that are under way, beyond what has come. */
export async function countPromised(db: Db): Promise<number> {
  const [row] = await db
    .select({ bytes: sql<number>`coalesce(sum(${uploads.bytes} - ${uploads.receivedBytes}), 0)::float8` })
    .from(uploads)
    .where(and(isNull(uploads.completedAt), isNull(uploads.removedAt)))
  return row?.bytes ?? 0
}

const versionsOf = (db: Db) => db.select({ one: sql`1` }).from(entryVersions).where(eq(entryVersions.uploadId, uploads.id))

/** By the database's clock, which is one for all processes. A holder that has not said so again in that time has died. */
const leaseSeconds = 6

/** False: another process, or another request of this one, writes to it; it is told that somebody waits. */
export async function takeLock(db: Db, id: string, holder: string): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update uploads set lock_holder = ${holder}, locked_until = now() + make_interval(secs => ${leaseSeconds}), is_wanted = false
    where id = ${id} and (lock_holder is null or locked_until < now())`)
  if ((rowCount ?? 0) > 0) return true
  await db.execute(sql`update uploads set is_wanted = true where id = ${id} and lock_holder is not null`)
  return false
}

/** `lost`: another has taken it. `wanted`: another waits for it. */
export async function keepLock(db: Db, id: string, holder: string): Promise<'kept' | 'wanted' | 'lost'> {
  const { rows } = await db.execute<{ isWanted: boolean }>(sql`
    update uploads set locked_until = now() + make_interval(secs => ${leaseSeconds})
    where id = ${id} and lock_holder = ${holder} returning is_wanted as "isWanted"`)
  return rows[0] ? (rows[0].isWanted ? 'wanted' : 'kept') : 'lost'
}

export async function releaseLock(db: Db, id: string, holder: string): Promise<void> {
  await db.execute(sql`
    update uploads set lock_holder = null, locked_until = null, is_wanted = false where id = ${id} and lock_holder = ${holder}`)
}

/** False: somebody else writes to it now. */
export async function keepReceived(db: Db, id: string, holder: string, receivedBytes: number, at: Date): Promise<boolean> {
  const { rowCount } = await db
    .update(uploads)
    .set({ receivedBytes, movedAt: at })
    .where(and(eq(uploads.id, id), eq(uploads.lockHolder, holder)))
  return (rowCount ?? 0) > 0
}

/** All of it has come: that, what is to become of it, and the job that looks at it, at once or not at all. */
export async function completeUpload(db: Db, id: string, task: string, at: Date): Promise<void> {
  await db.execute(sql`
    with done as (
      update uploads set completed_at = ${at.toISOString()}::timestamptz
      where id = ${id} and received_bytes = bytes and completed_at is null returning id
    ), file as (
      insert into entry_files (upload_id, state) select id, 'checking' from done returning upload_id
    )
    select job.id from file, ${addingJob(task, sql`json_build_object('uploadId', file.upload_id::text)`, sql`${`${task} ${id}`}`)} job`)
}

export async function claimSha256(db: Db, id: string, claimedSha256: string): Promise<void> {
  await db.update(uploads).set({ claimedSha256 }).where(eq(uploads.id, id))
}

/** What was found to be other bytes than were sent; what has been submitted stays as it is. */
export async function refuseOtherBytes(db: Db, id: string): Promise<void> {
  await db
    .update(entryFiles)
    .set({ state: 'refused', reason: 'bytes-differ' })
    .where(
      and(
        eq(entryFiles.uploadId, id),
        isNotNull(entryFiles.sha256),
        sql`not exists (select from entry_versions where upload_id = ${id} and submitted_at is not null)`,
        sql`${entryFiles.sha256} <> (select claimed_sha256 from uploads where id = ${id})`
      )
    )
}

/** False: a version names it. */
export async function markRemoved(db: Db, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await db
    .update(uploads)
    .set({ removedAt: at })
    .where(and(eq(uploads.id, id), notExists(versionsOf(db))))
  return (rowCount ?? 0) > 0
}

/** Left alone, and in no version. */
export async function listAbandoned(db: Db, before: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(isNull(uploads.removedAt), lt(uploads.movedAt, before), notExists(versionsOf(db))))
    .limit(limit)
  return rows.map(({ id }) => id)
}
