/** Marks the awards that a correction takes away: they are to be taken back, by people. And unmarks those that it brings back. */
import { type AuditAction, audit } from '../../../../audit.ts'
import type { Ctx } from '../../../../context.ts'
import { storedOf } from '../../../ranking/closes/actions.ts'
import type { Of } from '../../../ranking/gathering/actions.ts'
import { planStandings } from '../../proposals/actions.ts'
import { lostAwards } from '../lost-awards.ts'
import { isStanding } from '../plan-lines.ts'
import { listPlanned, setLostBy } from '../queries.ts'

/** Once the new closes are stored, and within their transaction. */
export async function markLost(ctx: Ctx, of: Of, changeSetId: string): Promise<void> {
  const planned = await listPlanned(ctx.db, of.contest.id)
  const standing = planned.filter(isStanding)
  if (standing.length === 0) return
  const lost = lostAwards(of.rules, planned, await planStandings(ctx, of, storedOf(ctx, of.contest.id)))
  const change = async (action: Extract<AuditAction, `award.${string}`>, ids: string[], lostBy: string | null) => {
    const scope = { kind: 'contest', id: of.contest.id } as const
    for (const id of await setLostBy(ctx.db, ids, lostBy)) await audit(ctx, { action, scope, subject: { kind: 'award', id } })
  }
  const idsOf = (awards: typeof planned) => awards.map(({ id }) => id)
  await change('award.lost', idsOf(standing.filter((award) => lost.has(award) && award.lostBy === null && !award.isEntryOut)), changeSetId)
  await change('award.regained', idsOf(standing.filter((award) => !lost.has(award) && award.lostBy !== null)), null)
}
