import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { judgingDiscussions } from '../../../db/schema/judging.ts'

export interface DiscussionRow extends Record<string, unknown> {
  id: string
  entryId: string
  number: number
  heldAt: string
  text: string
  recordedBy: string
  recordedAt: string
}

const iso = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export async function listDiscussions(db: Db, contestId: string): Promise<DiscussionRow[]> {
  const { rows } = await db.execute<DiscussionRow>(sql`
    select d.id, d.entry_id as "entryId", e.number, ${iso(sql`d.held_at`)} as "heldAt", d.text, a.full_name as "recordedBy",
      ${iso(sql`d.recorded_at`)} as "recordedAt"
    from judging_discussions d join entries e on e.id = d.entry_id join accounts a on a.id = d.recorded_by
    where e.contest_id = ${contestId} order by d.held_at desc, d.id`)
  return rows
}

export async function insertDiscussion(db: Db, discussion: typeof judgingDiscussions.$inferInsert) {
  await db.insert(judgingDiscussions).values(discussion)
}
