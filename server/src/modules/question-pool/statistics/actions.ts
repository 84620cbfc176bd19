/** How questions did in rounds that have closed. Papers are read a page at a time, so that others are served in between. */
import type { ItemStatistics, questionPoolApi } from '@hoi-thi/shared/question-pool'
import type { Ctx } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { createTurns } from '../../../lib/turns.ts'
import { Problem, refuse } from '../../../problem.ts'
import { listKeys } from '../../attempt/questions/queries.ts'
import { findContest, findRound, findRules } from '../../contest/queries.ts'
import { itemRows } from '../item-rows.ts'
import { type ItemTallies, tallyItems } from '../statistics.ts'
import { hasQuestion, listEventsOfPapers, listItems, listMarkedPapers, listPoolItems, listRoundsWith } from './queries.ts'

export const statisticsActions: Pick<
  Actions<typeof questionPoolApi>,
  'GET /contests/:contest/rounds/:roundId/item-statistics' | 'GET /questions/:questionId/statistics'
> = {
  'GET /contests/:contest/rounds/:roundId/item-statistics': async (ctx, { params }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const round = await findRound(ctx.db, params.roundId)
    if (round?.contestId !== contest.id) throw new Problem('round.not-found')
    if (!(await hasEnded(ctx, round))) throw new Problem('round.not-closed')
    const { tallies, papers, versionIds } = await readRound(ctx, round.number, null)
    const pool = await listPoolItems(ctx.db, round.id)
    const drawn = await listItems(ctx.db, versionIds)
    const items = [...new Map([...pool, ...drawn].map((item) => [item.id, item])).values()].map((item) => statisticsOf(item, tallies))
    return { asOf: ctx.now.toISOString(), papers, items: items.sort(suspectsFirst) }
  },

  'GET /questions/:questionId/statistics': async (ctx, { params }) => {
    if (!(await hasQuestion(ctx.db, params.questionId))) throw new Problem('question.not-found')
    const items = []
    for (const { roundId, versionId } of await listRoundsWith(ctx.db, params.questionId)) {
      const round = (await findRound(ctx.db, roundId)) ?? refuse('round.not-found')
      if (!(await hasEnded(ctx, round))) continue
      const contest = (await findContest(ctx.db, round.contestId)) ?? refuse('contest.not-found')
      const { tallies } = await readRound(ctx, round.number, versionId)
      const [item] = await listItems(ctx.db, [versionId])
      if (!item) continue
      const place = { roundId, round: round.name, contest: contest.title, closedAt: round.closesAt.toISOString() }
      items.push({ ...place, ...statisticsOf(item, tallies) })
    }
    return { items }
  }
}

type Round = NonNullable<Awaited<ReturnType<typeof findRound>>>
type Item = Awaited<ReturnType<typeof listItems>>[number]

/** Closed, and no answer can come any more that counts. */
async function hasEnded(ctx: Ctx, round: Round): Promise<boolean> {
  const contest = await findContest(ctx.db, round.contestId)
  const rules = contest && (await findRules(ctx.db, contest.id, contest.rulesVersion))
  return round.sealedAt !== null && ctx.now.getTime() > round.closesAt.getTime() + (rules?.body.graceSeconds ?? 0) * 1000
}

/** One at a time: a whole round is read, and who answers comes first. */
const inTurn = createTurns({ atOnce: 1, longest: 10, full: () => new Problem('server.busy') })

const perPage = 100

const readRound = (ctx: Ctx, roundNumber: number, versionId: string | null) =>
  inTurn('rounds', () => tallyRound(ctx, roundNumber, versionId))

async function tallyRound(ctx: Ctx, roundNumber: number, versionId: string | null) {
  const tallies = tallyItems()
  const key = new Map<string, readonly number[]>()
  let papers = 0
  let afterId = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await listMarkedPapers(ctx.db, roundNumber, afterId, perPage, versionId)
    await addPage(ctx, roundNumber, page, { tallies, key })
    papers += page.length
    const last = page.at(-1)
    if (!last || page.length < perPage) return { tallies, papers, versionIds: [...key.keys()] }
    afterId = last.id
  }
}

type Page = Awaited<ReturnType<typeof listMarkedPapers>>

async function addPage(
  ctx: Ctx,
  roundNumber: number,
  page: Page,
  { tallies, key }: { tallies: ItemTallies; key: Map<string, readonly number[]> }
) {
  if (page.length === 0) return
  const events = groupBy(await listEventsOfPapers(ctx.db, roundNumber, page), ({ attemptId }) => attemptId)
  const met = new Set(page.flatMap(({ paper }) => paper.map((slot) => slot.versionId)))
  const unknown = [...met].filter((id) => !key.has(id))
  if (unknown.length > 0) for (const [id, right] of await listKeys(ctx.db, unknown)) key.set(id, right)
  for (const { id, paper, startedAt } of page) for (const row of itemRows(paper, events.get(id) ?? [], key, startedAt)) tallies.add(row)
}

function statisticsOf({ id, questionId, code, version, text, options, rightOptions }: Item, tallies: ItemTallies): ItemStatistics {
  return { questionId, code, version, text, ...tallies.figuresOf(id, { options, rightOptions }) }
}

/** Those whose key is likely wrong, then the others that something is said of, then by their codes. */
function suspectsFirst(one: ItemStatistics, other: ItemStatistics): number {
  const rank = ({ suspicions }: ItemStatistics) => (suspicions.includes('key-likely-wrong') ? 0 : suspicions.length > 0 ? 1 : 2)
  return rank(one) - rank(other) || (one.code < other.code ? -1 : one.code > other.code ? 1 : one.version - other.version)
}
