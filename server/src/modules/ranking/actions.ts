/** What each board endpoint does, and the chore that makes the boards. */
import type { Board, Participation, rankingApi, UnitView } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import { type Ctx, transaction } from '../../context.ts'
import type { contests } from '../../db/schema/contest.ts'
import type { Actions } from '../../http/serve.ts'
import { Problem, refuse } from '../../problem.ts'
import { periodsOf } from '../contest/periods.ts'
import { lastDeadline, phaseOfContest } from '../contest/phase.ts'
import { findContest, findRules, listContests, listRounds } from '../contest/queries.ts'
import { individualBoardKey, periodCode, unitBoardKey } from './board-key.ts'
import { hiddenBy } from './prediction-target.ts'
import {
  becomeBoardLeader,
  countByDivision,
  countMarked,
  findLatestSnapshot,
  findSnapshot,
  listStandings,
  sumHeadcounts
} from './queries.ts'
import { refreshContest } from './refreshing/actions.ts'

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

/** Nobody can answer any more, whatever more time they were given. */
const hasEnded = (round: Parameters<typeof lastDeadline>[0], { graceSeconds }: Rules, now: Date) =>
  now.getTime() > lastDeadline(round).getTime() + graceSeconds * 1000

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
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body ?? refuse('contest.not-found')
  const code = query.round === undefined ? null : ((await codeOf(ctx, contest, rules, query.round)) ?? refuse('round.not-found'))
  if (query.bloc !== undefined && !rules.blocs.some(({ id }) => id === query.bloc)) throw new Problem('board.not-found')
  if (board === 'units') return unitBoardKey(code, query.bloc ?? null, query.view)
  if (board !== 'individuals' || (code === null && !rules.overall)) throw new Problem('board.not-found')
  const division = query.division ?? rules.divisions[0]?.id ?? ''
  if (!rules.divisions.some(({ id }) => id === division)) throw new Problem('board.not-found')
  return individualBoardKey(code, division)
}

/** Of a round by its code or id, or of a period of the rules. */
async function codeOf(ctx: Ctx, contest: Contest, rules: Rules, asked: string): Promise<string | undefined> {
  const isPeriod = periodsOf(rules).some((_, place) => periodCode(place) === asked)
  if (isPeriod) return asked
  return (await listRounds(ctx.db, contest.id)).find(({ id, code }) => code === asked || id === asked)?.code
}

async function boardPage(ctx: Ctx, snapshot: NonNullable<Awaited<ReturnType<typeof findSnapshot>>>, after: number): Promise<Board> {
  const rows = await listStandings(ctx.db, snapshot.id, after, standingsPerPage)
  const last = rows.at(-1)?.place ?? after
  const { lineage, outside: _, ...figures } = snapshot.figures
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
  const all = (await listRounds(ctx.db, contest.id)).filter(({ kind }) => kind === 'quiz')
  if (phaseOfContest(all, ctx.now) !== 'over' && hiddenBy(rules.prediction).participation) throw new Problem('board.not-open')
  const numbers = all.map(({ number }) => number)
  const counts = await countByDivision(ctx.db, numbers)
  const closed = all.filter((round) => hasEnded(round, rules, ctx.now)).map(({ number }) => number)
  const headcount = await sumHeadcounts(ctx.db, contest.id, numbers)
  return {
    asOf: ctx.now.toISOString(),
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
