/** The question bank: questions with immutable versions, each citing the law. */
import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'

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
  inForceTo: date({ mode: 'string' })
})

export const questions = pgTable('questions', {
  id: uuid().primaryKey(),
  code: text().notNull().unique(),
  createdAt: instant().notNull()
})

export interface Citation {
  document: string
  article?: number
  clause?: number
  point?: string
  section?: string
}

export const questionVersions = pgTable(
  'question_versions',
  {
    id: uuid().primaryKey(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
    version: integer().notNull(),
    topic: text()
      .notNull()
      .references(() => topics.code),
    level: text().notNull(),
    text: text().notNull(),
    /** In the order in which they were written; a paper shuffles them. */
    options: text().array().notNull(),
    /** Indexes into `options`, from 0. Read only when a paper is marked or a closed round shows its key. */
    rightOptions: integer().array().notNull(),
    explanation: text().notNull(),
    documentNumber: text()
      .notNull()
      .references(() => legalDocuments.number),
    citation: jsonb().$type<Citation>().notNull(),
    approvedAt: instant(),
    createdAt: instant().notNull()
  },
  (table) => [
    unique('question_versions_one_per_number').on(table.questionId, table.version),
    index().on(table.topic, table.level),
    check('question_versions_have_a_key', sql`cardinality(right_options) > 0`)
  ]
)
