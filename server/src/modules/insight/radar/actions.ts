/** A chore looks for what looks like a leak once a round is settled; organizers read what it found. Nothing else follows from it. */
import type { LeakSignal, leakSignalsApi } from '@hoi-thi/shared/leak-signals'
import { audit } from '../../../audit.ts'
import { type Ctx, type Rest, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { Problem, refuse } from '../../../problem.ts'
import { listKeys } from '../../attempt/questions/queries.ts'
import { phaseOfRound } from '../../contest/phase.ts'
import { findContest, findRound } from '../../contest/queries.ts'
import { listEventsOfPapers } from '../../question-pool/counting/queries.ts'
import { itemRows } from '../../question-pool/item-rows.ts'
import { exposuresOf } from './exposure.ts'
import { falseAlarms } from './false-alarms.ts'
import type { RadarPaper } from './paper.ts'
import {
  becomeWatcher,
  countEarlier,
  findDueRound,
  findRadar,
  listCodes,
  listLengths,
  listSignals,
  listUnitPapers,
  storeRadar,
  type UnitPaper
} from './queries.ts'
import { radarSums } from './radar.ts'

export const radarActions: Actions<typeof leakSignalsApi> = {
  'GET /contests/:contest/rounds/:roundId/leak-signals': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
      const round = await findRound(ctx.db, params.roundId)
      if (round?.contestId !== contest.id) throw new Problem('round.not-found')
      if (phaseOfRound(round, ctx.now) !== 'closed') throw new Problem('round.not-closed')
      const radar = await findRadar(ctx.db, round.id)
      if (!radar) return { asOf: null, papers: 0, falseAlarms, signals: [], exposures: [] }
      const codes = await listCodes(ctx.db, radar.exposures)
      const signals = await listSignals(ctx.db, round.id)
      await audit(ctx, {
        action: 'leak-signals.seen',
        scope: { kind: 'contest', id: contest.id },
        subject: { kind: 'round', id: round.id }
      })
      const exposures = radar.exposures.map((exposure) => ({ ...exposure, questionCode: codes.get(exposure.versionId) ?? null }))
      return { asOf: radar.countedAt.toISOString(), papers: radar.papers, falseAlarms, signals, exposures }
    })
}

/** One round at a time, by one process; it rests between pages and sums. */
export async function lookForLeaks(ctx: Ctx, rest: Rest = async () => {}): Promise<void> {
  await transaction(ctx, async (ctx) => {
    if (!(await becomeWatcher(ctx.db))) return
    const round = await findDueRound(ctx.db)
    if (!round) return
    const papers = await readPapers(ctx, round.number, rest)
    const exposures = exposuresOf(papers)
    const lengths = await listLengths(
      ctx.db,
      exposures.map(({ versionId }) => versionId)
    )
    const input = { papers, lengths, earlier: await countEarlier(ctx.db, round) }
    const found: LeakSignal[] = []
    for (const sum of radarSums) {
      found.push(...sum(input))
      await rest()
    }
    const radar = { roundId: round.id, papers: papers.length, countedAt: ctx.now, exposures }
    await storeRadar(
      ctx.db,
      radar,
      found.map((signal) => ({ ...signal, id: ctx.newId() }))
    )
  })
}

/** Few enough that others are served in between. */
const perPage = 50

async function readPapers(ctx: Ctx, roundNumber: number, rest: Rest): Promise<RadarPaper[]> {
  const key = new Map<string, readonly number[]>()
  const papers: RadarPaper[] = []
  let afterId = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await listUnitPapers(ctx.db, roundNumber, afterId, perPage)
    const unknown = [...new Set(page.flatMap(({ paper }) => paper.map(({ versionId }) => versionId)))].filter((id) => !key.has(id))
    if (unknown.length > 0) for (const [id, right] of await listKeys(ctx.db, unknown)) key.set(id, right)
    const events = groupBy(await listEventsOfPapers(ctx.db, roundNumber, page), ({ attemptId }) => attemptId)
    for (const each of page) papers.push(paperOf(each, itemRows(each.paper, events.get(each.id) ?? [], key, each.startedAt)))
    const last = page.at(-1)
    if (!last || page.length < perPage) return papers
    afterId = last.id
    await rest()
  }
}

const paperOf = ({ id, unitId, startedAt }: UnitPaper, rows: ReturnType<typeof itemRows>): RadarPaper => ({
  id,
  unitId,
  startedAt,
  answers: rows.map(({ versionId, chosen, isRight, seconds }) => ({
    versionId,
    chosen: [...chosen].sort((one, other) => one - other).join(),
    isRight,
    seconds
  }))
})
