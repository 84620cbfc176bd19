/** A chore of every process: writes down how many requests it had no room for, so that whichever process is asked knows of all. */
import type { Ctx } from '../../../context.ts'
import { addRefused, deleteRefusedBefore } from './queries.ts'

const keptDays = 30

export async function keepRefused(ctx: Ctx): Promise<void> {
  const refused = ctx.engines.duty.takeRefused()
  if (refused.length === 0) return
  try {
    await addRefused(ctx.db, refused)
    await deleteRefusedBefore(ctx.db, new Date(ctx.now.getTime() - keptDays * 86_400_000))
  } catch (error) {
    ctx.engines.duty.putBack(refused)
    throw error
  }
}
