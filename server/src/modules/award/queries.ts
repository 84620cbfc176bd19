import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { awardNumbers, awards } from '../../db/schema/award.ts'
import { contests, participants } from '../../db/schema/contest.ts'
import { entries, entryVersions } from '../../db/schema/entry.ts'
import { roleAssignments } from '../../db/schema/role.ts'
import { units } from '../../db/schema/unit.ts'
import { isLike } from '../roster/membership/queries.ts'

export type StoredAward = typeof awards.$inferSelect
export type AwardRow = Awaited<ReturnType<typeof listAwards>>[number]
export type HeldAward = StoredAward & Holder

/** Who answers for an award: a person (a participant, or who sent the entry), or the officers of a unit. */
export interface Holder {
  accountId: string | null
  isErased: boolean
  unitId: string | null
}

export interface AwardFilter {
  contestId?: string
  accountId?: string
  /** What its officers answer for. */
  unitId?: string
  id?: string
}

/** The newest word on it; silence is no consent. */
const showsName = sql<boolean>`coalesce((
  select c.given from consents c where c.account_id = ${participants.accountId} and c.purpose = 'winner-name' order by c.at desc, c.id desc limit 1
), false)`

/** What a unit sends belongs to its officers, whoever of them began it; the rest to who sends. */
const holdingAccount = sql<
  string | null
>`coalesce(${participants.accountId}, case when ${entries.sender} <> 'unit' then ${entries.createdBy} end)`
const holdingUnit = sql<string | null>`coalesce(${awards.unitId}, case when ${entries.sender} = 'unit' then ${entries.unitId} end)`

/** As it was sent in last. */
const ofEntry = (column: AnyPgColumn) => sql<string | null>`(
  select ${column} from ${entryVersions} where ${entryVersions.entryId} = ${awards.entryId} and ${entryVersions.submittedAt} is not null
  order by ${entryVersions.number} desc limit 1)`

/** Newest first. */
export async function listAwards(db: Db, { contestId, accountId, unitId, id }: AwardFilter, page: { limit: number; offset: number }) {
  return db
    .select({
      award: awards,
      sealed: awardNumbers.sealed,
      fullName: accounts.fullName,
      unitName: units.name,
      sender: entries.sender,
      entryTitle: ofEntry(entryVersions.title),
      groupName: ofEntry(entryVersions.groupName),
      contest: { id: contests.id, slug: contests.slug, title: contests.title },
      showsName
    })
    .from(awards)
    .innerJoin(contests, eq(contests.id, awards.contestId))
    .leftJoin(participants, eq(participants.id, awards.participantId))
    .leftJoin(entries, eq(entries.id, awards.entryId))
    .leftJoin(accounts, eq(accounts.id, holdingAccount))
    .leftJoin(units, sql`${units.id} = coalesce(${awards.unitId}, ${participants.unitId}, ${entries.unitId})`)
    .leftJoin(awardNumbers, eq(awardNumbers.awardId, awards.id))
    .where(
      and(
        contestId === undefined ? undefined : eq(awards.contestId, contestId),
        accountId === undefined ? undefined : eq(holdingAccount, accountId),
        unitId === undefined ? undefined : eq(holdingUnit, unitId),
        id === undefined ? undefined : eq(awards.id, id)
      )
    )
    .orderBy(desc(awards.id))
    .limit(page.limit)
    .offset(page.offset)
}

/** Who takes part, by their own consent, and has not been erased. An erasure that is under way is waited for, and one that comes waits. */
export async function lockParticipant(db: Db, contestId: string, id: string) {
  const { rows } = await db.execute<{ id: string; accountId: string }>(sql`
    select p.id, p.account_id as "accountId" from participants p join accounts a on a.id = p.account_id
    where p.contest_id = ${contestId} and p.id = ${id} and p.consented_at is not null and a.erased_at is null for share of a`)
  return rows[0]
}

/** Undefined: it is written already. */
export async function insertAward(db: Db, award: typeof awards.$inferInsert): Promise<StoredAward | undefined> {
  const [row] = await db.insert(awards).values(award).onConflictDoNothing().returning()
  return row
}

/** Held to the end of the transaction; first the account, as an erasure holds them too. */
export async function lockAward(
  db: Db,
  id: string,
  of: { contestId: string } | { accountId: string } | { unitId: string }
): Promise<HeldAward | undefined> {
  const [holder] = await db
    .select({ contestId: awards.contestId, accountId: holdingAccount, unitId: holdingUnit })
    .from(awards)
    .leftJoin(participants, eq(participants.id, awards.participantId))
    .leftJoin(entries, eq(entries.id, awards.entryId))
    .where(eq(awards.id, id))
  const isTheirs = holder && Object.entries(of).every(([key, value]) => holder[key as keyof typeof holder] === value)
  if (!isTheirs) return undefined
  const [account] = holder.accountId
    ? await db.select({ erasedAt: accounts.erasedAt }).from(accounts).where(eq(accounts.id, holder.accountId)).for('share')
    : []
  const [award] = await db.select().from(awards).where(eq(awards.id, id)).for('update')
  return award && { ...award, accountId: holder.accountId, unitId: holder.unitId, isErased: Boolean(account?.erasedAt) }
}

/** Officers of the unit now. */
export async function listOfficers(db: Db, unitId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: roleAssignments.accountId })
    .from(roleAssignments)
    .where(and(eq(roleAssignments.scopeId, unitId), eq(roleAssignments.role, 'unit-officer'), isNull(roleAssignments.endedAt)))
  return rows.map(({ id }) => id)
}

export async function updateAward(db: Db, id: string, change: Partial<typeof awards.$inferInsert>): Promise<void> {
  await db.update(awards).set(change).where(eq(awards.id, id))
}

/** A corrected number takes the place of the first. */
export async function keepNumber(db: Db, number: typeof awardNumbers.$inferInsert): Promise<void> {
  const { sealed, givenAt } = number
  await db.insert(awardNumbers).values(number).onConflictDoUpdate({ target: awardNumbers.awardId, set: { sealed, givenAt } })
}

/** False: none was kept. */
export async function deleteNumber(db: Db, awardId: string): Promise<boolean> {
  const { rowCount } = await db.delete(awardNumbers).where(eq(awardNumbers.awardId, awardId))
  return (rowCount ?? 0) > 0
}

/** `q` as it was typed: by name without accents, or by what they sign in with. */
export async function seekParticipants(db: Db, contestId: string, q: string, limit: number) {
  const { rows } = await db.execute<{
    participantId: string
    fullName: string
    signInName: string
    unitName: string | null
    divisionId: string
  }>(sql`
    select p.id as "participantId", a.full_name as "fullName", a.sign_in_name as "signInName", u.name as "unitName", p.division_id as "divisionId"
    from participants p join accounts a on a.id = p.account_id left join units u on u.id = p.unit_id
    where p.contest_id = ${contestId} and p.consented_at is not null and a.erased_at is null and ${isLike(q)}
    order by a.full_name, p.id limit ${limit}`)
  return rows
}
