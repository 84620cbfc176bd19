/** The chore that reminds winners, once, that the last day to answer is near. */
import { type Ctx, transaction } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { isReminded, lastNearDay } from '../answer-rules.ts'
import { reminderText } from '../message-text.ts'
import { type HeldAward, listAwards, lockAward, updateAward } from '../queries.ts'
import { prizeOf, shownAward } from '../shown-award.ts'
import { tellHolder } from '../telling/actions.ts'
import { listUnreminded } from './queries.ts'

/** Each by itself: whoever answers meanwhile waits for one, and not for all. */
export async function remindWinners(ctx: Ctx): Promise<void> {
  const days = { today: dayOf(ctx.now), lastNear: lastNearDay(ctx.now) }
  for (const { id, contestId } of await listUnreminded(ctx.db, days))
    await transaction(ctx, async (ctx) => {
      const award = await lockAward(ctx.db, id, { contestId })
      if (award && isReminded(award, ctx.now)) await remind(ctx, award)
    })
}

async function remind(ctx: Ctx, award: HeldAward): Promise<void> {
  await updateAward(ctx.db, award.id, { remindedAt: ctx.now })
  const [row] = await listAwards(ctx.db, { id: award.id }, { limit: 1, offset: 0 })
  if (!row || award.answerBy === null) return
  const shown = shownAward(row, ctx.now, () => null)
  await tellHolder(ctx, award, reminderText(prizeOf(shown, row.contest), award.answerBy))
}
