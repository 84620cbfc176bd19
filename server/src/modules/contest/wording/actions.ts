/** The rules of a contest in words. */
import type { Rules } from '@hoi-thi/shared/rules'
import { rulesText } from '@hoi-thi/shared/rules-text'
import type { Ctx } from '../../../context.ts'
import type { contests } from '../../../db/schema/contest.ts'
import { listTopics } from '../../question-bank/queries.ts'
import { listUnitNames } from '../queries.ts'

/** With the names of topics and units. */
export async function sectionsOf(ctx: Ctx, contest: Pick<typeof contests.$inferSelect, 'retentionUntil'>, rules: Rules) {
  const topics = Object.fromEntries((await listTopics(ctx.db)).map(({ code, name }) => [code, name]))
  const units = await listUnitNames(
    ctx.db,
    rules.excluded.flatMap(({ unitIds }) => unitIds)
  )
  return rulesText(rules, { retentionUntil: contest.retentionUntil?.toISOString(), topics, units })
}
