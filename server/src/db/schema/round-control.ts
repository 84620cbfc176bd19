/** What people did to a round beside its rules: sealed it, stopped its clocks, gave more time; and when the site could keep answers. */
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { participants, rounds } from './contest.ts'
import { units } from './unit.ts'

/** One organizer proposes, another one seals. That a round is sealed is said by the round itself; a seal taken off leaves no row. */
export const roundSeals = pgTable(
  'round_seals',
  {
    roundId: uuid()
      .primaryKey()
      .references(() => rounds.id),
    proposedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    proposedAt: instant().notNull(),
    sealedBy: uuid().references(() => accounts.id),
    sealedAt: instant(),
    /** Drawn at the sealing: 32 bytes, hex. Shown once nobody can answer any more. */
    seed: text(),
    /** Its SHA-256, public from the sealing on. */
    commitment: text()
  },
  () => [
    check('round_seals_two_people', sql`proposed_by <> sealed_by`),
    check('round_seals_whole', sql`num_nulls(sealed_by, sealed_at, seed, commitment) in (0, 4)`)
  ]
)

/** More time for one person or for a unit. */
export const roundExtensions = pgTable(
  'round_extensions',
  {
    id: uuid().primaryKey(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    participantId: uuid().references(() => participants.id),
    unitId: uuid().references(() => units.id),
    seconds: integer().notNull(),
    /** Null: the person it was about has been erased. */
    reason: text(),
    grantedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    grantedAt: instant().notNull(),
    takenBackBy: uuid().references(() => accounts.id),
    takenBackAt: instant()
  },
  (table) => [
    index().on(table.roundId, table.id),
    index().on(table.participantId),
    check('round_extensions_for_one', sql`num_nonnulls(participant_id, unit_id) = 1`),
    check('round_extensions_seconds', sql`seconds between 60 and 7200`),
    check('round_extensions_taken_back_whole', sql`(taken_back_at is null) = (taken_back_by is null)`)
  ]
)

/** While one is open, the round's clocks stand. */
export const roundPauses = pgTable(
  'round_pauses',
  {
    id: uuid().primaryKey(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    reason: text().notNull(),
    pausedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    pausedAt: instant().notNull(),
    /** Null with an end: nobody ended it in a day, and it ended by itself. */
    resumedBy: uuid().references(() => accounts.id),
    resumedAt: instant()
  },
  (table) => [
    index().on(table.roundId, table.pausedAt),
    uniqueIndex('round_pauses_one_open').on(table.roundId).where(sql`resumed_at is null`),
    check('round_pauses_ends_after', sql`resumed_at >= paused_at`)
  ]
)

/** A stretch in which the site could commit, beat after beat; between two stretches of a round lies a gap. */
export const roundBeats = pgTable(
  'round_beats',
  {
    id: uuid().primaryKey(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    firstAt: instant().notNull(),
    lastAt: instant().notNull()
  },
  (table) => [index().on(table.roundId, table.lastAt)]
)

/** One organizer proposes to give back the time in which nobody could answer; another one decides. */
export const roundCompensations = pgTable(
  'round_compensations',
  {
    id: uuid().primaryKey(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    fromAt: instant().notNull(),
    toAt: instant().notNull(),
    reason: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    proposedAt: instant().notNull(),
    decision: text().$type<'approved' | 'declined'>(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant(),
    /** Attempts that got the time, and attempts that had ended by then. */
    moved: integer(),
    ended: integer(),
    /** By how many seconds the round closed later for it. */
    closeMovedSeconds: integer()
  },
  (table) => [
    index().on(table.roundId, table.fromAt),
    check('round_compensations_interval', sql`from_at < to_at`),
    check('round_compensations_two_people', sql`decision is distinct from 'approved' or decided_by <> proposed_by`),
    check('round_compensations_decided_whole', sql`num_nulls(decision, decided_by, decided_at) in (0, 3)`)
  ]
)

/** What anyone may read of what was done to a round: a plain sentence for each. */
export const roundNotices = pgTable(
  'round_notices',
  {
    id: uuid().primaryKey(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    at: instant().notNull(),
    text: text().notNull()
  },
  (table) => [index().on(table.roundId, table.at)]
)
