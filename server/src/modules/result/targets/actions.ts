/** What a correction may be about: found among papers and questions, and read again by what a correction names. */
import type { AskedQuestion, changeTargetApi, FoundPaper } from '@hoi-thi/shared/change-target'
import { fold } from '@hoi-thi/shared/fold'
import { audit } from '../../../audit.ts'
import type { Ctx } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { refuse } from '../../../problem.ts'
import { findContest } from '../../contest/queries.ts'
import { adjustmentsOf } from '../../ranking/adjustments.ts'
import { listHeldChanges } from '../../ranking/closes/queries.ts'
import { listChangeSets } from '../change-sets/queries.ts'
import { receiptIn } from '../receipt-search.ts'
import { listPapers, listQuestions, listUnits, type Paper, seekPapers, seekQuestions } from './queries.ts'

/** Words find a handful; more are found by more words. */
const shownAtOnce = 20

export const changeTargetActions: Actions<typeof changeTargetApi> = {
  'GET /contests/:contest/papers': async (ctx, { params, query }) => {
    const contest = await contestOf(ctx, params)
    const q = query.q.normalize('NFC').trim()
    const found = await seekPapers(ctx.db, contest.id, { q, receipt: receiptIn(q) }, shownAtOnce + 1)
    const items = await shownPapers(ctx, contest, found.slice(0, shownAtOnce))
    await audit(ctx, { action: 'papers.sought', scope: { kind: 'contest', id: contest.id }, detail: { found: items.length } })
    return { items, hasMore: found.length > shownAtOnce }
  },

  'GET /contests/:contest/asked-questions': async (ctx, { params, query }) => {
    const contest = await contestOf(ctx, params)
    const words = fold(query.q).split(' ').filter(Boolean)
    const found = words.length > 0 ? await seekQuestions(ctx.db, contest.id, words, shownAtOnce + 1) : []
    return { items: found.slice(0, shownAtOnce).map(shownQuestion), hasMore: found.length > shownAtOnce }
  },

  'GET /contests/:contest/change-sets/:changeSetId/targets': async (ctx, { params }) => {
    const contest = await contestOf(ctx, params)
    const [row] = await listChangeSets(ctx.db, contest.id, params.changeSetId)
    const { id, changes } = row?.changeSet ?? refuse('change.not-found')
    const attemptIds = changes.flatMap((change) => (change.kind === 'void-paper' ? [change.attemptId] : []))
    const versionIds = changes.flatMap((change) => ('versionId' in change ? [change.versionId] : []))
    const unitIds = changes.flatMap((change) => (change.kind === 'headcount' ? [change.unitId] : []))
    await audit(ctx, { action: 'change-set.seen', scope: { kind: 'contest', id: contest.id }, subject: { kind: 'change-set', id } })
    return {
      papers: await shownPapers(ctx, contest, await listPapers(ctx.db, contest.id, attemptIds)),
      questions: (await listQuestions(ctx.db, contest.id, versionIds)).map(shownQuestion),
      units: await listUnits(ctx.db, contest.id, unitIds)
    }
  }
}

const contestOf = async (ctx: Ctx, { contest }: { contest: string }) => (await findContest(ctx.db, contest)) ?? refuse('contest.not-found')

async function shownPapers(ctx: Ctx, contest: { id: string }, papers: Paper[]): Promise<FoundPaper[]> {
  const { voided } = adjustmentsOf(await listHeldChanges(ctx.db, contest.id))
  return papers.map((paper) => ({ ...paper, startedAt: new Date(paper.startedAt).toISOString(), isVoided: voided.has(paper.id) }))
}

const shownQuestion = ({ options, rightOptions, ...question }: Awaited<ReturnType<typeof listQuestions>>[number]): AskedQuestion => ({
  ...question,
  options: options.map((text, place) => ({ text, isRight: rightOptions.includes(place) }))
})
