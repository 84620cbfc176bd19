/** Who holds which role, over what. Rows end and are never removed. */
import type { Role, ScopeKind } from '@hoi-thi/shared/access'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'

export const roleAssignments = pgTable(
  'role_assignments',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: text().$type<Role>().notNull(),
    scopeKind: text().$type<ScopeKind>().notNull(),
    /** A contest or a unit; null over the system. */
    scopeId: uuid(),
    /** Null: the operator at the machine. */
    grantedBy: uuid().references(() => accounts.id),
    grantedAt: instant().notNull(),
    endedBy: uuid().references(() => accounts.id),
    endedAt: instant()
  },
  (table) => [
    uniqueIndex('role_assignments_held_once')
      .on(table.accountId, table.role, sql`coalesce(scope_id, '00000000-0000-0000-0000-000000000000'::uuid)`)
      .where(sql`ended_at is null`),
    index().on(table.scopeId),
    check('role_assignments_scope', sql`(scope_kind = 'system') = (scope_id is null)`)
  ]
)
