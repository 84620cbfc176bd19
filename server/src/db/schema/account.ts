/** Accounts: people who can sign in, and their sessions. */
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })

export const accounts = pgTable('accounts', {
  id: uuid().primaryKey(),
  /** As typed; shown back to its owner. */
  signInName: text().notNull(),
  /** Folded to what counts as the same name: case, spaces, the ways to write a phone number. */
  signInKey: text().notNull().unique('accounts_sign_in_key_unique'),
  passwordHash: text().notNull(),
  fullName: text().notNull(),
  consentVersion: integer().notNull(),
  consentedAt: instant().notNull(),
  createdAt: instant().notNull()
})

export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant()
  },
  (table) => [index().on(table.accountId)]
)
