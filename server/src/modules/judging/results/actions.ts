/** What the signed sheets come to: points and ranks, severity, discussions, and the minutes. Drafts are never read here. */
import type { juryApi, Results, Severity } from '@hoi-thi/shared/jury'
import { audit } from '../../../audit.ts'
import { type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { writeDocx, writePdf } from '../../../lib/print/write-document.ts'
import { countedVotes, publicVote } from '../../entry/votes/actions.ts'
import { listVoidings } from '../../entry/votes/review/queries.ts'
import { aggregated } from '../aggregate.ts'
import { listStanding } from '../assignments/queries.ts'
import { type JudgedContest, judgedContest, judgedEntry, markingOf, scopeOf, senderName, subjectOf } from '../entries/actions.ts'
import { listJudged } from '../entries/queries.ts'
import { amongOf, rankedEntries, votedTotals } from '../entry-ranking.ts'
import { fitted, type SignedTotal } from '../fitting.ts'
import { mostOf, totalOf } from '../mark-sheet.ts'
import { minutesOf } from '../minutes.ts'
import { listJudges, listPanels, listSeated } from '../panels/queries.ts'
import { disagreements, severities } from '../severity.ts'
import { listReopened, listSigned } from '../sheets/queries.ts'
import { insertDiscussion, listDiscussions } from './queries.ts'

type Routes = Extract<keyof typeof juryApi, `${string}/judging/${'severity' | 'discussions' | 'results' | 'minutes'}`>

const files = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  pdf: { type: 'application/pdf', write: writePdf }
} as const

export const resultActions: Pick<Actions<typeof juryApi>, Routes> = {
  'GET /contests/:contest/judging/severity': async (ctx, { params }) => severityOf(ctx, await judgedContest(ctx, params)),

  'GET /contests/:contest/judging/discussions': async (ctx, { params }) => {
    const { contestId } = await judgedContest(ctx, params)
    return { items: await listDiscussions(ctx.db, contestId) }
  },

  'POST /contests/:contest/judging/discussions': (ctx, { params, body: { entryId, heldAt, text } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await judgedContest(ctx, params)
      await judgedEntry(ctx, judged, entryId)
      const id = ctx.newId()
      const by = { recordedBy: ctx.actor.accountId, recordedAt: ctx.now }
      await insertDiscussion(ctx.db, { id, entryId, heldAt: new Date(heldAt), text, ...by })
      await audit(ctx, { action: 'discussion.recorded', ...subjectOf(judged, entryId), detail: { discussion: id } })
      return { id }
    }),

  'GET /contests/:contest/judging/results': async (ctx, { params }) => {
    const judged = await judgedContest(ctx, params)
    await audit(ctx, { action: 'judging-results.seen', ...scopeOf(judged) })
    return resultsOf(ctx, judged)
  },

  'GET /contests/:contest/judging/minutes': async (ctx, { params, query }) => {
    const judged = await judgedContest(ctx, params)
    const { contestId, rules, slug } = judged
    const document = minutesOf({
      ...{ rules, madeAt: ctx.now, results: await resultsOf(ctx, judged) },
      panels: await listPanels(ctx.db, contestId),
      seated: await listSeated(ctx.db, contestId),
      severity: await severityOf(ctx, judged),
      discussions: await listDiscussions(ctx.db, contestId),
      reopened: await listReopened(ctx.db, contestId),
      voidings: (await listVoidings(ctx.db, contestId)).filter(({ approvedAtMs, endedAtMs }) => approvedAtMs !== null && endedAtMs === null)
    })
    await audit(ctx, { action: 'judging-minutes.printed', ...scopeOf(judged), detail: { format: query.format } })
    const { type, write } = files[query.format]
    return { type, fileName: `bien-ban-cham-${slug}.${query.format}`, pieces: [await write(document)] }
  }
}

