import { and, eq, exists, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { participants } from '../../../db/schema/contest.ts'
import { importRows, imports } from '../../../db/schema/import.ts'

export interface NewEnrolment {
  accountId: string
  participantId: string
  fullName: string
  signInName: string
  signInKey: string
  unitId: string
  divisionId: string
}

/** How many could be made: names that somebody has taken in the meantime are left out. */
export async function insertEnrolledAccounts(db: Db, people: readonly NewEnrolment[], now: Date): Promise<number> {
  const { rowCount } = await db.execute(sql`
    insert into accounts (id, sign_in_name, sign_in_key, full_name, created_at)
    select "accountId", "signInName", "signInKey", "fullName", ${now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as p ("accountId" uuid, "signInName" text, "signInKey" text, "fullName" text)
    on conflict (sign_in_key) do nothing`)
  return rowCount ?? 0
}

type NewParticipant = Pick<NewEnrolment, 'accountId' | 'participantId' | 'unitId' | 'divisionId'>

/** Confirmed, since the unit itself enrolled them; agreed to nothing yet. How many were not in the contest already. */
export async function insertEnrolledParticipants(
  db: Db,
  people: readonly NewParticipant[],
  by: { contestId: string; officerId: string; now: Date }
): Promise<number> {
  const { rowCount } = await db.execute(sql`
    insert into participants (id, contest_id, account_id, unit_id, division_id, facts, joined_at, membership, membership_by, membership_at)
    select "participantId", ${by.contestId}, "accountId", "unitId", "divisionId", '{}', ${by.now.toISOString()}, 'confirmed', ${by.officerId},
      ${by.now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as p ("participantId" uuid, "accountId" uuid, "unitId" uuid, "divisionId" text)
    on conflict (contest_id, account_id) do nothing`)
  return rowCount ?? 0
}

export async function confirmMembers(db: Db, participantIds: string[], officerId: string, now: Date): Promise<number> {
  const { rowCount } = await db.execute(sql`
    update participants set membership = 'confirmed', membership_by = ${officerId}, membership_at = ${now.toISOString()}
    where id = any(${sql.param(participantIds)}::uuid[]) and membership = 'unconfirmed' and account_id <> ${officerId}`)
  return rowCount ?? 0
}

export interface NewReview {
  id: string
  firstAccountId: string
  secondAccountId: string
  why: string
}

export async function insertReviews(db: Db, contestId: string, reviews: readonly NewReview[], now: Date) {
  await db.execute(sql`
    insert into duplicate_reviews (id, contest_id, first_account_id, second_account_id, why, state, found_at)
    select id, ${contestId}, "firstAccountId", "secondAccountId", why, 'open', ${now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb) as r (id uuid, "firstAccountId" uuid, "secondAccountId" uuid, why text)
    on conflict do nothing`)
}

/** Holds the accounts that the import made, so that nobody comes in meanwhile. */
export async function lockMadeAccounts(db: Db, importId: string) {
  await db.execute(sql`
    select id from accounts where id in (select account_id from import_rows where import_id = ${importId} and made_account) order by id for update`)
}

/** Whether somebody has come in, agreed, or been dealt with since. */
export async function isUsed(db: Db, importId: string): Promise<boolean> {
  const { rows } = await db.execute<{ used: boolean }>(sql`
    select exists (
      select 1 from import_rows r left join accounts a on a.id = r.account_id left join participants p on p.id = r.participant_id
      where r.import_id = ${importId} and (
        (r.made_account and (a.id is null or a.password_hash is not null or a.consented_at is not null
          or exists (select 1 from messages where account_id = a.id)
          or exists (select 1 from role_assignments where account_id = a.id)
          or exists (select 1 from participants other where other.account_id = a.id and other.id <> r.participant_id)))
        or (r.made_participant and (p.id is null or p.consented_at is not null or p.membership <> 'confirmed'
          or exists (select 1 from unit_changes where participant_id = p.id)))
        or (r.status = 'changed' and (p.id is null or p.membership <> 'confirmed')))
    ) as used`)
  return rows[0]?.used ?? true
}

/** Takes away exactly what the import made. */
export async function deleteEnrolment(db: Db, importId: string) {
  const made = sql`(select account_id from import_rows where import_id = ${importId} and made_account)`
  await db.execute(sql`delete from enrolment_codes where account_id in ${made}`)
  await db.execute(sql`delete from duplicate_reviews where first_account_id in ${made} or second_account_id in ${made}`)
  await db.execute(sql`
    delete from participants where id in (select participant_id from import_rows where import_id = ${importId} and made_participant)`)
  await db.execute(sql`delete from accounts where id in ${made}`)
  await db.execute(sql`
    update participants set membership = 'unconfirmed', membership_by = null, membership_at = null
    where id in (select participant_id from import_rows where import_id = ${importId} and status = 'changed')`)
}

type Declared = Pick<typeof imports.$inferInsert, 'guardiansAt' | 'guardiansBy' | 'guardiansVersion' | 'guardiansTextHash'>

/** Once. False for a roster with nobody of these divisions, too: nothing was declared then. */
export async function markDeclared(db: Db, importId: string, divisionIds: string[], declared: Declared): Promise<boolean> {
  const minors = db
    .select({ id: participants.id })
    .from(importRows)
    .innerJoin(participants, eq(participants.id, importRows.participantId))
    .where(and(eq(importRows.importId, importId), inArray(participants.divisionId, divisionIds)))
  const { rowCount } = await db
    .update(imports)
    .set(declared)
    .where(and(eq(imports.id, importId), isNull(imports.guardiansBy), exists(minors)))
  return (rowCount ?? 0) > 0
}
