import type { Citation } from '@hoi-thi/shared/question-bank'
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { advisoryLocks } from '../../../db/locks.ts'
import type { PaperSlot } from '../../../db/schema/attempt.ts'
import { participationRounds, roundKnowledge } from '../../../db/schema/insight.ts'

/** Held to the end of the transaction. */
export async function becomeCounter(db: Db, of: 'participationCount' | 'knowledgeCount'): Promise<boolean> {
  const { rows } = await db.execute<{ leads: boolean }>(sql`select pg_try_advisory_xact_lock(${advisoryLocks[of]}) as leads`)
  return rows[0]?.leads ?? false
}

export interface CountedRound extends Record<string, unknown> {
  id: string
  number: number
  /** The other rounds of the contest that count. */
  others: number[]
}

/** Rounds that have opened, unless they were counted after the last start that there could be. */
export async function listDueRounds(db: Db, now: Date): Promise<CountedRound[]> {
  const { rows } = await db.execute<CountedRound>(sql`
    select r.id, r.number, array(select number from rounds o where o.contest_id = r.contest_id and o.kind = 'quiz' and o.id <> r.id) as others
    from rounds r left join participation_rounds p on p.round_id = r.id
    where r.kind = 'quiz' and r.sealed_at is not null and r.opens_at <= ${now.toISOString()}
      and (p.counted_at is null or p.counted_at <= r.closes_at or r.paused_at is not null)
    order by r.number`)
  return rows
}

/** Brings the stored hours of a round up to date. Whom a unit disputes does not count for it. Only hours that have changed are written. */
export async function storeHours(db: Db, { id, number, others }: CountedRound, now: Date): Promise<void> {
  await db.execute(sql`
    with counted as (
      select case when p.membership = 'disputed' then null else a.unit_id end as unit_id, a.division_id, date_trunc('hour', a.started_at) as hour,
        count(*) as people, count(*) filter (where not exists (
          select from attempts e where e.participant_id = a.participant_id and e.ordinal = 1 and e.round_number = any(${sql.param(others)}::int[])
            and e.started_at < a.started_at)) as newcomers
      from ${sql.raw(`attempts_r${Math.trunc(number)}`)} a join participants p on p.id = a.participant_id
      where a.ordinal = 1 group by 1, 2, 3
    ), gone as (
      delete from participation_hours h where h.round_id = ${id} and not exists (
        select from counted c where c.unit_id is not distinct from h.unit_id and c.division_id = h.division_id and c.hour = h.hour)
    )
    insert into participation_hours as h (round_id, unit_id, division_id, hour, people, newcomers)
    select ${id}, unit_id, division_id, hour, people, newcomers from counted
    on conflict on constraint participation_hours_once do update set people = excluded.people, newcomers = excluded.newcomers
      where (h.people, h.newcomers) <> (excluded.people, excluded.newcomers)`)
  const counted = { roundId: id, countedAt: now }
  await db.insert(participationRounds).values(counted).onConflictDoUpdate({ target: participationRounds.roundId, set: counted })
}

/** A round of which it has been counted how questions did, and not yet, or not since, what people know. */
export async function findDueRound(db: Db) {
  const { rows } = await db.execute<{ id: string; number: number; contestId: string; rulesVersion: number }>(sql`
    select r.id, r.number, c.id as "contestId", c.rules_version as "rulesVersion" from rounds r join contests c on c.id = r.contest_id
      join round_statistics s on s.round_id = r.id left join round_knowledge k on k.round_id = r.id
    where k.counted_at is null or k.counted_at < s.counted_at order by r.number limit 1`)
  return rows[0]
}

export interface FirstPaper {
  id: string
  startedAt: Date
  paper: PaperSlot[]
  bloc: string | null
  gender: string | null
}

/** Each person's first, after this id, in order of their ids. People of other divisions, and whom their unit disputes, count for no bloc. */
export async function listFirstPapers(
  db: Db,
  { number, divisions }: { number: number; divisions: readonly string[] },
  afterId: string,
  limit: number
): Promise<FirstPaper[]> {
  const { rows } = await db.$client.query<FirstPaper>({
    name: 'knowledge.page',
    text: `select a.id, a.started_at as "startedAt", a.paper, u.bloc, p.facts->>'gender' as gender
      from attempts a join participants p on p.id = a.participant_id left join units u on u.id = a.unit_id and a.division_id = any($4::text[]) and p.membership <> 'disputed'
      where a.round_number = $1 and a.id > $2 and a.ordinal = 1 and a.marked_at is not null order by a.id limit $3`,
    values: [number, afterId, limit, divisions]
  })
  return rows
}

/** What versions are about, and where in the law. */
export async function listCited(db: Db, versionIds: readonly string[]) {
  const { rows } = await db.execute<{ id: string; topic: string; name: string; citation: Citation; title: string }>(sql`
    select v.id, v.topic, t.name, v.citation, d.title from question_versions v join topics t on t.code = v.topic
      join legal_documents d on d.number = v.document_number
    where v.id = any(${sql.param([...versionIds])}::uuid[])`)
  return rows
}

/** In place of what was counted before. */
export async function storeKnowledge(db: Db, knowledge: typeof roundKnowledge.$inferInsert): Promise<void> {
  await db.delete(roundKnowledge).where(eq(roundKnowledge.roundId, knowledge.roundId))
  await db.insert(roundKnowledge).values(knowledge)
}
