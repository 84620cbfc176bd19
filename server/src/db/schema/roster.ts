/** How the people of a unit come in: codes for who was enrolled, join links, wishes to change unit, and pairs that may be one person. */
import type { CodeKind } from '@hoi-thi/shared/roster'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests, participants } from './contest.ts'
import { units } from './unit.ts'

const unitId = () =>
  uuid()
    .notNull()
    .references(() => units.id)
const contestId = () =>
  uuid()
    .notNull()
    .references(() => contests.id)
const accountId = () =>
  uuid()
    .notNull()
    .references(() => accounts.id)

/** With one, a person of a unit chooses a password, the first or, after forgetting it, another; or goes on with an attempt elsewhere. Each works once. */
export const enrolmentCodes = pgTable(
  'enrolment_codes',
  {
    /** Keyed hash: the code itself is shown once and kept nowhere. */
    mac: text().primaryKey(),
    accountId: accountId(),
    /** Null for a person of no unit, who only goes on with an attempt. */
    unitId: uuid().references(() => units.id),
    kind: text().$type<CodeKind>().notNull().default('enrolment'),
    issuedBy: accountId(),
    issuedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** When a newer one took its place. */
    revokedAt: instant()
  },
  (table) => [uniqueIndex('enrolment_codes_one_live').on(table.accountId).where(sql`used_at is null and revoked_at is null`)]
)

/** Whoever joins through one is confirmed by the unit. */
export const joinLinks = pgTable(
  'join_links',
  {
    id: uuid().primaryKey(),
    /** Keyed hash of the token in the link. */
    mac: text().notNull().unique(),
    unitId: unitId(),
    contestId: contestId(),
    createdBy: accountId(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    /** How many may join through it; null: as many as come. */
    limit: integer(),
    used: integer().notNull().default(0),
    endedAt: instant()
  },
  (table) => [index().on(table.unitId), check('join_links_within_limit', sql`used <= "limit"`)]
)

export type UnitChangeState = 'open' | 'accepted' | 'refused'

export const unitChanges = pgTable(
  'unit_changes',
  {
    id: uuid().primaryKey(),
    contestId: contestId(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    fromUnitId: uuid().references(() => units.id),
    toUnitId: unitId(),
    reason: text().notNull(),
    state: text().$type<UnitChangeState>().notNull(),
    filedAt: instant().notNull(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant(),
    decisionReason: text()
  },
  (table) => [
    uniqueIndex('unit_changes_one_open').on(table.participantId).where(sql`state = 'open'`),
    index().on(table.toUnitId),
    index().on(table.contestId)
  ]
)

export type ReviewState = 'open' | 'same-person' | 'different'

/** Two accounts that may be one person. A person decides, and no account is deleted. */
export const duplicateReviews = pgTable(
  'duplicate_reviews',
  {
    id: uuid().primaryKey(),
    contestId: contestId(),
    /** Which was there first. */
    firstAccountId: accountId(),
    secondAccountId: accountId(),
    why: text().notNull(),
    state: text().$type<ReviewState>().notNull(),
    foundAt: instant().notNull(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant()
  },
  (table) => [
    unique('duplicate_reviews_once').on(table.contestId, table.firstAccountId, table.secondAccountId),
    index().on(table.secondAccountId),
    check('duplicate_reviews_two', sql`first_account_id <> second_account_id`)
  ]
)
