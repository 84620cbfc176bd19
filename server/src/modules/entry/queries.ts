import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { contests, contestUnits } from '../../db/schema/contest.ts'
import { entries, entryAppeals, entryDecisions, entryFiles, entryRenditions, entryVersions, uploads } from '../../db/schema/entry.ts'
import { roleAssignments } from '../../db/schema/role.ts'
import { units } from '../../db/schema/unit.ts'

/** Units of which the account is officer now. */
const officerOf = (accountId: string) => sql`
  select scope_id from role_assignments where account_id = ${accountId} and role = 'unit-officer' and ended_at is null`

/** What a unit sends belongs to its officers, whoever of them began it; the rest to who sends. */
const isOwn = (accountId: string): SQL => sql`
  case when ${entries.sender} = 'unit' then ${entries.unitId} in (${officerOf(accountId)}) else ${entries.createdBy} = ${accountId} end`

const entryView = {
  id: entries.id,
  contestId: entries.contestId,
  number: entries.number,
  sender: entries.sender,
  unitId: entries.unitId,
  unitName: units.name,
  createdBy: entries.createdBy,
  withdrawnAt: entries.withdrawnAt,
  publishedAt: entries.publishedAt
}
export type EntryFound = Awaited<ReturnType<typeof listOwnEntries>>[number]

/** Units of the contest for which the account may send. */
export async function listOfficerUnits(db: Db, contestId: string, accountId: string) {
  return db
    .select({ id: units.id, name: units.name })
    .from(units)
    .innerJoin(contestUnits, and(eq(contestUnits.unitId, units.id), eq(contestUnits.contestId, contestId)))
    .where(sql`${units.id} in (${officerOf(accountId)})`)
    .orderBy(sql`${units.name} collate "vi-x-icu"`)
}

export async function listOwnEntries(db: Db, contestId: string, accountId: string) {
  return db
    .select(entryView)
    .from(entries)
    .leftJoin(units, eq(units.id, entries.unitId))
    .where(and(eq(entries.contestId, contestId), isOwn(accountId)))
    .orderBy(asc(entries.number))
}

export async function findOwnEntry(db: Db, accountId: string, entryId: string) {
  const [row] = await db
    .select(entryView)
    .from(entries)
    .leftJoin(units, eq(units.id, entries.unitId))
    .where(and(eq(entries.id, entryId), isOwn(accountId)))
  return row
}

/** Held, so that two who write the same entry do it one after the other. */
export async function lockEntry(db: Db, entryId: string): Promise<void> {
  await db.select({ id: entries.id }).from(entries).where(eq(entries.id, entryId)).for('no key update')
}

/** Held, so that numbers go up by one and no sender has one more than allowed. */
export async function lockContestEntries(db: Db, contestId: string): Promise<void> {
  await db.select({ id: contests.id }).from(contests).where(eq(contests.id, contestId)).for('no key update')
}

/** Of this sender: the unit's, or the person's own. Withdrawn ones are none. */
export async function countEntries(
  db: Db,
  contestId: string,
  { sender, unitId, createdBy }: Pick<EntryFound, 'sender' | 'unitId' | 'createdBy'>
): Promise<number> {
  const same = sender === 'unit' && unitId ? eq(entries.unitId, unitId) : eq(entries.createdBy, createdBy)
  return db.$count(entries, and(eq(entries.contestId, contestId), eq(entries.sender, sender), same, isNull(entries.withdrawnAt)))
}

