/** A chore: counts how questions did in a round, once it has closed and all its papers are marked. */
import { type Ctx, type Rest, transaction } from '../../../context.ts'
import { groupBy } from '../../../lib/group-by.ts'
import type { Key } from '../../attempt/marking.ts'
import { listKeys } from '../../attempt/questions/queries.ts'
import { itemRows } from '../item-rows.ts'
import { type ItemTallies, tallyItems } from '../statistics.ts'
import {
  becomeCounter,
  findDueRound,
  listEventsOfPapers,
  listItemTexts,
  listMarkedPapers,
  type MarkedPaper,
  storeStatistics
} from './queries.ts'

/** One round at a time, by one process; the others pass. It rests between pages: whoever answers meanwhile comes first. */
export async function countItems(ctx: Ctx, rest: Rest = async () => {}): Promise<void> {
  await transaction(ctx, async (ctx) => {
    if (!(await becomeCounter(ctx.db))) return
    const round = await findDueRound(ctx.db, ctx.now)
    if (!round) return
    const { tallies, papers, versionIds } = await tallyRound(ctx, round.number, rest)
    const texts = await listItemTexts(ctx.db, round.id, versionIds)
    const items = texts.map(({ id, ...text }) => ({ versionId: id, figures: tallies.figuresOf(id, text) }))
    await storeStatistics(ctx.db, { roundId: round.id, papers, countedAt: ctx.now }, items)
  })
}

/** Few enough that others are served in between. */
const perPage = 50

async function tallyRound(ctx: Ctx, roundNumber: number, rest: Rest) {
  const tallies = tallyItems()
  const key = new Map<string, readonly number[]>()
  let papers = 0
  let afterId = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await listMarkedPapers(ctx.db, roundNumber, afterId, perPage)
    await learnKeys(ctx, page, key)
    await addPage(ctx, roundNumber, page, key, tallies)
    papers += page.length
    const last = page.at(-1)
    if (!last || page.length < perPage) return { tallies, papers, versionIds: [...key.keys()] }
    afterId = last.id
    await rest()
  }
}

async function learnKeys(ctx: Ctx, page: readonly MarkedPaper[], key: Map<string, readonly number[]>): Promise<void> {
  const met = new Set(page.flatMap(({ paper }) => paper.map(({ versionId }) => versionId)))
  const unknown = [...met].filter((id) => !key.has(id))
  if (unknown.length > 0) for (const [id, right] of await listKeys(ctx.db, unknown)) key.set(id, right)
}

async function addPage(ctx: Ctx, roundNumber: number, page: readonly MarkedPaper[], key: Key, tallies: ItemTallies): Promise<void> {
  const events = groupBy(await listEventsOfPapers(ctx.db, roundNumber, page), ({ attemptId }) => attemptId)
  for (const { id, paper, startedAt } of page) for (const row of itemRows(paper, events.get(id) ?? [], key, startedAt)) tallies.add(row)
}
