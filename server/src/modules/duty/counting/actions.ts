/** How many saves there were in each minute of the last hour. A chore of every process counts each minute once it is over, so that whoever looks waits for the last two at most. */
import { type Ctx, type Rest, transaction } from '../../../context.ts'
import type { Db } from '../../../db/client.ts'
import { listLiveRounds } from '../../round-control/compensations/queries.ts'
import { type CountedSaves, known, unknownMinutes } from '../minutes.ts'
import { countSaves, readGently } from '../queries.ts'

interface Counted {
  id: string
  number: number
}

/** The chore: minutes that are over in rounds that run; one statement a minute. */
export async function countMinutes(ctx: Ctx, rest: Rest): Promise<void> {
  for (const round of await listLiveRounds(ctx.db, ctx.now)) {
    const minutes = unknownMinutes(known(ctx.engines.duty.settled.get(round.id), ctx.now), ctx.now).filter(({ isSettled }) => isSettled)
    for (const { to } of minutes) {
      await transaction(ctx, async ({ db }) => {
        await readGently(db)
        await settleUntil(ctx, db, round, to)
      })
      await rest()
    }
  }
}

/** Of the last hour; what is not known yet is counted now. */
export async function savesOf(ctx: Ctx, db: Db, round: Counted): Promise<CountedSaves[]> {
  const minutes = unknownMinutes(known(ctx.engines.duty.settled.get(round.id), ctx.now), ctx.now)
  for (const { to } of minutes.filter(({ isSettled }) => isSettled)) await settleUntil(ctx, db, round, to)
  const { until, saves } = known(ctx.engines.duty.settled.get(round.id), ctx.now)
  return [...saves, ...(await countSaves(db, round.number, until, farOff))]
}

/** What another has counted meanwhile is not counted again. */
async function settleUntil({ engines, now }: Ctx, db: Db, { id, number }: Counted, to: Date): Promise<void> {
  const { until } = known(engines.duty.settled.get(id), now)
  if (until >= to) return
  const counted = await countSaves(db, number, until, to)
  const current = known(engines.duty.settled.get(id), now)
  if (current.until.getTime() === until.getTime()) engines.duty.settled.set(id, { until: to, saves: [...current.saves, ...counted] })
}

/** Clocks of two processes may differ: what came after now counts too. */
const farOff = new Date('9999-01-01T00:00:00Z')
