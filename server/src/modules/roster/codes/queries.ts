import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { accounts } from '../../../db/schema/account.ts'
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

export async function insertCodes(
  db: Db,
  codes: readonly NewCode[],
  { unitId, issuedBy, issuedAt, expiresAt }: { unitId: string; issuedBy: string; issuedAt: Date; expiresAt: Date }
) {
  await db.execute(sql`
    insert into enrolment_codes (mac, account_id, unit_id, issued_by, issued_at, expires_at)
    select mac, "accountId", ${unitId}, ${issuedBy}, ${issuedAt.toISOString()}, ${expiresAt.toISOString()}
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
    .select({ fullName: accounts.fullName, unitName: units.name, expiresAt: enrolmentCodes.expiresAt })
    .from(enrolmentCodes)
    .innerJoin(accounts, eq(accounts.id, enrolmentCodes.accountId))
    .innerJoin(units, eq(units.id, enrolmentCodes.unitId))
    .where(works(macs, now))
  return row
}

/** Of two who use it at once, one does. */
export async function useCode(db: Db, macs: string[], now: Date) {
  const [row] = await db
    .update(enrolmentCodes)
    .set({ usedAt: now })
    .where(works(macs, now))
    .returning({ accountId: enrolmentCodes.accountId, unitId: enrolmentCodes.unitId })
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
  const { rows } = await db.execute(sql`select 1 from participants where unit_id = ${unitId} and account_id = ${accountId} limit 1`)
  return rows.length > 0
}
