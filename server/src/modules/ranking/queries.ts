import type { BoardStatus, Standing } from '@hoi-thi/shared/ranking'
import { and, asc, desc, eq, getTableColumns, gt, inArray, notExists, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { advisoryLocks } from '../../db/locks.ts'
import { attempts } from '../../db/schema/attempt.ts'
import { contestEvents } from '../../db/schema/board.ts'
import { snapshots, standings } from '../../db/schema/ranking.ts'
import { closes } from '../../db/schema/result.ts'
import { inParts } from '../../lib/rows.ts'
import type { CountedPaper } from './standings.ts'

/** True for one process at a time, until its transaction ends. */
export async function becomeBoardLeader(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ leads: boolean }>(sql`select pg_try_advisory_xact_lock(${advisoryLocks.boardRefresh}) as leads`)
  if (!rows[0]?.leads) return false
  await readWhole(db)
  return true
}

/** Waits until nobody else makes boards, and keeps others from it until the transaction ends. */
export async function holdBoards(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.boardRefresh})`)
  await readWhole(db)
}

/** Whole rounds are read here, and not by a key, as everywhere else. */
const readWhole = (db: Db) => db.execute(sql`set local enable_seqscan = on`)

export async function countUnmarked(db: Db, roundNumber: number): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(attempts)
    .where(and(eq(attempts.roundNumber, roundNumber), sql`marked_at is null`))
  return row?.count ?? 0
}

/** What was given in a part that is marked outside, as papers without questions. */
export async function listOutsidePapers(db: Db, roundId: string): Promise<CountedPaper[]> {
  const { rows } = await db.execute<CountedPaper & Record<string, unknown>>(sql`
    select p.id as "participantId", c.full_name as "fullName", p.unit_id as "unitId", u.name as "unitName", p.division_id as "divisionId",
      s.points, 0 as correct, 0 as questions, null as prediction, true as "isValid", 0 as "startedAtMs", 0 as "durationMs", 0 as "standstillMs", null as "tieBreak"
    from outside_scores s join participants p on p.id = s.participant_id join accounts c on c.id = p.account_id left join units u on u.id = p.unit_id
    where s.round_id = ${roundId} and s.signed_at is not null`)
  return rows
}

/** The signed scores of these parts as one hash; undefined where there are no such parts. */
export async function hashOutsideScores(db: Db, roundIds: string[]): Promise<string | undefined> {
  if (roundIds.length === 0) return undefined
  const { rows } = await db.execute<{ hash: string }>(sql`
    select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', round_id, participant_id, points), ',' order by round_id, participant_id), ''), 'UTF8')), 'hex')
      as hash
    from outside_scores where round_id = any(${sql.param(roundIds)}::uuid[]) and signed_at is not null`)
  return rows[0]?.hash
}

/** Whom their unit disputes: their papers count for them, and not for it. */
export async function listDisputed(db: Db, contestId: string): Promise<Set<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from participants where contest_id = ${contestId} and membership = 'disputed'`)
  return new Set(rows.map(({ id }) => id))
}

/** Prizes that people keep, by the unit that they are counted for. */
export async function countWinners(db: Db, contestId: string): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ unitId: string; count: number }>(sql`
    select p.unit_id as "unitId", count(*)::int as count from awards w join participants p on p.id = w.participant_id
    where w.contest_id = ${contestId} and w.taken_back_at is null and w.declined_at is null and p.unit_id is not null group by p.unit_id`)
  return new Map(rows.map(({ unitId, count }) => [unitId, count]))
}

/**
 * People, attempts and valid papers of each unit that takes part, over these rounds and divisions. Whom the unit disputes is not counted for it. What is
 * closed reckons with headcounts that were kept, and with no others.
 */
export async function countByUnit(
  db: Db,
  contestId: string,
  { roundNumbers, divisions, voided, isLive }: { roundNumbers: number[]; divisions: string[]; voided: string[]; isLive: boolean }
) {
  const { rows } = await db.execute<{
    unitId: string
    parentId: string | null
    name: string
    bloc: string
    headcount: number | null
    people: number
    unconfirmed: number
    attempts: number
    validPapers: number
  }>(sql`
    with ${isLive ? frozenFor(roundNumbers) : keptFor(roundNumbers)}
    select u.id as "unitId", u.parent_id as "parentId", u.name, u.bloc,
      case when ${!isLive} or exists (select from frozen) then f.people else cu.headcount end as headcount, coalesce(c.people, 0)::int as people,
      coalesce(c.unconfirmed, 0)::int as unconfirmed, coalesce(c.attempts, 0)::int as attempts, coalesce(c.valid, 0)::int as "validPapers"
    from contest_units cu join units u on u.id = cu.unit_id left join frozen f on f.unit_id = cu.unit_id
    left join (
      select a.unit_id, count(distinct p.id) as people, count(distinct p.id) filter (where p.membership = 'unconfirmed') as unconfirmed,
        count(*) as attempts, count(a.marked_at) filter (where a.is_valid is not false and a.id <> all(${sql.param(voided)}::uuid[])) as valid
      from attempts a join participants p on p.id = a.participant_id
      where a.round_number = any(${sql.param(roundNumbers)}::int[]) and a.division_id = any(${sql.param(divisions)}::text[])
        and p.membership <> 'disputed'
      group by a.unit_id
    ) c on c.unit_id = u.id
    where cu.contest_id = ${contestId}`)
  return rows
}

