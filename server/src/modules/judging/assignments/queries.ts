import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { judgingAssignments } from '../../../db/schema/judging.ts'

/** Those that have not been replaced. */
export async function listStanding(db: Db, contestId: string): Promise<{ entryId: string; judgeId: string }[]> {
  const { rows } = await db.execute<{ entryId: string; judgeId: string }>(sql`
    select a.entry_id as "entryId", a.judge_id as "judgeId" from judging_assignments a join entries e on e.id = a.entry_id
    where e.contest_id = ${contestId} and a.replaced_at is null order by a.assigned_at, a.id`)
  return rows
}

/** Held, so that nobody signs or replaces meanwhile. */
export async function lockStanding(db: Db, entryId: string, judgeId: string) {
  const [row] = await db
    .select()
    .from(judgingAssignments)
    .where(and(eq(judgingAssignments.entryId, entryId), eq(judgingAssignments.judgeId, judgeId), isNull(judgingAssignments.replacedAt)))
    .for('update')
  return row
}

export async function insertAssignments(db: Db, assignments: (typeof judgingAssignments.$inferInsert)[]) {
  await db.insert(judgingAssignments).values(assignments)
}

export async function endAssignment(db: Db, id: string, end: { replacedAt: Date; replacedBy: string; reason: string }) {
  await db.update(judgingAssignments).set(end).where(eq(judgingAssignments.id, id))
}
