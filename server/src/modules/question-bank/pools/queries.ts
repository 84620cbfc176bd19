import type { Level } from '@hoi-thi/shared/round-rules'
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { dayOf } from '../../../lib/day.ts'
import { drawable, stands } from '../queries.ts'

/** What a division's papers draw of a topic and level, and what there is of it. */
export interface Cell extends Record<string, unknown> {
  roundId: string
  topic: string
  topicName: string
  level: Level
  division: string
  wanted: number
  /** In the pool, and neither retired nor overtaken by the law. */
  inPool: number
  /** What the bank would give. */
  inBank: number
}

/** Every cell of these rounds' blueprints (`r` is a round), for each division of the rules that hold now. */
const cells = (rounds: SQL, today: string) => sql`
  with wanted as (
    select r.id, r.kind = 'practice' as practises, b.topic, b.level, d.place, d.division ->> 'id' as division, sum(b.count)::int as wanted
    from rounds r join contests c on c.id = r.contest_id join contest_rules cr on cr.contest_id = c.id and cr.version = c.rules_version
    cross join lateral jsonb_to_recordset(r.blueprint) b (topic text, level text, count int)
    cross join lateral jsonb_array_elements(cr.body -> 'divisions') with ordinality d (division, place)
    where ${rounds} group by r.id, r.kind, b.topic, b.level, d.place, d.division
  ), pool as materialized (
    select rq.round_id, v.topic, v.level, v.divisions from round_questions rq join question_versions v on v.id = rq.question_version_id
      join rounds pr on pr.id = rq.round_id
    where rq.round_id in (select id from wanted) and ${stands(today, sql`(pr.kind = 'practice')`)}
  ), bank as materialized (
    select v.topic, v.level, v.divisions, bq.is_open from question_versions v join questions bq on bq.id = v.question_id
    where v.topic in (select topic from wanted) and ${drawable(today, sql`bq.is_open`)}
  )
  select w.id as "roundId", w.topic, coalesce(t.name, w.topic) as "topicName", w.level, w.division, w.wanted, p.count as "inPool", k.count as "inBank"
  from wanted w left join topics t on t.code = w.topic
  cross join lateral (
    select count(*)::int from pool p where p.round_id = w.id and p.topic = w.topic and p.level = w.level and ${isFor(sql`p.divisions`)}
  ) p
  cross join lateral (
    select count(*)::int from bank k where k.topic = w.topic and k.level = w.level and k.is_open = w.practises and ${isFor(sql`k.divisions`)}) k
  order by w.id, t.place, w.topic, array_position(array['recognition', 'comprehension', 'application'], w.level), w.place`

const isFor = (divisions: SQL) => sql`(${divisions} = '{}' or w.division = any(${divisions}))`

export async function listCells(db: Db, roundId: string, today: string): Promise<Cell[]> {
  return (await db.execute<Cell>(cells(sql`r.id = ${roundId}`, today))).rows
}

/** Rounds that have not closed and whose blueprint the pool cannot feed, for one division at least. */
export async function listShortRounds(db: Db, now: Date) {
  const { rows } = await db.execute<{ roundId: string; name: string }>(sql`
    select r.id as "roundId", r.name from rounds r
    where r.id in (
      select "roundId" from (${cells(sql`r.closes_at > ${now.toISOString()}`, dayOf(now))}) c where c."inPool" < c.wanted
    ) order by r.opens_at, r.id`)
  return rows
}
