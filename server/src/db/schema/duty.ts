/** What the duty desk must remember beyond a process: how many requests were refused for want of room. */
import { integer, pgTable } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'

/** Of all processes together; only minutes in which some were. */
export const refusedMinutes = pgTable('refused_minutes', {
  minute: instant().primaryKey(),
  count: integer().notNull()
})
