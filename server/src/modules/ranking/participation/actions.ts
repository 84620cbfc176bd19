/** How many people, attempts and valid papers a contest has so far. While its boards stand still, so does this: as of the moment from which they do. */
import type { Participation, rankingApi } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem } from '../../../problem.ts'
import { lastDeadline, phaseOfContest } from '../../contest/phase.ts'
import { factsOf } from '../finding/actions.ts'
import { hiddenBy } from '../prediction-target.ts'
import { countByDivision, countMarked, sumHeadcounts } from '../queries.ts'

type Route = 'GET /contests/:contest/participation'

export const participationActions: Actions<Pick<typeof rankingApi, Route>> = {
  'GET /contests/:contest/participation': (ctx, { params }) =>
    ctx.engines.boards.facts.get(`participation ${params.contest}`, ctx.now.getTime(), () => participationOf(ctx, params.contest))
}

/** Nobody can answer any more, whatever more time they were given. */
const hasEnded = (round: Parameters<typeof lastDeadline>[0], { graceSeconds }: Rules, at: Date) =>
  at.getTime() > lastDeadline(round).getTime() + graceSeconds * 1000

async function participationOf(ctx: Ctx, slugOrId: string): Promise<Participation> {
  const { contest, rules, rounds } = await factsOf(ctx, slugOrId)
  const at = (await ctx.engines.boards.freezeOf(contest.id))?.fromAt ?? ctx.now
  const all = rounds.filter(({ kind }) => kind === 'quiz')
  if (phaseOfContest(all, at) !== 'over' && hiddenBy(rules.prediction).participation) throw new Problem('board.not-open')
  const numbers = all.map(({ number }) => number)
  const counts = await countByDivision(ctx.db, numbers, at)
  const closed = all.filter((round) => hasEnded(round, rules, at)).map(({ number }) => number)
  const headcount = await sumHeadcounts(ctx.db, contest.id, numbers)
  return {
    asOf: at.toISOString(),
    people: counts.reduce((sum, { people }) => sum + people, 0),
    attempts: counts.reduce((sum, { attempts }) => sum + attempts, 0),
    divisions: rules.divisions.map(({ id, name }) => ({
      id,
      name,
      people: counts.find(({ divisionId }) => divisionId === id)?.people ?? 0,
      ...(rules.units.divisions.includes(id) && { headcount })
    })),
    validPapers: await countMarked(ctx.db, closed)
  }
}
