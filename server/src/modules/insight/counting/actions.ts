/** Two chores: who takes part in rounds that run, and what people know of a round that is settled. */
import type { Bloc } from '@hoi-thi/shared/contest'
import { genders } from '@hoi-thi/shared/contest'
import type { Said } from '@hoi-thi/shared/insight'
import { type Ctx, type Rest, transaction } from '../../../context.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { listKeys } from '../../attempt/questions/queries.ts'
import { findRules } from '../../contest/queries.ts'
import { readGently } from '../../duty/queries.ts'
import { listEventsOfPapers } from '../../question-pool/counting/queries.ts'
import { itemRows } from '../../question-pool/item-rows.ts'
import { type Placed, tallyKnowledge } from '../knowledge.ts'
import {
  becomeCounter,
  type FirstPaper,
  findDueRound,
  listCited,
  listDueRounds,
  listFirstPapers,
  storeHours,
  storeKnowledge
} from './queries.ts'

/** One round after the other, by one process; it rests between them. */
export async function countParticipation(ctx: Ctx, rest: Rest = async () => {}): Promise<void> {
  for (const round of await listDueRounds(ctx.db, ctx.now)) {
    await transaction(ctx, async ({ db, now }) => {
      if (!(await becomeCounter(db, 'participationCount'))) return
      await readGently(db)
      await storeHours(db, round, now)
    })
    await rest()
  }
}

/** One round at a time, by one process; it rests between pages. What is stored tells nothing of few people. */
export async function countKnowledge(ctx: Ctx, rest: Rest = async () => {}): Promise<void> {
  await transaction(ctx, async (ctx) => {
    if (!(await becomeCounter(ctx.db, 'knowledgeCount'))) return
    const round = await findDueRound(ctx.db)
    if (!round) return
    const rules = await findRules(ctx.db, round.contestId, round.rulesVersion)
    if (!rules) return
    const knowledge = await tallyRound(ctx, { number: round.number, divisions: rules.body.units.divisions }, rest)
    await storeKnowledge(ctx.db, { roundId: round.id, countedAt: ctx.now, ...knowledge })
  })
}

/** Few enough that others are served in between. */
const perPage = 50

async function tallyRound(ctx: Ctx, round: { number: number; divisions: readonly string[] }, rest: Rest) {
  const placed = new Map<string, Placed>()
  const key = new Map<string, readonly number[]>()
  const tally = tallyKnowledge(placed)
  let afterId = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await listFirstPapers(ctx.db, round, afterId, perPage)
    await learnVersions(ctx, page, placed, key)
    const events = groupBy(await listEventsOfPapers(ctx.db, round.number, page), ({ attemptId }) => attemptId)
    for (const { id, paper, startedAt, bloc, gender } of page)
      tally.add({ bloc: bloc as Bloc | null, said: saidOf(gender), rows: itemRows(paper, events.get(id) ?? [], key, startedAt) })
    const last = page.at(-1)
    if (!last || page.length < perPage) return tally.told()
    afterId = last.id
    await rest()
  }
}

const saidOf = (gender: string | null): Said => genders.find((known) => known === gender) ?? 'unsaid'

async function learnVersions(ctx: Ctx, page: readonly FirstPaper[], placed: Map<string, Placed>, key: Map<string, readonly number[]>) {
  const unknown = [...new Set(page.flatMap(({ paper }) => paper.map(({ versionId }) => versionId)))].filter((id) => !key.has(id))
  if (unknown.length === 0) return
  for (const [id, right] of await listKeys(ctx.db, unknown)) key.set(id, right)
  for (const { id, topic, name, citation, title } of await listCited(ctx.db, unknown)) {
    const { document, article, section } = citation
    placed.set(id, { topic, name, place: { document, title, ...(article && { article }), ...(!article && section && { section }) } })
  }
}
