import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { advisoryLocks } from '../../db/locks.ts'
import { attempts } from '../../db/schema/attempt.ts'
import { snapshots, standings } from '../../db/schema/ranking.ts'

/** True for one process at a time, until its transaction ends. */
export async function becomeBoardLeader(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ leads: boolean }>(sql`select pg_try_advisory_xact_lock(${advisoryLocks.boardRefresh}) as leads`)
  if (!rows[0]?.leads) return false
  // Whole rounds are read here, and not by a key, as everywhere else.
  await db.execute(sql`set local enable_seqscan = on`)
  return true
}

export async function countUnmarked(db: Db, roundNumber: number): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(attempts)
    .where(and(eq(attempts.roundNumber, roundNumber), sql`marked_at is null`))
  return row?.count ?? 0
}

/** The marked papers of a round's division, with what a board shows of their authors. */
export async function listPapers(db: Db, roundNumber: number, divisionId: string) {
  const { rows } = await db.execute<{
    participantId: string
    fullName: string
    unitName: string | null
    divisionId: string
    correct: number
    questions: number
    prediction: number | null
    startedAtMs: number
    durationMs: number
  }>(sql`
    select a.participant_id as "participantId", c.full_name as "fullName", u.name as "unitName", a.division_id as "divisionId",
      a.correct, cardinality(a.option_counts) as questions, a.prediction,
      (extract(epoch from a.started_at) * 1000)::float8 as "startedAtMs", a.duration_ms as "durationMs"
    from attempts a join accounts c on c.id = a.account_id left join units u on u.id = a.unit_id
    where a.round_number = ${roundNumber} and a.division_id = ${divisionId} and a.marked_at is not null`)
  return rows
}

/** People, attempts and valid papers of each unit that takes part, over these rounds and divisions. Whom the unit disputes is not counted for it. */
export async function countByUnit(db: Db, contestId: string, roundNumbers: number[], divisions: string[]) {
  const { rows } = await db.execute<{
    unitId: string
    name: string
    bloc: string
    headcount: number | null
    people: number
    unconfirmed: number
    attempts: number
    validPapers: number
  }>(sql`
    with ${frozenFor(roundNumbers)}
    select u.id as "unitId", u.name, u.bloc, case when exists (select from frozen) then f.people else cu.headcount end as headcount, coalesce(c.people, 0)::int as people,
      coalesce(c.unconfirmed, 0)::int as unconfirmed, coalesce(c.attempts, 0)::int as attempts, coalesce(c.valid, 0)::int as "validPapers"
    from contest_units cu join units u on u.id = cu.unit_id left join frozen f on f.unit_id = cu.unit_id
    left join (
      select a.unit_id, count(distinct p.id) as people, count(distinct p.id) filter (where p.membership = 'unconfirmed') as unconfirmed,
        count(*) as attempts, count(a.marked_at) as valid
      from attempts a join participants p on p.id = a.participant_id
      where a.round_number = any(${sql.param(roundNumbers)}::int[]) and a.division_id = any(${sql.param(divisions)}::text[])
        and p.membership <> 'disputed'
      group by a.unit_id
    ) c on c.unit_id = u.id
    where cu.contest_id = ${contestId}`)
  return rows
}

export async function countByDivision(db: Db, roundNumbers: number[]) {
  const { rows } = await db.execute<{ divisionId: string; people: number; attempts: number }>(sql`
    select division_id as "divisionId", count(distinct participant_id)::int as people, count(*)::int as attempts
    from attempts where round_number = any(${sql.param(roundNumbers)}::int[]) group by division_id`)
  return rows
}

export async function countMarked(db: Db, roundNumbers: number[]) {
  const { rows } = await db.execute<{ roundId: string; count: number }>(sql`
    select round_id as "roundId", count(marked_at)::int as count
    from attempts where round_number = any(${sql.param(roundNumbers)}::int[]) group by round_id`)
  return rows
}

export async function sumHeadcounts(db: Db, contestId: string, roundNumbers: number[]): Promise<number> {
  const { rows } = await db.execute<{ people: number }>(sql`
    with ${frozenFor(roundNumbers)}
    select coalesce(case when exists (select from frozen) then (select sum(people) from frozen) else sum(headcount) end, 0)::int as people
    from contest_units where contest_id = ${contestId}`)
  return rows[0]?.people ?? 0
}

/** What was kept of headcounts when the last of these rounds closed; nothing before that. */
const frozenFor = (roundNumbers: number[]) => sql`frozen as (
  select unit_id, people from round_headcounts where round_id = (
    select id from rounds where number = any(${sql.param(roundNumbers)}::int[]) order by closes_at desc, number desc limit 1))`

export async function findLatestSnapshot(db: Db, contestId: string, boardKey: string) {
  const [row] = await db
    .select()
    .from(snapshots)
    .where(and(eq(snapshots.contestId, contestId), eq(snapshots.boardKey, boardKey)))
    .orderBy(desc(snapshots.asOf), desc(snapshots.id))
    .limit(1)
  return row
}

export async function findSnapshot(db: Db, id: string) {
  const [row] = await db.select().from(snapshots).where(eq(snapshots.id, id))
  return row
}

export async function insertSnapshot(db: Db, snapshot: typeof snapshots.$inferInsert, rows: (typeof standings.$inferInsert)['body'][]) {
  await db.insert(snapshots).values(snapshot)
  const perStatement = 5000
  for (let start = 0; start < rows.length; start += perStatement) {
    const part = rows.slice(start, start + perStatement)
    await db.execute(sql`
      insert into standings (snapshot_id, place, body)
      select ${snapshot.id}, ${start} + n, body from jsonb_array_elements(${JSON.stringify(part)}::jsonb) with ordinality as e (body, n)`)
  }
}

/** Live snapshots of earlier days are thinned to the last of each day, so that history stays and the table does not grow with each refresh. */
export async function deletePassedSnapshots(db: Db, contestId: string, boardKey: string, keep: string) {
  const old = await db
    .select({ id: snapshots.id, day: sql<string>`(as_of at time zone 'Asia/Ho_Chi_Minh')::date::text` })
    .from(snapshots)
    .where(and(eq(snapshots.contestId, contestId), eq(snapshots.boardKey, boardKey), eq(snapshots.status, 'live')))
    .orderBy(desc(snapshots.asOf), desc(snapshots.id))
  const lastOfDay = new Map<string, string>()
  for (const { id, day } of old) if (!lastOfDay.has(day)) lastOfDay.set(day, id)
  const passed = old.slice(20).filter(({ id, day }) => id !== keep && lastOfDay.get(day) !== id)
  if (passed.length > 0)
    await db.delete(snapshots).where(
      inArray(
        snapshots.id,
        passed.map(({ id }) => id)
      )
    )
}

export async function listStandings(db: Db, snapshotId: string, after: number, limit: number) {
  return db
    .select({ place: standings.place, body: standings.body })
    .from(standings)
    .where(and(eq(standings.snapshotId, snapshotId), gt(standings.place, after)))
    .orderBy(asc(standings.place))
    .limit(limit)
}
