/** Contests, their versioned rules, their rounds, and who takes part for which unit. */
import type { Blueprint, Rules } from '@hoi-thi/shared/rules'
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { questionVersions } from './question-bank.ts'
import { units } from './unit.ts'

export const contests = pgTable('contests', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  summary: text().notNull(),
  rulesVersion: integer().notNull(),
  createdAt: instant().notNull(),
  /** From then on nothing of it names a person; null: not set yet. */
  retentionUntil: instant(),
  /** Why so long, in the organizer's words. */
  retentionReason: text()
})

/** A version of the rules never changes once it is published. */
export const contestRules = pgTable(
  'contest_rules',
  {
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    version: integer().notNull(),
    body: jsonb().$type<Rules>().notNull(),
    publishedAt: instant().notNull()
  },
  (table) => [primaryKey({ columns: [table.contestId, table.version] })]
)

export const rounds = pgTable(
  'rounds',
  {
    id: uuid().primaryKey(),
    /** Carried inside each attempt's id, so that a save finds its partition by itself. 1 to 16,777,215. */
    number: integer().generatedByDefaultAsIdentity().notNull().unique(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    code: text().notNull(),
    name: text().notNull(),
    subject: text().notNull(),
    place: integer().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    durationSeconds: integer().notNull(),
    blueprint: jsonb().$type<Blueprint>().notNull(),
    /** When people declared the round ready; before that it cannot open. */
    sealedAt: instant(),
    /** When its pool was last filled by hand; null: as it was made. */
    poolFilledAt: instant()
  },
  (table) => [
    unique('rounds_one_per_code').on(table.contestId, table.code),
    check('rounds_number_fits_an_attempt_id', sql`number between 1 and 16777215`)
  ]
)

/** The pool that a round's papers are drawn from. */
export const roundQuestions = pgTable(
  'round_questions',
  {
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id)
  },
  (table) => [primaryKey({ columns: [table.roundId, table.questionVersionId] }), index().on(table.questionVersionId)]
)

/** The units that take part, with the headcount that the contest reckons with. */
export const contestUnits = pgTable(
  'contest_units',
  {
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    headcount: integer()
  },
  (table) => [primaryKey({ columns: [table.contestId, table.unitId] })]
)

export type Membership = 'unconfirmed' | 'confirmed' | 'disputed'

export const participants = pgTable(
  'participants',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    unitId: uuid().references(() => units.id),
    divisionId: text().notNull(),
    facts: jsonb().$type<Record<string, string>>().notNull(),
    /** Null until the person has agreed: who was enrolled by the unit has not, and starts no attempt. */
    consentVersion: integer(),
    consentedAt: instant(),
    joinedAt: instant().notNull(),
    /** What the unit says of it. */
    membership: text().$type<Membership>().notNull().default('unconfirmed'),
    membershipReason: text(),
    membershipBy: uuid().references(() => accounts.id),
    membershipAt: instant()
  },
  (table) => [
    unique('participants_one_per_account').on(table.contestId, table.accountId),
    index().on(table.unitId),
    check('participants_membership_known', sql`membership in ('unconfirmed', 'confirmed', 'disputed')`)
  ]
)
