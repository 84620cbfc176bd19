import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { dayOf } from '../../../lib/day.ts'
import type { Entry } from '../unit-views.ts'

/** Which units of the contest have become others of it until the day. What units were before they took part is no matter here. */
export async function listContestLineage(db: Db, contestId: string, until: string) {
  const { rows } = await db.execute<{
    predecessorId: string
    successorId: string
    on: string
    predecessorFrom: string
    successorFrom: string
  }>(sql`
    select l.predecessor_id as "predecessorId", l.successor_id as "successorId", coalesce(s."on", later.valid_from)::text as "on",
      former.valid_from::text as "predecessorFrom", later.valid_from::text as "successorFrom"
    from unit_lineage l join units former on former.id = l.predecessor_id join units later on later.id = l.successor_id
    left join unit_successions s on s.id = l.succession_id
    where coalesce(s."on", later.valid_from) <= ${until}
      and exists (select from contest_units where contest_id = ${contestId} and unit_id = l.predecessor_id)
      and exists (select from contest_units where contest_id = ${contestId} and unit_id = l.successor_id)
    order by "on", 1, 2`)
  return rows
}

/** What people did for these units, the latest last. Whom the unit disputes is not counted for it. */
export async function listEntries(
  db: Db,
  { unitIds, roundNumbers, divisions, voided }: { unitIds: string[]; roundNumbers: number[]; divisions: string[]; voided: string[] }
): Promise<Entry[]> {
  const { rows } = await db.execute<Entry & Record<string, unknown>>(sql`
    select p.id as "participantId", a.unit_id as "unitId", p.unit_id as "presentUnitId", p.membership = 'unconfirmed' as "isUnconfirmed",
      coalesce((select from_unit_id from unit_changes where participant_id = p.id and state = 'accepted' order by decided_at limit 1), p.unit_id)
        as "firstUnitId",
      count(*)::int as attempts,
      (count(a.marked_at) filter (where a.is_valid is not false and a.id <> all(${sql.param(voided)}::uuid[])))::int as "validPapers"
    from attempts a join participants p on p.id = a.participant_id
    where a.round_number = any(${sql.param(roundNumbers)}::int[]) and a.division_id = any(${sql.param(divisions)}::text[])
      and a.unit_id = any(${sql.param(unitIds)}::uuid[]) and p.membership <> 'disputed'
    group by p.id, a.unit_id order by max(a.started_at), p.id, a.unit_id`)
  return rows
}

/** The day from which each unit's headcount counts; what is entered after the moment is not known at it. */
export async function listCountedOn(db: Db, contestId: string, unitIds: string[], until: Date): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ unitId: string; day: string }>(sql`
    select unit_id as "unitId", max(counted_on)::text as day from unit_headcounts
    where unit_id = any(${sql.param(unitIds)}::uuid[]) and (contest_id is null or contest_id = ${contestId}) and counted_on <= ${dayOf(until)}
      and (entered_at is null or entered_at <= ${until.toISOString()})
    group by unit_id`)
  return new Map(rows.map(({ unitId, day }) => [unitId, day]))
}
