import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
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
}

export interface MemberFilter {
  contestId: string
  unitId: string
  q: string
  state: Membership | undefined
}

const literal = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

export async function listMembers(db: Db, filter: MemberFilter, page: { limit: number; offset: number }): Promise<MemberRow[]> {
  const pattern = literal(filter.q)
  const { rows } = await db.execute<MemberRow>(sql`
    select m.*, array(
      select r.number from rounds r where r.contest_id = ${filter.contestId}
        and exists (select 1 from attempts a where a.participant_id = m."participantId" and a.round_number = r.number)
    ) as entered
    from (
      select p.id as "participantId", a.id as "accountId", a.full_name as "fullName", a.sign_in_name as "signInName", p.membership,
        p.membership_reason as "membershipReason", a.password_hash is not null as "hasPassword"
      from participants p join accounts a on a.id = p.account_id
      where p.unit_id = ${filter.unitId} and p.contest_id = ${filter.contestId}
        and (a.full_name ilike ${pattern} or a.sign_in_name ilike ${pattern})
        ${filter.state ? sql`and p.membership = ${filter.state}` : sql``}
      order by a.full_name, p.id limit ${page.limit} offset ${page.offset}
    ) m order by m."fullName", m."participantId"`)
  return rows
}

export async function countMembers(db: Db, contestId: string, unitId: string) {
  return db
    .select({ membership: participants.membership, people: sql<number>`count(*)::int` })
    .from(participants)
    .where(and(eq(participants.contestId, contestId), eq(participants.unitId, unitId)))
    .groupBy(participants.membership)
}

/** By whom the unit has now; a finished attempt counts for the unit that it was begun for, on the boards. */
export async function countEntered(db: Db, contestId: string, unitId: string) {
  const { rows } = await db.execute<{ number: number; entered: number; enteredConfirmed: number }>(sql`
    select r.number, count(*)::int as entered, (count(*) filter (where p.membership = 'confirmed'))::int as "enteredConfirmed"
    from rounds r join participants p on p.contest_id = r.contest_id and p.unit_id = ${unitId}
    where r.contest_id = ${contestId}
      and exists (select 1 from attempts a where a.participant_id = p.id and a.round_number = r.number)
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
