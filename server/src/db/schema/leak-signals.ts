/** What a chore found in a settled round that looks like a leak: for people to weigh. Nothing reads it but the page of organizers. */
import type { Exposure, LeakSignal } from '@hoi-thi/shared/leak-signals'
import { date, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { rounds } from './contest.ts'
import { questionVersions } from './question-bank.ts'
import { units } from './unit.ts'

/** When a round was looked at, and what its questions were drawn for. */
export const roundRadars = pgTable('round_radars', {
  roundId: uuid()
    .primaryKey()
    .references(() => rounds.id),
  /** First papers, one of each person. */
  papers: integer().notNull(),
  countedAt: instant().notNull(),
  exposures: jsonb().$type<Exposure[]>().notNull()
})

export const leakSignals = pgTable(
  'leak_signals',
  {
    id: uuid().primaryKey(),
    roundId: uuid()
      .notNull()
      .references(() => roundRadars.roundId, { onDelete: 'cascade' }),
    kind: text().$type<LeakSignal['kind']>().notNull(),
    unitId: uuid().references(() => units.id),
    versionId: uuid().references(() => questionVersions.id),
    day: date({ mode: 'string' }),
    papers: integer().notNull(),
    striking: integer().notNull(),
    expected: doublePrecision().notNull(),
    odds: doublePrecision().notNull()
  },
  (table) => [index().on(table.roundId)]
)

/** The papers it was found in, by id alone. */
export const leakSignalAttempts = pgTable(
  'leak_signal_attempts',
  {
    signalId: uuid()
      .notNull()
      .references(() => leakSignals.id, { onDelete: 'cascade' }),
    attemptId: uuid().notNull()
  },
  (table) => [primaryKey({ columns: [table.signalId, table.attemptId] }), index().on(table.attemptId)]
)
