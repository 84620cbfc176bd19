import type { Marking } from '@hoi-thi/shared/scoring'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import type { PaperSlot } from '../../../db/schema/attempt.ts'
import type { CountedPaper } from '../standings.ts'

export type PaperRow = CountedPaper & { attemptId: string }

/** The marked papers of a round after this attempt, in order of attempts, with what a board shows of their authors. `tieBreakers`: parts marked outside that break its ties. */
export async function listPaperPage(
  db: Db,
  roundNumber: number,
  tieBreakers: string[],
  { afterId, limit }: { afterId: string; limit: number }
): Promise<PaperRow[]> {
  const { rows } = await db.execute<PaperRow & Record<string, unknown>>(sql`
    ${papersFrom(tieBreakers)}
    where a.round_number = ${roundNumber} and a.id > ${afterId} and a.marked_at is not null
    order by a.id limit ${limit}`)
  return rows
}

/** The same of these people alone. */
export async function listPapersOfPeople(
  db: Db,
  roundNumber: number,
  tieBreakers: string[],
  participantIds: string[]
): Promise<PaperRow[]> {
  const { rows } = await db.execute<PaperRow & Record<string, unknown>>(sql`
    ${papersFrom(tieBreakers)}
    where a.round_number = ${roundNumber} and a.participant_id = any(${sql.param(participantIds)}::uuid[]) and a.marked_at is not null
    order by a.id`)
  return rows
}

const papersFrom = (tieBreakers: string[]) => sql`
    select a.id as "attemptId", a.participant_id as "participantId", c.full_name as "fullName", a.unit_id as "unitId", u.name as "unitName",
      a.division_id as "divisionId", a.points, a.correct, cardinality(a.option_counts) as questions, a.prediction, a.is_valid is not false as "isValid",
      (extract(epoch from a.started_at) * 1000)::float8 as "startedAtMs", a.duration_ms as "durationMs",
      coalesce(a.standstill_ms, 0) as "standstillMs", t.points as "tieBreak"
    from attempts a join accounts c on c.id = a.account_id left join units u on u.id = a.unit_id
    left join (
      select participant_id, max(points) as points from outside_scores
      where round_id = any(${sql.param(tieBreakers)}::uuid[]) and signed_at is not null group by participant_id
    ) t on t.participant_id = a.participant_id`

/** Marked papers after this attempt that hold one of these questions, in order of attempts. */
export async function listPapersWith(
  db: Db,
  roundNumber: number,
  versionIds: string[],
  { afterId, limit }: { afterId: string; limit: number }
) {
  const holds = sql.join(
    versionIds.map((id) => sql`paper @> ${JSON.stringify([{ versionId: id }])}::jsonb`),
    sql` or `
  )
  const { rows } = await db.execute<{ id: string; paper: PaperSlot[]; marking: Marking | null }>(sql`
    select id, paper, marking from attempts
    where round_number = ${roundNumber} and id > ${afterId} and marked_at is not null and (${holds})
    order by id limit ${limit}`)
  return rows
}

/** The points of the best entry that each unit has sent as itself, by the last close of that part; none before there is one. */
export async function listBestClips(db: Db, contestId: string): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ unitId: string; points: number }>(sql`
    select e.unit_id as "unitId", max((t.body->>'points')::float8) as points
    from snapshots s join standings t on t.snapshot_id = s.id join entries e on e.id = (t.body->>'id')::uuid
    where s.close_id = (select id from closes where contest_id = ${contestId} and occasion = 'clips' order by version desc limit 1)
      and e.sender = 'unit' and e.unit_id is not null
    group by e.unit_id`)
  return new Map(rows.map(({ unitId, points }) => [unitId, points]))
}