/** Of entries that are still judged. */
async function signedTotals(
  ctx: Ctx,
  { contestId, clips }: Pick<JudgedContest, 'contestId' | 'clips'>,
  entryIds: ReadonlySet<string>
): Promise<SignedTotal[]> {
  const signed = (await listSigned(ctx.db, contestId)).filter(({ entryId }) => entryIds.has(entryId))
  return signed.map(({ entryId, judgeId, marks }) => ({ entryId, judgeId, total: totalOf(clips, marks) }))
}

/** Entries with what they have reached, and those of them that have a rank, in order. */
export async function reachedEntries(ctx: Ctx, judged: Pick<JudgedContest, 'contestId' | 'clips'>) {
  const { contestId, clips } = judged
  const entries = await listJudged(ctx.db, contestId)
  const ids = entries.map(({ entryId }) => entryId)
  const { entries: reached, blocks } = aggregated(clips, ids, await signedTotals(ctx, judged, new Set(ids)))
  const votes = await countedVotes(ctx, contestId, clips.vote)
  const judgedPoints = entries.map((entry, index) => ({ ...entry, id: entry.entryId, points: reached[index]?.points ?? null }))
  const totals = votes ? votedTotals(clips, judgedPoints, votes) : judgedPoints
  return { entries, reached, blocks, votes, totals, ranking: rankedEntries(clips, totals) }
}

async function resultsOf(ctx: Ctx, judged: JudgedContest): Promise<Results> {
  const { contestId, clips } = judged
  const { entries, reached, blocks, votes, totals, ranking: inOrder } = await reachedEntries(ctx, judged)
  const standing = await listStanding(ctx.db, contestId)
  const ranking = new Map(inOrder.map((entry) => [entry.id, entry]))
  const items = entries.map((entry, index) => ({
    ...{ entryId: entry.entryId, number: entry.number, title: entry.title, sender: entry.sender, senderName: senderName(entry) },
    assigned: standing.filter(({ entryId }) => entryId === entry.entryId).length,
    signed: reached[index]?.signed ?? 0,
    points: reached[index]?.points ?? null,
    votes: votes && (votes.get(entry.number) ?? 0),
    total: totals[index]?.points ?? null,
    isPartial: reached[index]?.isPartial ?? false,
    among: amongOf(clips, entry),
    rank: ranking.get(entry.entryId)?.rank ?? null
  }))
  return { marking: markingOf(clips), blocks, vote: clips.vote && publicVote(clips.vote, ctx.now), items: items.sort(byRank) }
}

/** Ranking by ranking; what has no rank last, by number. */
function byRank(one: Results['items'][number], other: Results['items'][number]): number {
  const order = ['all', 'units', 'people']
  const rankOf = ({ rank }: typeof one) => rank ?? Number.MAX_SAFE_INTEGER
  return order.indexOf(one.among) - order.indexOf(other.among) || rankOf(one) - rankOf(other) || one.number - other.number
}

async function severityOf(ctx: Ctx, judged: JudgedContest): Promise<Severity> {
  const { contestId, clips } = judged
  const entries = await listJudged(ctx.db, contestId)
  const entryOf = new Map(entries.map((entry) => [entry.entryId, entry]))
  const totals = await signedTotals(ctx, judged, new Set(entryOf.keys()))
  const names = [...(await listJudges(ctx.db, contestId)), ...(await listSeated(ctx.db, contestId))]
  const nameOf = new Map(names.map(({ judgeId, fullName }) => [judgeId, fullName]))
  return {
    most: mostOf(clips),
    blocks: fitted(totals).blocks,
    judges: severities(clips, totals).map((judge) => ({ ...judge, fullName: nameOf.get(judge.judgeId) ?? '' })),
    entries: disagreements(clips, totals)
      .map((entry) => ({ ...entry, number: entryOf.get(entry.entryId)?.number ?? 0, title: entryOf.get(entry.entryId)?.title ?? '' }))
      .sort((one, other) => other.highest - other.lowest - (one.highest - one.lowest) || one.number - other.number)
  }
}
