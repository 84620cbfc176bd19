/** Who takes jobs from the queue, and lives. The jobs themselves are the queue's own. */
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'

export const queueWorkers = pgTable(
  'queue_workers',
  {
    id: text().primaryKey(),
    /** By the database's clock. */
    beatAt: instant().notNull()
  },
  (table) => [index().on(table.beatAt)]
)
