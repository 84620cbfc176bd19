/** The calendar by which requests are answered: the list of the program, and what the officer enters over it. */
import type { Calendar } from '@hoi-thi/shared/privacy'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { refuse } from '../../../problem.ts'
import { shownCalendar } from '../calendar.ts'
import { deadlinesOf } from '../deadlines.ts'
import { updateRequest } from '../requests/queries.ts'
import { isListedAsWorked } from '../working-days.ts'
import { deleteDay, holdCalendar, listEnteredDays, lockUnanswered, putDay, readEnteredDays } from './queries.ts'

export async function calendarOf(ctx: Ctx): Promise<Calendar> {
  return shownCalendar(await listEnteredDays(ctx.db), ctx.now)
}

export function enterDay(ctx: ActorCtx, day: string, { isWorked, source }: { isWorked: boolean; source: string }): Promise<Calendar> {
  return transaction(ctx, async (ctx) => {
    await holdCalendar(ctx.db)
    if (isWorked === isListedAsWorked(day)) refuse('privacy.day-listed')
    await putDay(ctx.db, { day, isWorked, source: source.trim(), enteredBy: ctx.actor.accountId, enteredAt: ctx.now })
    const moved = await reckonAgain(ctx)
    await audit(ctx, { action: 'calendar-day.entered', detail: { day, isWorked, moved } })
    return calendarOf(ctx)
  })
}

export function removeDay(ctx: ActorCtx, day: string): Promise<Calendar> {
  return transaction(ctx, async (ctx) => {
    await holdCalendar(ctx.db)
    if (!(await deleteDay(ctx.db, day))) refuse('privacy.day-not-found')
    const moved = await reckonAgain(ctx)
    await audit(ctx, { action: 'calendar-day.removed', detail: { day, moved } })
    return calendarOf(ctx)
  })
}

/**
 * With the calendar, in the same transaction, each open request that has not been answered gets the deadline that the law counts for it by the new
 * calendar, be it later or earlier. How many have moved.
 */
async function reckonAgain(ctx: ActorCtx): Promise<number> {
  const entered = await readEnteredDays(ctx.db)
  let moved = 0
  for (const { id, receivedAt, hasThirdParties, extendedAt, answerDueAt: before } of await lockUnanswered(ctx.db)) {
    const { answerDueAt } = deadlinesOf({ receivedAt, hasThirdParties, isExtended: extendedAt !== null }, entered)
    if (answerDueAt.getTime() === before.getTime()) continue
    await updateRequest(ctx.db, id, { answerDueAt })
    moved++
  }
  return moved
}
