/**
 * Counters of limits that processes and hosts share. UNLOGGED in the migration: they are written often, and lost in a crash without harm.
 * Keys are keyed hashes: no name, phone number or address lies here in clear.
 */
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'

/** Buckets of tokens. One that is full is as good as none. */
export const limitBuckets = pgTable('limit_buckets', {
  key: text().primaryKey(),
  fullAt: instant().notNull()
})

/** Tries in a row that have not succeeded, those under way included. */
export const limitFailures = pgTable('limit_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  /** No try is heard before. */
  until: instant().notNull(),
  triedAt: instant().notNull()
})

/** Which names have failed at a place of late. */
export const limitNames = pgTable(
  'limit_names',
  {
    place: text().notNull(),
    name: text().notNull(),
    failedAt: instant().notNull()
  },
  (table) => [primaryKey({ columns: [table.place, table.name] })]
)