/** Of those who have started until the moment. */
export async function countByDivision(db: Db, roundNumbers: number[], until: Date) {
  const { rows } = await db.execute<{ divisionId: string; people: number; attempts: number }>(sql`
    select division_id as "divisionId", count(distinct participant_id)::int as people, count(*)::int as attempts
    from attempts where round_number = any(${sql.param(roundNumbers)}::int[]) and started_at <= ${until.toISOString()} group by division_id`)
  return rows
}

export async function countMarked(db: Db, roundNumbers: number[]) {
  const { rows } = await db.execute<{ roundId: string; count: number }>(sql`
    select round_id as "roundId", (count(marked_at) filter (where is_valid is not false))::int as count
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

/** The last that was kept of headcounts when one of these rounds closed. */
const keptFor = (roundNumbers: number[]) => sql`frozen as (
  select unit_id, people from round_headcounts where round_id = (
    select id from rounds where number = any(${sql.param(roundNumbers)}::int[]) and exists (select from round_headcounts where round_id = rounds.id)
    order by closes_at desc, number desc limit 1))`

/** A board of a close has the state of its close, whatever it was when it was made. */
const snapshotColumns = {
  ...getTableColumns(snapshots),
  status: sql<BoardStatus>`coalesce(${closes.state}, ${snapshots.status})`
}

export async function findLatestSnapshot(db: Db, contestId: string, boardKey: string) {
  const [row] = await db
    .select(snapshotColumns)
    .from(snapshots)
    .leftJoin(closes, eq(closes.id, snapshots.closeId))
    .where(and(eq(snapshots.contestId, contestId), eq(snapshots.boardKey, boardKey)))
    .orderBy(desc(snapshots.asOf), sql`${closes.version} desc nulls last`, desc(snapshots.id))
    .limit(1)
  return row
}

export async function findSnapshot(db: Db, id: string) {
  const [row] = await db
    .select(snapshotColumns)
    .from(snapshots)
    .leftJoin(closes, eq(closes.id, snapshots.closeId))
    .where(eq(snapshots.id, id))
  return row
}

export async function insertSnapshot(db: Db, snapshot: typeof snapshots.$inferInsert, rows: Iterable<Standing>) {
  await db.insert(snapshots).values(snapshot)
  let start = 0
  for (const part of inParts(rows, standingsPerStatement)) {
    await db.execute(sql`
      insert into standings (snapshot_id, place, body)
      select ${snapshot.id}, ${start} + n, body from jsonb_array_elements(${JSON.stringify(part)}::jsonb) with ordinality as e (body, n)`)
    start += part.length
  }
}

const standingsPerStatement = 5000

export async function listSnapshots(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.select(snapshotColumns).from(snapshots).leftJoin(closes, eq(closes.id, snapshots.closeId)).where(inArray(snapshots.id, ids))
}

/** Live snapshots of earlier days are thinned to the last of each day, so that history stays and the table does not grow with each refresh. What is shown stays. */
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
      and(
        inArray(
          snapshots.id,
          passed.map(({ id }) => id)
        ),
        notExists(db.select().from(contestEvents).where(eq(contestEvents.snapshotId, snapshots.id)))
      )
    )
}

/** A whole board; its size is that of a round. */
export async function listAllStandings(db: Db, snapshotId: string) {
  const rows = await db
    .select({ body: standings.body })
    .from(standings)
    .where(eq(standings.snapshotId, snapshotId))
    .orderBy(asc(standings.place))
  return rows.map(({ body }) => body)
}

export async function listStandings(db: Db, snapshotId: string, after: number, limit: number) {
  return db
    .select({ place: standings.place, body: standings.body })
    .from(standings)
    .where(and(eq(standings.snapshotId, snapshotId), gt(standings.place, after)))
    .orderBy(asc(standings.place))
    .limit(limit)
}
