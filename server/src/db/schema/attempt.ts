/** Attempts and their answers, both partitioned by round: a save costs the same at any size, and a finished contest can be archived. */

import type { Marking } from '@hoi-thi/shared/scoring'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid
} from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'

/** One question of a stored paper: the version, and which of its options stands at a, b, c … (indexes from 0). */
export interface PaperSlot {
  versionId: string
  order: number[]
  /** What it is worth, if not one point. */
  points?: number
}

/** A stretch in which the attempt's clock stood, as RFC 3339: a pause (until it ends, `to` is null), or a gap that was given back. */
export interface Standstill {
  from: string
  to: string | null
}

const attemptColumns = {
  roundNumber: integer().notNull(),
  id: uuid().notNull(),
  roundId: uuid().notNull(),
  participantId: uuid().notNull(),
  accountId: uuid().notNull(),
  /** As they were at the start: a later change of unit does not move a finished attempt. */
  unitId: uuid(),
  divisionId: text().notNull(),
  ordinal: smallint().notNull(),
  rulesVersion: integer().notNull(),
  startedAt: instant().notNull(),
  deadlineAt: instant().notNull(),
  graceSeconds: smallint().notNull(),
  paper: jsonb().$type<PaperSlot[]>().notNull(),
  /** How many options each position offers: lets a save be checked without reading the paper. */
  optionCounts: smallint().array().notNull(),
  asksPrediction: boolean().notNull(),
  /** With time per question: how long each is open, which one is, and since when. Null for a paper that is open as a whole. */
  secondsPerQuestion: smallint(),
  openPosition: smallint(),
  positionOpenedAt: instant(),
  seed: text().notNull(),
  /** How the rules mark it; null: all right or nothing, nothing off, and valid however much is empty. */
  marking: jsonb().$type<Marking>(),
  standstills: jsonb().$type<Standstill[]>(),
  submittedAt: instant(),
  /** When the result was written down. Finishing is derived from the deadline; this only records it. */
  markedAt: instant(),
  markingVersion: smallint(),
  correct: smallint(),
  points: doublePrecision(),
  /** Whether it has all that the rules ask of a valid paper; null counts as true, as papers did before rules could ask for anything. */
  isValid: boolean(),
  /** Without the stretches in which its clock stood; how long these were is beside it, 0 if null. */
  durationMs: integer(),
  standstillMs: integer(),
  prediction: integer(),
  receiptSalt: text(),
  receipt: text()
}

/** Partitions by list of `round_number`; the migration says so, since the schema language cannot. Hot statements name a round's own table,
 * `attempts_r7`, and leave the round out: its place in keys is the last, so that only the right index fits. */
export const attempts = pgTable('attempts', attemptColumns, (table) => [
  primaryKey({ columns: [table.id, table.roundNumber] }),
  unique('attempts_one_per_ordinal').on(table.participantId, table.ordinal, table.roundNumber),
  index().on(table.accountId),
  check('attempts_question_time', sql`num_nulls(seconds_per_question, open_position, position_opened_at) in (0, 3)`),
  // All that is counted at the duty desk, so that counting reads no row. Written by starts, submissions and moved deadlines; no save writes it.
  index('attempts_counted').on(table.startedAt, table.submittedAt, table.deadlineAt, table.graceSeconds, table.unitId, table.ordinal),
  index('attempts_unmarked').on(table.deadlineAt).where(sql`marked_at is null`)
])

/** Append-only events; the highest `seq` received in time counts. Position 0 is the prediction. */
const answerColumns = {
  roundNumber: integer().notNull(),
  attemptId: uuid().notNull(),
  position: smallint().notNull(),
  seq: integer().notNull(),
  /** The chosen options, sorted and comma-joined; empty when the person took the answer back. */
  choice: text(),
  value: integer(),
  receivedAt: instant().notNull(),
  /** Received after deadline and grace: kept as evidence, never counted. */
  isLate: boolean().notNull(),
  /** What the sender's clock said: evidence only. */
  clientAt: instant()
}

export const answers = pgTable('answers', answerColumns, (table) => [
  primaryKey({ columns: [table.attemptId, table.position, table.seq, table.roundNumber] }),
  // Finds what came in lately. Rows are appended as time goes on, so that a save pays next to nothing for it.
  index('answers_received').using('brin', table.receivedAt),
  // Holds what came too late and nothing else: a save in time writes nothing here.
  index('answers_late').on(table.receivedAt).where(sql`is_late`),
  check('answers_choice_or_value', sql`(position = 0) = (value is not null) and (position = 0) = (choice is null)`)
])
