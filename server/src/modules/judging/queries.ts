import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'

/** Who takes part, by their own consent, and has not been erased. An erasure that is under way is waited for, and one that comes waits. */
export async function findMarkable(db: Db, contestId: string, participantId: string) {
  const { rows } = await db.execute<{ participantId: string; accountId: string }>(sql`
    select p.id as "participantId", p.account_id as "accountId" from participants p join accounts a on a.id = p.account_id
    where p.contest_id = ${contestId} and p.id = ${participantId} and p.consented_at is not null and a.erased_at is null for share of a`)
  return rows[0]
}
