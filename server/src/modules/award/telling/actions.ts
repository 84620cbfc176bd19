/** Tells whoever answers for an award: the person, or the officers of the unit. */
import type { Ctx } from '../../../context.ts'
import { tell } from '../../message/actions.ts'
import { type Holder, listOfficers } from '../queries.ts'

interface Told {
  title: string
  body: string
}

/** Where the award stands and can be answered. */
const pageOf = (unitId: string | null) => (unitId ? `/don-vi/${unitId}` : '/tai-khoan/du-lieu')

/** Nobody reads what is told to an account that was erased. */
export async function tellHolder(ctx: Ctx, { accountId, isErased, unitId }: Holder, text: Told): Promise<void> {
  const readers = accountId ? (isErased ? [] : [accountId]) : unitId ? await listOfficers(ctx.db, unitId) : []
  for (const reader of readers) await tell(ctx, { accountId: reader, kind: 'contest', ...text, link: pageOf(unitId) })
}
