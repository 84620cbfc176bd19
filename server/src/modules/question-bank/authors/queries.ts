import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'

/** Of these, by code, those whose newest version somebody else than this account has written who can still read of it. */
export async function listOthersQuestions(db: Db, ids: readonly string[], accountId: string) {
  const { rows } = await db.execute<{ id: string; code: string; authorId: string }>(sql`
    select q.id, q.code, l.author_id as "authorId" from questions q
    cross join lateral (select v.author_id from question_versions v where v.question_id = q.id order by v.version desc limit 1) l
    join accounts a on a.id = l.author_id and a.erased_at is null
    where q.id = any(${sql.param([...ids])}::uuid[]) and l.author_id <> ${accountId} order by q.code`)
  return rows
}
