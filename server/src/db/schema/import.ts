/** Files that staff bring in: each is read, shown row by row, confirmed as a whole, and can be taken back until it is used. */
import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests } from './contest.ts'

export type ImportState = 'previewed' | 'running' | 'confirmed' | 'undone' | 'failed'
export type RowStatus = 'ok' | 'same' | 'changed' | 'duplicate' | 'error'

export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey(),
    kind: text().$type<'roster'>().notNull(),
    scopeKind: text().$type<'unit' | 'contest'>().notNull(),
    scopeId: uuid().notNull(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
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
    undoneAt: instant()
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
    /** What was read of it, by column; emptied when the import is taken back. */
    cells: jsonb().$type<Record<string, string>>().notNull(),
    status: text().$type<RowStatus>().notNull(),
    reason: text(),
    /** What it led to. No references: what is taken back is gone. */
    accountId: uuid(),
    participantId: uuid(),
    madeAccount: boolean().notNull().default(false),
    madeParticipant: boolean().notNull().default(false)
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    check('import_rows_status_known', sql`status in ('ok', 'same', 'changed', 'duplicate', 'error')`)
  ]
)