export async function insertEntry(db: Db, entry: Omit<typeof entries.$inferInsert, 'number'>): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from entries where contest_id = ${entry.contestId})`
  await db.insert(entries).values({ ...entry, number })
}

export async function updateEntry(db: Db, entryId: string, change: Partial<typeof entries.$inferInsert>): Promise<void> {
  await db.update(entries).set(change).where(eq(entries.id, entryId))
}

/** Newest first. */
export async function listVersions(db: Db, entryIds: string[]) {
  if (entryIds.length === 0) return []
  return db.select().from(entryVersions).where(inArray(entryVersions.entryId, entryIds)).orderBy(desc(entryVersions.number))
}

export async function saveDraft(db: Db, draft: typeof entryVersions.$inferInsert): Promise<void> {
  const { entryId: _entry, number: _number, ...rest } = draft
  await db
    .insert(entryVersions)
    .values(draft)
    .onConflictDoUpdate({ target: [entryVersions.entryId, entryVersions.number], set: rest, setWhere: isNull(entryVersions.submittedAt) })
}

export async function deleteDraft(db: Db, entryId: string): Promise<boolean> {
  const { rowCount } = await db.delete(entryVersions).where(and(eq(entryVersions.entryId, entryId), isNull(entryVersions.submittedAt)))
  return (rowCount ?? 0) > 0
}

export async function submitDraft(
  db: Db,
  entryId: string,
  submission: Required<Pick<typeof entryVersions.$inferInsert, 'submittedAt' | 'submittedBy' | 'rulesVersion' | 'receipt'>>
): Promise<void> {
  await db
    .update(entryVersions)
    .set(submission)
    .where(and(eq(entryVersions.entryId, entryId), isNull(entryVersions.submittedAt)))
}

/** Those that came in whole, and are still there. */
export async function listFiles(db: Db, uploadIds: string[]) {
  if (uploadIds.length === 0) return []
  return db
    .select({
      uploadId: uploads.id,
      entryId: uploads.entryId,
      fileName: uploads.fileName,
      bytes: uploads.bytes,
      state: entryFiles.state,
      reason: entryFiles.reason,
      sha256: entryFiles.sha256,
      facts: entryFiles.facts,
      progress: entryFiles.progress,
      putOffUntil: entryFiles.putOffUntil
    })
    .from(uploads)
    .innerJoin(entryFiles, eq(entryFiles.uploadId, uploads.id))
    .where(and(inArray(uploads.id, uploadIds), isNull(uploads.removedAt)))
}
export type FileFound = Awaited<ReturnType<typeof listFiles>>[number]

export async function listRenditions(db: Db, uploadIds: string[]) {
  if (uploadIds.length === 0) return []
  return db.select().from(entryRenditions).where(inArray(entryRenditions.uploadId, uploadIds)).orderBy(asc(entryRenditions.height))
}
export type RenditionFound = Awaited<ReturnType<typeof listRenditions>>[number]

/** The latest of each entry. */
export async function listLastDecisions(db: Db, entryIds: string[]) {
  if (entryIds.length === 0) return []
  return db
    .selectDistinctOn([entryDecisions.entryId], {
      id: entryDecisions.id,
      entryId: entryDecisions.entryId,
      version: entryDecisions.version,
      kind: entryDecisions.kind,
      /** The version had been accepted before, whatever came of it then. */
      wasAccepted: sql<boolean>`exists (
        select from entry_decisions earlier
        where earlier.entry_id = ${entryDecisions.entryId} and earlier.version = ${entryDecisions.version} and earlier.kind = 'accepted')`,
      reason: entryDecisions.reason,
      decidedBy: entryDecisions.decidedBy,
      decidedAt: entryDecisions.decidedAt
    })
    .from(entryDecisions)
    .where(inArray(entryDecisions.entryId, entryIds))
    .orderBy(entryDecisions.entryId, desc(entryDecisions.id))
}
export type DecisionFound = Awaited<ReturnType<typeof listLastDecisions>>[number]

/** The appeal that was filed last against a decision on this entry. */
export async function findAppeal(db: Db, entryId: string) {
  const [row] = await db
    .select({
      id: entryAppeals.id,
      decisionId: entryAppeals.decisionId,
      text: entryAppeals.text,
      filedBy: entryAppeals.filedBy,
      filedAt: entryAppeals.filedAt,
      isGranted: entryAppeals.isGranted,
      answer: entryAppeals.answer,
      answeredAt: entryAppeals.answeredAt
    })
    .from(entryAppeals)
    .innerJoin(entryDecisions, eq(entryDecisions.id, entryAppeals.decisionId))
    .where(eq(entryDecisions.entryId, entryId))
    .orderBy(desc(entryAppeals.id))
    .limit(1)
  return row
}

/** Whom to tell of what becomes of an entry: who sends it, or those who are officers of the unit now. */
export async function listSenders(db: Db, entryId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: accounts.id })
    .from(entries)
    .leftJoin(
      roleAssignments,
      and(eq(roleAssignments.scopeId, entries.unitId), eq(roleAssignments.role, 'unit-officer'), isNull(roleAssignments.endedAt))
    )
    .innerJoin(
      accounts,
      sql`${accounts.id} = case when ${entries.sender} = 'unit' then ${roleAssignments.accountId} else ${entries.createdBy} end`
    )
    .where(eq(entries.id, entryId))
  return rows.map(({ id }) => id)
}

/** By which number people know it, and where its contest is. */
export async function findEntryPlace(db: Db, entryId: string) {
  const [row] = await db
    .select({ number: entries.number, slug: contests.slug })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(eq(entries.id, entryId))
  return row
}
