/** What people have agreed to, and what they ask to be done with their data. */
import type { Relation } from '@hoi-thi/shared/contest'
import type { Purpose, RequestKind, RequestState } from '@hoi-thi/shared/privacy'
import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests } from './contest.ts'

export type ConsentChannel = 'registration' | 'code' | 'joining' | 'settings' | 'request' | 'openid' | 'roster'

/** Each change is a row, and no row is changed: triggers refuse it. The newest row of a purpose holds; no row means not given. */
export const consents = pgTable(
  'consents',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    contestId: uuid().references(() => contests.id),
    purpose: text().$type<Purpose>().notNull(),
    version: integer().notNull(),
    /** SHA-256 of the text that was shown. */
    textHash: text().notNull(),
    given: boolean().notNull(),
    at: instant().notNull(),
    channel: text().$type<ConsentChannel>().notNull(),
    /** Who wrote it down: the person, or the officer who carried out a request. */
    actorId: uuid()
      .notNull()
      .references(() => accounts.id)
  },
  (table) => [index().on(table.accountId)]
)

/** Who agreed for a minor: beside the consent that proves it, which outlives an erasure; this does not. */
export const guardians = pgTable(
  'guardians',
  {
    consentId: uuid()
      .primaryKey()
      .references(() => consents.id),
    relation: text().$type<Relation | 'unit'>().notNull(),
    /** Of the parent or guardian; of the unit, where that declared it. */
    fullName: text().notNull()
  },
  () => [check('guardians_relation_known', sql`relation in ('father', 'mother', 'guardian', 'unit')`)]
)

/** Where a day differs from the list of holidays that the program brings. */
export const calendarDays = pgTable('calendar_days', {
  day: date({ mode: 'string' }).primaryKey(),
  isWorked: boolean().notNull(),
  /** The document that says so. */
  source: text().notNull(),
  enteredBy: uuid()
    .notNull()
    .references(() => accounts.id),
  enteredAt: instant().notNull()
})

export const privacyRequests = pgTable(
  'privacy_requests',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<RequestKind>().notNull(),
    /** In the person's own words. */
    text: text(),
    state: text().$type<RequestState>().notNull(),
    receivedAt: instant().notNull(),
    hasThirdParties: boolean().notNull(),
    answerDueAt: instant().notNull(),
    doneDueAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
    extendedAt: instant(),
    extensionReason: text(),
    closedAt: instant(),
    closingReason: text(),
    handledBy: uuid().references(() => accounts.id)
  },
  (table) => [
    index().on(table.accountId),
    index('privacy_requests_open').on(table.answerDueAt).where(sql`closed_at is null`),
    check('privacy_requests_state_known', sql`state in ('received', 'answered', 'extended', 'done', 'refused')`),
    check('privacy_requests_closed_when_closed', sql`(state in ('done', 'refused')) = (closed_at is not null)`)
  ]
)
