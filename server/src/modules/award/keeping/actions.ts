/** The chores that look after winners' numbers: they go in time, and are sealed under the newest secret. */
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import { dayMs } from '../../../lib/day.ts'
import { numberSeal } from '../../privacy/inventory-awards.ts'
import { keptDays } from '../number-rules.ts'
import { deletePassedNumbers, listNumbers, replaceNumber } from './queries.ts'

/** Also whatever an award that has ended should still hold: it went when that was written down. */
export async function forgetNumbers(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const deleted = await deletePassedNumbers(ctx.db, new Date(ctx.now.getTime() - keptDays * dayMs))
    if (deleted > 0) await audit(ctx, { action: 'award-numbers.deleted', detail: { numbers: deleted } })
  })
}

/** As second factors are: so that an earlier secret can be taken out. */
export async function resealNumbers(ctx: Ctx): Promise<void> {
  if (ctx.deps.earlierSecrets.length === 0) return
  const counted = { resealed: 0, unreadable: 0 }
  for (const { awardId, sealed: before } of await listNumbers(ctx.db)) {
    const sealed = ctx.engines.secrets.reseal(numberSeal, before)
    if (sealed === null) counted.unreadable++
    else if (sealed !== before && (await replaceNumber(ctx.db, awardId, before, sealed))) counted.resealed++
  }
  if (counted.resealed > 0) await audit(ctx, { action: 'award-numbers.resealed', detail: counted })
}
