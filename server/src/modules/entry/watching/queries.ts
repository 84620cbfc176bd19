import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { entries, entryFiles, entryRenditions, entryVersions, uploads } from '../../../db/schema/entry.ts'

/** A file with the entry that it is of, and whether it is the one that anybody may watch: of the last submitted version of a published entry. */
export async function findWatched(db: Db, uploadId: string) {
  const last = db
    .select({ uploadId: entryVersions.uploadId })
    .from(entryVersions)
    .where(and(eq(entryVersions.entryId, entries.id), isNotNull(entryVersions.submittedAt)))
    .orderBy(desc(entryVersions.number))
    .limit(1)
  const [row] = await db
    .select({
      entryId: entries.id,
      contestId: entries.contestId,
      fileName: uploads.fileName,
      bytes: uploads.bytes,
      state: entryFiles.state,
      sha256: entryFiles.sha256,
      facts: entryFiles.facts,
      isPublic: sql<boolean>`${entries.publishedAt} is not null and ${entries.withdrawnAt} is null and ${uploads.id} = (${last})`
    })
    .from(uploads)
    .innerJoin(entries, eq(entries.id, uploads.entryId))
    .innerJoin(entryFiles, eq(entryFiles.uploadId, uploads.id))
    .where(and(eq(uploads.id, uploadId), isNull(uploads.removedAt)))
  return row
}

export async function findRendition(db: Db, uploadId: string, name: string) {
  const [row] = await db
    .select({ bytes: entryRenditions.bytes, sha256: entryRenditions.sha256 })
    .from(entryRenditions)
    .where(and(eq(entryRenditions.uploadId, uploadId), sql`${entryRenditions.name} = ${name}`))
  return row
}

/** Of the newest version that has them; what is still being written is its sender's alone. */
export async function findCaptions(db: Db, uploadId: string, { withDraft }: { withDraft: boolean }): Promise<string | null> {
  const [row] = await db
    .select({ captions: entryVersions.captions })
    .from(entryVersions)
    .where(
      and(
        eq(entryVersions.uploadId, uploadId),
        isNotNull(entryVersions.captions),
        withDraft ? undefined : isNotNull(entryVersions.submittedAt)
      )
    )
    .orderBy(desc(entryVersions.number))
    .limit(1)
  return row?.captions ?? null
}
