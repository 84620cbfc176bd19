/** Counts units in both views, and stores boards that have changed. */
import { createHash } from 'node:crypto'
import type { UnitView } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import type { contests, rounds } from '../../../db/schema/contest.ts'
import type { Adjustments } from '../adjustments.ts'
import { unitBoardKey } from '../board-key.ts'
import type { KeyedBoard } from '../close-hash.ts'
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
  adjustments: Adjustments
}

export interface UnitScope {
  code: string | null
  rounds: Round[]
  /** Valid papers are counted when a round has closed. */
  isLive: boolean
  /** Null while one of the rounds is open. */
  results: UnitResults | null
}

/** Both views are made of one count: their totals are equal. */
export async function unitBoards(ctx: Ctx, of: Refreshed, scope: UnitScope): Promise<KeyedBoard[]> {
  const views = await countInViews(ctx, of, scope)
  const { hash } = of.lineage
  return views.flatMap(({ view, counted }) => {
    const units = counted.map((unit) => (scope.isLive ? { ...unit, validPapers: null } : unit))
    return [null, ...of.rules.blocs].map((bloc) => {
      const { figures, standings } = unitBoard(inBloc(units, bloc), of.rules.units, scope.results)
      const content = { figures: { ...figures, ...(hash !== undefined && { lineage: hash }) }, standings }
      return { key: unitBoardKey(scope.code, bloc?.id ?? null, view), content }
    })
  })
}

async function countInViews(
  ctx: Ctx,
  { contest, rules, lineage, adjustments: { voided, headcounts } }: Refreshed,
  { rounds, isLive }: UnitScope
) {
  const numbers = rounds.map(({ number }) => number)
  const found = await countByUnit(ctx.db, contest.id, {
    roundNumbers: numbers,
    divisions: rules.units.divisions,
    voided: [...voided],
    isLive
  })
  const reckoned = found.map((unit) => ({ ...unit, headcount: headcounts.get(unit.unitId) ?? unit.headcount }))
  const counted = withoutBarred(reckoned, rules.excluded)
  if (lineage.hash === undefined) return [{ view: 'then' as UnitView, counted }]
  const closes = new Date(Math.max(...rounds.map(({ closesAt }) => closesAt.getTime())))
  const days = await listCountedOn(ctx.db, contest.id, lineage.unitIds, closes < ctx.now ? closes : ctx.now)
  const entries = await listEntries(ctx.db, {
    unitIds: lineage.unitIds,
    roundNumbers: numbers,
    divisions: rules.units.divisions,
    voided: [...voided]
  })
  const all = counted.map((unit) => ({ ...unit, countedOn: days.get(unit.unitId) ?? null }))
  return (['then', 'now'] as const).map((view) => ({ view, counted: unitsIn(view, all, entries, lineage) }))
}

/** A live board is stored where it says something new. */
export async function storeIfChanged(ctx: Ctx, contestId: string, { key: boardKey, content }: KeyedBoard): Promise<void> {
  const hash = contentHash(content)
  const latest = await findLatestSnapshot(ctx.db, contestId, boardKey)
  if (latest?.hash === hash && latest.status === 'live') return
  const id = ctx.newId()
  const snapshot = { id, contestId, boardKey, status: 'live' as const, asOf: ctx.now, total: content.standings.length, hash }
  await insertSnapshot(ctx.db, { ...snapshot, figures: content.figures }, content.standings)
  await deletePassedSnapshots(ctx.db, contestId, boardKey, id)
}

/** A board of a close is stored whatever the one before said: it belongs to this version. */
export async function storeOfClose(
  ctx: Ctx,
  close: { id: string; contestId: string },
  { key: boardKey, content }: KeyedBoard
): Promise<void> {
  const { figures, standings } = content
  const latest = await findLatestSnapshot(ctx.db, close.contestId, boardKey)
  // Whoever waited for another to be done has an earlier time, and a clock may step back: what was made last is what is shown.
  const asOf = latest && latest.asOf > ctx.now ? latest.asOf : ctx.now
  const of = { contestId: close.contestId, closeId: close.id, boardKey, status: 'provisional' as const, asOf }
  await insertSnapshot(ctx.db, { id: ctx.newId(), ...of, total: standings.length, figures, hash: contentHash(content) }, standings)
}

/** Row by row: the text of a million rows would be longer than a string may be. */
function contentHash({ figures, standings }: BoardContent): string {
  const hash = createHash('sha256').update(JSON.stringify(figures))
  for (const standing of standings) hash.update(JSON.stringify(standing))
  return hash.digest('hex')
}
