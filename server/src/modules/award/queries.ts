import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
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
export type HeldAward = StoredAward & Holder & Pick<AwardRow, 'sender' | 'isEntryOut'>

/** Who answers for an award: a person (a participant, or who sent the entry), or the officers of a unit. */
export interface Holder {
  accountId: string | null
  isErased: boolean
  unitId: string | null
}

export interface AwardFilter {
  contestId?: string
  accountId?: string
  /** What officers of these answer for. */
  unitIds?: string[]
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

/** Of the entry `e`: withdrawn, or disqualified by what had been decided until then. */
export const isOut = (until: SQL) => sql<boolean>`(e.withdrawn_at is not null or coalesce((
  select d.kind from entry_decisions d where d.entry_id = e.id and d.decided_at <= ${until} order by d.decided_at desc, d.id desc limit 1
) = 'disqualified', false))`

/** The entry that it was given to is out of the contest; of what was taken back, whether it was so then. */
export const isEntryOut = sql<boolean>`exists (
  select from entries e where e.id = ${awards.entryId} and ${isOut(sql`coalesce(${awards.takenBackAt}, 'infinity')`)})`

/** As it was sent in last. */
const ofEntry = (column: AnyPgColumn) => sql<string | null>`(
  select ${column} from ${entryVersions} where ${entryVersions.entryId} = ${awards.entryId} and ${entryVersions.submittedAt} is not null
  order by ${entryVersions.number} desc limit 1)`

/** Newest first. */
export async function listAwards(db: Db, { contestId, accountId, unitIds, id }: AwardFilter, page: { limit: number; offset: number }) {
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
      isEntryOut,
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
        unitIds === undefined ? undefined : inArray(holdingUnit, unitIds),
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
  of: Pick<AwardFilter, 'contestId' | 'accountId' | 'unitIds'>
): Promise<HeldAward | undefined> {
  const [holder] = await db
    .select({ contestId: awards.contestId, accountId: holdingAccount, unitId: holdingUnit, sender: entries.sender })
    .from(awards)
    .leftJoin(participants, eq(participants.id, awards.participantId))
    .leftJoin(entries, eq(entries.id, awards.entryId))
    .where(eq(awards.id, id))
  const { contestId = holder?.contestId, accountId = holder?.accountId, unitIds } = of
  const isTheirs = holder?.contestId === contestId && holder?.accountId === accountId
  if (!holder || !isTheirs || (unitIds && !unitIds.includes(holder.unitId ?? ''))) return undefined
  const [account] = holder.accountId
    ? await db.select({ erasedAt: accounts.erasedAt }).from(accounts).where(eq(accounts.id, holder.accountId)).for('share')
    : []
  const [held] = await db.select({ award: awards, isEntryOut }).from(awards).where(eq(awards.id, id)).for('update')
  if (!held) return undefined
  const holds = { accountId: holder.accountId, unitId: holder.unitId, isErased: Boolean(account?.erasedAt) }
  return { ...held.award, ...holds, sender: holder.sender, isEntryOut: held.isEntryOut }
}

/** Officers of the units now, each of one of them. */
export async function listOfficers(db: Db, unitIds: string[]): Promise<{ id: string; unitId: string }[]> {
  const rows = await db
    .selectDistinctOn([roleAssignments.accountId], { id: roleAssignments.accountId, unitId: roleAssignments.scopeId })
    .from(roleAssignments)
    .where(and(inArray(roleAssignments.scopeId, unitIds), eq(roleAssignments.role, 'unit-officer'), isNull(roleAssignments.endedAt)))
  return rows.flatMap(({ id, unitId }) => (unitId === null ? [] : [{ id, unitId }]))
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
