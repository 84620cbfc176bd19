import { and, eq, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { participants, rounds } from '../../db/schema/contest.ts'

export async function countUnfit(db: Db, roundId: string) {
  const { rows } = await db.execute<{ questions: number; unapproved: number; uncited: number }>(sql`
    select count(*)::int as questions, count(*) filter (where v.state <> 'approved')::int as unapproved,
      count(*) filter (where v.citation ->> 'document' is distinct from v.document_number)::int as uncited
    from round_questions rq join question_versions v on v.id = rq.question_version_id where rq.round_id = ${roundId}`)
  return rows[0] ?? { questions: 0, unapproved: 0, uncited: 0 }
}

/** As it will be on that day, with what is known now. */
export async function countUnits(db: Db, contestId: string, on: string) {
  const { rows } = await db.execute<{ units: number; withoutHeadcount: number; ended: number; peopleInEnded: number }>(sql`
    with taking as (
      select cu.unit_id, coalesce(cu.headcount, 0) = 0 as lacks, u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on}) as is_there,
        u.valid_to <= ${on} as has_ended
      from contest_units cu join units u on u.id = cu.unit_id where cu.contest_id = ${contestId}
    )
    select count(*) filter (where is_there)::int as units, count(*) filter (where is_there and lacks)::int as "withoutHeadcount",
      count(*) filter (where has_ended)::int as ended,
      (select count(*)::int from participants p where p.contest_id = ${contestId} and p.unit_id in (select unit_id from taking where has_ended))
        as "peopleInEnded"
    from taking`)
  return rows[0] ?? { units: 0, withoutHeadcount: 0, ended: 0, peopleInEnded: 0 }
}

export async function countConsents(db: Db, contestId: string) {
  const [row] = await db
    .select({ people: sql<number>`count(*)::int`, waiting: sql<number>`count(*) filter (where ${participants.consentedAt} is null)::int` })
    .from(participants)
    .where(eq(participants.contestId, contestId))
  return row ?? { people: 0, waiting: 0 }
}

/** What the database takes for now, this very moment. */
export async function readClock(db: Db): Promise<Date> {
  const { rows } = await db.execute<{ ms: number }>(sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`)
  return new Date(rows[0]?.ms ?? Number.NaN)
}

/** Of each round of the contest that closed before another opens, and before this moment: its papers without a mark. */
export async function countUnmarked(db: Db, round: { id: string; contestId: string; opensAt: Date }, now: Date): Promise<number[]> {
  const before = round.opensAt < now ? round.opensAt : now
  const rows = await db
    .select({
      unmarked: sql<number>`(select count(*)::int from attempts a where a.round_number = ${rounds}.number and a.marked_at is null)`
    })
    .from(rounds)
    .where(and(eq(rounds.contestId, round.contestId), ne(rounds.id, round.id), lt(rounds.closesAt, before)))
  return rows.map(({ unmarked }) => unmarked)
}
