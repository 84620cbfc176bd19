/** Files of questions that setters bring in: read apart by a job, shown question by question, taken in as drafts, taken back until first use. */
import type { Neighbour, QuestionText, WordingRemark } from '@hoi-thi/shared/question-bank'
import type { ImportRemark, ItemStatus, QuestionImport } from '@hoi-thi/shared/question-import'
import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from '../bytes.ts'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { questionFiles } from './question-bank.ts'

export const questionImports = pgTable(
  'question_imports',
  {
    id: uuid().primaryKey(),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    fileName: text(),
    /** SHA-256 of the bytes, in hex. */
    fileHash: text().notNull(),
    /** Only until it has been read. */
    file: bytes(),
    state: text().$type<QuestionImport['state']>().notNull(),
    /** Why the whole file is refused. */
    reason: text(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    createdAt: instant().notNull(),
    confirmedAt: instant(),
    undoneAt: instant()
  },
  () => [
    check('question_imports_state_known', sql`state in ('reading', 'refused', 'previewed', 'confirmed', 'undone')`),
    check('question_imports_file_while_reading', sql`(file is not null) = (state = 'reading')`)
  ]
)

/** What stands in the file or was mended since: whole or not. */
export type ItemContent = Omit<QuestionText, 'topic' | 'level' | 'citation' | 'file'> & {
  code: string | null
  topic: string | null
  level: QuestionText['level'] | null
  citationWritten: string | null
  citation: QuestionText['citation'] | null
  /** Of the picture or sound, whose id is a column. */
  fileAlt: string
}

export const questionImportItems = pgTable(
  'question_import_items',
  {
    importId: uuid()
      .notNull()
      .references(() => questionImports.id, { onDelete: 'cascade' }),
    /** Its place among the questions of the file, from 1. */
    number: integer().notNull(),
    place: jsonb().$type<ImportRemark['place']>().notNull(),
    content: jsonb().$type<ItemContent>().notNull(),
    fileId: uuid().references(() => questionFiles.id),
    faults: jsonb().$type<ImportRemark[]>().notNull(),
    notes: jsonb().$type<ImportRemark[]>().notNull(),
    wording: jsonb().$type<WordingRemark[]>().notNull(),
    neighbours: jsonb().$type<Neighbour[]>().notNull(),
    status: text().$type<ItemStatus>().notNull(),
    isMended: boolean().notNull().default(false),
    isLeftOut: boolean().notNull().default(false),
    /** The question that it became. No reference: what is taken back is gone. */
    questionId: uuid()
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.number] }),
    index().on(table.questionId),
    check('question_import_items_status_known', sql`status in ('ok', 'noted', 'same', 'error', 'left-out')`)
  ]
)
