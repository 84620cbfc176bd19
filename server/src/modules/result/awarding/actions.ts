/** Naming winners by the prize plan of a result that people have verified; totals; and the list to sign. */
import type { Awarding, awardingApi, NamingObstacle } from '@hoi-thi/shared/awarding'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem } from '../../../problem.ts'
import { isLost } from '../../award/number-rules.ts'
import { storedOf } from '../../ranking/closes/actions.ts'
import { type Close, listLatestCloses } from '../../ranking/closes/queries.ts'
import { lockFreezes } from '../../ranking/freezing/queries.ts'
import type { Of } from '../../ranking/gathering/actions.ts'
import { wholeContest } from '../../ranking/occasion.ts'
import { listLasting } from '../../ranking/serving/queries.ts'
import { occasionName } from '../occasion-name.ts'
import { proposalsOf } from '../proposals/actions.ts'
import { listShownNames } from '../queries.ts'
import { closeOf, contestOf } from '../showing/actions.ts'
import { heldContest } from '../steps/actions.ts'
import { earlierThan } from './earlier.ts'
import { nameWinners } from './naming/actions.ts'
import { areFollowed, awardTitle, givenOf, isStanding, linesOf, namingsOf, proposalsHashOf } from './plan-lines.ts'
import { handOverList } from './printing/actions.ts'
import { listPlanned, type PlannedAward } from './queries.ts'
import { totalsOf } from './totals/actions.ts'

const refusals = {
  'result-provisional': 'award.result-provisional',
  'boards-frozen': 'award.boards-frozen',
  'take-back-first': 'award.take-back-first'
} as const satisfies Record<NamingObstacle, ProblemCode>

export const awardingActions: Actions<typeof awardingApi> = {
  'GET /contests/:contest/results/:occasion/awards': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    const plan = await planOf(ctx, of, await closeOf(ctx, of, params.occasion))
    const scope = { kind: 'contest', id: of.contest.id } as const
    await audit(ctx, { action: 'awards.seen', scope, subject: { kind: 'result', id: plan.close.id } })
    return shown(ctx, of, plan)
  },

  'POST /contests/:contest/results/:occasion/awards': (ctx, { params, body: { proposalsHash, answerBy, ties } }) =>
    transaction(ctx, async (ctx) => {
      const of = await heldContest(ctx, params)
      // Nobody makes boards stand still between the look at them and the telling.
      await lockFreezes(ctx.db)
      const plan = await planOf(ctx, of, await closeOf(ctx, of, params.occasion))
      if (plan.obstacle) throw new Problem(refusals[plan.obstacle])
      const isDone = plan.lines.every(({ candidates }) => candidates.length === 0) && areFollowed(ties, plan.planned, params.occasion)
      if (isDone) return { named: 0, awarding: await shown(ctx, of, plan) }
      if (answerBy < dayOf(ctx.now)) throw new Problem('award.answer-day-passed')
      if (plan.hash !== proposalsHash) throw new Problem('award.proposals-changed')
      const namings = namingsOf(plan.lines, ties, plan.planned, params.occasion)
      if (!namings) throw new Problem('award.tie-undecided')
      await nameWinners(ctx, of, { close: plan.close, namings, answerBy })
      return { named: namings.length, awarding: await shown(ctx, of, await planOf(ctx, of, plan.close)) }
    }),

  'GET /contests/:contest/award-totals': async (ctx, { params }) => totalsOf(ctx, await contestOf(ctx, params)),

  'GET /contests/:contest/results/:occasion/hand-over-list': async (ctx, { params, query }) => {
    const of = await contestOf(ctx, params)
    return handOverList(ctx, of, await closeOf(ctx, of, params.occasion), query.format)
  }
}

type Plan = Awaited<ReturnType<typeof planOf>>

/** What a result gives by the plan, beside what has been given. */
async function planOf(ctx: Ctx, of: Of, close: Close) {
  const planned = await listPlanned(ctx.db, of.contest.id)
  const proposals = await proposalsOf(ctx, of, storedOf(ctx, of.contest.id), givenOf(of.rules, planned))
  const lines = linesOf(of.rules, close.occasion, planned, proposals)
  return { close, planned, lines, hash: proposalsHashOf(close.hash, lines), obstacle: await obstacleOf(ctx, of, close, planned) }
}

/** Where one may have so many prizes and no more, it matters what the results before it come to. */
async function obstacleOf(ctx: Ctx, of: Of, close: Close, planned: readonly PlannedAward[]): Promise<NamingObstacle | null> {
  const earlier = of.rules.prizesEach === null ? [] : earlierThan(of.rules, close.occasion)
  const closes = await listLatestCloses(ctx.db, of.contest.id)
  const counted = [close, ...closes.filter(({ occasion }) => earlier.includes(occasion))]
  if (counted.some(({ state }) => state === 'provisional')) return 'result-provisional'
  if ((await listLasting(ctx.db, ctx.now)).some(({ contestId }) => contestId === of.contest.id)) return 'boards-frozen'
  const isOwed = planned.some((award) => isStanding(award) && isLost(award) && award.handedOverOn === null)
  return isOwed ? 'take-back-first' : null
}

async function shown(ctx: Ctx, of: Of, { close, lines, hash, obstacle }: Plan): Promise<Awarding> {
  const { occasion, state, version } = close
  const ids = lines.flatMap(({ candidates }) => candidates.flatMap(({ id, insteadOf }) => [id, ...(insteadOf ? [insteadOf.winnerId] : [])]))
  const names = await listShownNames(ctx.db, of.contest.id, [...new Set(ids)])
  const name = occasionName(of, occasion)
  return {
    ...{ occasion, name, state, version, hash: close.hash, obstacle, proposalsHash: hash },
    lines: lines.map((line) => ({
      ...line,
      title: awardTitle(of.rules, line.line, occasion === wholeContest ? null : name),
      candidates: line.candidates.map(({ insteadOf, ...candidate }) => ({
        ...candidate,
        ...(names.get(candidate.id) ?? { name: '' }),
        insteadOf: insteadOf ? (names.get(insteadOf.winnerId)?.name ?? '') : null
      }))
    }))
  }
}
