/** Who has won what, and, for as long as paying needs it, the winner's personal ID number, sealed. */
import { sql } from 'drizzle-orm'
import { bigint, check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests, participants } from './contest.ts'

export const awards = pgTable(
  'awards',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    /** As the winner and the payment list read it: "Giải Nhất tuần 1". */
    title: text().notNull(),
    /** Null: no money, or not said. */
    valueDong: bigint({ mode: 'number' }),
    namedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    namedAt: instant().notNull(),
    takenBackBy: uuid().references(() => accounts.id),
    takenBackAt: instant(),
    takenBackReason: text(),
    handedOverBy: uuid().references(() => accounts.id),
    /** The day that the organizer says; when it was written down stands in the audit log. */
    handedOverOn: date({ mode: 'string' }),
    /** When the winner said that they give no number. */
    numberDeclinedAt: instant()
  },
  (table) => [
    index().on(table.contestId, table.id),
    index().on(table.participantId),
    // Pressed twice, a name is written once.
    uniqueIndex('awards_named_once').on(table.participantId, table.title).where(sql`taken_back_at is null`),
    check('awards_value', sql`value_dong >= 0`),
    check('awards_taken_back_whole', sql`(taken_back_at is null) = (taken_back_by is null)`),
    check('awards_handed_over_whole', sql`(handed_over_on is null) = (handed_over_by is null)`),
    check('awards_end_once', sql`taken_back_at is null or handed_over_on is null`)
  ]
)

/** Apart from the award, so that nothing of a number is left when its row goes: with the handing over, the taking back, an erasure, or in time. */
export const awardNumbers = pgTable('award_numbers', {
  awardId: uuid()
    .primaryKey()
    .references(() => awards.id),
  sealed: text().notNull(),
  givenAt: instant().notNull()
})
