import { type Role, rolesApartFrom, type ScopeKind } from '@hoi-thi/shared/access'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { accounts } from '../../db/schema/account.ts'
import { contests } from '../../db/schema/contest.ts'
import { roleAssignments } from '../../db/schema/role.ts'
import { units } from '../../db/schema/unit.ts'

/**
 * Whether an account holds one of these roles, and whether over what is asked for: the system (null), a contest by slug or id, or a unit, where
 * who is an officer of a unit is one of the units below it too.
 */
export async function findHolding(db: Db, accountId: string, held: Role[], kind: ScopeKind, scope: string | null) {
  const over = {
    system: sql`true`,
    contest: sql`scope_id = (select id from contests where id::text = lower(${scope}) or slug = ${scope})`,
    unit: sql`scope_id in (
      with recursive above as (
        select id, parent_id from units where id::text = lower(${scope})
        union select u.id, u.parent_id from units u join above a on u.id = a.parent_id
      ) select id from above)`
  }[kind]
  const { rows } = await db.execute<{ somewhere: boolean; here: boolean }>(sql`
    select count(*) > 0 as somewhere, coalesce(bool_or(${over}), false) as here
    from role_assignments where account_id = ${accountId} and ended_at is null and role in ${held}`)
  return rows[0] ?? { somewhere: false, here: false }
}

const assignmentView = {
  id: roleAssignments.id,
  accountId: roleAssignments.accountId,
  role: roleAssignments.role,
  scopeKind: roleAssignments.scopeKind,
  scopeId: roleAssignments.scopeId,
  scopeName: sql<string | null>`coalesce(${units.name}, ${contests.title})`,
  grantedAt: roleAssignments.grantedAt
}

export async function listAssignments(db: Db, accountIds: string[]) {
  return db
    .select(assignmentView)
    .from(roleAssignments)
    .leftJoin(units, and(eq(roleAssignments.scopeKind, 'unit'), eq(units.id, roleAssignments.scopeId)))
    .leftJoin(contests, and(eq(roleAssignments.scopeKind, 'contest'), eq(contests.id, roleAssignments.scopeId)))
    .where(and(inArray(roleAssignments.accountId, accountIds), isNull(roleAssignments.endedAt)))
    .orderBy(asc(roleAssignments.grantedAt))
}

/** `q` begins or is within the name or the sign-in name, whatever the case. */
export async function listAccounts(db: Db, q: string, page: { limit: number; offset: number }) {
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db
    .select({ id: accounts.id, signInName: accounts.signInName, fullName: accounts.fullName, createdAt: accounts.createdAt })
    .from(accounts)
    .where(sql`${accounts.fullName} ilike ${pattern} or ${accounts.signInName} ilike ${pattern}`)
    .orderBy(asc(accounts.fullName), asc(accounts.id))
    .limit(page.limit)
    .offset(page.offset)
}

/** Held, so that two who give roles to one account do it one after the other. */
export async function lockAccount(db: Db, id: string) {
  const [row] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('update')
  return row
}

export async function holdsRoleApartFrom(db: Db, accountId: string, role: Role): Promise<boolean> {
  const apart = rolesApartFrom(role)
  if (apart.length === 0) return false
  const held = and(eq(roleAssignments.accountId, accountId), isNull(roleAssignments.endedAt), inArray(roleAssignments.role, apart))
  return (await db.$count(roleAssignments, held)) > 0
}

export async function hasScope(db: Db, kind: ScopeKind, id: string | null): Promise<boolean> {
  if (kind === 'system') return id === null
  if (id === null) return false
  return (await (kind === 'unit' ? db.$count(units, eq(units.id, id)) : db.$count(contests, eq(contests.id, id)))) > 0
}

/** Undefined: the account holds it there already. */
export async function insertAssignment(db: Db, assignment: typeof roleAssignments.$inferInsert) {
  const [row] = await db.insert(roleAssignments).values(assignment).onConflictDoNothing().returning({ id: roleAssignments.id })
  return row
}

export async function endAssignment(db: Db, accountId: string, id: string, by: string, now: Date) {
  const [row] = await db
    .update(roleAssignments)
    .set({ endedAt: now, endedBy: by })
    .where(and(eq(roleAssignments.id, id), eq(roleAssignments.accountId, accountId), isNull(roleAssignments.endedAt)))
    .returning({ role: roleAssignments.role, scopeKind: roleAssignments.scopeKind, scopeId: roleAssignments.scopeId })
  return row
}
