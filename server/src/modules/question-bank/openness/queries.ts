import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { questions } from '../../../db/schema/question-bank.ts'

/** Whether the pool of such a round holds a version of it, and the round is sealed, or was. Held, so that none is sealed meanwhile. */
export async function isHeldBy(db: Db, questionId: string, by: 'practice' | 'rounds-that-count'): Promise<boolean> {
  const { rows } = await db.execute<{ isSealed: boolean }>(sql`
    select r.sealed_at is not null as "isSealed" from rounds r
    where (r.kind = 'practice') = ${by === 'practice'} and r.id in (
      select rq.round_id from round_questions rq join question_versions v on v.id = rq.question_version_id where v.question_id = ${questionId}
    ) for share`)
  return rows.some(({ isSealed }) => isSealed)
}

export async function setOpenness(db: Db, id: string, isOpen: boolean): Promise<void> {
  await db.update(questions).set({ isOpen }).where(eq(questions.id, id))
}
