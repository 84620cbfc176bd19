/** What those who watch boards are told: how each board and round stands, and from when until when boards stand still. */
import { sql } from 'drizzle-orm'
import { bigserial, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests } from './contest.ts'
import { snapshots } from './ranking.ts'

/** While one lasts, every board of the contest shows the last snapshot from before it. Two of one contest never overlap. */
export const boardFreezes = pgTable(
  'board_freezes',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    fromAt: instant().notNull(),
    untilAt: instant().notNull(),
    /** Public. */
    reason: text().notNull(),
    frozenBy: uuid()
      .notNull()
      .references(() => accounts.id),
    frozenAt: instant().notNull(),
    /** Null with an end: it lasts, or lasted, until its time. */
    endedBy: uuid().references(() => accounts.id),
    endedAt: instant()
  },
  (table) => [
    index().on(table.contestId, table.untilAt),
    check('board_freezes_last', sql`until_at > from_at`),
    check('board_freezes_ended_whole', sql`(ended_at is null) = (ended_by is null)`)
  ]
)

/** The last that is known of each board and round of a contest. One row each, renewed under a new id: who has read up to an id lacks what is above it. */
export const contestEvents = pgTable(
  'contest_events',
  {
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    /** The key of a board, or `rounds/` and the code of a round. */
    subject: text().notNull(),
    /** Given out under a lock that is held until the commit: ids become visible in their order. */
    id: bigserial({ mode: 'number' }).notNull().unique(),
    /** The status of a board, or the phase of a round. */
    state: text().notNull(),
    /** Of a board: what it shows. */
    snapshotId: uuid().references(() => snapshots.id),
    /** What it stands still by. */
    freezeId: uuid().references(() => boardFreezes.id)
  },
  (table) => [primaryKey({ columns: [table.contestId, table.subject] }), index().on(table.snapshotId)]
)
