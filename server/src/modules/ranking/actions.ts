/** What each board endpoint does, and the chore that makes the boards. */
import type { Board, Participation, rankingApi, UnitView } from '@hoi-thi/shared/ranking'
import { type Ctx, transaction } from '../../context.ts'
import type { contests, rounds } from '../../db/schema/contest.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { Problem, refuse } from '../../problem.ts'
import { phaseOfContest, phaseOfRound } from '../contest/phase.ts'
import { findContest, findRules, listContests, listRounds } from '../contest/queries.ts'
import { blocs, individualBoardKey, unitBoardKey } from './board-key.ts'
import { contestLineage } from './contest-lineage.ts'
import {
  becomeBoardLeader,
  countByDivision,
  countMarked,
  countUnmarked,
  findLatestSnapshot,
  findSnapshot,
  listPapers,
  listStandings,
  sumHeadcounts
} from './queries.ts'
import { individualBoard } from './standings.ts'
import { type Refreshed, refreshUnits, storeIfChanged } from './storing/actions.ts'
import { listContestLineage } from './storing/queries.ts'

const standingsPerPage = 50

export const rankingActions: Actions<typeof rankingApi> = {
  'GET /contests/:contest/boards/:board': (ctx, { params, query }) =>
    ctx.engines.boards.get(JSON.stringify({ ...params, ...query }), ctx.now.getTime(), async () => {
      const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
      const [snapshotId, after] = query.cursor?.split('.') ?? []
      const snapshot = snapshotId ? await findSnapshot(ctx.db, snapshotId) : await findBoard(ctx, contest, params.board, query)
      if (!snapshot || snapshot.contestId !== contest.id) throw new Problem(snapshotId ? 'board.not-found' : 'board.not-open')
      return boardPage(ctx, snapshot, Number.parseInt(after ?? '0', 10) || 0)
    }),

  'GET /contests/:contest/participation': (ctx, { params }) =>
    ctx.engines.boards.get(`participation ${params.contest}`, ctx.now.getTime(), () => participationOf(ctx, params.contest))
}

/** A chore: makes the boards that have changed. One process leads; the others pass. */
export async function refreshBoards(ctx: Ctx): Promise<boolean> {
  return transaction(ctx, async (ctx) => {
    if (!(await becomeBoardLeader(ctx.db))) return false
    for (const contest of await listContests(ctx.db)) await refreshContest(ctx, contest)
    return true
  })
}

type Contest = typeof contests.$inferSelect
type Round = typeof rounds.$inferSelect

async function refreshContest(ctx: Ctx, contest: Contest): Promise<void> {
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body
  if (!rules) return
  const all = await listRounds(ctx.db, contest.id)
  const begun = all.filter((round) => ['open', 'closed'].includes(phaseOfRound(round, ctx.now)))
  const lineage = contestLineage(await listContestLineage(ctx.db, contest.id, dayOf(ctx.now)))
  let isNews = false
  for (const round of begun) isNews = (await refreshRound(ctx, { contest, rules, lineage }, round)) || isNews
  if (isNews) {
    const status = phaseOfContest(all, ctx.now) === 'over' ? 'provisional' : 'live'
    await refreshUnits(ctx, { contest, rules, lineage }, { code: null, rounds: begun, status })
  }
}

/** False when there can be nothing new: once all of a round is marked and its boards are made, nothing happens in it unless units become others. */
async function refreshRound(ctx: Ctx, of: Refreshed, round: Round): Promise<boolean> {
  const { contest, rules, lineage } = of
  const latest = await findLatestSnapshot(ctx.db, contest.id, unitBoardKey(round.code, null))
  if (latest?.status === 'provisional' && latest.figures.lineage === lineage.hash) return false
  const isSettled =
    ctx.now.getTime() > round.closesAt.getTime() + rules.graceSeconds * 1000 && (await countUnmarked(ctx.db, round.number)) === 0
  await refreshUnits(ctx, of, { code: round.code, rounds: [round], status: isSettled ? 'provisional' : 'live' })
  if (!isSettled && rules.prediction) return true
  for (const { id } of rules.divisions) {
    const content = individualBoard(await listPapers(ctx.db, round.number, id), rules)
    await storeIfChanged(ctx, contest.id, individualBoardKey(round.code, id), isSettled ? 'provisional' : 'live', content)
  }
  return true
}

interface BoardQuery {
  round?: string
  division?: string
  bloc?: string
  view?: UnitView
}

/** Where no unit has become another, both views are the same board. */
async function findBoard(ctx: Ctx, contest: Contest, board: string, query: BoardQuery) {
  const then = await findLatestSnapshot(ctx.db, contest.id, await boardKeyOf(ctx, contest, board, { ...query, view: 'then' }))
  if (query.view !== 'now' || then?.figures.lineage === undefined) return then
  return findLatestSnapshot(ctx.db, contest.id, await boardKeyOf(ctx, contest, board, query))
}

async function boardKeyOf(ctx: Ctx, contest: Contest, board: string, query: BoardQuery) {
  const round = query.round === undefined ? null : ((await findRoundByCode(ctx, contest, query.round)) ?? refuse('round.not-found'))
  if (query.bloc !== undefined && !(blocs as readonly string[]).includes(query.bloc)) throw new Problem('board.not-found')
  if (board === 'units') return unitBoardKey(round?.code ?? null, query.bloc ?? null, query.view)
  if (board !== 'individuals' || !round) throw new Problem('board.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body
  const division = query.division ?? rules?.divisions[0]?.id ?? ''
  if (!rules?.divisions.some(({ id }) => id === division)) throw new Problem('board.not-found')
  return individualBoardKey(round.code, division)
}

async function findRoundByCode(ctx: Ctx, contest: Contest, codeOrId: string): Promise<Round | undefined> {
  return (await listRounds(ctx.db, contest.id)).find(({ id, code }) => code === codeOrId || id === codeOrId)
}

async function boardPage(ctx: Ctx, snapshot: NonNullable<Awaited<ReturnType<typeof findSnapshot>>>, after: number): Promise<Board> {
  const rows = await listStandings(ctx.db, snapshot.id, after, standingsPerPage)
  const last = rows.at(-1)?.place ?? after
  const { lineage, ...figures } = snapshot.figures
  return {
    snapshotId: snapshot.id,
    status: snapshot.status,
    asOf: snapshot.asOf.toISOString(),
    total: snapshot.total,
    ...figures,
    ...(lineage !== undefined && { hasViews: true }),
    items: rows.map(({ body }) => body),
    nextCursor: last < snapshot.total && rows.length > 0 ? `${snapshot.id}.${last}` : null
  }
}

async function participationOf(ctx: Ctx, slugOrId: string): Promise<Participation> {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body ?? refuse('contest.not-found')
  const all = await listRounds(ctx.db, contest.id)
  const numbers = all.map(({ number }) => number)
  const counts = await countByDivision(ctx.db, numbers)
  const closed = all.filter((round) => ctx.now.getTime() > round.closesAt.getTime() + rules.graceSeconds * 1000).map(({ number }) => number)
  const headcount = await sumHeadcounts(ctx.db, contest.id, numbers)
  return {
    asOf: ctx.now.toISOString(),
    people: counts.reduce((sum, { people }) => sum + people, 0),
    attempts: counts.reduce((sum, { attempts }) => sum + attempts, 0),
    divisions: rules.divisions.map(({ id, name }) => ({
      id,
      name,
      people: counts.find(({ divisionId }) => divisionId === id)?.people ?? 0,
      ...(rules.unitDivisions.includes(id) && { headcount })
    })),
    validPapers: await countMarked(ctx.db, closed)
  }
}
