import type { Bloc } from '@hoi-thi/shared/contest'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { rounds } from '../../db/schema/contest.ts'
import { participationRounds, roundKnowledge } from '../../db/schema/insight.ts'
import { roleAssignments } from '../../db/schema/role.ts'

/** The units of a contest with the people of a round, as stored, and the headcount that holds for it. */
export async function listCountedUnits(db: Db, contestId: string, roundId: string, divisions: readonly string[]) {
  const { rows } = await db.execute<{
    unitId: string
    key: string
    parentId: string | null
    name: string
    kind: string
    bloc: Bloc
    headcount: number | null
    people: number
  }>(sql`
    select u.id as "unitId", u.key, u.parent_id as "parentId", u.name, u.kind, u.bloc, coalesce(c.people, 0)::int as people,
      case when exists (select from round_headcounts where round_id = ${roundId}) then f.people else cu.headcount end as headcount
    from contest_units cu join units u on u.id = cu.unit_id left join round_headcounts f on f.round_id = ${roundId} and f.unit_id = cu.unit_id
    left join (
      select unit_id, sum(people) as people from participation_hours
      where round_id = ${roundId} and division_id = any(${sql.param([...divisions])}::text[]) group by unit_id
    ) c on c.unit_id = u.id
    where cu.contest_id = ${contestId} order by u.search`)
  return rows
}

/** By hour and bloc, oldest first; null: people beside these units and divisions. */
export async function listHours(db: Db, roundId: string, unitIds: readonly string[], divisions: readonly string[]) {
  const { rows } = await db.execute<{ ms: number; bloc: Bloc | null; people: number; newcomers: number }>(sql`
    select (extract(epoch from h.hour) * 1000)::float8 as ms, u.bloc, sum(h.people)::int as people, sum(h.newcomers)::int as newcomers
    from participation_hours h left join units u on u.id = h.unit_id and u.id = any(${sql.param([...unitIds])}::uuid[])
      and h.division_id = any(${sql.param([...divisions])}::text[])
    where h.round_id = ${roundId} group by 1, 2 order by 1, 2`)
  return rows.map(({ ms, ...hour }) => ({ at: new Date(ms), ...hour }))
}

export async function findCountedAt(db: Db, roundId: string): Promise<Date | null> {
  const [row] = await db.select().from(participationRounds).where(eq(participationRounds.roundId, roundId))
  return row?.countedAt ?? null
}

export async function listKnowledge(db: Db, contestId: string) {
  return db
    .select({
      roundId: rounds.id,
      name: rounds.name,
      papers: roundKnowledge.papers,
      countedAt: roundKnowledge.countedAt,
      topics: roundKnowledge.topics,
      genders: roundKnowledge.genders
    })
    .from(roundKnowledge)
    .innerJoin(rounds, eq(rounds.id, roundKnowledge.roundId))
    .where(eq(rounds.contestId, contestId))
    .orderBy(asc(rounds.opensAt), asc(rounds.number))
}

export async function listOfficers(db: Db, unitIds: readonly string[]) {
  return db
    .select({ unitId: roleAssignments.scopeId, fullName: accounts.fullName, signInKey: accounts.signInKey })
    .from(roleAssignments)
    .innerJoin(accounts, eq(accounts.id, roleAssignments.accountId))
    .where(and(eq(roleAssignments.role, 'unit-officer'), isNull(roleAssignments.endedAt), inArray(roleAssignments.scopeId, [...unitIds])))
    .orderBy(asc(accounts.fullName), asc(accounts.id))
}
