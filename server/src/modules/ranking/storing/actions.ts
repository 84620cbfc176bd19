/** Counts units in both views, and stores boards that have changed. */
import { createHash } from 'node:crypto'
import type { BoardStatus, UnitView } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import type { contests, rounds } from '../../../db/schema/contest.ts'
import { dayOf } from '../../../lib/day.ts'
import { unitBoardKey } from '../board-key.ts'
import type { ContestLineage } from '../contest-lineage.ts'
import { countByUnit, deletePassedSnapshots, findLatestSnapshot, insertSnapshot } from '../queries.ts'
import type { BoardContent } from '../standings.ts'
import { inBloc, type UnitResults, unitBoard, withoutBarred } from '../unit-board.ts'
import { unitsIn } from '../unit-views.ts'
import { listCountedOn, listEntries } from './queries.ts'

type Round = typeof rounds.$inferSelect

/** What the boards of a contest are made with. */
export interface Refreshed {
  contest: typeof contests.$inferSelect
  rules: Rules
  lineage: ContestLineage
}

export interface UnitScope {
  code: string | null
  rounds: Round[]
  status: BoardStatus
  /** Null while one of the rounds is open. */
  results: UnitResults | null
}

/** Both views are made of one count: their totals are equal. */
export async function refreshUnits(ctx: Ctx, of: Refreshed, scope: UnitScope): Promise<void> {
  const views = await countInViews(ctx, of, scope.rounds)
  const { hash } = of.lineage
  for (const { view, counted } of views) {
    const units = counted.map((unit) => (scope.status === 'live' ? { ...unit, validPapers: null } : unit))
    for (const bloc of [null, ...of.rules.blocs]) {
      const { figures, standings } = unitBoard(inBloc(units, bloc), of.rules.units, scope.results)
      const content = { figures: { ...figures, ...(hash !== undefined && { lineage: hash }) }, standings }
      await storeIfChanged(ctx, of.contest.id, unitBoardKey(scope.code, bloc?.id ?? null, view), scope.status, content)
    }
  }
}

async function countInViews(ctx: Ctx, { contest, rules, lineage }: Refreshed, rounds: Round[]) {
  const numbers = rounds.map(({ number }) => number)
  const counted = withoutBarred(await countByUnit(ctx.db, contest.id, numbers, rules.units.divisions), rules.excluded)
  if (lineage.hash === undefined) return [{ view: 'then' as UnitView, counted }]
  const closes = new Date(Math.max(...rounds.map(({ closesAt }) => closesAt.getTime())))
  const days = await listCountedOn(ctx.db, contest.id, lineage.unitIds, dayOf(closes < ctx.now ? closes : ctx.now))
  const entries = await listEntries(ctx.db, lineage.unitIds, numbers, rules.units.divisions)
  const all = counted.map((unit) => ({ ...unit, countedOn: days.get(unit.unitId) ?? null }))
  return (['then', 'now'] as const).map((view) => ({ view, counted: unitsIn(view, all, entries, lineage) }))
}

export async function storeIfChanged(
  ctx: Ctx,
  contestId: string,
  boardKey: string,
  status: BoardStatus,
  content: BoardContent
): Promise<void> {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const latest = await findLatestSnapshot(ctx.db, contestId, boardKey)
  if (latest?.hash === hash && latest.status === status) return
  const id = ctx.newId()
  const snapshot = { id, contestId, boardKey, status, asOf: ctx.now, total: content.standings.length, figures: content.figures, hash }
  await insertSnapshot(ctx.db, snapshot, content.standings)
  await deletePassedSnapshots(ctx.db, contestId, boardKey, id)
}
