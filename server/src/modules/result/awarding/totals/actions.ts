/** What awards are worth, added up. */
import type { AwardTotals } from '@hoi-thi/shared/awarding'
import type { Ctx } from '../../../../context.ts'
import type { Of } from '../../../ranking/gathering/actions.ts'
import { occasionName } from '../../occasion-name.ts'
import { shownResults } from '../../showing/actions.ts'
import { sumAwards } from '../queries.ts'
import { awardTotals } from '../totals.ts'

export async function totalsOf(ctx: Ctx, of: Of): Promise<AwardTotals> {
  const inOrder = (await shownResults(ctx, of)).map(({ occasion }) => occasion)
  return awardTotals(await sumAwards(ctx.db, of.contest.id), inOrder, (occasion) => occasionName(of, occasion))
}
