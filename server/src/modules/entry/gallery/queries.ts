import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { entries, entryFiles, entryRenditions, entryVersions, uploads } from '../../../db/schema/entry.ts'
import { units } from '../../../db/schema/unit.ts'

/** With the version that counts, the last submitted one. */
export async function listPublished(db: Db, contestId: string, number: number | null) {
  const last = db
    .select()
    .from(entryVersions)
    .where(and(eq(entryVersions.entryId, entries.id), isNotNull(entryVersions.submittedAt)))
    .orderBy(desc(entryVersions.number))
    .limit(1)
    .as('last')
  const poster = sql<boolean>`exists (select from ${entryRenditions} where upload_id = ${uploads.id} and name = 'poster')`
  return db
    .select({
      number: entries.number,
      sender: entries.sender,
      unitName: units.name,
      fullName: accounts.fullName,
      publishedAt: sql<Date>`${entries.publishedAt}`.mapWith(entries.createdAt),
      title: last.title,
      kind: last.kind,
      summary: last.summary,
      madeIn: last.madeIn,
      groupName: last.groupName,
      credits: last.credits,
      captions: last.captions,
      transcript: last.transcript,
      uploadId: uploads.id,
      facts: entryFiles.facts,
      hasPoster: poster
    })
    .from(entries)
    .innerJoinLateral(last, sql`true`)
    .innerJoin(uploads, eq(uploads.id, last.uploadId))
    .innerJoin(entryFiles, eq(entryFiles.uploadId, uploads.id))
    .innerJoin(accounts, eq(accounts.id, entries.createdBy))
    .leftJoin(units, eq(units.id, entries.unitId))
    .where(
      and(
        eq(entries.contestId, contestId),
        isNotNull(entries.publishedAt),
        isNull(entries.withdrawnAt),
        number === null ? undefined : eq(entries.number, number)
      )
    )
    .orderBy(asc(entries.number))
}
