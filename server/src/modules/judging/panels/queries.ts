import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { judgingConflicts, judgingPanelJudges, judgingPanels } from '../../../db/schema/judging.ts'

export async function listPanels(db: Db, contestId: string) {
  return db
    .select({ id: judgingPanels.id, name: judgingPanels.name, kinds: judgingPanels.kinds })
    .from(judgingPanels)
    .where(eq(judgingPanels.contestId, contestId))
    .orderBy(asc(judgingPanels.createdAt), asc(judgingPanels.name))
}
export type PanelRow = Awaited<ReturnType<typeof listPanels>>[number]

export async function insertPanel(db: Db, panel: typeof judgingPanels.$inferInsert) {
  await db.insert(judgingPanels).values(panel)
}

export async function updatePanel(db: Db, id: string, changes: { name: string; kinds: ClipRules['kinds'] }) {
  await db.update(judgingPanels).set(changes).where(eq(judgingPanels.id, id))
}

export async function deletePanel(db: Db, id: string) {
  await db.delete(judgingPanels).where(eq(judgingPanels.id, id))
}

export interface SeatedJudge extends Record<string, unknown> {
  judgeId: string
  panelId: string
  fullName: string
  unitId: string | null
  unitName: string | null
  isJudge: boolean
}

const holdsRole = (judgeId: ReturnType<typeof sql>, contestId: string) => sql`exists (
  select 1 from role_assignments r where r.account_id = ${judgeId} and r.role = 'judge' and r.scope_id = ${contestId} and r.ended_at is null)`

export async function listSeated(db: Db, contestId: string): Promise<SeatedJudge[]> {
  const { rows } = await db.execute<SeatedJudge>(sql`
    select j.judge_id as "judgeId", j.panel_id as "panelId", a.full_name as "fullName", j.unit_id as "unitId", u.name as "unitName",
      ${holdsRole(sql`j.judge_id`, contestId)} as "isJudge"
    from judging_panel_judges j join accounts a on a.id = j.judge_id left join units u on u.id = j.unit_id
    where j.contest_id = ${contestId} order by a.full_name, j.judge_id`)
  return rows
}

/** Who holds the role, seated or not. */
export async function listJudges(db: Db, contestId: string): Promise<{ judgeId: string; fullName: string }[]> {
  const { rows } = await db.execute<{ judgeId: string; fullName: string }>(sql`
    select a.id as "judgeId", a.full_name as "fullName" from accounts a where ${holdsRole(sql`a.id`, contestId)} order by a.full_name, a.id`)
  return rows
}

export async function seatJudge(db: Db, seat: typeof judgingPanelJudges.$inferInsert) {
  const { panelId, unitId } = seat
  await db
    .insert(judgingPanelJudges)
    .values(seat)
    .onConflictDoUpdate({ target: [judgingPanelJudges.contestId, judgingPanelJudges.judgeId], set: { panelId, unitId } })
}

export async function deleteSeat(db: Db, contestId: string, judgeId: string) {
  await db.delete(judgingPanelJudges).where(and(eq(judgingPanelJudges.contestId, contestId), eq(judgingPanelJudges.judgeId, judgeId)))
}

/**
 * The units of which seated judges are, with all above and below them: where they work, for which they take part or send, and over which they
 * hold a role.
 */
export async function listUnitsOfJudges(db: Db, contestId: string): Promise<{ judgeId: string; unitId: string }[]> {
  const { rows } = await db.execute<{ judgeId: string; unitId: string }>(sql`
    with recursive seated as (select judge_id, unit_id from judging_panel_judges where contest_id = ${contestId}),
      own as (
        select judge_id, unit_id from seated where unit_id is not null
        union select p.account_id, p.unit_id from participants p join seated s on s.judge_id = p.account_id
          where p.contest_id = ${contestId} and p.unit_id is not null
        union select r.account_id, r.scope_id from role_assignments r join seated s on s.judge_id = r.account_id
          where r.scope_kind = 'unit' and r.ended_at is null),
      above as (
        select judge_id, unit_id from own
        union select a.judge_id, u.parent_id from above a join units u on u.id = a.unit_id where u.parent_id is not null),
      below as (
        select judge_id, unit_id from own
        union select b.judge_id, u.id from below b join units u on u.parent_id = b.unit_id)
    select judge_id as "judgeId", unit_id as "unitId" from above union select judge_id, unit_id from below`)
  return rows
}

export interface ConflictRow extends Record<string, unknown> {
  id: string
  entryId: string
  judgeId: string
  fullName: string
  kind: 'declared' | 'set'
  reason: string
  setAt: string
}

export async function listConflicts(db: Db, contestId: string): Promise<ConflictRow[]> {
  const { rows } = await db.execute<ConflictRow>(sql`
    select c.id, c.entry_id as "entryId", c.judge_id as "judgeId", a.full_name as "fullName", c.kind, c.reason,
      to_char(c.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "setAt"
    from judging_conflicts c join entries e on e.id = c.entry_id join accounts a on a.id = c.judge_id
    where e.contest_id = ${contestId} order by c.set_at desc, c.id`)
  return rows
}

/** What was said first stays. */
export async function insertConflict(db: Db, conflict: typeof judgingConflicts.$inferInsert) {
  await db.insert(judgingConflicts).values(conflict).onConflictDoNothing()
}

/** False: there is none that an organizer has set. */
export async function deleteSetConflict(db: Db, entryId: string, judgeId: string): Promise<boolean> {
  const isOf = and(eq(judgingConflicts.entryId, entryId), eq(judgingConflicts.judgeId, judgeId), eq(judgingConflicts.kind, 'set'))
  const rows = await db.delete(judgingConflicts).where(isOf).returning({ id: judgingConflicts.id })
  return rows.length > 0
}
