/** Accounts: people who can sign in, and their sessions. */
import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'

export const accounts = pgTable('accounts', {
  id: uuid().primaryKey(),
  /** As typed; shown back to its owner. */
  signInName: text().notNull(),
  /** Folded to what counts as the same name: case, spaces, the ways to write a phone number. */
  signInKey: text().notNull().unique('accounts_sign_in_key_unique'),
  /** Null for who was enrolled and has not chosen one yet, and for who comes through a provider. */
  passwordHash: text(),
  fullName: text().notNull(),
  /** What a search looks at: the name as `fold` writes it, whatever letters the database's own language knows, then `|` and what it signs in with. */
  search: text()
    .notNull()
    .generatedAlwaysAs(
      sql.raw(
        `regexp_replace(lower(translate(regexp_replace(normalize(full_name, NFD), U&'[\\0300-\\036f]', '', 'g'), 'đĐðÐ', 'dddd')), '[^a-z0-9]+', ' ', 'g') || '|' || lower(sign_in_name)`
      )
    ),
  /** Null until the person has agreed: nobody agrees for another. */
  consentVersion: integer(),
  consentedAt: instant(),
  createdAt: instant().notNull(),
  /** Since then nobody is behind it: what named a person is gone. */
  erasedAt: instant()
})

type SessionEnd = 'signed-out' | 'ended-by-owner' | 'ended-by-staff' | 'token-reused' | 'password-changed' | 'assistance-begun'

export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    /** However often its token is renewed, it ends then. */
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endedBecause: text().$type<SessionEnd>(),
    /** Browser and system in words, for the owner's list of devices. */
    device: text(),
    renewedAt: instant(),
    /** When a second factor was shown in this session. */
    secondFactorAt: instant(),
    /** Others use the device too: the browser forgets it when it closes. */
    isShared: boolean().notNull().default(false),
    /** Who brought the person in and sat beside them. */
    assistedBy: uuid().references(() => accounts.id)
  },
  (table) => [
    index().on(table.accountId),
    index('sessions_ended').on(table.endedAt).where(sql`ended_at is not null`),
    index('sessions_second_factor').on(table.secondFactorAt).where(sql`second_factor_at is not null`),
    index('sessions_assisted').on(table.createdAt).where(sql`assisted_by is not null`)
  ]
)

/** What a session is renewed with, each once. One that comes again long after it was used has been stolen. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    hash: text().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id),
    issuedAt: instant().notNull(),
    usedAt: instant()
  },
  (table) => [index().on(table.sessionId)]
)

/** Time-based one-time passwords (RFC 6238). */
export const secondFactors = pgTable('second_factors', {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id),
  /** Sealed: readable with the process's secret only. */
  secret: text().notNull(),
  createdAt: instant().notNull(),
  /** Null until its owner has shown a code of it. */
  confirmedAt: instant(),
  /** The step of the last code that was taken: none counts twice. */
  lastStep: integer()
})

/** For who has lost the second factor: each works once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    hash: text().notNull(),
    usedAt: instant()
  },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })]
)

/** Who somebody is at a provider (OpenID Connect). An identity leads to one account; an account may have several. */
export const identities = pgTable(
  'identities',
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    issuer: text().notNull(),
    /** The issuer's own name for the person, which it never gives to another. */
    subject: text().notNull(),
    linkedAt: instant().notNull()
  },
  (table) => [unique('identities_issuer_subject_unique').on(table.issuer, table.subject), index().on(table.accountId)]
)

/** A link to choose another password, by mail: of each account the newest only. */
export const passwordResets = pgTable('password_resets', {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id),
  /** Keyed hash: the token itself is in the mail and nowhere else. */
  mac: text().notNull().unique(),
  issuedAt: instant().notNull(),
  expiresAt: instant().notNull()
})
