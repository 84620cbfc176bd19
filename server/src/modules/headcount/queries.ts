import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { contests, contestUnits, rounds } from '../../db/schema/contest.ts'
import { headcountDisputes, roundHeadcounts, unitHeadcounts } from '../../db/schema/headcount.ts'
import { roleAssignments } from '../../db/schema/role.ts'
import { units } from '../../db/schema/unit.ts'

export async function insertHeadcount(db: Db, headcount: typeof unitHeadcounts.$inferInsert) {
  await db.insert(unitHeadcounts).values(headcount)
}

/** The last counted of those that count in the contest; of one day the contest's own, then the one that was entered last. */
const countingOn = (
  unitId: ReturnType<typeof sql>,
  contestId: ReturnType<typeof sql>,
  day: ReturnType<typeof sql>,
  enteredBy?: Date
) => sql`
  select id, people from unit_headcounts
  where unit_id = ${unitId} and (contest_id is null or contest_id = ${contestId}) and counted_on <= ${day}
    and (entered_at is null or entered_at <= ${enteredBy?.toISOString() ?? 'infinity'}::timestamptz)
  order by counted_on desc, contest_id is null, entered_at desc nulls last, id desc limit 1`

/** Holds the contest's unit, so that of two numbers that come at once the later one is reckoned with. */
export async function lockContestUnit(db: Db, contestId: string, unitId: string) {
  const [row] = await db
    .select({ headcount: contestUnits.headcount, unitName: units.name })
    .from(contestUnits)
    .innerJoin(units, eq(units.id, contestUnits.unitId))
    .where(and(eq(contestUnits.contestId, contestId), eq(contestUnits.unitId, unitId)))
    .for('update', { of: contestUnits })
  return row
}

/** Reckons with what counts on the day, and says what that is. */
export async function refreshHeadcount(db: Db, contestId: string, unitId: string, on: string): Promise<number> {
  const { rows } = await db.execute<{ headcount: number }>(sql`
    update contest_units cu set headcount = coalesce((select people from (${countingOn(sql`cu.unit_id`, sql`cu.contest_id`, sql`${on}`)}) h), headcount)
    where contest_id = ${contestId} and unit_id = ${unitId} returning headcount`)
  return rows[0]?.headcount ?? 0
}

/** For a change of what counts everywhere: in each contest, what counts on the day now; nothing, where nothing does. */
export async function refreshHeadcountsOf(db: Db, unitIds: string[], on: string) {
  await db.execute(sql`
    update contest_units cu set headcount = (select people from (${countingOn(sql`cu.unit_id`, sql`cu.contest_id`, sql`${on}`)}) h)
    where unit_id = any(${sql.param(unitIds)}::uuid[])`)
}

/** Held until the end: two who freeze at once do it one after the other. Starts and saves go on. */
export async function lockRound(db: Db, contestId: string, roundId: string) {
  const [row] = await db
    .select({
      id: rounds.id,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
      sealedAt: rounds.sealedAt,
      answersUntil: rounds.answersUntil,
      pausedAt: rounds.pausedAt
    })
    .from(rounds)
    .where(and(eq(rounds.contestId, contestId), eq(rounds.id, roundId)))
    .for('no key update')
  return row
}

/** Writes what counted when the round closed, if nothing has been written: numbers that were entered later do not reach back. True if something was. */
export async function freezeRound(db: Db, contestId: string, roundId: string, closed: { at: Date; on: string }): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    insert into round_headcounts (round_id, unit_id, people, headcount_id)
    select ${roundId}, cu.unit_id, h.people, h.id
    from contest_units cu join lateral (${countingOn(sql`cu.unit_id`, sql`cu.contest_id`, sql`${closed.on}`, closed.at)}) h on true
    where cu.contest_id = ${contestId} and not exists (select from round_headcounts where round_id = ${roundId})`)
  return (rowCount ?? 0) > 0
}

export async function sumFrozen(db: Db, roundId: string) {
  const [row] = await db
    .select({ units: sql<number>`count(*)::int`, people: sql<number>`coalesce(sum(${roundHeadcounts.people}), 0)::int` })
    .from(roundHeadcounts)
    .where(eq(roundHeadcounts.roundId, roundId))
  return row ?? { units: 0, people: 0 }
}

/** Closed, and without headcounts of their own. Nothing is counted in practice. */
export async function listUnfrozenRounds(db: Db, now: Date) {
  return db
    .select({ id: rounds.id, contestId: rounds.contestId })
    .from(rounds)
    .where(
      sql`${rounds.kind} <> 'practice' and greatest(${rounds.closesAt}, ${rounds.answersUntil}) <= ${now.toISOString()} and ${rounds.pausedAt} is null and ${rounds.sealedAt} is not null and not exists (select from round_headcounts where round_id = ${rounds.id})`
    )
    .orderBy(asc(rounds.closesAt))
}

/** Undefined: one is open already. */
export async function insertDispute(db: Db, dispute: typeof headcountDisputes.$inferInsert) {
  const [row] = await db.insert(headcountDisputes).values(dispute).onConflictDoNothing().returning({ id: headcountDisputes.id })
  return row
}

export async function lockDispute(db: Db, contestId: string, id: string) {
  const [row] = await db
    .select()
    .from(headcountDisputes)
    .where(and(eq(headcountDisputes.contestId, contestId), eq(headcountDisputes.id, id)))
    .for('update')
  return row
}

export async function decideDispute(
  db: Db,
  id: string,
  decided: Required<Pick<typeof headcountDisputes.$inferInsert, 'decision' | 'answer' | 'decidedBy' | 'decidedAt' | 'headcountId'>>
) {
  await db.update(headcountDisputes).set(decided).where(eq(headcountDisputes.id, id))
}

export interface DisputeFilter {
  contestId?: string
  unitId?: string
  id?: string
}

/** The open ones first, then the newest. */
export async function listDisputes(db: Db, { contestId, unitId, id }: DisputeFilter, page: { limit: number; offset: number }) {
  return db
    .select({
      dispute: headcountDisputes,
      contest: { id: contests.id, title: contests.title },
      unit: { id: units.id, name: units.name },
      present: contestUnits.headcount
    })
    .from(headcountDisputes)
    .innerJoin(units, eq(units.id, headcountDisputes.unitId))
    .innerJoin(contests, eq(contests.id, headcountDisputes.contestId))
    .leftJoin(contestUnits, and(eq(contestUnits.contestId, headcountDisputes.contestId), eq(contestUnits.unitId, headcountDisputes.unitId)))
    .where(
      and(
        contestId === undefined ? undefined : eq(headcountDisputes.contestId, contestId),
        unitId === undefined ? undefined : eq(headcountDisputes.unitId, unitId),
        id === undefined ? undefined : eq(headcountDisputes.id, id)
      )
    )
    .orderBy(sql`${headcountDisputes.decidedAt} is not null`, desc(headcountDisputes.filedAt), desc(headcountDisputes.id))
    .limit(page.limit)
    .offset(page.offset)
}

export async function listOrganizers(db: Db, contestId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ accountId: roleAssignments.accountId })
    .from(roleAssignments)
    .where(and(eq(roleAssignments.role, 'organizer'), eq(roleAssignments.scopeId, contestId), isNull(roleAssignments.endedAt)))
  return rows.map(({ accountId }) => accountId)
}
