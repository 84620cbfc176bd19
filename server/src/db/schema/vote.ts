/** What visitors vote for, and which votes were voided. */
import type { VoteSignalKind } from '@hoi-thi/shared/vote'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { entries } from './entry.ts'

/** Votes that do not count from its approval to its end. Rows stay, so that a count can be explained. */
export const voteVoidings = pgTable(
  'vote_voidings',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    kind: text().$type<VoteSignalKind>().notNull(),
    /** How many it took; what it has ended with may be in a later one. */
    votes: integer().notNull(),
    reason: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    proposedAt: instant().notNull(),
    approvedBy: uuid().references(() => accounts.id),
    approvedAt: instant(),
    endedBy: uuid().references(() => accounts.id),
    endedAt: instant(),
    endReason: text()
  },
  (table) => [
    index().on(table.entryId),
    check('vote_voidings_two_people', sql`approved_by <> proposed_by`),
    check('vote_voidings_approved_whole', sql`(approved_by is null) = (approved_at is null)`),
    check('vote_voidings_ended_whole', sql`num_nulls(ended_by, ended_at, end_reason) in (0, 3)`)
  ]
)

/** One of each account for each entry. Taken back, it is gone. */
export const entryVotes = pgTable(
  'entry_votes',
  {
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    votedAt: instant().notNull(),
    /** Keyed hash of the browser's voting cookie, of this contest alone: tells only which votes came from one browser. */
    device: text(),
    /** The latest that took it. */
    voidingId: uuid().references(() => voteVoidings.id)
  },
  (table) => [primaryKey({ columns: [table.entryId, table.accountId] }), index().on(table.accountId), index().on(table.voidingId)]
)
