/** How many people a unit has, who says so, which number counted for a round, and what units dispute. Numbers are added, never changed. */
import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests, rounds } from './contest.ts'
import { units } from './unit.ts'

export const unitHeadcounts = pgTable(
  'unit_headcounts',
  {
    id: uuid().primaryKey().defaultRandom(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    /** An organizer's number counts in their own contest only; null: everywhere. */
    contestId: uuid().references(() => contests.id),
    /** From this day on it counts, until a later one does. */
    countedOn: date({ mode: 'string' }).notNull(),
    people: integer().notNull(),
    source: text().notNull(),
    documentNumber: text(),
    documentDate: date({ mode: 'string' }),
    /** Null: laid with the units. */
    enteredBy: uuid().references(() => accounts.id),
    enteredAt: instant(),
    /** True for the demonstration's numbers, which nobody counted. */
    isInvented: boolean().notNull()
  },
  (table) => [index().on(table.unitId, table.countedOn), check('unit_headcounts_people', sql`people > 0`)]
)

/** What counted when the round closed. Written once; what comes later does not touch it. */
export const roundHeadcounts = pgTable(
  'round_headcounts',
  {
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    people: integer().notNull(),
    headcountId: uuid()
      .notNull()
      .references(() => unitHeadcounts.id)
  },
  (table) => [primaryKey({ columns: [table.roundId, table.unitId] })]
)

/** A unit says that its headcount is another. One is open at a time for each unit and contest. */
export const headcountDisputes = pgTable(
  'headcount_disputes',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    people: integer().notNull(),
    reason: text().notNull(),
    /** The decision that the number stands in, if there is one. */
    documentNumber: text(),
    documentDate: date({ mode: 'string' }),
    filedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    filedAt: instant().notNull(),
    decision: text().$type<'accepted' | 'refused'>(),
    answer: text(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant(),
    /** The number that an accepted one became. */
    headcountId: uuid().references(() => unitHeadcounts.id)
  },
  (table) => [
    uniqueIndex('headcount_disputes_one_open').on(table.contestId, table.unitId).where(sql`decided_at is null`),
    index().on(table.contestId, table.filedAt),
    check('headcount_disputes_people', sql`people > 0`),
    check(
      'headcount_disputes_decided_whole',
      sql`(decided_at is null) = (decision is null) and (decided_at is null) = (decided_by is null) and (decided_at is null) = (answer is null)`
    ),
    check('headcount_disputes_not_decided_by_filer', sql`decided_by <> filed_by`)
  ]
)
