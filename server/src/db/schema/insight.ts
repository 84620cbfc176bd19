/** What leaders look at, counted by chores: looking at it never counts anything. */
import type { GenderInsight, TopicInsight } from '@hoi-thi/shared/insight'
import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { rounds } from './contest.ts'
import { units } from './unit.ts'

/** When the people of a round were counted last. */
export const participationRounds = pgTable('participation_rounds', {
  roundId: uuid()
    .primaryKey()
    .references(() => rounds.id),
  countedAt: instant().notNull()
})

/** People by the hour in which they began their first attempt at a round. */
export const participationHours = pgTable(
  'participation_hours',
  {
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    /** As at the start; null: of none, or of one that disputes the person. */
    unitId: uuid().references(() => units.id),
    divisionId: text().notNull(),
    hour: instant().notNull(),
    people: integer().notNull(),
    /** Those of them who had taken part in no round of the contest before. */
    newcomers: integer().notNull()
  },
  (table) => [unique('participation_hours_once').on(table.roundId, table.unitId, table.divisionId, table.hour).nullsNotDistinct()]
)

/** What the papers of a settled round said of what people know. Small cells are hidden before it is stored. */
export const roundKnowledge = pgTable('round_knowledge', {
  roundId: uuid()
    .primaryKey()
    .references(() => rounds.id),
  papers: integer().notNull(),
  countedAt: instant().notNull(),
  topics: jsonb().$type<TopicInsight[]>().notNull(),
  genders: jsonb().$type<GenderInsight[]>().notNull()
})
