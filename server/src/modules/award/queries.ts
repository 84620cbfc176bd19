import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { awardNumbers, awards } from '../../db/schema/award.ts'
import { contests, participants } from '../../db/schema/contest.ts'
import { units } from '../../db/schema/unit.ts'
import { isLike } from '../roster/membership/queries.ts'

export type StoredAward = typeof awards.$inferSelect
export type HeldAward = StoredAward & { accountId: string; isErased: boolean }
export type AwardRow = Awaited<ReturnType<typeof listAwards>>[number]

export interface AwardFilter {
  contestId?: string
  accountId?: string
  id?: string
}

/** The newest word on it; silence is no consent. */
const showsName = sql<boolean>`coalesce((
  select c.given from consents c where c.account_id = ${participants.accountId} and c.purpose = 'winner-name' order by c.at desc, c.id desc limit 1
), false)`

/** Newest first. */
export async function listAwards(db: Db, { contestId, accountId, id }: AwardFilter, page: { limit: number; offset: number }) {
  return db
    .select({
      award: awards,
      sealed: awardNumbers.sealed,
      accountId: participants.accountId,
      fullName: accounts.fullName,
      unitName: units.name,
      contest: { id: contests.id, slug: contests.slug, title: contests.title },
      showsName
    })
    .from(awards)
    .innerJoin(contests, eq(contests.id, awards.contestId))
    .innerJoin(participants, eq(participants.id, awards.participantId))
    .innerJoin(accounts, eq(accounts.id, participants.accountId))
    .leftJoin(units, eq(units.id, participants.unitId))
    .leftJoin(awardNumbers, eq(awardNumbers.awardId, awards.id))
    .where(
      and(
        contestId === undefined ? undefined : eq(awards.contestId, contestId),
        accountId === undefined ? undefined : eq(participants.accountId, accountId),
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
export async function lockAward(db: Db, id: string, of: { contestId: string } | { accountId: string }): Promise<HeldAward | undefined> {
  const isTheirs = 'contestId' in of ? sql`w.contest_id = ${of.contestId}` : sql`p.account_id = ${of.accountId}`
  const { rows } = await db.execute<{ accountId: string; isErased: boolean }>(sql`
    select a.id as "accountId", a.erased_at is not null as "isErased"
    from awards w join participants p on p.id = w.participant_id join accounts a on a.id = p.account_id
    where w.id = ${id} and ${isTheirs} for share of a`)
  const [award] = await db.select().from(awards).where(eq(awards.id, id)).for('update')
  return rows[0] && award && { ...award, ...rows[0] }
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
