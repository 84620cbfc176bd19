import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { isEntryOut } from '../queries.ts'

export interface WaitingAward extends Record<string, unknown> {
  title: string
  valueDong: number | null
  participantId: string | null
  entryId: string | null
  fullName: string | null
  unitName: string | null
  sender: 'unit' | 'group' | 'person' | null
  entryTitle: string | null
  groupName: string | null
  sealed: string | null
  hasDeclined: boolean
}

/** Those that wait to be handed over to somebody who is still known, in the order in which they were named; none that a correction has taken away or whose entry is out. */
export async function listWaiting(db: Db, contestId: string, occasion?: string): Promise<WaitingAward[]> {
  const { rows } = await db.execute<WaitingAward>(sql`
    select awards.title, value_dong::float8 as "valueDong", participant_id as "participantId", awards.entry_id as "entryId", a.full_name as "fullName",
      u.name as "unitName", e.sender, v.title as "entryTitle", v.group_name as "groupName", n.sealed, number_declined_at is not null as "hasDeclined"
    from awards left join participants p on p.id = participant_id left join entries e on e.id = awards.entry_id
    left join lateral (select title, group_name from entry_versions where entry_id = e.id and submitted_at is not null order by number desc limit 1) v on true
    left join accounts a on a.id = coalesce(p.account_id, case when e.sender <> 'unit' then e.created_by end)
    left join units u on u.id = coalesce(awards.unit_id, p.unit_id, e.unit_id) left join award_numbers n on n.award_id = awards.id
    where awards.contest_id = ${contestId} and taken_back_at is null and declined_at is null and lost_by is null and handed_over_on is null
      and a.erased_at is null and not ${isEntryOut} and ${occasion === undefined ? sql`true` : sql`occasion = ${occasion}`}
    order by plan_line nulls last, awards.id`)
  return rows
}
