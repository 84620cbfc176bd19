import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'

export interface JudgedEntryRow extends Record<string, unknown> {
  entryId: string
  number: number
  sender: ClipRules['senders'][number]
  unitId: string | null
  unitName: string | null
  groupName: string | null
  createdBy: string
  creatorName: string
  title: string
  kind: ClipRules['kinds'][number]
  summary: string
  uploadId: string
  hasCaptions: boolean
  transcript: string | null
}

/** Entries of which the last submitted version has been accepted, and that are neither withdrawn nor disqualified; by number. */
export async function listJudged(db: Db, contestId: string): Promise<JudgedEntryRow[]> {
  const { rows } = await db.execute<JudgedEntryRow>(sql`
    select e.id as "entryId", e.number, e.sender, e.unit_id as "unitId", u.name as "unitName", v.group_name as "groupName",
      e.created_by as "createdBy", a.full_name as "creatorName", v.title, v.kind, v.summary,
      v.upload_id as "uploadId", v.captions is not null as "hasCaptions", v.transcript
    from entries e
      join lateral (select * from entry_versions where entry_id = e.id and submitted_at is not null order by number desc limit 1) v on true
      join lateral (select kind from entry_decisions where entry_id = e.id and version = v.number order by decided_at desc, id desc limit 1) d on true
      join accounts a on a.id = e.created_by left join units u on u.id = e.unit_id
    where e.contest_id = ${contestId} and e.withdrawn_at is null and (d.kind = 'accepted' or d.kind = 'reinstated'
      and exists (select 1 from entry_decisions where entry_id = e.id and version = v.number and kind = 'accepted'))
    order by e.number`)
  return rows
}
