/** Contests, their versioned rules, their rounds, and who takes part for which unit. */
import type { Blueprint, RoundRules } from '@hoi-thi/shared/round-rules'
import type { Change } from '@hoi-thi/shared/rules-version'
import { sql } from 'drizzle-orm'
import { boolean, check, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import type { StoredRules } from './first-rules.ts'
import { questionVersions } from './question-bank.ts'
import { units } from './unit.ts'

export const contests = pgTable('contests', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  summary: text().notNull(),
  /** The version that holds; 0 while none is published: then only staff see the contest. */
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
    body: jsonb().$type<StoredRules>().notNull(),
    publishedAt: instant().notNull(),
    /** Why it was amended; null: it is the first, or was published before reasons were asked for. */
    reason: text(),
    /** What it says otherwise than the version before, sentence by sentence. */
    changes: jsonb().$type<Change[]>(),
    publishedBy: uuid().references(() => accounts.id),
    /** The second person, where it took two. */
    approvedBy: uuid().references(() => accounts.id),
    /** The participants up to this one have been told of it; null: nobody yet. */
    toldTo: uuid(),
    /** When all have been told; null: some are still to be. */
    toldAt: instant()
  },
  (table) => [primaryKey({ columns: [table.contestId, table.version] })]
)

/** The next version of a contest's rules while it is written. */
export const rulesDrafts = pgTable('rules_drafts', {
  contestId: uuid()
    .primaryKey()
    .references(() => contests.id),
  body: jsonb().$type<StoredRules>().notNull(),
  /** Counts up with each change, so that nobody saves over somebody else's work unseen. */
  revision: integer().notNull(),
  savedBy: uuid()
    .notNull()
    .references(() => accounts.id),
  savedAt: instant().notNull(),
  /** Set while a second person is waited for. */
  reason: text(),
  proposedBy: uuid().references(() => accounts.id),
  proposedAt: instant()
})

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
    kind: text().$type<RoundRules['kind']>().notNull().default('quiz'),
    place: integer().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    durationSeconds: integer().notNull(),
    blueprint: jsonb().$type<Blueprint>().notNull(),
    /** Only who was admitted from an earlier round may start. */
    isByAdmission: boolean().notNull().default(false),
    /** When people declared the round ready; before that it cannot open. */
    sealedAt: instant(),
    /** When its pool was last filled by hand; null: as it was made. */
    poolFilledAt: instant(),
    /** Until when somebody with more time may still answer; null, or past `closesAt`. Nothing that opens at the close opens before. */
    answersUntil: instant(),
    /** While this is set the clocks of the round stand, and nothing starts. */
    pausedAt: instant(),
    /** What an attempt that starts gets on top of its time: seconds by the id of a participant or a unit. Here, and not summed up from
     * `round_extensions`, since a start holds this row and so cannot miss what is granted at the same moment. */
    extraSeconds: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** Raised by whatever moves a deadline: a page that knows another number asks again. */
    revision: integer().notNull().default(0)
  },
  (table) => [
    unique('rounds_one_per_code').on(table.contestId, table.code),
    check('rounds_kind_known', sql`kind in ('quiz', 'practice', 'outside')`),
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

/** Who of an earlier round may start in this one. */
export const admissions = pgTable(
  'admissions',
  {
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    admittedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    admittedAt: instant().notNull()
  },
  (table) => [primaryKey({ columns: [table.roundId, table.participantId] }), index().on(table.participantId)]
)

/** What was given in a part that is marked outside; it counts once a second person has signed it. A correction is a new row in place of the old. */
export const outsideScores = pgTable(
  'outside_scores',
  {
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    points: doublePrecision().notNull(),
    enteredBy: uuid()
      .notNull()
      .references(() => accounts.id),
    enteredAt: instant().notNull(),
    signedBy: uuid().references(() => accounts.id),
    signedAt: instant(),
    /** Why it was corrected after it had been signed. */
    reason: text(),
    /** The sheet that it came with, as long as nobody has corrected it. No reference: previews are forgotten. */
    importId: uuid()
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.participantId] }),
    index().on(table.participantId),
    index().on(table.importId),
    check('outside_scores_two_people', sql`signed_by is distinct from entered_by or signed_by is null`),
    check('outside_scores_signed_whole', sql`(signed_at is null) = (signed_by is null)`)
  ]
)
