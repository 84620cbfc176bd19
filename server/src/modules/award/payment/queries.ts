import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'

export interface WaitingAward extends Record<string, unknown> {
  title: string
  valueDong: number | null
  fullName: string
  unitName: string | null
  sealed: string | null
  hasDeclined: boolean
}

/** Those that wait to be handed over to somebody who is still known, in the order in which they were named. */
export async function listWaiting(db: Db, contestId: string): Promise<WaitingAward[]> {
  const { rows } = await db.execute<WaitingAward>(sql`
    select w.title, w.value_dong::float8 as "valueDong", a.full_name as "fullName", u.name as "unitName", n.sealed,
      w.number_declined_at is not null as "hasDeclined"
    from awards w join participants p on p.id = w.participant_id join accounts a on a.id = p.account_id
    left join units u on u.id = p.unit_id left join award_numbers n on n.award_id = w.id
    where w.contest_id = ${contestId} and w.taken_back_at is null and w.handed_over_on is null and a.erased_at is null
    order by w.id`)
  return rows
}
