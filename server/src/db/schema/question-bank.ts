/** The question bank: questions with immutable versions, each citing the law, and what has become of that law since. */
import type { Citation, VersionState } from '@hoi-thi/shared/question-bank'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core'
import { bytes } from '../bytes.ts'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'

export type { Citation }

export const topics = pgTable('topics', {
  code: text().primaryKey(),
  name: text().notNull(),
  place: integer().notNull()
})

export const legalDocuments = pgTable('legal_documents', {
  number: text().primaryKey(),
  title: text().notNull(),
  kind: text().notNull(),
  issuedBy: text(),
  issuedOn: date({ mode: 'string' }),
  inForceFrom: date({ mode: 'string' }),
  inForceTo: date({ mode: 'string' }),
  /** Where it is published. */
  link: text()
})

/** What has become of a document. One that was recorded by mistake is removed; the audit log says so. */
export const legalChanges = pgTable(
  'legal_changes',
  {
    id: uuid().primaryKey(),
    documentNumber: text()
      .notNull()
      .references(() => legalDocuments.number),
    kind: text().$type<'amended' | 'expired'>().notNull(),
    on: date({ mode: 'string' }).notNull(),
    /** Empty: the whole document. */
    articles: integer().array().notNull(),
    /** The document that does it. */
    by: text(),
    note: text(),
    recordedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: instant().notNull()
  },
  (table) => [index().on(table.documentNumber), check('legal_changes_kind_known', sql`kind in ('amended', 'expired')`)]
)

/** Where codes of questions come from that bring none: CH-0001. */
export const questionNumbers = pgSequence('question_numbers')

export const questions = pgTable(
  'questions',
  {
    id: uuid().primaryKey(),
    code: text().notNull().unique(),
    createdAt: instant().notNull(),
    /** From then on no paper draws it. */
    retiredAt: instant(),
    retiredBy: uuid().references(() => accounts.id),
    retiredReason: text(),
    /** Open to everyone, for practice: no paper that counts draws it. */
    isOpen: boolean().notNull().default(false)
  },
  () => [check('questions_retired_whole', sql`num_nulls(retired_at, retired_by, retired_reason) in (0, 3)`)]
)

/** A picture or a sound. Who has its id may fetch it: the id is chance alone. */
export const questionFiles = pgTable(
  'question_files',
  {
    id: uuid().primaryKey(),
    type: text().notNull(),
    bytes: bytes().notNull(),
    sha256: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull()
  },
  () => [check('question_files_not_too_large', sql`octet_length(bytes) between 1 and 1048576`)]
)

/** One that is no draft keeps what it says: a trigger sees to it. */
export const questionVersions = pgTable(
  'question_versions',
  {
    id: uuid().primaryKey(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
    version: integer().notNull(),
    state: text().$type<VersionState>().notNull().default('draft'),
    topic: text()
      .notNull()
      .references(() => topics.code),
    level: text().notNull(),
    /** Who may be asked; empty: everyone. */
    divisions: text().array().notNull().default([]),
    text: text().notNull(),
    /** In the order in which they were written; a paper shuffles them, if it may. */
    options: text().array().notNull(),
    /** Indexes into `options`, from 0. Read only when a paper is marked, a closed round shows its key, or who writes questions looks. */
    rightOptions: integer().array().notNull(),
    isShuffled: boolean().notNull().default(true),
    /** Indexes into `options` that stay in their place. */
    pinnedOptions: integer().array().notNull().default([]),
    explanation: text().notNull(),
    documentNumber: text()
      .notNull()
      .references(() => legalDocuments.number),
    citation: jsonb().$type<Citation>().notNull(),
    fileId: uuid().references(() => questionFiles.id),
    /** For who does not see or hear it. */
    fileAlt: text(),
    /** Null for what came with the product. */
    authorId: uuid().references(() => accounts.id),
    submittedAt: instant(),
    reviewedBy: uuid().references(() => accounts.id),
    reviewedAt: instant(),
    /** Why it was returned. */
    reviewReason: text(),
    /** From then on papers may hold it. Changes of the law that were recorded later hold it back. */
    approvedAt: instant(),
    createdAt: instant().notNull(),
    /** Folded: code, text and options. */
    search: text().notNull().default('')
  },
  (table) => [
    unique('question_versions_one_per_number').on(table.questionId, table.version),
    uniqueIndex('question_versions_one_under_way').on(table.questionId).where(sql`state in ('draft', 'submitted')`),
    index().on(table.topic, table.level),
    index().on(table.documentNumber),
    check('question_versions_have_a_key', sql`cardinality(right_options) > 0`),
    check('question_versions_state_known', sql`state in ('draft', 'submitted', 'approved', 'returned')`),
    check('question_versions_approved_whole', sql`(approved_at is not null) = (state = 'approved')`),
    check('question_versions_returned_whole', sql`(review_reason is not null) = (state = 'returned')`),
    check('question_versions_not_reviewed_by_author', sql`reviewed_by <> author_id`),
    check('question_versions_file_has_words', sql`num_nulls(file_id, file_alt) <> 1`)
  ]
)

/** Who wrote in a draft before another took it over: they do not decide on it either. */
export const questionFormerAuthors = pgTable(
  'question_former_authors',
  {
    versionId: uuid()
      .notNull()
      .references(() => questionVersions.id, { onDelete: 'cascade' }),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id)
  },
  (table) => [primaryKey({ columns: [table.versionId, table.accountId] })]
)
