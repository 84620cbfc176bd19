import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { awards } from '../../../db/schema/award.ts'
import { isEntryOut } from '../../award/queries.ts'

export type PlannedAward = Awaited<ReturnType<typeof listPlanned>>[number]
export type WinnerHolder = Awaited<ReturnType<typeof listHolders>>[number]

/** What has been given by the plan, in the order in which it was named. */
export async function listPlanned(db: Db, contestId: string) {
  const rows = await db
    .select({
      id: awards.id,
      winnerId: sql<string>`coalesce(${awards.participantId}, ${awards.unitId}, ${awards.entryId})`,
      occasion: awards.occasion,
      planLine: awards.planLine,
      namedAt: awards.namedAt,
      declinedAt: awards.declinedAt,
      takenBackAt: awards.takenBackAt,
      handedOverOn: awards.handedOverOn,
      lostBy: awards.lostBy,
      isEntryOut,
      substituteFor: awards.substituteFor
    })
    .from(awards)
    .where(and(eq(awards.contestId, contestId), isNotNull(awards.planLine)))
    .orderBy(asc(awards.id))
  return rows.flatMap(({ occasion, planLine, ...row }) => (occasion === null || planLine === null ? [] : [{ ...row, occasion, planLine }]))
}

/** Who answers for each of these participants, units and entries of the contest. */
export async function listHolders(db: Db, contestId: string, ids: string[]) {
  const { rows } = await db.execute<{ id: string; accountId: string | null; unitId: string | null; isPersonal: boolean }>(sql`
    select p.id, p.account_id as "accountId", null::uuid as "unitId", true as "isPersonal" from participants p
      where p.contest_id = ${contestId} and p.id = any(${sql.param(ids)}::uuid[])
    union all select u.id, null, u.id, false from units u where u.id = any(${sql.param(ids)}::uuid[])
    union all select e.id, case when e.sender <> 'unit' then e.created_by end, case when e.sender = 'unit' then e.unit_id end, e.sender = 'person'
      from entries e where e.contest_id = ${contestId} and e.id = any(${sql.param(ids)}::uuid[])`)
  return rows
}

/** How many of them are still known. An erasure that is under way is waited for, and one that comes waits. */
export async function lockKnown(db: Db, accountIds: string[]): Promise<number> {
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(inArray(accounts.id, accountIds), isNull(accounts.erasedAt)))
    .orderBy(asc(accounts.id))
    .for('share')
  return rows.length
}

/** Those of them that still stand: a winner may have declined meanwhile. */
export async function setLostBy(db: Db, awardIds: string[], lostBy: string | null): Promise<string[]> {
  const stands = and(inArray(awards.id, awardIds), isNull(awards.declinedAt), isNull(awards.takenBackAt))
  const rows = await db.update(awards).set({ lostBy }).where(stands).returning({ id: awards.id })
  return rows.map(({ id }) => id)
}

/** What stands, added up by the database: whole numbers are exact up to 9 000 000 000 000 000 đồng. */
export async function sumAwards(db: Db, contestId: string) {
  const { rows } = await db.execute<{ occasion: string | null; title: string; awards: number; valueDong: number }>(sql`
    select occasion, title, count(*)::int as awards, coalesce(sum(value_dong), 0)::float8 as "valueDong" from awards
    where contest_id = ${contestId} and taken_back_at is null and declined_at is null
    group by occasion, plan_line, title order by plan_line nulls last, title`)
  return rows
}
