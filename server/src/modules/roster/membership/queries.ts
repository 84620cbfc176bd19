import { fold } from '@hoi-thi/shared/fold'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
import { contestUnits, type Membership, participants } from '../../../db/schema/contest.ts'

export interface MemberRow extends Record<string, unknown> {
  participantId: string
  accountId: string
  fullName: string
  signInName: string
  membership: Membership
  membershipReason: string | null
  hasPassword: boolean
  /** Numbers of the rounds in which they have begun an attempt. */
  entered: number[]
  /** Of all pages. */
  total: number
}

export interface MemberFilter {
  contestId: string
  unitId: string
  q: string
  state: Membership | undefined
  entry: 'entered' | 'not-entered' | undefined
  /** In which round; any of the contest's without it. */
  roundId: string | undefined
  withoutPassword: boolean
}

const literal = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** As `fold` does it, whatever letters the database's own language knows. */
export const folded = (column: SQL) =>
  sql`regexp_replace(lower(translate(regexp_replace(normalize(${column}, NFD), U&'[\\0300-\\036f]', '', 'g'), 'đĐðÐ', 'dddd')), '[^a-z0-9]+', ' ', 'g')`

/** Of an account `a`, by its name without accents or by what it signs in with: `search` holds both. */
export function isLike(q: string): SQL {
  const words = fold(q)
  const typed = q.toLowerCase()
  const named = sql`a.search like ${`%|${literal(typed)}`}`
  if (words === '') return named
  return words === typed ? sql`a.search like ${literal(words)}` : sql`(a.search like ${literal(words)} or ${named})`
}

function isShown({ contestId, unitId, q, state, entry, roundId, withoutPassword }: MemberFilter): SQL {
  const entered = sql`exists (select from rounds r join attempts t on t.participant_id = p.id and t.round_number = r.number
    where r.contest_id = ${contestId} and r.kind = 'quiz' ${roundId ? sql`and r.id = ${roundId}` : sql``})`
  const conditions = [
    sql`p.unit_id = ${unitId} and p.contest_id = ${contestId}`,
    isLike(q),
    ...(state ? [sql`p.membership = ${state}`] : []),
    ...(entry ? [entry === 'entered' ? entered : sql`not ${entered}`] : []),
    ...(withoutPassword ? [sql`a.password_hash is null`] : [])
  ]
  return sql.join(conditions, sql` and `)
}

export async function listMembers(db: Db, filter: MemberFilter, page: { limit: number; offset: number }): Promise<MemberRow[]> {
  const { rows } = await db.execute<MemberRow>(sql`
    select m.*, array(
      select r.number from rounds r where r.contest_id = ${filter.contestId} and r.kind = 'quiz'
        and exists (select 1 from attempts a where a.participant_id = m."participantId" and a.round_number = r.number)
    ) as entered
    from (
      select p.id as "participantId", a.id as "accountId", a.full_name as "fullName", a.sign_in_name as "signInName", p.membership,
        p.membership_reason as "membershipReason", a.password_hash is not null as "hasPassword", (count(*) over ())::int as total
      from participants p join accounts a on a.id = p.account_id
      where ${isShown(filter)}
      order by a.full_name, p.id limit ${page.limit} offset ${page.offset}
    ) m order by m."fullName", m."participantId"`)
  return rows
}

export async function countMembers(db: Db, contestId: string, unitId: string, since: Date) {
  return db
    .select({
      membership: participants.membership,
      people: sql<number>`count(*)::int`,
      withoutPassword: sql<number>`(count(*) filter (where ${accounts.passwordHash} is null))::int`,
      joinedSince: sql<number>`(count(*) filter (where ${participants.joinedAt} > ${since.toISOString()}))::int`
    })
    .from(participants)
    .innerJoin(accounts, eq(accounts.id, participants.accountId))
    .where(and(eq(participants.contestId, contestId), eq(participants.unitId, unitId)))
    .groupBy(participants.membership)
}

/** By whom the unit has now; a finished attempt counts for the unit that it was begun for, on the boards. */
export async function countEntered(db: Db, contestId: string, unitId: string, since: Date) {
  const { rows } = await db.execute<{ number: number; entered: number; enteredConfirmed: number; enteredLastDay: number }>(sql`
    select r.number, count(*)::int as entered, (count(*) filter (where p.membership = 'confirmed'))::int as "enteredConfirmed",
      (count(*) filter (where first.at > ${since.toISOString()}))::int as "enteredLastDay"
    from rounds r join participants p on p.contest_id = r.contest_id and p.unit_id = ${unitId}
    join lateral (select min(a.started_at) as at from attempts a where a.participant_id = p.id and a.round_number = r.number) first
      on first.at is not null
    where r.contest_id = ${contestId}
    group by r.number`)
  return rows
}

export async function findHeadcount(db: Db, contestId: string, unitId: string): Promise<number | null> {
  const [row] = await db
    .select({ headcount: contestUnits.headcount })
    .from(contestUnits)
    .where(and(eq(contestUnits.contestId, contestId), eq(contestUnits.unitId, unitId)))
  return row?.headcount ?? null
}

/** Held to the end of the transaction. */
export async function lockMember(db: Db, unitId: string, participantId: string) {
  const [row] = await db
    .select({ id: participants.id, accountId: participants.accountId, membership: participants.membership })
    .from(participants)
    .where(and(eq(participants.id, participantId), eq(participants.unitId, unitId)))
    .for('update')
  return row
}

export async function updateMembership(
  db: Db,
  participantId: string,
  { membership, reason, by, now }: { membership: Membership; reason: string | null; by: string; now: Date }
) {
  await db
    .update(participants)
    .set({ membership, membershipReason: reason, membershipBy: by, membershipAt: now })
    .where(eq(participants.id, participantId))
}

export interface DeskRow extends Record<string, unknown> {
  id: string
  name: string
  contests: { id: string; slug: string; title: string }[]
}

/** Of the officer's own units, and of those below them, those that take part in something, or that the role names. */
export async function listDesks(db: Db, accountId: string, roles: string[]): Promise<DeskRow[]> {
  const { rows } = await db.execute<DeskRow>(sql`
    with recursive own as (
      select scope_id as id, true as named from role_assignments
      where account_id = ${accountId} and ended_at is null and scope_kind = 'unit' and role in ${roles}
      union select u.id, false from units u join own on u.parent_id = own.id
    )
    select u.id, u.name, coalesce(json_agg(json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) order by c.created_at desc)
      filter (where c.id is not null), '[]') as contests
    from (select id, bool_or(named) as named from own group by id) o join units u on u.id = o.id
    left join contest_units cu on cu.unit_id = u.id left join contests c on c.id = cu.contest_id
    group by u.id, o.named having o.named or count(c.id) > 0
    order by o.named desc, u.search`)
  return rows
}
