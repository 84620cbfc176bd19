/** Who has won what, and, for as long as paying needs it, the winner's personal ID number, sealed. */
import { sql } from 'drizzle-orm'
import { type AnyPgColumn, bigint, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests, participants } from './contest.ts'
import { entries } from './entry.ts'
import { changeSets, closes } from './result.ts'
import { units } from './unit.ts'

export const awards = pgTable(
  'awards',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    /** Whose it is: a participant's, a unit's or an entry's. */
    participantId: uuid().references(() => participants.id),
    unitId: uuid().references(() => units.id),
    entryId: uuid().references(() => entries.id),
    /** Of the plan: what it is given for, as it is closed (a round's code, `period-1`, `clips`, `contest`). Null: named freely. */
    occasion: text(),
    /** The place of its line in the prize plan, from 0. */
    planLine: integer(),
    /** The result that it was named from. */
    closeId: uuid().references(() => closes.id),
    /** As the winner and the payment list read it: "Giải Nhất tuần 1". */
    title: text().notNull(),
    /** Null: no money, or not said. */
    valueDong: bigint({ mode: 'number' }),
    namedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    namedAt: instant().notNull(),
    /** The last day on which the winner may confirm or decline. Null: no answer is asked for. */
    answerBy: date({ mode: 'string' }),
    /** When the winner was told that the day is near, or was told of a day that was. */
    remindedAt: instant(),
    confirmedAt: instant(),
    declinedAt: instant(),
    declinedReason: text(),
    /** The winner; for a unit one of its officers. */
    answeredBy: uuid().references(() => accounts.id),
    /** Declined, or taken back: this one comes in its place. */
    substituteFor: uuid().references((): AnyPgColumn => awards.id),
    /** Why this one was chosen, or all were, where more shared the last rank than there were prizes. */
    tieReason: text(),
    /** The correction by which the prize is somebody else's: this award is to be taken back. */
    lostBy: uuid().references(() => changeSets.id),
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
    index().on(table.unitId),
    index().on(table.entryId),
    // Pressed twice, a name is written once.
    uniqueIndex('awards_named_once').on(table.participantId, table.title).where(sql`taken_back_at is null and plan_line is null`),
    uniqueIndex('awards_planned_once')
      .on(table.contestId, table.occasion, table.planLine, sql`coalesce(participant_id, unit_id, entry_id)`)
      .where(sql`taken_back_at is null and declined_at is null and plan_line is not null`),
    uniqueIndex('awards_one_substitute').on(table.substituteFor).where(sql`taken_back_at is null and declined_at is null`),
    check('awards_one_winner', sql`num_nonnulls(participant_id, unit_id, entry_id) = 1`),
    check('awards_planned_whole', sql`num_nulls(occasion, plan_line, close_id) in (0, 3)`),
    check('awards_one_answer', sql`num_nonnulls(confirmed_at, declined_at) = num_nonnulls(answered_by)`),
    check('awards_declined_with_reason', sql`declined_reason is null or declined_at is not null`),
    check('awards_declined_or_handed_over', sql`declined_at is null or (handed_over_on is null and taken_back_at is null)`),
    check('awards_value', sql`value_dong >= 0`),
    check('awards_taken_back_whole', sql`(taken_back_at is null) = (taken_back_by is null)`),
    check('awards_handed_over_whole', sql`(handed_over_on is null) = (handed_over_by is null)`),
    // What a correction has taken away is asked back even when it had been handed over.
    check('awards_end_once', sql`taken_back_at is null or handed_over_on is null or lost_by is not null`)
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
