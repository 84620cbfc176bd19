import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { markSheets } from '../../../db/schema/judging.ts'

export type SheetRow = typeof markSheets.$inferSelect

const isOf = (entryId: string, judgeId: string) => and(eq(markSheets.entryId, entryId), eq(markSheets.judgeId, judgeId))

/** The newest of the judge: the draft, if there is one. */
export async function findSheet(db: Db, entryId: string, judgeId: string): Promise<SheetRow | undefined> {
  const [row] = await db.select().from(markSheets).where(isOf(entryId, judgeId)).orderBy(desc(markSheets.number)).limit(1)
  return row
}

/** All of one judge, the newest of each entry first. */
export async function listSheetsOf(db: Db, contestId: string, judgeId: string): Promise<SheetRow[]> {
  return db
    .select()
    .from(markSheets)
    .where(and(eq(markSheets.judgeId, judgeId), sql`${markSheets.entryId} in (select id from entries where contest_id = ${contestId})`))
    .orderBy(desc(markSheets.number))
}

/** What counts: signed, not reopened, by a judge who still has the entry. Drafts are not looked at. */
export async function listSigned(db: Db, contestId: string) {
  return db
    .select({ entryId: markSheets.entryId, judgeId: markSheets.judgeId, marks: markSheets.marks, signedAt: markSheets.signedAt })
    .from(markSheets)
    .where(
      and(
        sql`${markSheets.signedAt} is not null`,
        isNull(markSheets.reopenedAt),
        sql`exists (select 1 from judging_assignments a join entries e on e.id = a.entry_id where e.contest_id = ${contestId}
          and a.entry_id = ${markSheets.entryId} and a.judge_id = ${markSheets.judgeId} and a.replaced_at is null)`
      )
    )
    .orderBy(markSheets.signedAt, markSheets.id)
}

export async function insertSheet(db: Db, sheet: typeof markSheets.$inferInsert) {
  await db.insert(markSheets).values(sheet)
}

export async function updateSheet(db: Db, id: string, changes: Partial<typeof markSheets.$inferInsert>) {
  await db.update(markSheets).set(changes).where(eq(markSheets.id, id))
}

/** Of the contest, newest first: sheets that were opened again. */
export async function listReopened(db: Db, contestId: string): Promise<{ number: number; fullName: string; reason: string }[]> {
  const { rows } = await db.execute<{ number: number; fullName: string; reason: string }>(sql`
    select e.number, a.full_name as "fullName", s.reopen_reason as reason from mark_sheets s join entries e on e.id = s.entry_id
      join accounts a on a.id = s.judge_id where e.contest_id = ${contestId} and s.reopened_at is not null order by s.reopened_at, s.id`)
  return rows
}
