/** Reading boards: pages, one's own place, a search, days gone by. Made once of each version, from memory, and the same object for everyone. */
import { fold } from '@hoi-thi/shared/fold'
import type { Board, BoardHistory, BoardRow, rankingApi } from '@hoi-thi/shared/ranking'
import type { Ctx } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayOf } from '../../../lib/day.ts'
import { refuse } from '../../../problem.ts'
import { type Facts, factsOf, findBoard } from '../finding/actions.ts'
import { findSnapshot } from '../queries.ts'
import { indexById, matches, pageOf, pageStart, rowOf, rowsPerPage } from '../serving/board-rows.ts'
import type { HeldBoard, Snapshot } from '../serving/held-boards.ts'
import { once } from '../serving/once.ts'
import { headOf } from './head.ts'

type Route = 'GET /contests/:contest/boards/:board' | 'GET /contests/:contest/boards/:board/history'

/** Whoever seeks one of many names it more closely. */
const mostFound = 50
/** Rows of earlier days that one history is read from. */
const mostRowsOfHistory = 200_000
const mostDays = 60

export const readingActions: Actions<Pick<typeof rankingApi, Route>> = {
  'GET /contests/:contest/boards/:board': async (ctx, { params, query: { cursor, at, q, ...query } }) => {
    const facts = await factsOf(ctx, params.contest)
    const [snapshotId, after = ''] = cursor?.split('.') ?? []
    const start = Number.parseInt(after, 10) || 0
    if (snapshotId) return pageOfSnapshot(ctx, facts, snapshotId, start)
    const board = await findBoard(ctx, facts, params.board, query)
    if (q) return search(board, fold(q))
    return pageFrom(board, at ? pageStart(board.placeOf(at) ?? refuse('board.not-on-it')) : 0)
  },

  'GET /contests/:contest/boards/:board/history': async (ctx, { params, query: { id, ...query } }) => {
    const board = await findBoard(ctx, await factsOf(ctx, params.contest), params.board, query)
    return once(board.made, `history ${id}`, () => historyOf(ctx, board, id))
  }
}

/** A page that was begun goes on in the same snapshot. One that is not shown yet is not there. */
async function pageOfSnapshot(ctx: Ctx, { contest }: Facts, snapshotId: string, start: number): Promise<Board> {
  const { boards } = ctx.engines
  const passed = await boards.facts.get(`snapshot ${snapshotId}`, ctx.now.getTime(), () => findSnapshot(ctx.db, snapshotId))
  const shown = passed?.contestId === contest.id ? await boards.find(contest.id, passed.boardKey) : null
  if (!passed || !shown || passed.asOf > shown.snapshot.asOf) return refuse('board.not-found')
  if (shown.snapshot.id === snapshotId) return pageFrom(shown, start)
  return once(shown.made, `passed ${snapshotId} ${start}`, async () => {
    const rows = await boards.rowsOf(snapshotId)
    return { ...headOf(shown, passed), ...pagesOf(passed, start), items: pageOf({ rows, ranksBefore: null }, start) }
  })
}

const pageFrom = (board: HeldBoard, start: number): Promise<Board> =>
  once(board.made, `page ${start}`, () => ({
    ...headOf(board, board.snapshot),
    ...(board.since && { since: board.since }),
    ...pagesOf(board.snapshot, start),
    items: pageOf(board, start)
  }))

const search = (board: HeldBoard, folded: string): Promise<Board> =>
  once(board.made, `search ${folded}`, async () => {
    const found = (await board.folded()).flatMap((row, index) => (matches(row, folded) ? [index] : []))
    return {
      ...headOf(board, board.snapshot),
      ...(board.since && { since: board.since }),
      found: found.length,
      items: found.slice(0, mostFound).map((index): BoardRow => rowOf(board, index)),
      nextCursor: null,
      previousCursor: null
    }
  })

function pagesOf({ id, total }: Snapshot, start: number) {
  const next = start + rowsPerPage
  return {
    nextCursor: next < total ? `${id}.${next}` : null,
    previousCursor: start > 0 ? `${id}.${Math.max(0, start - rowsPerPage)}` : null
  }
}

/** The larger the board, the fewer days. */
async function historyOf(ctx: Ctx, board: HeldBoard, id: string): Promise<BoardHistory> {
  const place = board.placeOf(id) ?? refuse('board.not-on-it')
  const days = Math.min(mostDays, Math.max(1, Math.floor(mostRowsOfHistory / board.rows.length)))
  const before = (await ctx.engines.boards.daysBefore(board, days)).flatMap(({ day, rows }) => {
    const standing = rows[indexById(rows).get(id) ?? -1]
    return standing ? [{ day, ...standing }] : []
  })
  const { gap: _, rankBefore: __, ...today } = rowOf(board, place)
  return { snapshotId: board.snapshot.id, items: [{ day: dayOf(board.snapshot.asOf), ...today }, ...before] }
}
