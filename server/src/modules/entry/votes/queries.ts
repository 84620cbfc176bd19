import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { entries } from '../../../db/schema/entry.ts'
import { entryVotes } from '../../../db/schema/vote.ts'

/** Held, so that an account that votes twice at once does it one after the other. */
export async function lockVoter(db: Db, accountId: string): Promise<void> {
  await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('no key update')
}

/** Whether somebody answers for it that this is one person: a unit that has confirmed them, other than they themselves, or a provider. */
export async function isVerified(db: Db, accountId: string): Promise<boolean> {
  const { rows } = await db.execute<{ isVerified: boolean }>(sql`
    select exists (select from participants where account_id = ${accountId} and membership = 'confirmed' and membership_by is distinct from account_id)
      or exists (select from identities where account_id = ${accountId}) as "isVerified"`)
  return rows[0]?.isVerified ?? false
}

/** One that anybody may watch. */
export async function findShown(db: Db, contestId: string, number: number): Promise<{ id: string; createdBy: string } | undefined> {
  const [row] = await db
    .select({ id: entries.id, createdBy: entries.createdBy })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), eq(entries.number, number), isNotNull(entries.publishedAt), isNull(entries.withdrawnAt)))
  return row
}

interface OwnVote extends Record<string, unknown> {
  number: number
  /** Null while the entry is not shown. */
  title: string | null
  votedAtMs: number
}

/** What the last submitted version of an entry `e` is called. */
export const titleOf: SQL<string> = sql`(select v.title from entry_versions v where v.entry_id = e.id and v.submitted_at is not null order by v.number desc limit 1)`

export async function listOwnVotes(db: Db, contestId: string, accountId: string): Promise<OwnVote[]> {
  const { rows } = await db.execute<OwnVote>(sql`
    select e.number, case when e.published_at is not null and e.withdrawn_at is null then ${titleOf} end as title,
      (extract(epoch from o.voted_at) * 1000)::float8 as "votedAtMs"
    from entry_votes o join entries e on e.id = o.entry_id
    where o.account_id = ${accountId} and e.contest_id = ${contestId} order by o.voted_at, e.number`)
  return rows
}

/** The first of each account for each entry counts; another is the same. */
export async function insertVote(db: Db, vote: typeof entryVotes.$inferInsert): Promise<void> {
  await db.insert(entryVotes).values(vote).onConflictDoNothing()
}

export async function deleteVote(db: Db, contestId: string, accountId: string, number: number): Promise<void> {
  const entry = db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), eq(entries.number, number)))
  await db.delete(entryVotes).where(and(eq(entryVotes.accountId, accountId), sql`${entryVotes.entryId} in ${entry}`))
}

interface TallyRow extends Record<string, unknown> {
  entryId: string
  number: number
  title: string
  isShown: boolean
  given: number
  voided: number
  ownUnit: number
  others: number
}

/** Of entries that are shown, or that have votes; by number. What is voided by two people and has not ended does not count. */
export async function listTallies(db: Db, contestId: string, number: number | null = null): Promise<TallyRow[]> {
  const counts = sql`o.account_id is not null and d.id is null`
  const isOfUnit = sql`coalesce(p.unit_id = e.unit_id, false)`
  const { rows } = await db.execute<TallyRow>(sql`
    select e.id as "entryId", e.number, ${titleOf} as title, e.published_at is not null and e.withdrawn_at is null as "isShown",
      count(o.account_id)::int as given, (count(*) filter (where d.id is not null))::int as voided,
      (count(*) filter (where ${counts} and ${isOfUnit}))::int as "ownUnit",
      (count(*) filter (where ${counts} and not ${isOfUnit}))::int as others
    from entries e left join entry_votes o on o.entry_id = e.id
      left join vote_voidings d on d.id = o.voiding_id and d.approved_at is not null and d.ended_at is null
      left join participants p on p.contest_id = e.contest_id and p.account_id = o.account_id
    where e.contest_id = ${contestId} ${number === null ? sql`` : sql`and e.number = ${number}`}
    group by e.id having count(o.account_id) > 0 or (e.published_at is not null and e.withdrawn_at is null) order by e.number`)
  return rows
}
