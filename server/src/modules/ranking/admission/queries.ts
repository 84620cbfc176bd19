import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { admissions } from '../../../db/schema/contest.ts'

export interface Candidate extends Record<string, unknown> {
  participantId: string
  accountId: string
  fullName: string
  unitName: string | null
  divisionId: string
  isIn: boolean
}

/** Those of these participants who still take part, and all who are in already. An account that was erased is nobody. */
export async function listCandidates(db: Db, { contestId, roundId }: { contestId: string; roundId: string }, participantIds: string[]) {
  const { rows } = await db.execute<Candidate>(sql`
    select p.id as "participantId", p.account_id as "accountId", a.full_name as "fullName", u.name as "unitName", p.division_id as "divisionId",
      i.participant_id is not null as "isIn"
    from participants p join accounts a on a.id = p.account_id left join units u on u.id = p.unit_id
      left join admissions i on i.participant_id = p.id and i.round_id = ${roundId}
    where p.contest_id = ${contestId} and p.consented_at is not null and a.erased_at is null
      and (i.participant_id is not null or p.id = any(${sql.param(participantIds)}::uuid[]))`)
  return rows
}

/** Those of them who have a marked paper of this round, or a signed score of it. */
export async function listTakenPart(db: Db, round: { id: string; number: number }, participantIds: string[]): Promise<Set<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select participant_id as id from attempts
    where round_number = ${round.number} and marked_at is not null and participant_id = any(${sql.param(participantIds)}::uuid[])
    union
    select participant_id from outside_scores
    where round_id = ${round.id} and signed_at is not null and participant_id = any(${sql.param(participantIds)}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}

export async function findAdmittedAt(db: Db, roundId: string): Promise<Date | null> {
  const [row] = await db.select({ at: admissions.admittedAt }).from(admissions).where(eq(admissions.roundId, roundId)).limit(1)
  return row?.at ?? null
}

export async function replaceAdmissions(db: Db, roundId: string, participantIds: string[], by: { accountId: string; now: Date }) {
  await db.delete(admissions).where(eq(admissions.roundId, roundId))
  await db.execute(sql`
    insert into admissions (round_id, participant_id, admitted_by, admitted_at)
    select ${roundId}, id, ${by.accountId}, ${by.now.toISOString()} from unnest(${sql.param(participantIds)}::uuid[]) id`)
}
