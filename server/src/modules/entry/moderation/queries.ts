import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { contests } from '../../../db/schema/contest.ts'
import { entries, entryAppeals, entryDecisions, entryFiles, entryLikenesses, uploads } from '../../../db/schema/entry.ts'
import { units } from '../../../db/schema/unit.ts'

const senderName = sql<string>`case ${entries.sender} when 'unit' then ${units.name} else ${accounts.fullName} end`

const moderatedView = {
  id: entries.id,
  contestId: entries.contestId,
  number: entries.number,
  sender: entries.sender,
  unitId: entries.unitId,
  unitName: units.name,
  createdBy: entries.createdBy,
  withdrawnAt: entries.withdrawnAt,
  publishedAt: entries.publishedAt,
  senderName
}

/** By number. */
export async function listEntries(db: Db, contestId: string) {
  return db
    .select(moderatedView)
    .from(entries)
    .innerJoin(accounts, eq(accounts.id, entries.createdBy))
    .leftJoin(units, eq(units.id, entries.unitId))
    .where(eq(entries.contestId, contestId))
    .orderBy(asc(entries.number))
}

export async function findEntry(db: Db, contestId: string, entryId: string) {
  const [row] = await db
    .select(moderatedView)
    .from(entries)
    .innerJoin(accounts, eq(accounts.id, entries.createdBy))
    .leftJoin(units, eq(units.id, entries.unitId))
    .where(and(eq(entries.contestId, contestId), eq(entries.id, entryId)))
  return row
}

export async function insertDecision(db: Db, decision: typeof entryDecisions.$inferInsert): Promise<void> {
  await db.insert(entryDecisions).values(decision)
}

/** Newest first. */
export async function listDecisions(db: Db, entryId: string) {
  return db
    .select({
      id: entryDecisions.id,
      kind: entryDecisions.kind,
      version: entryDecisions.version,
      checklist: entryDecisions.checklist,
      reason: entryDecisions.reason,
      decidedById: entryDecisions.decidedBy,
      decidedBy: accounts.fullName,
      decidedAt: entryDecisions.decidedAt
    })
    .from(entryDecisions)
    .innerJoin(accounts, eq(accounts.id, entryDecisions.decidedBy))
    .where(eq(entryDecisions.entryId, entryId))
    .orderBy(desc(entryDecisions.id))
}

export async function insertAppeal(db: Db, appeal: typeof entryAppeals.$inferInsert): Promise<boolean> {
  const { rowCount } = await db.insert(entryAppeals).values(appeal).onConflictDoNothing()
  return (rowCount ?? 0) > 0
}

/** False: it has been answered. */
export async function answerAppeal(
  db: Db,
  id: string,
  answer: Required<Pick<typeof entryAppeals.$inferInsert, 'isGranted' | 'answer' | 'answeredBy' | 'answeredAt'>>
): Promise<boolean> {
  const { rowCount } = await db
    .update(entryAppeals)
    .set(answer)
    .where(and(eq(entryAppeals.id, id), isNull(entryAppeals.answeredAt)))
  return (rowCount ?? 0) > 0
}

/** Entries with an appeal that waits for an answer: the decision that it is against still holds. */
export async function listAppealed(db: Db, contestId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ entryId: entries.id })
    .from(entryAppeals)
    .innerJoin(entryDecisions, eq(entryDecisions.id, entryAppeals.decisionId))
    .innerJoin(entries, eq(entries.id, entryDecisions.entryId))
    .where(
      and(
        eq(entries.contestId, contestId),
        isNull(entryAppeals.answeredAt),
        sql`not exists (select from entry_decisions later where later.entry_id = ${entries.id} and later.id > ${entryDecisions.id})`
      )
    )
  return rows.map(({ entryId }) => entryId)
}

/** By upload of either side: how often it was found alike. */
export async function countLikenesses(db: Db, contestId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ entryId: uploads.entryId, count: sql<number>`count(*)::int` })
    .from(entryLikenesses)
    .innerJoin(uploads, or(eq(uploads.id, entryLikenesses.uploadId), eq(uploads.id, entryLikenesses.otherUploadId)))
    .innerJoin(entries, eq(entries.id, uploads.entryId))
    .where(eq(entries.contestId, contestId))
    .groupBy(uploads.entryId)
  return new Map(rows.map(({ entryId, count }) => [entryId, count]))
}

