/** Who judges which entries, and what they give: panels, assignments, conflicts, mark sheets, and what was talked about. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests } from './contest.ts'
import { entries } from './entry.ts'
import { units } from './unit.ts'

/** Judges who share the entries of some kinds among them. A kind belongs to one panel at most. */
export const judgingPanels = pgTable(
  'judging_panels',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    name: text().notNull(),
    kinds: jsonb().$type<ClipRules['kinds']>().notNull(),
    createdAt: instant().notNull()
  },
  (table) => [unique().on(table.contestId, table.name)]
)

export const judgingPanelJudges = pgTable(
  'judging_panel_judges',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    judgeId: uuid()
      .notNull()
      .references(() => accounts.id),
    panelId: uuid()
      .notNull()
      .references(() => judgingPanels.id),
    /** Where the judge works, as the organizer says: its entries are not theirs to mark. */
    unitId: uuid().references(() => units.id),
    addedAt: instant().notNull()
  },
  (table) => [unique('judging_panel_judges_one_panel').on(table.contestId, table.judgeId), index().on(table.panelId)]
)

/** Pairs that are kept apart beside what units tell: declared by the judge, or said by an organizer. */
export const judgingConflicts = pgTable(
  'judging_conflicts',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    judgeId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<'declared' | 'set'>().notNull(),
    reason: text().notNull(),
    setBy: uuid()
      .notNull()
      .references(() => accounts.id),
    setAt: instant().notNull()
  },
  (table) => [unique().on(table.entryId, table.judgeId), check('judging_conflicts_kind_known', sql`kind in ('declared', 'set')`)]
)

/** One stands until it is replaced, and is never removed. */
export const judgingAssignments = pgTable(
  'judging_assignments',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    judgeId: uuid()
      .notNull()
      .references(() => accounts.id),
    assignedAt: instant().notNull(),
    assignedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Of the draw that it came from; null: an organizer has chosen. */
    seed: text(),
    replacedAt: instant(),
    replacedBy: uuid().references(() => accounts.id),
    reason: text()
  },
  (table) => [
    uniqueIndex('judging_assignments_standing').on(table.entryId, table.judgeId).where(sql`replaced_at is null`),
    index().on(table.judgeId).where(sql`replaced_at is null`),
    check('judging_assignments_replaced_whole', sql`num_nulls(replaced_at, replaced_by, reason) in (0, 3)`)
  ]
)

/** What a judge gives an entry. A draft until signed; what is signed is never changed, but a new sheet with the next number may take its place. */
export const markSheets = pgTable(
  'mark_sheets',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    judgeId: uuid()
      .notNull()
      .references(() => accounts.id),
    number: integer().notNull(),
    marks: jsonb().$type<Record<string, number>>().notNull(),
    remarks: jsonb().$type<Record<string, string>>().notNull(),
    /** Counts saves: who saves names the one that they have seen. */
    revision: integer().notNull(),
    savedAt: instant().notNull(),
    signedAt: instant(),
    /** The version of the rules by which it was signed. */
    rulesVersion: integer(),
    /** From then on it does not count. */
    reopenedAt: instant(),
    reopenedBy: uuid().references(() => accounts.id),
    reopenReason: text()
  },
  (table) => [
    unique().on(table.entryId, table.judgeId, table.number),
    uniqueIndex('mark_sheets_one_draft').on(table.entryId, table.judgeId).where(sql`signed_at is null`),
    uniqueIndex('mark_sheets_one_counts').on(table.entryId, table.judgeId).where(sql`signed_at is not null and reopened_at is null`),
    index().on(table.judgeId),
    check('mark_sheets_signed_whole', sql`(signed_at is null) = (rules_version is null)`),
    check('mark_sheets_reopened_whole', sql`num_nulls(reopened_at, reopened_by, reopen_reason) in (0, 3)`),
    check('mark_sheets_reopened_signed', sql`reopened_at is null or signed_at is not null`)
  ]
)

/** Judges talked about an entry on whose marks they were far apart; who changes their mind has their sheet reopened. */
export const judgingDiscussions = pgTable(
  'judging_discussions',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    heldAt: instant().notNull(),
    text: text().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: instant().notNull()
  },
  (table) => [index().on(table.entryId)]
)
