import type { CodeKind } from '@hoi-thi/shared/roster'
import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts, secondFactors } from '../../../db/schema/account.ts'
import { participants } from '../../../db/schema/contest.ts'
import { roleAssignments } from '../../../db/schema/role.ts'
import { enrolmentCodes } from '../../../db/schema/roster.ts'
import { units } from '../../../db/schema/unit.ts'

/** People of the unit who have no password; held, so that two who print slips at once do it one after the other. */
export async function lockWithoutPassword(db: Db, unitId: string, accountIds: string[] | undefined, now: Date) {
  const { rows } = await db.execute<{ accountId: string; fullName: string; signInName: string }>(sql`
    select a.id as "accountId", a.full_name as "fullName", a.sign_in_name as "signInName"
    from accounts a
    where a.password_hash is null
      and exists (select 1 from participants p where p.account_id = a.id and p.unit_id = ${unitId} and p.membership = 'confirmed')
      and ${
        accountIds
          ? sql`a.id = any(${sql.param(accountIds)}::uuid[])`
          : sql`not exists (select 1 from enrolment_codes c where c.account_id = a.id and c.used_at is null and c.revoked_at is null
              and c.expires_at > ${now.toISOString()})`
      }
    order by a.id limit 5000
    for update`)
  return rows
}

/** A person of the unit who has a password; held, so that of two codes at once the later one works. */
export async function lockWithPassword(db: Db, unitId: string, accountId: string) {
  const [row] = await db
    .select({ accountId: accounts.id, fullName: accounts.fullName, signInName: accounts.signInName })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNotNull(accounts.passwordHash), isNull(accounts.erasedAt), isConfirmed(unitId, accountId)))
    .for('update')
  return row
}

/** Who has come in before, and has not been erased; held. */
export async function lockEntered(db: Db, accountId: string) {
  const [row] = await db
    .select({ id: accounts.id, fullName: accounts.fullName, signInName: accounts.signInName })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNotNull(accounts.consentVersion), isNull(accounts.erasedAt)))
    .for('update')
  return row
}

const isConfirmed = (unitId: string, accountId: string) =>
  sql`exists (select 1 from ${participants} p where p.account_id = ${accountId} and p.unit_id = ${unitId} and p.membership = 'confirmed')`

/** Who holds a role, or has a second factor. */
export async function isProtected(db: Db, accountId: string): Promise<boolean> {
  const holdsRole = and(eq(roleAssignments.accountId, accountId), isNull(roleAssignments.endedAt))
  const hasFactor = and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt))
  return (await db.$count(roleAssignments, holdsRole)) > 0 || (await db.$count(secondFactors, hasFactor)) > 0
}

export async function revokeCodes(db: Db, accountIds: string[], now: Date) {
  await db
    .update(enrolmentCodes)
    .set({ revokedAt: now })
    .where(and(inArray(enrolmentCodes.accountId, accountIds), isNull(enrolmentCodes.usedAt), isNull(enrolmentCodes.revokedAt)))
}

export interface NewCode {
  mac: string
  accountId: string
}

interface Issue {
  /** Null: of no unit. */
  unitId: string | null
  kind: CodeKind
  issuedBy: string
  issuedAt: Date
  expiresAt: Date
}

export async function insertCodes(db: Db, codes: readonly NewCode[], { unitId, kind, issuedBy, issuedAt, expiresAt }: Issue) {
  await db.execute(sql`
    insert into enrolment_codes (mac, account_id, unit_id, kind, issued_by, issued_at, expires_at)
    select mac, "accountId", ${unitId}::uuid, ${kind}, ${issuedBy}, ${issuedAt.toISOString()}, ${expiresAt.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as c (mac text, "accountId" uuid)`)
}

const works = (macs: string[], now: Date) =>
  and(
    inArray(enrolmentCodes.mac, macs),
    isNull(enrolmentCodes.usedAt),
    isNull(enrolmentCodes.revokedAt),
    sql`${enrolmentCodes.expiresAt} > ${now.toISOString()}`
  )

export async function findCode(db: Db, macs: string[], now: Date) {
  const [row] = await db
    .select({ kind: enrolmentCodes.kind, fullName: accounts.fullName, unitName: units.name, expiresAt: enrolmentCodes.expiresAt })
    .from(enrolmentCodes)
    .innerJoin(accounts, eq(accounts.id, enrolmentCodes.accountId))
    .leftJoin(units, eq(units.id, enrolmentCodes.unitId))
    .where(works(macs, now))
  return row
}

interface Use {
  /** Whether it is one to go on with; those choose no password, and the others do nothing else. */
  resumes: boolean
  /** Of this person's only. */
  accountId?: string
}

/** Of two who use it at once, one does. */
export async function useCode(db: Db, macs: string[], now: Date, { resumes, accountId }: Use) {
  const isOfKind = resumes ? eq(enrolmentCodes.kind, 'resume') : ne(enrolmentCodes.kind, 'resume')
  const [row] = await db
    .update(enrolmentCodes)
    .set({ usedAt: now })
    .where(and(works(macs, now), isOfKind, accountId === undefined ? undefined : eq(enrolmentCodes.accountId, accountId)))
    .returning({ accountId: enrolmentCodes.accountId, unitId: enrolmentCodes.unitId, kind: enrolmentCodes.kind })
  return row
}

export async function beginAccount(
  db: Db,
  accountId: string,
  { passwordHash, consentVersion, now }: { passwordHash: string; consentVersion: number; now: Date }
) {
  const [row] = await db
    .update(accounts)
    .set({ passwordHash, consentVersion, consentedAt: now })
    .where(and(eq(accounts.id, accountId), isNull(accounts.passwordHash)))
    .returning({ id: accounts.id, signInName: accounts.signInName, fullName: accounts.fullName })
  return row
}

export async function findUnitName(db: Db, unitId: string): Promise<string | undefined> {
  const [row] = await db.select({ name: units.name }).from(units).where(eq(units.id, unitId))
  return row?.name
}

export async function isOfUnit(db: Db, unitId: string, accountId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 where ${isConfirmed(unitId, accountId)}`)
  return rows.length > 0
}