/** As seen from these files, whichever of the two came first. */
export async function listLikenesses(db: Db, uploadIds: string[]) {
  if (uploadIds.length === 0) return []
  const isLater = inArray(entryLikenesses.uploadId, uploadIds)
  const ownId = sql<string>`case when ${isLater} then ${entryLikenesses.uploadId} else ${entryLikenesses.otherUploadId} end`
  const otherId = sql<string>`case when ${isLater} then ${entryLikenesses.otherUploadId} else ${entryLikenesses.uploadId} end`
  return db
    .select({
      isLater: sql<boolean>`${isLater}`,
      uploadId: ownId,
      otherUploadId: otherId,
      percent: entryLikenesses.percent,
      isMirrored: entryLikenesses.isMirrored,
      spans: entryLikenesses.spans,
      note: entryLikenesses.note,
      notedAt: entryLikenesses.notedAt,
      entryId: entries.id,
      number: entries.number,
      unitName: units.name,
      contestId: contests.id,
      contestTitle: contests.title,
      title: sql<string>`coalesce((
        select title from entry_versions where entry_id = ${entries.id} order by number desc limit 1), '')`
    })
    .from(entryLikenesses)
    .innerJoin(uploads, eq(uploads.id, otherId))
    .innerJoin(entries, eq(entries.id, uploads.entryId))
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .leftJoin(units, eq(units.id, entries.unitId))
    .where(or(isLater, inArray(entryLikenesses.otherUploadId, uploadIds)))
    .orderBy(desc(entryLikenesses.percent))
}

/** False: the two were not found alike. */
export async function noteLikeness(
  db: Db,
  uploadIds: string[],
  otherUploadId: string,
  note: Required<Pick<typeof entryLikenesses.$inferInsert, 'note' | 'notedBy' | 'notedAt'>>
): Promise<boolean> {
  const { rowCount } = await db
    .update(entryLikenesses)
    .set(note)
    .where(
      or(
        and(inArray(entryLikenesses.uploadId, uploadIds), eq(entryLikenesses.otherUploadId, otherUploadId)),
        and(inArray(entryLikenesses.otherUploadId, uploadIds), eq(entryLikenesses.uploadId, otherUploadId))
      )
    )
  return (rowCount ?? 0) > 0
}

export async function countFiles(db: Db, contestId: string): Promise<Record<string, number>> {
  const rows = await db
    .select({ state: entryFiles.state, count: sql<number>`count(*)::int` })
    .from(entryFiles)
    .innerJoin(uploads, eq(uploads.id, entryFiles.uploadId))
    .innerJoin(entries, eq(entries.id, uploads.entryId))
    .where(and(eq(entries.contestId, contestId), isNull(uploads.removedAt)))
    .groupBy(entryFiles.state)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export async function listUnreadyFiles(db: Db, contestId: string, limit: number) {
  return db
    .select({
      entryId: entries.id,
      number: entries.number,
      uploadId: uploads.id,
      fileName: uploads.fileName,
      state: sql<'checking' | 'processing' | 'failed'>`${entryFiles.state}`,
      reason: entryFiles.reason,
      progress: entryFiles.progress,
      tries: entryFiles.tries,
      putOffUntil: entryFiles.putOffUntil,
      since: sql<Date>`coalesce(${uploads.completedAt}, ${uploads.createdAt})`.mapWith(uploads.createdAt)
    })
    .from(entryFiles)
    .innerJoin(uploads, eq(uploads.id, entryFiles.uploadId))
    .innerJoin(entries, eq(entries.id, uploads.entryId))
    .where(
      and(eq(entries.contestId, contestId), isNull(uploads.removedAt), inArray(entryFiles.state, ['checking', 'processing', 'failed']))
    )
    .orderBy(asc(uploads.completedAt))
    .limit(limit)
}
