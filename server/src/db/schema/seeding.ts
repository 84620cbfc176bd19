/** Which seeds have been laid in full. One that was cut short is laid again from where it stood. */
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

export const seedings = pgTable('seedings', {
  name: text().primaryKey(),
  completedAt: timestamp({ withTimezone: true, mode: 'date', precision: 3 }).notNull()
})
