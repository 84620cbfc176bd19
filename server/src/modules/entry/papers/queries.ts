import { and, asc, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { contests } from '../../../db/schema/contest.ts'
import { entries, entryPapers } from '../../../db/schema/entry.ts'

const paperView = {
  id: entryPapers.id,
  fileName: entryPapers.fileName,
  type: entryPapers.type,
  bytes: entryPapers.bytes,
  addedAt: entryPapers.addedAt
}

/** Those that are there, the oldest first. */
export async function listPapers(db: Db, entryId: string) {
  return db
    .select(paperView)
    .from(entryPapers)
    .where(and(eq(entryPapers.entryId, entryId), isNotNull(entryPapers.storedAt)))
    .orderBy(asc(entryPapers.addedAt), asc(entryPapers.id))
}
export type PaperFound = Awaited<ReturnType<typeof listPapers>>[number]

/** Those that are on their way too. */
export const countPapers = (db: Db, entryId: string): Promise<number> => db.$count(entryPapers, eq(entryPapers.entryId, entryId))

export async function findPaper(db: Db, entryId: string, id: string) {
  const [row] = await db
    .select(paperView)
    .from(entryPapers)
    .where(and(eq(entryPapers.id, id), eq(entryPapers.entryId, entryId), isNotNull(entryPapers.storedAt)))
  return row
}

export async function insertPaper(db: Db, paper: typeof entryPapers.$inferInsert): Promise<void> {
  await db.insert(entryPapers).values(paper)
}

export async function markStored(db: Db, id: string, at: Date): Promise<void> {
  await db.update(entryPapers).set({ storedAt: at }).where(eq(entryPapers.id, id))
}

/** False: somebody else has. */
export async function deletePaper(db: Db, id: string): Promise<boolean> {
  const { rowCount } = await db.delete(entryPapers).where(eq(entryPapers.id, id))
  return (rowCount ?? 0) > 0
}

/** Those whose bytes never came to their place, or are to go with who attached them; and those of contests whose retention is over. */
export async function listForgotten(db: Db, { addedBefore, now }: { addedBefore: Date; now: Date }, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: entryPapers.id })
    .from(entryPapers)
    .innerJoin(entries, eq(entries.id, entryPapers.entryId))
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(or(and(isNull(entryPapers.storedAt), lt(entryPapers.addedAt, addedBefore)), lte(contests.retentionUntil, now)))
    .limit(limit)
  return rows.map(({ id }) => id)
}
