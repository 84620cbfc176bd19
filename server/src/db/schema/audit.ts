/** Who did, saw, changed or exported what: rows are added and never changed; chained and sealed apart, in the order in which they committed. */
import { bigint, date, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'

/** Names and numbers of people are not written here, only ids: what is erased elsewhere leaves the chain whole. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    /** Null: the operator at the machine, or the process itself. */
    actorId: uuid(),
    sessionId: uuid(),
    action: text().notNull(),
    scopeKind: text().notNull(),
    scopeId: uuid(),
    subjectKind: text(),
    subjectId: text(),
    detail: jsonb().$type<AuditDetail>().notNull()
  },
  (table) => [index().on(table.subjectKind, table.subjectId), index().on(table.actorId)]
)

export type AuditDetail = Record<string, string | number | boolean | null>

/** Entries that no link covers yet: a set, so that one which commits late is neither skipped nor waited for. */
export const auditPending = pgTable('audit_pending', {
  entryId: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => auditEntries.id)
})

/** The chain: each hash covers the one before and the whole entry. */
export const auditChain = pgTable(
  'audit_chain',
  {
    place: bigint({ mode: 'number' }).primaryKey(),
    entryId: bigint({ mode: 'number' })
      .notNull()
      .references(() => auditEntries.id),
    hash: text().notNull()
  },
  (table) => [unique('audit_chain_once').on(table.entryId)]
)

/** The last hash of a day: printed and kept elsewhere, it fixes all that came before. */
export const auditRoots = pgTable('audit_roots', {
  day: date({ mode: 'string' }).primaryKey(),
  place: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
  madeAt: instant().notNull()
})
