/** The checks, in the order in which they are shown. Another one is a line here, a judge, and its facts in the contract. */
import type { CheckId, ReadinessPage } from '@hoi-thi/shared/readiness'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import type { listRounds } from '../../contest/queries.ts'
import { listOrganizers } from '../../headcount/queries.ts'
import { listCells } from '../../question-bank/pools/queries.ts'
import { rowsOf } from '../../question-pool/pool-check.ts'
import { summarize } from '../../question-pool/queries.ts'
import { judgeApproved } from '../judges/approved.ts'
import { judgeConsents } from '../judges/consents.ts'
import { judgeEarlierRounds } from '../judges/earlier-rounds.ts'
import type { Judgement } from '../judges/judgement.ts'
import { judgeClocks, judgeDisk, judgeFiles, judgeMail } from '../judges/machine.ts'
import { judgeGap, judgeOverlap } from '../judges/neighbours.ts'
import { judgeOvertaken } from '../judges/overtaken.ts'
import { judgePool } from '../judges/pool.ts'
import { judgeSeal, judgeSecondOrganizer } from '../judges/seal.ts'
import { judgeEndedUnits, judgeHeadcounts, judgeUnits } from '../judges/units.ts'
import { judgeWindow } from '../judges/window.ts'
import { countConsents, countUnfit, countUnits, countUnmarked, readClock } from '../queries.ts'

export type Round = Awaited<ReturnType<typeof listRounds>>[number]

/** What is looked at: the round, the others of its contest, and the rules that hold. */
export interface Looked {
  round: Round
  others: readonly Round[]
  rules: Rules
}

interface CheckOf<K extends CheckId> {
  id: K
  goTo: ReadinessPage | null
  run(ctx: Ctx, looked: Looked): Judgement<K> | Promise<Judgement<K>>
}

export type Check = { [K in CheckId]: CheckOf<K> }[CheckId]

export const checks: readonly Check[] = [
  { id: 'window', goTo: 'calendar', run: (ctx, { round }) => judgeWindow(round, ctx.now) },
  { id: 'overlap', goTo: 'calendar', run: (_, { round, others, rules }) => judgeOverlap(round, others, windowsIn(rules)) },
  { id: 'gap', goTo: 'calendar', run: (_, { round, others }) => judgeGap(round, others) },
  { id: 'pool', goTo: 'pool', run: poolOf },
  { id: 'overtaken', goTo: 'pool', run: async (ctx, { round }) => judgeOvertaken(await summarize(ctx.db, round.id, dayOf(ctx.now))) },
  { id: 'approved', goTo: 'pool', run: async (ctx, { round }) => judgeApproved(await countUnfit(ctx.db, round.id)) },
  { id: 'units', goTo: 'people', run: async (ctx, looked) => judgeUnits(await unitsOf(ctx, looked), looked.rules.divisions) },
  { id: 'headcounts', goTo: 'headcounts', run: async (ctx, looked) => judgeHeadcounts(await unitsOf(ctx, looked)) },
  { id: 'ended-units', goTo: 'people', run: async (ctx, looked) => judgeEndedUnits(await unitsOf(ctx, looked)) },
  { id: 'consents', goTo: 'roster', run: async (ctx, { round }) => judgeConsents(await countConsents(ctx.db, round.contestId)) },
  { id: 'seal', goTo: 'round', run: (ctx, { round }) => judgeSeal(round, ctx.now) },
  { id: 'second-organizer', goTo: null, run: organizersOf },
  { id: 'clocks', goTo: null, run: clocksOf },
  { id: 'disk', goTo: null, run: async (ctx) => judgeDisk(await ctx.deps.freeBytes()) },
  { id: 'files', goTo: null, run: async (ctx) => judgeFiles(await ctx.deps.files.whyAway()) },
  { id: 'mail', goTo: null, run: (ctx) => judgeMail(ctx.deps.mail !== null) },
  { id: 'earlier-rounds', goTo: 'calendar', run: async (ctx, { round }) => judgeEarlierRounds(await countUnmarked(ctx.db, round, ctx.now)) }
]

const windowsIn = (rules: Rules) =>
  rules.rounds.map(({ code, opensAt, closesAt }) => ({ code, opensAt: new Date(opensAt), closesAt: new Date(closesAt) }))

/** On the day on which it opens: a law that ends before takes its questions along. */
async function poolOf(ctx: Ctx, { round }: Looked) {
  const day = dayOf(round.opensAt > ctx.now ? round.opensAt : ctx.now)
  const rows = rowsOf(await listCells(ctx.db, round.id, day))
  const { questions } = await summarize(ctx.db, round.id, day)
  return judgePool(rows, { questions, paper: round.blueprint.reduce((sum, { count }) => sum + count, 0) })
}

const unitsOf = (ctx: Ctx, { round }: Looked) => countUnits(ctx.db, round.contestId, dayOf(round.opensAt))

async function organizersOf(ctx: Ctx, { round }: Looked) {
  return judgeSecondOrganizer((await listOrganizers(ctx.db, round.contestId)).length, round)
}

/** Asked between two looks at the process's own clock. */
async function clocksOf(ctx: Ctx) {
  const before = ctx.deps.clock()
  const database = await readClock(ctx.db)
  return judgeClocks({ before, database, after: ctx.deps.clock() })
}
