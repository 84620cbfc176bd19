/** A moment as tables keep it: with its zone, to the millisecond. */
import { timestamp } from 'drizzle-orm/pg-core'

export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
