/** Files that staff bring in: each is read, shown row by row, confirmed as a whole, and can be taken back until it is used. */
import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests } from './contest.ts'
import type { units } from './unit.ts'

export type ImportState = 'previewed' | 'running' | 'confirmed' | 'undone' | 'failed'
export type RowStatus = 'ok' | 'same' | 'changed' | 'duplicate' | 'error'

type UnitValues = Pick<typeof units.$inferSelect, 'code' | 'name' | 'kind' | 'bloc' | 'parentId' | 'aliases' | 'formerNames' | 'search'>

/** What a list of units has made and changed: what taking it back gives back, as long as nothing has changed it since. */
export interface UnitListChanges {
  made: string[]
  changed: { id: string; before: UnitValues; after: UnitValues }[]
  headcounts: string[]
}

export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey(),
    kind: text().$type<'roster' | 'units' | 'scores'>().notNull(),
    scopeKind: text().$type<'system' | 'unit' | 'contest' | 'round'>().notNull(),
    /** Null: the whole system. */
    scopeId: uuid(),
    /** Null for what belongs to no contest. */
    contestId: uuid().references(() => contests.id),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    fileName: text(),
    /** SHA-256 of the bytes, in hex. */
    fileHash: text().notNull(),
    /** `running` says only that a confirmation was begun: whoever confirms again goes on if that one has died. */
    state: text().$type<ImportState>().notNull(),
    total: integer().notNull(),
    done: integer().notNull(),
    createdAt: instant().notNull(),
    confirmedAt: instant(),
    undoneAt: instant(),
    /** When what it said of people was emptied. */
    emptiedAt: instant(),
    /** What the unit declared of a roster's minors: that it holds their guardians' written consents, in the words of this version. */
    guardiansAt: instant(),
    guardiansBy: uuid().references(() => accounts.id),
    guardiansVersion: integer(),
    guardiansTextHash: text(),
    /** Of a list of units that was confirmed. */
    changes: jsonb().$type<UnitListChanges>()
  },
  (table) => [
    index().on(table.scopeId, table.id),
    index().on(table.fileHash),
    check('imports_state_known', sql`state in ('previewed', 'running', 'confirmed', 'undone', 'failed')`)
  ]
)

export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id),
    /** As the spreadsheet program numbers it. */
    line: integer().notNull(),
    /** What was read of it, by column; emptied when the import is taken back, or thirty days after it was confirmed. */
    cells: jsonb().$type<Record<string, string>>().notNull(),
    status: text().$type<RowStatus>().notNull(),
    reason: text(),
    /** What it led to. No references: what is taken back is gone. */
    accountId: uuid(),
    participantId: uuid(),
    /** The unit that the row means, or that it made. */
    unitId: uuid(),
    madeAccount: boolean().notNull().default(false),
    madeParticipant: boolean().notNull().default(false)
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index().on(table.participantId),
    check('import_rows_status_known', sql`status in ('ok', 'same', 'changed', 'duplicate', 'error')`)
  ]
)
