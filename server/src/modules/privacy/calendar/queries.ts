import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { advisoryLocks } from '../../../db/locks.ts'
import { calendarDays, privacyRequests } from '../../../db/schema/privacy.ts'
import type { EnteredDays } from '../working-days.ts'

/** Until the end of the transaction nobody changes the calendar: what is reckoned with it is stored before it changes. */
export async function readEnteredDays(db: Db): Promise<EnteredDays> {
  await db.execute(sql`select pg_advisory_xact_lock_shared(${advisoryLocks.calendar})`)
  const days = await listEnteredDays(db)
  return new Map(days.map(({ day, isWorked }) => [day, isWorked]))
}

/** Waits for those who reckon with the calendar, and keeps others from it until the end of the transaction. */
export async function holdCalendar(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.calendar})`)
}

export async function listEnteredDays(db: Db) {
  return db.select().from(calendarDays).orderBy(asc(calendarDays.day))
}

export async function putDay(db: Db, day: typeof calendarDays.$inferInsert): Promise<void> {
  await db.insert(calendarDays).values(day).onConflictDoUpdate({ target: calendarDays.day, set: day })
}

export async function deleteDay(db: Db, day: string): Promise<boolean> {
  const { rowCount } = await db.delete(calendarDays).where(eq(calendarDays.day, day))
  return (rowCount ?? 0) > 0
}

/** Held in one order. Once it is answered, the deadline of the answer is history. */
export async function lockUnanswered(db: Db) {
  return db
    .select()
    .from(privacyRequests)
    .where(sql`closed_at is null and answered_at is null`)
    .orderBy(asc(privacyRequests.id))
    .for('update')
}
