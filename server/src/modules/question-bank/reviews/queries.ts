import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { questions } from '../../../db/schema/question-bank.ts'
import type { UnderWay } from '../review.ts'

/** Held in order of their ids, so that two who take several at once wait for each other and not in a circle. */
export async function lockUnderWay(db: Db, ids: readonly string[]) {
  await db.execute(sql`select id from questions where id = any(${idsOf(ids)}) order by id for update`)
  const { rows } = await db.execute<{ id: string; retiredAt: Date | null; version: number } & UnderWay & Record<string, unknown>>(sql`
    select distinct on (q.id) q.id, q.retired_at as "retiredAt", v.version, v.state,
      array_remove(v.author_id || array(select account_id from question_former_authors f where f.version_id = v.id), null) as authors
    from questions q join question_versions v on v.question_id = q.id
    where q.id = any(${idsOf(ids)}) order by q.id, v.version desc`)
  return rows
}

/** One version at most of a question is under way. */
export async function submitVersions(db: Db, questionIds: readonly string[], now: Date): Promise<void> {
  await db.execute(sql`
    update question_versions set state = 'submitted', submitted_at = ${now.toISOString()}
    where question_id = any(${idsOf(questionIds)}) and state = 'draft'`)
}

export async function withdrawVersions(db: Db, questionIds: readonly string[]): Promise<void> {
  await db.execute(sql`
    update question_versions set state = 'draft', submitted_at = null where question_id = any(${idsOf(questionIds)}) and state = 'submitted'`)
}

export interface Decision {
  verdict: 'approved' | 'returned'
  reason: string | null
  by: string
  at: Date
}

export async function decideVersions(db: Db, questionIds: readonly string[], { verdict, reason, by, at }: Decision): Promise<void> {
  const approvedAt = verdict === 'approved' ? at.toISOString() : null
  await db.execute(sql`
    update question_versions set state = ${verdict}, review_reason = ${reason}, reviewed_by = ${by}, reviewed_at = ${at.toISOString()},
      approved_at = ${approvedAt}
    where question_id = any(${idsOf(questionIds)}) and state = 'submitted'`)
}

type Retirement = Pick<typeof questions.$inferInsert, 'retiredAt' | 'retiredBy' | 'retiredReason'>

export async function retireQuestion(db: Db, id: string, retirement: Retirement): Promise<void> {
  await db.update(questions).set(retirement).where(eq(questions.id, id))
}

export async function restoreQuestion(db: Db, id: string): Promise<void> {
  await db.update(questions).set({ retiredAt: null, retiredBy: null, retiredReason: null }).where(eq(questions.id, id))
}

const idsOf = (ids: readonly string[]) => sql`${sql.param([...ids])}::uuid[]`
