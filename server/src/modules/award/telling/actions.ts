/** Tells whoever answers for an award: the person, or the officers of the unit. */
import type { Ctx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { tell } from '../../message/actions.ts'
import { listLineage } from '../../unit/queries.ts'
import { followedBy } from '../followed-unit.ts'
import { type Holder, listOfficers } from '../queries.ts'

interface Told {
  title: string
  body: string
}

/** Nobody reads what is told to an account that was erased. */
export async function tellHolder(ctx: Ctx, { accountId, isErased, unitId }: Holder, text: Told): Promise<void> {
  if (isErased) return
  if (accountId) await tell(ctx, { accountId, kind: 'contest', ...text, link: '/tai-khoan/du-lieu' })
  else if (unitId) await tellOfficers(ctx, unitId, text)
}

/** Where each of them answers: at the unit that won, or at the one that it has become. */
async function tellOfficers(ctx: Ctx, unitId: string, text: Told): Promise<void> {
  const unitIds = [unitId, followedBy(unitId, await listLineage(ctx.db), dayOf(ctx.now))]
  for (const officer of await listOfficers(ctx.db, unitIds))
    await tell(ctx, { accountId: officer.id, kind: 'contest', ...text, link: `/don-vi/${officer.unitId}` })
}
