/** What the answers of a closed round said of its questions. Counted once, so that the figures outlast the answers. */
import type { ItemStatistics } from '@hoi-thi/shared/question-pool'
import { index, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { rounds } from './contest.ts'
import { questionVersions } from './question-bank.ts'

export type ItemFigures = Omit<ItemStatistics, 'questionId' | 'code' | 'version' | 'text'>

export const roundStatistics = pgTable('round_statistics', {
  roundId: uuid()
    .primaryKey()
    .references(() => rounds.id),
  papers: integer().notNull(),
  countedAt: instant().notNull()
})

export const itemStatistics = pgTable(
  'item_statistics',
  {
    roundId: uuid()
      .notNull()
      .references(() => roundStatistics.roundId, { onDelete: 'cascade' }),
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id),
    figures: jsonb().$type<ItemFigures>().notNull()
  },
  (table) => [primaryKey({ columns: [table.roundId, table.questionVersionId] }), index().on(table.questionVersionId)]
)
