/** Published boards: stored snapshots and their standings. Rows are never changed, only added. */
import type { UnitParts } from '@hoi-thi/shared/explanation'
import type { BoardStatus, Standing } from '@hoi-thi/shared/ranking'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { contests } from './contest.ts'
import { closes } from './result.ts'

/** Figures of a whole board, beside its standings. */
export interface BoardFigures {
  people?: number
  headcount?: number
  predictionTarget?: number
  /** SHA-256 of what had become of units when the board was made; absent when nothing had, and then there is one view only. */
  lineage?: string
  /** SHA-256 of the signed scores, of parts marked outside, that the board was made with; absent where none count for it. */
  outside?: string
}

/** What a board shows, and what a unit's score was made of. */
export interface StoredStanding extends Standing {
  parts?: UnitParts
}

export const snapshots = pgTable(
  'snapshots',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    /** Which board: `units/vong-1/commune-level`. */
    boardKey: text().notNull(),
    status: text().$type<BoardStatus>().notNull(),
    asOf: instant().notNull(),
    total: integer().notNull(),
    figures: jsonb().$type<BoardFigures>().notNull(),
    /** SHA-256 of the standings: a refresh that changes nothing stores nothing. */
    hash: text().notNull(),
    /** The close that it belongs to, whose state it has; null: it is live. */
    closeId: uuid().references(() => closes.id)
  },
  (table) => [index().on(table.contestId, table.boardKey, table.asOf), index().on(table.closeId)]
)

export const standings = pgTable(
  'standings',
  {
    snapshotId: uuid()
      .notNull()
      .references(() => snapshots.id, { onDelete: 'cascade' }),
    /** Order on the board, from 1; peers of one rank follow each other. */
    place: integer().notNull(),
    body: jsonb().$type<StoredStanding>().notNull()
  },
  (table) => [
    primaryKey({ columns: [table.snapshotId, table.place] }),
    /** Somebody's own row, of a million. */
    index('standings_by_id').on(table.snapshotId, sql`(${table.body}->>'id')`)
  ]
)
